import HoldfastModel
import HoldfastReports
import HoldfastTestSupport
import Testing

struct ReportTextTests {
  @Test("no line of any report is wider than the page", arguments: 0..<20)
  func width(_ seed: Int) {
    var random = RandomReports(seed: UInt64(seed))
    let document = random.document()
    for width in [20, 33, 40, 80, 200] {
      for style in ChartStyle.allCases {
        let wide = lines(document, style, width).filter { DisplayWidth.of($0) > width }
        #expect(wide == [], "seed \(seed), \(width) columns, \(style)")
      }
    }
  }

  @Test("what a terminal would obey never reaches it", arguments: 0..<20)
  func control(_ seed: Int) {
    var random = RandomReports(seed: UInt64(seed))
    for style in ChartStyle.allCases {
      let text = lines(random.document(), style, 80).joined()
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }, "seed \(seed)")
    }
  }

  @Test("in ASCII nothing but the user's words is beyond ASCII")
  func ascii() {
    for width in [40, 80, 200] {
      let text = lines(SampleReports.all, .ascii, width).joined().replacing("腰が重い", with: "").replacing(
        "腰のストレッチ", with: "")
      #expect(text.unicodeScalars.filter { !$0.isASCII }.map(String.init) == [])
    }
  }

  @Test("a table that does not fit gives each value a line, and loses none", arguments: [20, 40, 80, 200])
  func tables(_ width: Int) {
    let document = ReportDocument(title: "T", preface: [], blocks: [.table(SampleReports.weekTable)])
    let text = lines(document, .table, width).joined(separator: " ").split(separator: " ").joined(separator: " ")
    for cell in SampleReports.weekTable.rows.joined() {
      #expect(text.contains(cell.words(beside: SampleCharts.today)))
    }
  }

  @Test("for a screen reader each chart is its table, with what it shows in words")
  func tableStyle() {
    let text = lines(SampleReports.pain, .table, 200)
    #expect(text.contains(SampleCharts.pain.summary))
    #expect(text.contains { $0.hasPrefix("22 November") && $0.hasSuffix("0") })
    #expect(!text.joined().contains { ("\u{2800}"..."\u{28FF}").contains($0) })
  }

  @Test("a value that is not known is blank, not 0")
  func unknown() {
    let table = ReportTable(
      caption: "C", columns: [.init("week", id: "week"), .init("hold, s", id: "hold_s")],
      rows: [[.own("one"), .unknown], [.own("two"), .number(0)]])
    #expect(
      lines(ReportDocument(title: "T", preface: [], blocks: [.table(table)]), .ascii, 40) == [
        "T", "", "C", "week  hold, s", "----  -------", "one", "two         0",
      ])
  }

  private func lines(_ document: ReportDocument, _ style: ChartStyle, _ width: Int) -> [String] {
    var page = Page(width: width, ink: .none)
    ReportText(document, style: style, today: SampleCharts.today).write(on: &page)
    return page.lines
  }
}
