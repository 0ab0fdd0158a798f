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
        "last plank day by 13 November: 13 November, that day itself",
        "training was stopped: on 2 days, for a part of it at least; without training on 2",
        "1 session could not count: the morning after was not logged (5 November). A morning is one line: holdfast morning N",
        "[Day by day] planks that qualify: 1 day; planks: 3 days; other training: 1 day; rest day, done: 2 days; "
          + "training stopped, none logged: 2 days; no training logged: 3 days; morning not logged: 3 days.",
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

  @Test("a morning that can still be logged today is owed to no session, whatever else kept it from counting")
  func owedToday() {
    var log = LogBuilder()
    log.planks(0, .knee, [30, 30, 30], form: .shaky)
    func mornings(_ today: Int) -> [Int] {
      let report = AdherenceReport(log.source(0, today))
      return [report.morningsAfter, report.morningsAfterLogged]
    }
    #expect(mornings(1) == [0, 0])
    #expect(mornings(2) == [1, 0])
    log.mornings(3, from: 1)
    #expect(mornings(1) == [1, 1])
  }

  @Test("pain that the session caused makes no rest day of its day, pain that came before it does")
  func restByWhatWasKnown() {
    func planksOnRestDays(_ build: (inout LogBuilder) -> Void) -> Int? {
      var log = LogBuilder()
      build(&log)
      return AdherenceReport(log.source(0, 0)).whole?.planksOnRestDays
    }
    #expect(planksOnRestDays { $0.planks(0, .knee, [30], during: 6) } == 0)
    #expect(planksOnRestDays { $0.planks(0, .knee, [30], before: 6) } == 0)
    // Nobody knows which came first.
    #expect(
      planksOnRestDays {
        $0.checkIn(0, .other, 6, isFlare: true)
        $0.planks(0, .knee, [30])
      } == 0)
    #expect(
      planksOnRestDays {
        $0.checkIn(0, .morning, 6)
        $0.planks(0, .knee, [30])
      } == 1)
    for (minutes, days) in [(-120, 1), (-30, 0), (10, 0)] {
      #expect(
        planksOnRestDays {
          $0.planks(0, .knee, [30], at: 0)
          $0.checkIn(0, .other, 6, at: minutes)
        } == days, "\(minutes) min")
    }
  }

  @Test("a third unstable day in a week is one on which the plan asked for rest")
  func unstableLimit() {
    var log = LogBuilder()
    log.give(0, .override(.unstable), why: "strong enough")
    log.give(0, .unlock)
    for number in [0, 2, 4] { log.planks(number, .unstable, [30, 30, 30]) }
    #expect(AdherenceReport(log.source(0, 4)).whole?.planksOnRestDays == 1)
  }

  @Test("marks, their words and the figures agree on what is logged, on mornings and on the days of a stop")
  func marksAgree() throws {
    var log = LogBuilder()
    log.mornings(0, 9, 1, nil, 1, 1)
    log.planks(1, .knee, [30])  // the morning before it stopped training
    log.planks(3, .knee, [30])
    log.session(4, [ExerciseSet(number: sure(1), exercise: .toeTap, work: .reps(sure(10)))])
    let report = AdherenceReport(log.source(0, 5))
    #expect(
      report.days.map(\.mark) == [.nothing, .planksWhileStopped, .stopped, .planksWhileStopped, .support, .stopped])
    #expect(
      report.document.lines.contains(
        "training was stopped: on 5 days, for a part of it at least; without training on 2; planks during the stop on 2"
      ))
    guard case .calendar(let calendar, _) = report.chart else {
      Issue.record("no calendar")
      return
    }
    #expect(
      calendar.summary
        == "planks while training was stopped: 2 days; other training: 1 day; training stopped, none logged: 2 days; "
        + "no training logged: 1 day; morning not logged: 1 day.")
    #expect(calendar.missedMornings == 1)
    #expect(report.whole?.mornings?.count == 5)
  }

  @Test("planks on the day on which a stop began are planks during it only where the log says that it came first")
  func stopOnTheDay() {
    var log = LogBuilder()
    log.planks(0, .knee, [30], during: 8)
    #expect(AdherenceReport(log.source(0, 0)).days.map(\.mark) == [.planks])
    var flagged = LogBuilder()
    flagged.planks(0, .knee, [30])
    flagged.log.redFlags += [RedFlagReport(day: day(0), symptoms: [.feverIll])].compactMap(\.self)
    #expect(AdherenceReport(flagged.source(0, 0)).days.map(\.mark) == [.planks])
  }

  @Test("mornings alone are no days without anything: what is missing is training")
  func morningsAlone() throws {
    var log = LogBuilder()
    log.mornings(1, 1, 1, 1, 1)
    guard case .calendar(let calendar, _) = AdherenceReport(log.source(0, 4)).chart else {
      Issue.record("no calendar")
      return
    }
    #expect(calendar.summary == "no training logged: 5 days.")
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
    #expect(calendar.days.first?.detail == "5 January 2028: no training logged, morning logged")
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
