import HoldfastModel
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

/// Where pain goes: the trend, the change, and what is put together over a long period.
struct PainTrendTests {
  private let day = LogBuilder.day

  private func report(_ mornings: [Int?], to last: Int? = nil) -> PainReport {
    var log = LogBuilder()
    log.mornings(mornings)
    return PainReport(log.source(0, last ?? mornings.count - 1))
  }

  /// The numbers are those of `Tests/Oracle/trend_statistics.py 4 3 4 2 3 1 2 1 0 1`: slope -0.4286 a day
  /// (-0.6 to -0.2), S = -31, p = 0.0058.
  @Test("the trend of ten mornings has its slope in points a week, its interval, p and n")
  func trend() {
    let report = report([4, 3, 4, 2, 3, 1, 2, 1, 0, 1])
    #expect(
      report.trend
        == TrendFinding(
          step: 1, count: 10,
          trend: Trend(count: 10, slope: -300, lower: -420, upper: -140, score: -31, p: 6, isExact: false)))
    #expect(
      report.trend.words(unit: "points", of: "mornings").plain
        == "falling: -3.00 points a week (95 % interval -4.20 to -1.40); Mann-Kendall p = 0.006; n = 10 mornings")
    #expect(report.document.footnotes.first?.contains("its p is smaller than it should be") == true)
  }

  @Test("days without a morning count as time, not as a value")
  func gaps() {
    let whole = report([4, 3, 2, 1, 0]).trend.trend
    let gaps = report([4, nil, 3, nil, 2, nil, 1, nil, 0]).trend.trend
    #expect(whole?.slope == -700)
    #expect(gaps?.slope == -350)
    #expect(whole?.p == gaps?.p)
  }

  @Test("a trend that p does not support has no direction")
  func noDirection() {
    #expect(report([1, 2, 1, 2, 1, 2]).trend.trend?.direction == "no clear direction")
    #expect(report([Int?](repeating: 0, count: 30)).trend.trend?.direction == "no clear direction")
    #expect(report(Array(0...9)).trend.trend?.direction == "rising")
  }

  @Test(
    "a change is larger than noise from 3 points on, whatever the percent",
    arguments: [
      (5, 2, "-3.0", -60, true), (4, 2, "-2.0", -50, false), (1, 0, "-1.0", -100, false), (2, 5, "3.0", 150, true),
      (3, 3, "0.0", 0, false), (10, 7, "-3.0", -30, true), (9, 7, "-2.0", -22, false),
    ])
  func change(_ first: Int, _ latest: Int, _ points: String, _ percent: Int, _ isLarger: Bool) throws {
    let mornings = [Int](repeating: first, count: 14) + [Int](repeating: latest, count: 14)
    let change = try #require(report(mornings).change)
    #expect(change.difference.text == points)
    #expect(change.percent == percent)
    #expect(change.isLargerThanNoise == isLarger)
  }

  @Test("where most values are equal no slope is told, and a direction is named by the test alone")
  func flat() {
    let trend = report([Int?](repeating: 1, count: 30)).trend
    #expect(
      trend.words(unit: "points", of: "mornings").plain
        == "no clear direction: most values are equal, so that no slope can be told; Mann-Kendall p = 1.000; n = 30 mornings"
    )
    #expect(
      trend.shortWords(unit: "points").plain
        == "no clear direction: most values are equal, so that no slope can be told (p = 1.000; n = 30)")
    let rare = report([Int?](repeating: 0, count: 80) + [Int?](repeating: 1, count: 8)).trend
    #expect(rare.trend?.direction == "rising" && rare.trend?.isFlat == true)
  }

  @Test("a change names both fortnights, and has no percent of 0")
  func changeWords() throws {
    let mornings: [Int?] =
      [0, 0, 0, nil, 1, 0] + [Int?](repeating: 2, count: 16) + [3, 3, 3, 3, 3, 4, nil, 4, 3, 3, 4]
    let report = report(mornings)
    let change = try #require(report.change)
    #expect(
      change.words(unit: "points", noun: "morning", beside: day(32)).plain
        == "+1.0 points (+50 %), within day-to-day noise: median 3.0 (21 November to 4 December, 13 mornings) against 2.0 "
        + "(2 to 15 November, 13 mornings)")
    let fromNothing = try #require(self.report([Int](repeating: 0, count: 28)).change)
    #expect(fromNothing.percent == nil)
    #expect(
      fromNothing.words(unit: "points", noun: "morning", beside: day(27)).plain
        == "0.0 points, within day-to-day noise: median 0.0 (16 to 29 November, 14 mornings) against 0.0 "
        + "(2 to 15 November, 14 mornings)")
  }

  @Test("27 days are too few for a change, and so are four mornings of a fortnight")
  func tooFew() {
    #expect(report([Int](repeating: 1, count: 27)).change == nil)
    #expect(report([Int](repeating: 1, count: 28)).change != nil)
    let few: [Int?] = [1, 1, 1, 1] + [Int?](repeating: nil, count: 10) + [Int?](repeating: 1, count: 14)
    #expect(report(few).change == nil)
  }

  @Test("nothing is ever called meaningful, better or worse")
  func noJudgement() {
    for report in [
      report([9, 5, 1, 0, 0, 3, 2]), report([Int](repeating: 5, count: 40) + [Int](repeating: 1, count: 40)),
    ] {
      let words = report.document.lines.joined(separator: " ").lowercased()
      for word in ["meaningful", "better", "worse ", "improve", "good", "bad ", "well done", "great"] {
        #expect(!words.contains(word), "\(word)")
      }
    }
  }

  @Test("over half a year the chart shows the worst of each week, the trend is that of weekly medians, and events stay")
  func weeks() throws {
    // Mornings 1, 2, ... 7 in every week but the second, in which none is logged.
    let mornings: [Int?] = (0..<210).map { (7..<14).contains($0) ? nil : $0 % 7 + 1 }
    let report = report(mornings)
    #expect(report.trend.step == 7)
    #expect(report.trend.count == 29)
    #expect(report.trend.trend?.slope == 0)
    let chart = try #require(report.painChart)
    #expect(chart.title == "Pain, the worst of each week")
    #expect(chart.step == 7)
    #expect(chart.series.map(\.name) == ["morning"])
    #expect(chart.series[0].points.map(\.value) == [Int](repeating: 7, count: 29))
    #expect(chart.series[0].points.prefix(2).map(\.day) == [day(0), day(14)])
    #expect(
      chart.series[0].points.first?.detail
        == "2 to 8 November 2026: worst pain 7 of 10, morning, median 4.0, 7 days")
    #expect(chart.events.count == report.events.count)
    #expect(report.spanTable.rows.count == 30)
    #expect(report.spanTable.rows[1].prefix(5) == [.week(day(7)), .number(7), .number(0), .unknown, .unknown])
    #expect(
      report.document.footnotes.last
        == "This is a long period: a point of a chart and a row of a table stand for a week, and a trend is made of the "
        + "medians of those. Choose a shorter period to see single days.")
    // The table beside the chart has the same numbers, and the page does not have it twice.
    #expect(report.chart == .chart(chart, table: report.spanTable))
    #expect(report.document.blocks.flatMap(\.tables) == [report.spanTable])
  }

  @Test("over two years every mark keeps its day")
  func fourWeeks() throws {
    var log = LogBuilder()
    log.mornings([Int](repeating: 0, count: 800))
    for number in [3, 9, 20, 40] { log.checkIn(number, .other, 6) }
    let report = PainReport(log.source(0, 799))
    let chart = try #require(report.painChart)
    #expect(chart.title == "Pain, the worst of each 4 weeks")
    #expect(report.events.count == 4)
    let red = "pain 6 of 10 in the daytime or before a session"
    let reds = chart.events.filter { $0.kind == .red }
    #expect(
      reds == [
        .init(day(3), .red, detail: red), .init(day(9), .red, detail: red), .init(day(20), .red, detail: red),
        .init(day(40), .red, detail: red),
      ])
    #expect(report.spanTable.columns.first?.title == "4 weeks from")
    #expect(report.spanTable.rows.first?.first == .day(day(0)))
  }
}
