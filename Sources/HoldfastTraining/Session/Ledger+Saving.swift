extension Ledger {
  /// The sets that are not known to be in the log as they are.
  var unsaved: [TrainedSet] { entries.filter { $0.unanswered > 0 || $0.failure != nil }.map(\.set) }

  /// The set of a place, to be saved now.
  mutating func give(_ place: Int) -> TrainedSet? {
    change(place) { entry in
      entry.unanswered += 1
      entry.failure?.again = nil
      return entry.set
    }
  }

  /// The places that could not be saved and were not given again since.
  var failed: [Int] { entries.filter { $0.failure?.again != nil }.map(\.set.place) }

  /// The next moment at which a failed set is saved again.
  var nextTry: MonotonicTime? { entries.compactMap { $0.failure?.again }.min() }

  /// A set is in the log.
  mutating func wasSaved(_ place: Int) {
    change(place) { entry in
      entry.unanswered = max(0, entry.unanswered - 1)
      if entry.unanswered == 0 { entry.failure = nil }
    }
  }

  /// A set could not be saved.
  mutating func wasNotSaved(_ place: Int, why: String, at now: MonotonicTime) {
    change(place) { entry in
      entry.unanswered = max(0, entry.unanswered - 1)
      entry.failure = Failure(why: why, again: now + Ledger.patience)
    }
  }

  /// What to tell while a set is not saved; nil when all are.
  var notice: String? {
    guard let entry = entries.first(where: { $0.failure != nil }) else { return nil }
    return entry.failure?.notice(of: "Set \(entry.set.place) is not saved yet")
  }
}

extension Ledger.Failure {
  /// What to tell of it, after words that say what is missing.
  func notice(of what: String) -> String { "\(what): \(why)\(why.hasSuffix(".") ? "" : ".") Trying again." }
}
