import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

struct AdherenceReportTests {
  private let day = LogBuilder.day

  /// Two weeks in which everything comes once: planks that qualify, whose morning is missed, above the cap, on a rest
  /// day, waiting; rest days, support work, a red morning, a stop and its end.
  private var log: LogBuilder {
    var log = LogBuilder()
    log.mornings(0, 0, nil, nil, 0, 4, nil, 0, 9, 0, 0, 0)
    log.planks(0, .knee, [30, 30, 30], support: true)  // qualifies
    log.planks(2, .knee, [30, 30, 30])  // the morning after is not logged
    log.planks(3, .knee, [30, 30, 30], during: 3, form: .shaky)  // on a rest day, above the cap, shaky
    log.session(4, [ExerciseSet(number: sure(1), exercise: .toeTap, work: .reps(sure(10)))])  // support on a rest day
    log.give(10, .clear)
    log.planks(11, .knee, [30, 30, 30])  // waits
    return log
  }

  @Test("every day has its mark, and the figures are those of the days")
  func value() {
    let report = AdherenceReport(log.source(0, 11))
    #expect(
      report.days.map(\.mark) == [
        .qualifying, .rest, .planks, .planks, .support, .rest, .nothing, .nothing, .stopped, .stopped, .nothing,
        .planks,
      ])
    #expect(report.days.map(\.hasMorning).filter(\.self).count == 9)
    #expect(report.days.filter(\.isWaiting).map(\.day) == [day(11)])
    var whole = SpanSummary(Span(monday: day(0), days: day(0)...day(11)))
    whole.mornings = Spread([0, 0, 0, 4, 0, 9, 0, 0, 0])
    whole.peaks = Spread([0, 0, 3, 0, 0])
    whole.plankDays = 4
    whole.qualifying = 1
    // Days 1 and 4, and day 5 with its red morning.
    whole.restDays = 3
    whole.planksOnRestDays = 1
    whole.supportDays = 2
    whole.tensionSeconds = 360 + 80
    whole.stops = 1
    whole.reds = 2
    #expect(report.whole == whole)
    #expect(report.waiting == 1)
    #expect(report.missedMornings == [day(2)])
    #expect(
      report.reasons == [
        .init(failure: .painAboveCap, sessions: 1), .init(failure: .formNotClean, sessions: 1),
        .init(failure: .morningNotLogged, sessions: 1),
      ])
    #expect([report.morningsAfter, report.morningsAfterLogged] == [3, 2])
    #expect(report.longestGap == day(3)...day(11))
    #expect(report.lastPlankDay == day(11))
    #expect(report.daysSinceLast == 0)
    #expect(report.stoppedDays == 2)
  }

  @Test("the page says what the plan is, what was done of it, and what could not count")
  func words() {
    let lines = AdherenceReport(log.source(0, 11)).document.lines
    #expect(
      lines.dropFirst(3).prefix(19) == [
        "The plan of the rules: a plank day at most every second day, so 3 or 4 in a week, a rest day after each, and a "
          + "score every morning. Support work is welcome on every day.",
        "plank days: 4 in 12 days, 2.3 a week",
        "that count for the rules: 1 of 4; 1 waits for the next morning",
        "rest days: 3 done, 1 of them with other training; planks on 1 rest day", "days with support work: 2",
        "mornings logged: 9 of 12 days", "mornings after planks: 2 of 3 logged",
        "longest time between plank days: 8 days, 5 to 13 November",
        "last plank day by 13 November: 13 November, that day itself", "training was stopped: on 2 days",
        "1 session could not count: the morning after was not logged (5 November). A morning is one line: holdfast morning N",
        "[Day by day] planks that qualify: 1 day; planks: 3 days; other training: 1 day; rest day, done: 2 days; "
          + "training stopped: 2 days; nothing logged: 3 days.",
        "week | days | plank days | that count | rest days done | planks on a rest day | support days | mornings",
        "week of 2 November | 7 | 3 | 1 | 3 | 1 | 2 | 4", "week of 9 November | 5 | 1 | 0 | 0 | 0 | 0 | 5",
        "reason | sessions", "pain was above the cap | 1", "form was not clean | 1",
        "the morning after was not logged | 1",
      ])
  }

  @Test("a morning that can still be logged today is not missed")
  func today() {
    var log = LogBuilder()
    log.planks(0, .knee, [30, 30, 30])
    #expect(AdherenceReport(log.source(0, 0)).waiting == 1)
    #expect(AdherenceReport(log.source(0, 1)).waiting == 1)
    let later = AdherenceReport(log.source(0, 2))
    #expect(later.waiting == 0)
    #expect(later.missedMornings == [day(0)])
    // A period that ends earlier knows what came after it.
    #expect(AdherenceReport(log.source(0, 0, today: 2)).missedMornings == [day(0)])
    log.mornings(0, from: 1)
    #expect(AdherenceReport(log.source(0, 0, today: 2)).whole?.qualifying == 1)
  }

  @Test("planks on the next day don't hide how the day before was judged")
  func twoDays() {
    var log = LogBuilder()
    for number in 0..<4 { log.planks(number, .knee, [30, 30, 30]) }
    log.mornings(nil, 0, 0, 0)
    let report = AdherenceReport(log.source(0, 3))
    #expect(report.days.map(\.mark) == [.qualifying, .qualifying, .qualifying, .planks])
    #expect(report.whole?.planksOnRestDays == 3)
    #expect(report.whole?.restDays == 0)
  }

  @Test("a session that an override takes out counts as planks without a reason")
  func dropped() {
    var log = LogBuilder()
    log.planks(0, .knee, [30, 30, 30])
    log.mornings(nil, 0)
    log.give(1, .override(.toe), why: "strong enough")
    let report = AdherenceReport(log.source(0, 2))
    #expect(report.days.map(\.mark) == [.planks, .rest, .nothing])
    #expect(report.reasons == [])
  }

  @Test("the last plank day may lie before the period, and there may be none")
  func before() {
    var log = LogBuilder()
    log.planks(0, .knee, [30])
    log.mornings(0, from: 9)
    let report = AdherenceReport(log.source(5, 9))
    #expect(report.lastPlankDay == day(0))
    #expect(report.document.lines.contains("last plank day by 11 November: 2 November, 9 days before"))
    var none = LogBuilder()
    none.mornings(0)
    #expect(
      AdherenceReport(none.source(0, 0)).document.lines.contains(
        "last plank day: none yet. Log one with: holdfast log plank 3x30s --during N --form clean"))
  }

  @Test("the day after planks at the edge of the period is a rest day")
  func edge() {
    var log = LogBuilder()
    log.planks(0, .knee, [30])
    #expect(AdherenceReport(log.source(1, 2)).days.map(\.mark) == [.rest, .nothing])
  }

  @Test("the calendar shows at most 53 weeks and says so; the table has them all")
  func calendar() throws {
    var log = LogBuilder()
    log.mornings([Int](repeating: 0, count: 800))
    guard case .calendar(let calendar, let table) = AdherenceReport(log.source(0, 799)).chart else {
      Issue.record("no calendar")
      return
    }
    #expect(calendar.title == "Day by day, the latest 53 weeks")
    #expect(calendar.days.map(\.day) == Array(day(429)...day(799)))
    #expect(calendar.days.first?.detail == "5 January 2028: nothing logged, morning logged")
    #expect(table.rows.count == 29)
  }

  @Test("neither streaks nor praise nor blame are in the words")
  func plainWords() {
    let words = AdherenceReport(log.source(0, 11)).document.lines.joined(separator: " ").lowercased()
    for word in ["streak", "in a row", "well done", "great", "keep", "failed", "should", "must", "only "] {
      #expect(!words.contains(word), "\(word)")
    }
  }
}
