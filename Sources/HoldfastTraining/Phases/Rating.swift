import HoldfastModel

/// The questions after a set.
struct Rating: Hashable, Sendable {
  /// The place of the set.
  let place: Int
  /// The place of its left side, where one answer is for both sides.
  var left: Int?
  var question: Question = .pain
  /// What comes after the last question.
  let then: Next
  /// Until when Enter is no answer: the set ended by itself, and a key that was to stop it may come late.
  var settles: MonotonicTime?

  /// The places that an answer is for.
  var places: [Int] { (left.map { [$0] } ?? []) + [place] }

  enum Question: Hashable, Sendable {
    case pain, form, reason
    /// The pain of a set that was stopped by pain and has no score yet.
    case painThatStopped
    /// The pain of a set that the lifter ended the exercise with: the one answer that the rules need of it.
    case painAtEnd
  }

  /// How long a late key is waited for, in milliseconds.
  static let settling: Int64 = 1000
}

/// Where a session goes on.
indirect enum Next: Hashable, Sendable {
  /// With what follows a set of the plan that was just done.
  case after(PlannedSet)
  /// Where it was.
  case back(Frozen)
}

/// A phase whose clock stands still while something else is asked.
struct Frozen: Hashable, Sendable {
  private(set) var phase: Phase
  /// Whether the clock ran and is to run again.
  private let ran: Bool

  init(_ phase: Phase, at now: MonotonicTime) {
    self.phase = phase
    ran = phase.clock?.isRunning ?? false
    self.phase.pause(at: now)
  }

  /// The phase as it was.
  func thawed(at now: MonotonicTime) -> Phase {
    var phase = phase
    if ran { phase.resume(at: now) }
    return phase
  }
}

/// What the rules say after an exercise ended early.
struct Advice: Hashable, Sendable {
  /// The score that ended it; nil when the lifter did.
  let pain: Score?
  /// The name of the exercise.
  let exercise: String
  /// Whether the score ends the session too.
  let stops: Bool
  /// The answer of the rules; nil until it comes.
  var answer: Answer?
  let then: Next

  struct Answer: Hashable, Sendable {
    let sentences: [String]
    let allowsSupport: Bool
  }

  /// Whether training is stopped, by the score or by the rules.
  var isStop: Bool { stops || answer?.allowsSupport == false }

  /// Whether nothing comes after it. After a score the rest of the plan stays only if the rules said so.
  var endsSession: Bool { isStop || (pain != nil && answer == nil) }
}
