import HoldfastReports
import HoldfastTestSupport
import Testing

/// Reports in a terminal, as they were when somebody last looked at them. `make golden` rewrites the files.
struct GoldenTextTests {
  static let cases: [(String, ChartStyle, Int)] = [
    ("all", .unicode, 40), ("all", .unicode, 80), ("all", .unicode, 200), ("all", .ascii, 40), ("all", .ascii, 80),
    ("pain", .unicode, 80), ("pain", .table, 40), ("pain", .table, 80), ("one-day", .unicode, 80),
    ("one-day", .ascii, 40), ("empty", .unicode, 80), ("decade", .unicode, 80), ("therapist", .unicode, 80),
  ]

  @Test("a report in a terminal looks as it did", arguments: cases)
  func text(_ name: String, _ style: ChartStyle, _ width: Int) throws {
    var page = Page(width: width, ink: .none)
    ReportText(try #require(SampleReports.named[name]), style: style, today: SampleCharts.today).write(on: &page)
    #expect(try Golden().difference(of: page.text, from: "\(name)-\(style.rawValue)-\(width).txt") == nil)
  }
}
