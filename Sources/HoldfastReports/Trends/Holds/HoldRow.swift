public import HoldfastModel
import HoldfastProgression

/// The holds of one exercise on a day, in a week, or in a whole period.
public struct HoldRow: Hashable, Sendable {
  /// The day, the Monday of the week, or the first day of the period.
  public var from: Day
  /// What was held.
  public var exercise: ExerciseID
  /// The holds in seconds; both sides of a set are two.
  public var seconds: Spread
  /// All of them together, in seconds.
  public var total: Int
  /// Holds that were stopped at the target.
  public var atTarget: Int
  /// Holds that ended by form, pain or choice.
  public var ended: Int
  /// Holds without a reason.
  public var withoutReason: Int
  /// Whether a longest one was stopped at the target, so that it could have been longer.
  public var isBestAtTarget: Bool
  /// The level in force on the day; that of the last day with a hold where there are several.
  public var inForce: PermittedLevel
}

extension HoldRow {
  /// A row of holds; nil without any.
  init?(_ holds: [Hold], _ exercise: ExerciseID, from: Day) {
    guard let spread = Spread(holds.map(\.seconds)), let last = holds.last else { return nil }
    self.from = from
    self.exercise = exercise
    seconds = spread
    total = holds.reduce(0) { $0 + $1.seconds }
    atTarget = holds.count { $0.end == .target }
    ended = holds.count { $0.end == .ended }
    withoutReason = holds.count { $0.end == .unknown }
    isBestAtTarget = holds.contains { $0.seconds == spread.greatest && $0.end == .target }
    inForce = last.inForce
  }

  /// A row for each exercise and each group of days. The holds come in the order of their days, so that those of a group
  /// stand together.
  static func rows(_ holds: [Hold], _ exercises: [ExerciseID], by group: (Day) -> Day) -> [HoldRow] {
    var rows: [HoldRow] = []
    var rest = holds[...]
    while let first = rest.first {
      let from = group(first.day)
      let together = rest.prefix { group($0.day) == from }
      rest = rest[together.endIndex...]
      for exercise in exercises {
        guard let row = HoldRow(together.filter { $0.exercise == exercise }, exercise, from: from) else { continue }
        rows.append(row)
      }
    }
    return rows
  }
}

/// One hold with what ended it.
struct Hold: Hashable, Sendable {
  var day: Day
  var exercise: ExerciseID
  var seconds: Int
  var end: End
  var inForce: PermittedLevel

  /// What ended a hold.
  enum End: Hashable, Sendable {
    /// Form, pain or choice.
    case ended
    /// The target: it says so, or it has exactly the target's length and no reason.
    case target
    /// Nobody knows.
    case unknown
  }

  /// The holds of some exercises in a period, in the order of the days.
  static func all(in log: PeriodLog, of exercises: [ExerciseID]) -> [Hold] {
    var holds: [Hold] = []
    for session in log.sessions {
      let inForce = log.lived[session.day]?.inForce ?? .plank(.knee)
      for set in session.sets where exercises.contains(set.exercise) {
        guard case .hold(let seconds) = set.work else { continue }
        holds.append(
          Hold(
            day: session.day, exercise: set.exercise, seconds: seconds.value,
            end: End(set, rules: log.source.engine.rules), inForce: inForce))
      }
    }
    return holds
  }
}

extension Hold.End {
  fileprivate init(_ set: ExerciseSet, rules: LadderProtocol) {
    switch set.stopped {
    case .form, .pain, .choice: self = .ended
    case .target: self = .target
    case nil:
      let target = set.exercise.plankLevel.map { rules.target(at: $0).seconds }
      self = set.work.holdSeconds == target ? .target : .unknown
    }
  }
}

/// The longest hold of one day.
struct DayOfHolds: Hashable, Sendable {
  var day: Day
  var seconds: Int
  /// What ended it. Of several that are equally long, one that was stopped at the target says that it could have been
  /// longer, whatever ended the others.
  var end: Hold.End

  /// The longest of each day, of holds in the order of their days.
  static func all(_ holds: [Hold]) -> [DayOfHolds] {
    var days: [DayOfHolds] = []
    for hold in holds {
      guard let last = days.last, last.day == hold.day, last.seconds >= hold.seconds else {
        if days.last?.day == hold.day { days.removeLast() }
        days.append(DayOfHolds(day: hold.day, seconds: hold.seconds, end: hold.end))
        continue
      }
      if last.seconds == hold.seconds { days[days.count - 1].end = max(last.end, hold.end) }
    }
    return days
  }
}

extension Hold.End: Comparable {
  /// From the one that says most of what can be held to the one that says least.
  static func < (one: Hold.End, other: Hold.End) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .ended: 0
    case .unknown: 1
    case .target: 2
    }
  }
}
