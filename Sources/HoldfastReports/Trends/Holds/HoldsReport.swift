public import HoldfastModel
import HoldfastProgression

/// Holds over a period: how long each plank of the ladder was held, or one other exercise that is measured in seconds.
///
/// A hold that was stopped at its target says only that it could have been at least as long: it is right-censored, and
/// no trend of what can be held is made of it.
public struct HoldsReport: Hashable, Sendable {
  /// The days that it speaks of.
  public var period: CoveredPeriod
  /// The one exercise that was asked for; nil for the planks of the ladder.
  public var exercise: ExerciseID?
  /// Whether that exercise is measured in seconds.
  public var isMeasured: Bool
  /// Each exercise with a hold in the period, planks in the order of the ladder.
  public var variants: [Variant]
  /// The holds of each day and exercise, in the order of the days.
  public var days: [HoldRow]
  /// The same of each week, or of several.
  public var spans: [HoldRow]
  /// The level in force, days in a row together; empty when no plank is in the report.
  public var levels: [LevelSpan]

  /// All holds of one exercise in the period.
  public struct Variant: Hashable, Sendable {
    /// The holds.
    public var row: HoldRow
    /// The name for people.
    public var name: String
    /// The latest day with the longest hold.
    public var bestDay: Day
    /// The target of its level, in seconds; nil for an exercise that is no plank of the ladder.
    public var target: Int?
    /// Whether a longest one of `bestDay` was stopped at the target.
    public var isBestAtTarget: Bool
    /// Days whose longest hold was stopped at the target: they are left out of the trend and the change.
    public var censoredDays: Int
    /// Days of whose longest hold nobody knows why it ended: they are left out as well.
    public var unknownDays: Int
    /// Where the longest holds of the other days go: those that ended by form, pain or choice.
    public var trend: TrendFinding
    /// The latest two weeks of those against the first two; nil when there are too few.
    public var change: FortnightChange?
  }

  /// Days in a row with one level in force.
  public struct LevelSpan: Hashable, Sendable {
    /// The days.
    public var days: ClosedRange<Day>
    /// The level.
    public var level: PermittedLevel
  }
}

extension HoldsReport {
  /// Whether `--exercise` can narrow the report to an exercise.
  public static func accepts(_ exercise: Exercise) -> Bool { exercise.measure == .seconds }

  /// The report of a period.
  public init(_ source: ReportSource) { self.init(PeriodLog(source), exercise: source.exercise) }

  init(_ log: PeriodLog, exercise: ExerciseID?) {
    period = log.period
    let asked = exercise.map { log.source.catalogue[$0]?.id ?? $0 }
    self.exercise = asked
    isMeasured = asked.flatMap { log.source.catalogue[$0] }.map(HoldsReport.accepts) ?? true
    let exercises = asked.map { [$0] } ?? PlankLevel.allCases.map { ExerciseID($0) }
    let holds = isMeasured ? Hold.all(in: log, of: exercises) : []
    let resolution = period.resolution
    days = HoldRow.rows(holds, exercises) { $0 }
    spans = HoldRow.rows(holds, exercises) { [start = period.covered?.lowerBound.monday] day in
      guard let start else { return day }
      return start + (day - start) / (7 * resolution.weeks) * (7 * resolution.weeks)
    }
    let from = period.covered?.lowerBound ?? period.days.lowerBound
    variants = exercises.compactMap { exercise in
      Variant(holds.filter { $0.exercise == exercise }, exercise, log, resolution, from: from)
    }
    let hasPlanks = exercises.contains { $0.plankLevel != nil }
    levels = hasPlanks ? LevelSpan.all(log.lived) : []
  }
}

extension HoldsReport.Variant {
  /// How many days of two weeks need a hold that ended by form, pain or choice.
  static let fewestDays = 3

  fileprivate init?(
    _ holds: [Hold], _ exercise: ExerciseID, _ log: PeriodLog, _ resolution: Resolution, from first: Day
  ) {
    guard let row = HoldRow(holds, exercise, from: first),
      let best = holds.last(where: { $0.seconds == row.seconds.greatest })
    else { return nil }
    self.row = row
    name = log.name(of: exercise)
    bestDay = best.day
    isBestAtTarget = holds.contains { $0.day == best.day && $0.seconds == best.seconds && $0.end == .target }
    target = exercise.plankLevel.map { log.source.engine.rules.target(at: $0).seconds }
    let longest = DayOfHolds.all(holds)
    censoredDays = longest.count { $0.end == .target }
    unknownDays = longest.count { $0.end == .unknown }
    let ended = longest.filter { $0.end == .ended }.map { (day: $0.day, value: $0.seconds) }
    trend = TrendFinding(ended, resolution, from: first)
    change = FortnightChange(ended, fewest: Self.fewestDays, noise: FortnightChange.noiseOfHolds)
  }
}

extension HoldsReport.LevelSpan {
  fileprivate static func all(_ lived: LivedDays) -> [HoldsReport.LevelSpan] {
    var spans: [HoldsReport.LevelSpan] = []
    for day in lived.days {
      if let last = spans.last, last.level == day.inForce {
        spans[spans.count - 1].days = last.days.lowerBound...day.day
      } else {
        spans.append(HoldsReport.LevelSpan(days: day.day...day.day, level: day.inForce))
      }
    }
    return spans
  }
}
