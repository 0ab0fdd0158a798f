import HoldfastModel

/// A question for a score that was answered with 1. Somebody who types 10 as two digits must not be taken for a 1.
struct FirstDigit: Hashable, Sendable {
  /// The question.
  let question: Phase
  /// What had fallen out of the plan before the answer.
  let fallenOut: Set<Int>
  /// The sentence that stood with every set before the answer.
  let remark: String?
  /// Until when a 0 belongs to it.
  let until: MonotonicTime

  /// How long a second digit is waited for, in milliseconds.
  static let patience: Int64 = 5000
}

extension TrainingSession {
  /// Takes a key; a 0 that follows a 1 makes it 10.
  mutating func type(_ key: Key, _ out: inout Outbox) {
    let first = firstDigit
    firstDigit = nil
    if key == .character("0"), let first, now <= first.until {
      phase = first.question
      fallenOut = first.fallenOut
      remark = first.remark
      take(.character("w"), &out)
      notice = "Pain is 10."
      return
    }
    if key == .character("1"), phase.asksForScore {
      firstDigit = FirstDigit(
        question: phase, fallenOut: fallenOut, remark: remark, until: now + FirstDigit.patience)
    }
    take(key, &out)
  }
}

extension Phase {
  /// Whether a digit is taken as a score and leads on at once.
  fileprivate var asksForScore: Bool {
    switch self {
    case .painBefore: true
    case .rating(let rating): rating.question == .pain || rating.question == .painAtEnd
    default: false
    }
  }
}
