import HoldfastModel
import Testing

@testable import HoldfastReports

struct OnePageTests {
  @Test("a report of the usual length is printed whole")
  func whole() {
    #expect(OnePage(SampleReports.therapist, today: SampleCharts.today).document == SampleReports.therapist)
  }

  @Test("a short report has larger letters than a long one")
  func density() {
    let short = OnePage(SampleReports.empty, today: SampleCharts.today).density
    let long = OnePage(SampleReports.therapist, today: SampleCharts.today).density
    #expect(short.font > long.font)
    #expect(PageDensity.all.map(\.font).min() == 107, "8 points are 10.7 pixels")
  }

  @Test("a report that would take more is shortened, and says so")
  func shortened() {
    let fitted = OnePage(SampleReports.endless, today: SampleCharts.today)
    #expect(fitted.document != SampleReports.endless)
    #expect(PageEstimate(fitted.density, today: SampleCharts.today).fits(fitted.document))
    let page = ReportHTML.page(SampleReports.endless, kind: .onePage, today: SampleCharts.today)
    #expect(page.matches(of: /\d+ earlier, not shown here\./).count >= 2)
  }

  @Test("what is left out are the earlier entries, and they are counted once")
  func counted() {
    let chart = ReportDocument.Block.chart(SampleCharts.pain, table: SampleReports.avoidTable)
    func report(_ list: [Prose], _ table: [ReportDocument.Block]) -> ReportDocument {
      ReportDocument(
        title: "T", preface: [], blocks: [.items(["rule 1", "rule 2", "rule 3"]), chart, .items(list)] + table)
    }
    func rows(_ numbers: [Int]) -> ReportDocument.Block {
      .table(ReportTable(caption: "C", columns: [.init("n", id: "n")], rows: numbers.map { [.number($0)] }))
    }
    let whole = report(
      ["7 earlier, not shown here.", "a", "b", Prose([.user("a long note")])],
      [.paragraph("2 earlier, not shown here."), rows([1, 2, 3])])
    #expect(
      whole.shortened(to: PageLimits(entries: 1, rows: 2, letters: 6))
        == report(
          ["9 earlier, not shown here.", Prose([.user("a long…")])],
          [.paragraph("3 earlier, not shown here."), rows([2, 3])]))
  }
}
