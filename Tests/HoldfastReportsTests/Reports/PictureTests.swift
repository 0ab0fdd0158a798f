import Foundation
import HoldfastModel
import HoldfastReports
import HoldfastTestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct PictureTests {
  @Test("every picture is valid XML with one title and one description", arguments: SampleReports.charts.keys.sorted())
  func valid(_ name: String) throws {
    let elements = try parsed(ReportSVG.file(try #require(SampleReports.charts[name]), today: SampleCharts.today))
    #expect(elements.first == "svg")
    #expect(elements.count { $0 == "desc" } == 1)
  }

  @Test("pictures of random charts are valid XML, whatever the words", arguments: 0..<30)
  func random(_ seed: Int) throws {
    var random = RandomReports(seed: UInt64(seed))
    for block in random.document().blocks {
      #expect(throws: Never.self, "seed \(seed)") { try parsed(ReportSVG.file(block, today: SampleCharts.today)) }
    }
  }

  @Test("no coordinate lies outside of the view box", arguments: ["pain", "holds", "tension", "one-day"])
  func inside(_ name: String) throws {
    let text = ReportSVG.file(try #require(SampleReports.charts[name]), today: SampleCharts.today)
    let size = try #require(text.firstMatch(of: /viewBox="0 0 (\d+) (\d+(?:\.\d)?)"/))
    let (width, height) = (try #require(Double(size.1)), try #require(Double(size.2)))
    for place in text.matches(of: /<text x="(-?[\d.]+)" y="(-?[\d.]+)"/) {
      #expect((0...width).contains(try #require(Double(place.1))))
      #expect((0...height).contains(try #require(Double(place.2))))
    }
  }

  @Test("a gap in the values is a gap in the line of a picture and of a terminal")
  func gap() throws {
    let day = SampleCharts.first
    func chart(_ days: [Int]) -> DayChart {
      DayChart(
        title: "Pain", summary: "", days: day...day + 20, axis: .init("pain", 0, 10, isFixed: true),
        series: [.init("morning", .first, days.map { .init(day + $0, 3, detail: "") })])
    }
    func block(_ days: [Int]) -> ReportDocument.Block {
      .chart(chart(days), table: SampleReports.dayTable(chart(days)))
    }
    let text = ReportSVG.file(block([0, 1, 2, 5, 6, 7, 20]), today: SampleCharts.today)
    let path = try #require(text.firstMatch(of: /class="ln s1" d="([^"]*)"/))
    #expect(path.1.count { $0 == "M" } == 2)
    #expect(!ReportSVG.file(block([0, 20]), today: SampleCharts.today).contains("class=\"ln"))
    var page = Page(width: 60, ink: .none)
    ReportText(
      ReportDocument(title: "Pain", preface: [], blocks: [block([0, 20])]), style: .unicode, today: SampleCharts.today
    ).write(on: &page)
    // Two values by themselves: two characters of dots.
    #expect(page.text.unicodeScalars.count { (0x2801...0x28FF).contains($0.value) } == 2)
  }

  private func parsed(_ text: String) throws -> [String] {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
    return reader.names
  }
}

private final class ElementReader: NSObject, XMLParserDelegate {
  var names: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
  }
}
