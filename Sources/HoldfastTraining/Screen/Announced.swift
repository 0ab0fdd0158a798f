import HoldfastModel

/// What of a session is worth saying aloud when it changes.
struct Announced {
  fileprivate let headline: String
  fileprivate let notice: String?
  fileprivate let unsaved: String?

  init(_ session: TrainingSession) {
    headline = session.shown(at: session.now).announcement
    notice = session.notice
    unsaved = session.unsavedNotice
  }
}

extension TrainingSession {
  /// Renews the line for a screen reader if something happened that is worth a word.
  mutating func announce(since before: Announced, cue: Cue?) {
    let after = Announced(self)
    let isElsewhere = after.headline != before.headline
    var words: [String] = []
    if let unsaved = after.unsaved, unsaved != before.unsaved { words.append(unsaved) }
    if let notice = after.notice, notice != before.notice { words.append(notice) }
    if isElsewhere || !words.isEmpty { words.append(after.headline) }
    if let cue, let word = word(for: cue), !isElsewhere || cue.isNumber { words.append(word) }
    if !words.isEmpty { said = words.joined(separator: " ") }
  }

  private func word(for cue: Cue) -> String? {
    switch cue {
    case .countdown(let seconds): "\(seconds)"
    case .target: "Target."
    case .change: "Change sides."
    case .begin: repetition.map { "Hold, \($0)." }
    // What follows says it.
    case .over, .restOver: nil
    }
  }

  /// The repetition that is held, as `3 of 10`; nil for a plain hold.
  private var repetition: String? {
    guard case .holding(let effort) = phase, case .reps(let held) = effort.timed.work,
      case .holding(let number, _) = held.moment(after: effort.clock.milliseconds(at: now))
    else { return nil }
    return "\(number) of \(held.reps.value)"
  }
}

extension Cue {
  fileprivate var isNumber: Bool {
    if case .countdown = self { return true }
    return false
  }
}
