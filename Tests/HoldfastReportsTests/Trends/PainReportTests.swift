import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

struct PainReportTests {
  private let day = LogBuilder.day

  /// A week with a start, a session of pain 5, a red morning and a marked flare-up.
  private var week: LogBuilder {
    var log = LogBuilder()
    log.give(0, .start(level: .toe, usual: sure(1), clinicianConsulted: true), by: nil)
    log.mornings(1, nil, 2, 5)
    log.planks(1, .toe, [45, 45, 45], during: 5, before: 2)
    log.checkIn(4, .morning, 2, isMedicated: true)
    log.checkIn(5, .other, 2, isFlare: true)
    log.checkIn(6, .other, 9, site: .other)
    return log
  }

  @Test("the report of a week is this value")
  func value() {
    typealias Event = DayChart.Event
    let red = "pain 5 of 10 in the morning"
    var whole = SpanSummary(Span(monday: day(0), days: day(0)...day(6)))
    whole.mornings = Spread([1, 2, 5, 2])
    whole.peaks = Spread([5])
    whole.daytimes = Spread([2, 2])
    whole.plankDays = 1
    // The day after planks, and two with a red trigger.
    whole.restDays = 3
    whole.tensionSeconds = 135
    whole.reds = 2
    whole.ambers = 1
    whole.flares = 1
    #expect(
      PainReport(week.source(0, 6))
        == PainReport(
          period: CoveredPeriod(days: day(0)...day(6), logBegins: day(0), today: day(6)),
          days: [
            .init(
              day: day(0), morning: 1, isMasked: false,
              events: [Event(day(0), .start, detail: "start at the toe plank, usual morning pain 1 of 10")]),
            .init(
              day: day(1), daytime: 2, peak: 5, isMasked: false,
              events: [Event(day(1), .amber, detail: "pain 5 of 10 during or after a session")]),
            .init(day: day(2), morning: 2, isMasked: false, events: []),
            .init(
              day: day(3), morning: 5, isMasked: false,
              events: [
                Event(day(3), .red, detail: red), Event(day(3), .down, detail: "toe plank to knee plank: red, \(red)"),
              ]),
            .init(day: day(4), morning: 2, isMasked: true, events: []),
            .init(
              day: day(5), daytime: 2, isMasked: false,
              events: [
                Event(day(5), .red, detail: "a flare-up was marked"),
                Event(day(5), .flare, detail: "a flare-up was marked"),
              ]),
          ],
          spans: [whole], whole: whole, maskedMornings: 1, maskedPeaks: 0, maskedDaytimes: 0, entriesElsewhere: 1,
          trend: TrendFinding(step: 1, count: 4, trend: nil), change: nil))
  }

  @Test("the page of a week says it in these words")
  func words() {
    let lines = PainReport(week.source(0, 6)).document.lines
    #expect(
      lines.prefix(24) == [
        "Pain", "2 to 8 November 2026, 7 days", "Made on 8 November 2026.",
        "mornings logged: 4 of 7 days",
        "mornings: median 2.0 of 10, the middle half 1.5 to 3.5, from 1 to 5",
        "during or after sessions: median 5.0 of 10, the middle half 5.0 to 5.0, from 5 to 5",
        "before or in the daytime: median 2.0 of 10, the middle half 2.0 to 2.0, from 2 to 2",
        "under painkillers: on 1 morning: the pain may have been higher",
        "trend of the mornings: too few to call a trend: n = 4 mornings, and 5 are needed",
        "change over the period: too early to say: it takes mornings over 4 weeks, at least 5 in the first "
          + "two and in the latest two",
        "red trigger: 2 days", "amber trigger: 1 day", "flare-up marked: 1 day", "level down: 1 day", "start: 1 day",
        "left out: 1 with pain elsewhere (--site other), which the rules don't read",
        "[Pain, day by day] Mornings from 1 to 5 of 10, median 2.0; 4 of 7 mornings are logged. During and after sessions "
          + "from 5 to 5 of 10, median 5.0. Before sessions or in the daytime from 2 to 2 of 10, median 2.0. Marked: red "
          + "trigger on 2 days, amber trigger on 1 day, flare-up marked on 1 day, level down on 1 day and start on 1 day.",
        "day | morning, 0-10 | painkillers | before or daytime, 0-10 | peak, 0-10 | marks",
        "2 November | 1 | no |  |  | start", "3 November |  |  | 2 | 5 | amber", "4 November | 2 | no |  |  | ",
        "5 November | 5 | no |  |  | red down", "6 November | 2 | yes |  |  | ", "7 November |  |  | 2 |  | red flare",
      ])
    #expect(
      lines.dropFirst(24).prefix(8) == [

        "week | days | logged | morning median | morning worst | peak worst | daytime worst | stop | red | amber | flare",
        "week of 2 November | 7 | 4 | 2.0 | 5 | 5 | 2 | 0 | 2 | 1 | 1", "# What happened",
        "- 2 November: start at the toe plank, usual morning pain 1 of 10",
        "- 3 November: amber trigger, pain 5 of 10 during or after a session",
        "- 5 November: red trigger, pain 5 of 10 in the morning",
        "- 5 November: level down, toe plank to knee plank: red, pain 5 of 10 in the morning",
        "- 7 November: a flare-up was marked",
      ])
  }

  @Test("the chart marks a flare-up that is the only red trigger once, and says what was under painkillers")
  func chart() throws {
    let chart = try #require(PainReport(week.source(0, 6)).painChart)
    #expect(chart.events.map(\.kind) == [.start, .amber, .red, .down, .flare])
    #expect(chart.days == day(0)...day(6))
    #expect(chart.axis == DayChart.Axis("pain, 0-10", 0, 10, isFixed: true))
    #expect(chart.series.map(\.name) == ["morning", "during or after a session", "before a session or in the daytime"])
    #expect(chart.series[0].points.map(\.value) == [1, 2, 5, 2])
    #expect(chart.series[0].points.last?.detail == "6 November: pain 2 of 10, morning, under painkillers")
    #expect(chart.series[1].points == [.init(day(1), 5, detail: "3 November: pain 5 of 10, during or after a session")])
  }

  @Test("scores under painkillers are counted by their kind, and said in the report and in machine output")
  func painkillers() {
    var log = LogBuilder()
    log.checkIn(0, .morning, 1, isMedicated: true)
    log.checkIn(1, .morning, 1, isMedicated: true)
    log.planks(1, .knee, [30], during: 2, before: 1, isMedicated: true)
    log.planks(3, .knee, [30], during: 2, before: 1)
    log.checkIn(4, .other, 3, isMedicated: true)
    log.checkIn(5, .other, 3, isMedicated: true, site: .other)
    let report = PainReport(log.source(0, 5))
    #expect([report.maskedMornings, report.maskedPeaks, report.maskedDaytimes] == [2, 1, 2])
    #expect(
      report.painkillerWords?.plain
        == "on 2 mornings, during or after sessions on 1 day and before a session or in the daytime on 2 days: the pain may "
        + "have been higher")
    #expect(report.painChart?.series[1].points.first?.detail.hasSuffix("after a session, under painkillers") == true)
    guard case .object(let json) = report.json, case .object(let peaks) = json["peaks"],
      case .object(let daytimes) = json["daytimes"]
    else {
      Issue.record("no objects")
      return
    }
    #expect([peaks["medicated"], daytimes["medicated"]] == [.int(1), .int(2)])
    let summary = SummaryReport(log.source(0, 5))
    #expect(summary.document.lines.contains { $0.hasPrefix("under painkillers: on 2 mornings, during or after") })
    #expect(
      summary.table.rows.filter { $0[0].machineText.hasSuffix("_medicated") }.map { $0[1] } == [
        .number(2), .number(1), .number(2),
      ])
  }

  @Test("few mornings in a long time are too few, and not too early")
  func tooFew() {
    var log = LogBuilder()
    log.mornings(1, 1)
    func change(_ last: Int) -> String? {
      PainReport(log.source(0, last)).document.lines.first { $0.hasPrefix("change over the period: ") }
    }
    #expect(change(26)?.hasPrefix("change over the period: too early to say") == true)
    #expect(change(89)?.hasPrefix("change over the period: too few mornings to say") == true)
  }

  @Test("a start on a level that was stopped, a stop and its clearance are all marked")
  func stop() {
    var log = LogBuilder()
    log.mornings(0, 8, 1, 1)
    log.give(2, .clear)
    #expect(
      PainReport(log.source(0, 3)).events == [
        .init(day(1), .stop, detail: "pain 8 of 10 in the morning"),
        .init(day(1), .red, detail: "pain 8 of 10 in the morning"),
        .init(day(2), .up, detail: "nothing (stop) to knee plank: cleared after a stop"),
      ])
  }

  @Test("without pain but with events the page has no chart, says how pain is logged, and lists the events")
  func onlyEvents() {
    var log = LogBuilder()
    log.planks(0, .knee, [30], during: nil, form: .broken)
    let report = PainReport(log.source(0, 1))
    #expect(report.chart == nil)
    #expect(
      report.document.lines.dropFirst(3) == [
        "No pain is logged in this period. Add a morning with: holdfast morning N", "# What happened",
        "- 2 November: amber trigger, broken form in a plank set",
      ])
  }

  @Test("a page lists the latest twenty events and counts the others")
  func manyEvents() {
    var log = LogBuilder()
    for number in 0..<25 { log.checkIn(number, .other, 6) }
    let report = PainReport(log.source(0, 24))
    guard case .items(let items) = report.document.blocks.last else {
      Issue.record("the last block is no list")
      return
    }
    #expect(items.count == 21)
    #expect(items.first?.plain == "5 earlier: see them with --json, or choose a shorter period.")
    #expect(items.last?.plain.hasPrefix("26 November: red trigger, pain 6 of 10") == true)
    #expect(report.events.count == 25)
  }
}
