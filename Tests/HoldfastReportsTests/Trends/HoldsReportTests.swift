import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

struct HoldsReportTests {
  private let day = LogBuilder.day

  private func set(_ number: Int, _ exercise: ExerciseID, _ seconds: Int, _ stopped: StopReason? = nil) -> ExerciseSet {
    ExerciseSet(number: sure(number), exercise: exercise, work: .hold(sure(seconds)), stopped: stopped)
  }

  private func row(
    _ number: Int, _ exercise: ExerciseID, _ seconds: [Int], atTarget: Int = 0, ended: Int = 0, withoutReason: Int = 0,
    isBestAtTarget: Bool = false
  ) throws -> HoldRow {
    HoldRow(
      from: day(number), exercise: exercise, seconds: try #require(Spread(seconds)), total: seconds.reduce(0, +),
      atTarget: atTarget, ended: ended, withoutReason: withoutReason, isBestAtTarget: isBestAtTarget,
      inForce: .plank(.knee))
  }

  /// Knee and toe planks with every way to end.
  private var log: LogBuilder {
    var log = LogBuilder()
    log.session(0, [set(1, .kneePlank, 30), set(2, .kneePlank, 30, .form), set(3, .kneePlank, 22, .pain)])
    log.session(2, [set(1, .kneePlank, 30, .target), set(2, .kneePlank, 25), set(3, .toePlank, 50)])
    log.session(2, [set(1, .kneePlank, 28, .choice), set(2, .birdDog, 9)])
    return log
  }

  @Test("holds are told by what ended them, per plank, day and week")
  func value() throws {
    let report = HoldsReport(log.source(0, 3))
    let knee = try row(
      0, .kneePlank, [30, 30, 22, 30, 25, 28], atTarget: 2, ended: 3, withoutReason: 1, isBestAtTarget: true)
    let toe = try row(0, .toePlank, [50], withoutReason: 1)
    #expect(
      report
        == HoldsReport(
          period: CoveredPeriod(days: day(0)...day(3), logBegins: day(0), today: day(3)), exercise: nil,
          isMeasured: true,
          variants: [
            .init(
              row: knee, name: "knee plank", bestDay: day(2), target: 30, isBestAtTarget: true, censoredDays: 2,
              unknownDays: 0, trend: TrendFinding(step: 1, count: 0, trend: nil), change: nil),
            .init(
              row: toe, name: "toe plank", bestDay: day(2), target: 45, isBestAtTarget: false, censoredDays: 0,
              unknownDays: 1, trend: TrendFinding(step: 1, count: 0, trend: nil), change: nil),
          ],
          days: [
            try row(0, .kneePlank, [30, 30, 22], atTarget: 1, ended: 2, isBestAtTarget: true),
            try row(2, .kneePlank, [30, 25, 28], atTarget: 1, ended: 1, withoutReason: 1, isBestAtTarget: true),
            try row(2, .toePlank, [50], withoutReason: 1),
          ],
          spans: [knee, toe], levels: [.init(days: day(0)...day(3), level: .plank(.knee))]))
  }

  @Test("the page has the figures of each plank, what was left out, and the reference as description only")
  func words() {
    let lines = HoldsReport(log.source(0, 3)).document.lines
    #expect(
      lines.dropFirst(3).prefix(10) == [
        "exercise | holds | longest, s | median, s | total, s | at the target | ended | no reason | longest on | target, s",
        "knee-plank | 6 | 30 | 29.0 | 165 | 2 | 3 | 1 | 4 November | 30",
        "toe-plank | 1 | 50 | 50.0 | 50 | 0 | 0 | 1 | 4 November | 45",
        "knee plank, what can be held: 3 of 6 holds ended by form, pain or choice; 2 stopped at the target, which could have "
          + "been longer; 1 without a reason",
        "knee plank, trend: too few to call a trend: n = 0 daily longest holds, and 5 are needed",
        "knee plank, left out of it: 2 days whose longest hold was stopped at the target",
        "toe plank, what can be held: 0 of 1 hold ended by form, pain or choice; 1 without a reason",
        "toe plank, trend: too few to call a trend: n = 0 daily longest holds, and 5 are needed",
        "toe plank, left out of it: 1 day whose longest hold has no reason",
        "[Plank holds, the longest of each day] knee plank: 6 holds, from 22 to 30 s, median 29.0 s; 2 stopped at the "
          + "target. toe plank: 1 hold, from 50 to 50 s, median 50.0 s; 0 stopped at the target.",
      ])
    #expect(lines.last?.contains("(Schellenberg 2007)") == true)
    #expect(lines.last?.hasSuffix("They are no goals.") == true)
  }

  @Test("the chart marks holds at the target, draws target lines, and has the levels in force as bands")
  func chart() throws {
    var log = self.log
    log.give(0, .start(level: .toe, usual: sure(0), clinicianConsulted: nil), by: nil)
    log.checkIn(2, .morning, 8)
    log.give(3, .clear)
    let chart = try #require(HoldsReport(log.source(0, 4)).holdsChart)
    #expect(
      chart.series == [
        .init(
          "knee plank", .first,
          [
            .init(day(0), 30, detail: "2 November: knee plank 30 s, stopped at the target, 3 holds", isCensored: true),
            .init(day(2), 30, detail: "4 November: knee plank 30 s, stopped at the target, 3 holds", isCensored: true),
          ], reach: 4),
        .init("toe plank", .second, [.init(day(2), 50, detail: "4 November: toe plank 50 s, 1 hold")], reach: 4),
      ])
    #expect(
      chart.lines == [
        .init(30...30, "target 30 s (knee)", panels: [0]), .init(45...45, "target 45 s (toe)", panels: [1]),
      ])
    #expect(chart.axis == DayChart.Axis("hold, s", 0, 50))
    #expect(
      chart.bands == [
        .init(day(0)...day(1), "toe plank", rank: 1), .init(day(2)...day(2), "stop", rank: -1),
        .init(day(3)...day(4), "knee plank", rank: 0),
      ])
  }

  @Test("targets of one length share a line")
  func sharedTarget() {
    var log = LogBuilder()
    log.planks(0, .knee, [30])
    log.planks(0, .unstable, [20])
    #expect(
      HoldsReport(log.source(0, 0)).holdsChart?.lines == [
        .init(30...30, "target 30 s (knee and unstable)", panels: [0, 1])
      ])
  }

  /// `Tests/Oracle/trend_statistics.py 20 24 23 30 28` gives slope 2.25 a step (-2 to 7), S = 6, p = 0.2333; a step is two
  /// days here.
  @Test("the trend is that of the longest hold of each day that ended by form, pain or choice, in seconds a week")
  func trend() throws {
    var log = LogBuilder()
    for (index, seconds) in [20, 24, 23, 30, 28].enumerated() {
      log.session(
        2 * index, [set(1, .toePlank, seconds, .form), set(2, .toePlank, seconds - 5, .pain), set(3, .toePlank, 9)])
      log.session(2 * index + 1, [set(1, .toePlank, 60, .target), set(2, .toePlank, 59)])
    }
    let variant = try #require(HoldsReport(log.source(0, 9)).variants.first)
    #expect(
      variant.trend
        == TrendFinding(
          step: 1, count: 5,
          trend: Trend(count: 5, slope: 788, lower: -700, upper: 2450, score: 6, p: 233, isExact: true)))
    #expect(variant.row.seconds.greatest == 60)
    #expect([variant.row.ended, variant.row.atTarget, variant.row.withoutReason] == [10, 5, 10])
    #expect([variant.censoredDays, variant.unknownDays] == [5, 0])
  }

  /// From 45 s at the target with ever shorter last sets nobody can tell that less could be held.
  @Test(
    "a day whose longest hold was stopped at the target, or has no reason, is in no trend and no change, and is counted"
  )
  func censoredDays() throws {
    var log = LogBuilder()
    for number in 0..<40 {
      log.session(number, [set(1, .toePlank, 45, .target), set(2, .toePlank, 44 - number, .form)])
    }
    log.session(40, [set(1, .toePlank, 50), set(2, .toePlank, 20, .pain)])
    log.session(41, [set(1, .toePlank, 40, .choice), set(2, .toePlank, 40)])
    log.session(42, [set(1, .toePlank, 40, .choice), set(2, .toePlank, 39)])
    let variant = try #require(HoldsReport(log.source(0, 42)).variants.first)
    #expect(variant.trend == TrendFinding(step: 1, count: 1, trend: nil))
    #expect(variant.change == nil)
    #expect([variant.censoredDays, variant.unknownDays] == [40, 2])
    #expect(
      HoldsReport(log.source(0, 42)).document.lines.contains(
        "toe plank, left out of it: 40 days whose longest hold was stopped at the target; 2 days whose longest hold has no "
          + "reason"))
  }

  @Test("a change of holds below 42 s is noise", arguments: [(41, false), (42, true)])
  func change(_ gain: Int, _ isLarger: Bool) throws {
    var log = LogBuilder()
    for number in stride(from: 0, to: 30, by: 4) {
      log.session(number, [set(1, .toePlank, number < 14 ? 20 : 20 + gain, .form)])
    }
    let change = try #require(HoldsReport(log.source(0, 29)).variants.first?.change)
    #expect(change.difference == Halves(whole: gain))
    #expect(change.isLargerThanNoise == isLarger)
  }

  @Test("any exercise in seconds can be asked for by itself, without levels and targets")
  func exercise() throws {
    let side = try #require(ExerciseID(slug: "side-plank"))
    var log = LogBuilder()
    log.catalogue = Catalogue(own: [
      Exercise(id: side, name: "Side <plank>", kind: .own, measure: .seconds, isPerSide: true)
    ])
    log.session(
      0,
      [.left, .right].map {
        ExerciseSet(number: sure(1), exercise: side, side: $0, work: .hold(sure($0 == .left ? 20 : 25)), stopped: .form)
      } + [set(2, .kneePlank, 30)])
    let report = HoldsReport(log.source(0, 0, exercise: side))
    #expect(report.variants.map(\.name) == ["Side <plank>"])
    #expect(report.variants.first?.row.total == 45)
    #expect(report.levels == [])
    #expect(report.holdsChart?.lines == [])
    #expect(
      HoldsReport(log.source(0, 0, exercise: .toePlank)).document.lines.last == """
        No hold of toe-plank is logged in this period. Add one with: holdfast log toe-plank 30s
        """)
    let exercises = Catalogue().exercises.filter(HoldsReport.accepts).map(\.id)
    #expect(exercises.contains(.toePlank) && exercises.contains(.hamstringStretch))
    #expect(!exercises.contains(.birdDog) && !exercises.contains(.toeTap))
    #expect(
      HoldsReport(log.source(0, 0, exercise: .birdDog)).document.lines.last
        == "bird-dog is not measured in seconds, so it has no holds to show.")
  }

  @Test("over half a year the longest hold of each week is shown, at the target or not")
  func weeks() throws {
    var log = LogBuilder()
    for number in stride(from: 0, to: 200, by: 2) { log.planks(number, .knee, [30, 20 + number % 7], stopped: .form) }
    let report = HoldsReport(log.source(0, 199))
    let chart = try #require(report.holdsChart)
    #expect(chart.title == "Plank holds, the longest of each week")
    #expect(chart.step == 7)
    #expect(chart.series.first?.points.count == 29)
    #expect(chart.series.first?.points.allSatisfy { $0.value == 30 && $0.isCensored } == true)
    #expect(report.variants.first?.trend.step == 7)
    #expect(report.spanTable.rows.count == 29)
    #expect(report.table.rows.count == 100)
  }
}
