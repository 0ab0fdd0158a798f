import HoldfastModel

/// The answer to the question before training, and what is known of it in the log.
struct BeforeEntry: Hashable, Sendable {
  /// The pain; nil when it was left open.
  let score: Score?
  var isSaved = false
  /// Why it is not saved, and when that is tried again.
  var failure: Ledger.Failure?
}

extension TrainingSession {
  /// Takes the answer, and gives it to be recorded until it is.
  mutating func answer(_ score: Score?, _ out: inout Outbox) {
    before = BeforeEntry(score: score)
    out.add(.begin(before: score))
  }

  /// Gives an answer that could not be recorded once more.
  mutating func beginFailed(_ out: inout Outbox) {
    guard let entry = before, entry.failure?.again != nil else { return }
    before?.failure?.again = nil
    out.add(.beginAgain(before: entry.score))
  }

  mutating func wasBegun() {
    before?.isSaved = true
    before?.failure = nil
  }

  mutating func wasNotBegun(why: String) {
    before?.failure = Ledger.Failure(why: why, again: now + Ledger.patience)
  }
}
