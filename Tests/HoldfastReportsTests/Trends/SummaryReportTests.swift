import HoldfastModel
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

struct SummaryReportTests {
  /// Two weeks of knee planks every second day, one morning missed. On day 10 the rules for the toe plank are met, so that
  /// the planks from then on are too easy to count. The trend is checked with Tests/Oracle/trend_statistics.py.
  private var log: LogBuilder {
    var log = LogBuilder()
    log.mornings(2, 1, 1, nil, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0)
    for number in stride(from: 0, to: 14, by: 2) { log.planks(number, .knee, [30, 30, 30], during: 1, support: true) }
    return log
  }

  @Test("the summary has a dozen lines at most, the latest answer of the rules first")
  func words() {
    let lines = SummaryReport(log.source(0, 13)).document.lines
    #expect(
      lines.prefix(12) == [
        "Summary", "2 to 15 November 2026, 14 days", "Made on 15 November 2026.",
        "on 15 November: Permitted: toe plank. Not yet: 0 of 6 qualifying sessions. Earliest 14 December for the "
          + "unstable plank (an unlock is missing).",
        "mornings logged: 13 of 14 days; median 0.0 of 10, from 0 to 2",
        "trend of the mornings: falling: -0.70 points a week (95 % interval -1.17 to 0.00); Mann-Kendall p = 0.003; n = 13 "
          + "mornings",
        "plank days: 7, of which 4 count; 7 rest days done",
        "could not count: 1 session: the morning after was not logged",
        "longest knee plank: 30 s on 14 November, stopped at the target; median 30.0 s",
        "time under tension: 19 min 50 s, 9 min 55 s a week", "muscles without a set: diaphragm",
        "[Mornings, day by day] Mornings from 0 to 2 of 10, median 0.0; 13 of 14 mornings are logged. Marked: level up on "
          + "1 day.",
      ])
    #expect(lines.contains { $0.hasPrefix("More of each: holdfast report pain; ") })
  }

  @Test("its chart is that of the mornings alone, and its table has the same numbers")
  func chart() throws {
    let report = SummaryReport(log.source(0, 13))
    guard case .chart(let chart, let table) = report.chart else {
      Issue.record("no chart")
      return
    }
    #expect(chart.series.map(\.name) == ["morning"])
    #expect(chart.series[0].points.map(\.value) == [2, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(table.rows.map { $0[1] } == chart.series[0].points.map { .number($0.value) })
  }

  @Test("only the day that the longest hold is told of says how it ended")
  func longestDay() {
    var log = LogBuilder()
    log.planks(0, .toe, [45], stopped: .target)
    log.planks(4, .toe, [45], stopped: .form)
    #expect(
      SummaryReport(log.source(0, 4)).document.lines.contains("longest toe plank: 45 s on 6 November; median 45.0 s"))
    #expect(
      SummaryReport(log.source(0, 3)).document.lines.contains(
        "longest toe plank: 45 s on 2 November, stopped at the target; median 45.0 s"))
  }

  @Test("a change of the mornings comes with what is called noise, and the published thresholds")
  func noise() {
    var log = LogBuilder()
    log.mornings([Int](repeating: 3, count: 40))
    #expect(SummaryReport(log.source(0, 39)).document.footnotes.contains { $0.contains("2 points or 30 %") })
    #expect(TherapistReport(log.source(0, 39)).document.footnotes.contains { $0.contains("2 points or 30 %") })
  }

  @Test("the table has a row for each figure, with its unit")
  func table() {
    #expect(
      SummaryReport(log.source(0, 13)).table.rows.map { $0.map(\.machineText).joined(separator: ",") } == [
        "days,14,days", "mornings_logged,13,mornings", "morning_median,0.0,0-10", "morning_least,0,0-10",
        "morning_worst,2,0-10", "mornings_medicated,0,mornings", "peaks_medicated,0,days", "daytimes_medicated,0,days",
        "plank_days,7,days", "qualifying_days,4,days", "waiting_days,0,days",
        "missed_mornings,1,sessions", "rest_days,7,days", "stop_days,0,days", "red_days,0,days", "amber_days,0,days",
        "flare_days,0,days", "tension,1190,s", "tension_a_week,595,s", "knee-plank_longest,30,s",
        "knee-plank_median,30.0,s",
      ])
  }
}
