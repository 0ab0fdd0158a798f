import HoldfastModel

/// A set that runs by a clock, after a countdown.
struct TimedSet: Hashable, Sendable {
  /// The set of the plan.
  var set: PlannedSet
  /// What the clock leads through.
  let work: TimedWork
}

/// Work that a clock leads through.
enum TimedWork: Hashable, Sendable {
  case hold(target: HoldSeconds, limit: HoldSeconds)
  case reps(HeldRepetitions)

  /// When it ends by itself, in milliseconds from its begin.
  var end: Int64 {
    switch self {
    case .hold(let target, let limit): Int64(max(target, limit).value) * 1000
    case .reps(let held): held.end
    }
  }

  /// What was done when it stops so many milliseconds after its begin, rounded down to whole seconds and whole
  /// repetitions. Where not even one repetition was held to its end, one of the seconds that it was held. Nil below one
  /// second.
  func done(after milliseconds: Int64) -> Work? {
    let elapsed = min(milliseconds, end)
    let seconds = HoldSeconds(Int(elapsed / 1000))
    switch self {
    case .hold: return seconds.map(Work.hold)
    case .reps(let held):
      if let reps = Repetitions(held.whole(after: elapsed)) { return .repsWithHold(reps, each: held.each) }
      guard let one = Repetitions(1), let seconds else { return nil }
      return .repsWithHold(one, each: seconds)
    }
  }
}

/// The seconds that a clock shows while it counts down: the last of them is a 1, and 0 is the end.
func wholeSeconds(left milliseconds: Int64) -> Int { Int((max(0, milliseconds) + 999) / 1000) }
