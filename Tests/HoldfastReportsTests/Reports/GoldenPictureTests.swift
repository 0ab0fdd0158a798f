import HoldfastReports
import HoldfastTestSupport
import Testing

/// Charts as pictures, as they were when somebody last looked at them. `make golden` rewrites the files.
struct GoldenPictureTests {
  static let names = ["pain", "holds", "tension", "calendar", "decade-of-tension", "one-day"]

  @Test("a picture of a chart is drawn as it was", arguments: names)
  func picture(_ name: String) throws {
    let block = try #require(SampleReports.charts[name])
    #expect(try Golden().difference(of: ReportSVG.file(block, today: SampleCharts.today), from: "\(name).svg") == nil)
  }
}
