import HoldfastModel

/// The keys that correct what was measured.
extension TrainingSession {
  /// Takes a key that trims a set; whether it was one.
  mutating func trim(_ key: Key, _ rating: Rating, _ entry: Ledger.Entry, _ out: inout Outbox) -> Bool {
    let trimmed: Work?
    switch key {
    case .character("-"): trimmed = entry.set.work.changed(by: -1, within: entry.measured)
    case .character("+"): trimmed = entry.set.work.changed(by: 1, within: entry.measured)
    case .character("t"): trimmed = entry.planned.planned.target(within: entry.measured)
    default: return false
    }
    guard let trimmed else {
      notice = refusal(key, entry)
      return true
    }
    ledger.change(rating.place) { entry in
      entry.set.work = trimmed
      // What is now below the target did not end by reaching it.
      if entry.set.stopped == .target, !entry.planned.planned.isReached(by: trimmed) { entry.set.stopped = nil }
    }
    save([rating.place], &out)
    return true
  }

  private func refusal(_ key: Key, _ entry: Ledger.Entry) -> String {
    switch key {
    case .character("-"): "It can't be less."
    case .character("+"): "It can't be more than was done: \(entry.measured.words)."
    default: "The target was not reached."
    }
  }
}

extension Work {
  /// One second or repetition more or less; nil below 1 and above what was measured.
  fileprivate func changed(by step: Int, within measured: Work) -> Work? {
    switch (self, measured) {
    case (.hold(let held), .hold(let most)):
      return HoldSeconds(held.value + step).flatMap { $0 <= most ? .hold($0) : nil }
    case (.reps(let reps), .reps(let most)):
      return Repetitions(reps.value + step).flatMap { $0 <= most ? .reps($0) : nil }
    case (.repsWithHold(let reps, let each), .repsWithHold(let most, _)):
      return Repetitions(reps.value + step).flatMap { $0 <= most ? .repsWithHold($0, each: each) : nil }
    default: return nil
    }
  }
}

extension PlannedExercise {
  /// Exactly the target; nil when less was measured, or when there is none.
  fileprivate func target(within measured: Work) -> Work? {
    guard isReached(by: measured) else { return nil }
    switch work {
    case .hold(let target, _): return .hold(target)
    case .reps(let reps): return .reps(reps)
    case .repsWithHold(let reps, let each): return .repsWithHold(reps, each: each)
    case .open: return nil
    }
  }
}
