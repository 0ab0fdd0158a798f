import HoldfastModel

/// Where a session stands. Each case carries what it needs, so that there is no hold without a clock and no question
/// without a set that it is about.
indirect enum Phase: Hashable, Sendable {
  /// The pain before training is asked.
  case painBefore
  /// The list of red flags.
  case redFlags(RedFlagList)
  /// Training is stopped.
  case stopped(StopCause)
  /// Before a set that runs by a clock.
  case waiting(TimedSet)
  /// A set that the lifter counts.
  case counting(Counting)
  /// The countdown before a set that runs by a clock.
  case ready(GetReady)
  /// A hold, or held repetitions.
  case holding(Effort)
  /// Something without a number, as the warm-up.
  case spending(OpenWork)
  /// The questions after a set.
  case rating(Rating)
  /// The rest before the next set.
  case resting(Rest)
  /// What the rules say after an exercise ended early.
  case advice(Advice)
  /// Whether and why to end here.
  case leaving(Frozen)
  /// There is nothing to do.
  case nothing
  /// The last effect was given.
  case over
}

/// The list of red flags: what is marked, and from where on it is shown.
struct RedFlagList: Hashable, Sendable {
  var marked: Set<RedFlagSymptom> = []
  /// The symptom that is shown first: a small terminal has no room for all.
  private(set) var first = 0

  /// How far one key goes: so many are seen on the smallest terminal, each on up to two lines.
  private static let step = 3

  /// Goes on in the list, from its end to its begin.
  mutating func goOn() {
    first = first + Self.step < RedFlagSymptom.allCases.count ? first + Self.step : 0
  }
}

/// Why training is stopped.
enum StopCause: Hashable, Sendable {
  /// The day of the plan was over before anything was done.
  case newDay
  /// The rules forbid training by now: what to do, and the reasons.
  case rules(advice: String, reasons: [String])
  case score(Score)
  case symptoms([RedFlagSymptom])
}

/// A set that the lifter counts.
struct Counting: Hashable, Sendable {
  let set: PlannedSet
  /// What was planned.
  let planned: Repetitions
  /// Another number that was typed so far; nil for the planned one.
  var typed: Repetitions?
  /// What counts when the set is done now.
  var reps: Repetitions { typed ?? planned }
}

/// The countdown before a set.
struct GetReady: Hashable, Sendable {
  var timed: TimedSet
  let seconds: Int
  var clock: Stopwatch

  /// When it is over, in milliseconds from its begin.
  var end: Int64 { Int64(seconds) * 1000 }
  var cues: [DueCue] { .countdown(to: seconds, fromBegin: true) }
}

/// A hold, or held repetitions, that runs or stands still.
struct Effort: Hashable, Sendable {
  let timed: TimedSet
  var clock: Stopwatch
}

/// Something without a number.
struct OpenWork: Hashable, Sendable {
  let set: PlannedSet
  var clock: Stopwatch

  /// The time spent at a moment, at most what can be recorded; nil below one second.
  func done(at now: MonotonicTime) -> Work? {
    HoldSeconds(min(clock.seconds(at: now), HoldSeconds.range.upperBound)).map(Work.hold)
  }
}

/// The rest before the next set.
struct Rest: Hashable, Sendable {
  var next: PlannedSet
  /// The whole rest, in seconds.
  var seconds: Int
  /// How much of its end is the countdown of the next set, in seconds.
  let readySeconds: Int
  var clock: Stopwatch

  /// When it gives way to the next set, in milliseconds from its begin.
  var end: Int64 { Int64(max(0, seconds - readySeconds)) * 1000 }
}
