import HoldfastModel

extension TrainingSession {
  func ratingScreen(_ rating: Rating) -> TrainingScreen {
    guard let entry = ledger[rating.place] else { return TrainingScreen(title: "", announcement: "") }
    let words = QuestionWords(rating.question, entry)
    return TrainingScreen(
      title: entry.planned.name, position: position(of: rating, entry), facts: facts(of: rating, entry),
      lines: [.init(words.question, .strong)] + (words.answer.map { [.init($0)] } ?? []),
      keys: words.keys + trimKeys(rating, entry)
        + (rating.question == .pain ? [] : [.init("Backspace", "question before")])
        + [.endExercise, .init("Escape", "end")],
      announcement: ["\(done(rating, entry)).", words.question, words.spoken].compactMap(\.self).joined(separator: " "))
  }

  private func position(of rating: Rating, _ entry: Ledger.Entry) -> String {
    guard rating.left != nil else { return entry.planned.position }
    return entry.planned.position.replacing(last: "right side", with: "both sides")
  }

  /// What was done, on both sides if the answers are for both.
  private func done(_ rating: Rating, _ entry: Ledger.Entry) -> String {
    guard let left = rating.left.flatMap({ ledger[$0] }) else { return entry.set.work.doneWords }
    // What the right side is counted in is not said twice: on the smallest terminal its number would be cut off.
    let right = entry.set.work.reps.map { "\($0)" } ?? entry.set.work.words
    return "Did \(left.set.work.words) left, \(right) right"
  }

  private func facts(of rating: Rating, _ entry: Ledger.Entry) -> [String] {
    [done(rating, entry).lowercasedFirst] + facts(of: entry.planned)
  }

  private func trimKeys(_ rating: Rating, _ entry: Ledger.Entry) -> [TrainingScreen.KeyHint] {
    guard [.pain, .form, .painAtEnd].contains(rating.question) else { return [] }
    let unit = entry.set.work.reps == nil ? "1 s" : "1 repetition"
    let keys: [TrainingScreen.KeyHint] = [.init("-/+", "\(unit) less, more")]
    return keys + (entry.planned.planned.isReached(by: entry.measured) ? [.init("t", "exactly the target")] : [])
  }
}

/// The words of a question, and its keys.
private struct QuestionWords {
  let question: String
  /// What else is said aloud; nil for nothing.
  let spoken: String?
  let keys: [TrainingScreen.KeyHint]
  /// What is recorded so far; nil for nothing.
  let answer: String?

  init(_ question: Rating.Question, _ entry: Ledger.Entry) {
    let score: [TrainingScreen.KeyHint] = [.init("0-9", "pain"), .init("w", "10")]
    switch question {
    case .pain:
      self.question = "Pain 0-10?"
      answer = entry.set.pain.map { "Recorded: \($0.value)." }
      spoken = answer
      keys = score + [.init("Enter", answer == nil ? "leave open" : "keep")]
    case .form:
      self.question = "Form?"
      answer = entry.set.form.map { "Recorded: \($0.words)." }
      spoken = ["c clean, s shaky, b broken.", answer].compactMap(\.self).joined(separator: " ")
      keys = [
        .init("c", "clean"), .init("s", "shaky"), .init("b", "broken"),
        .init("Enter", answer == nil ? "leave open" : "keep"),
      ]
    case .reason:
      let isReached = entry.planned.planned.isReached(by: entry.set.work)
      self.question = "Why did it end?"
      answer = entry.set.stopped.map { "Recorded: \($0.words)." }
      spoken = [
        isReached ? "p pain, f form, c my choice, r target reached." : "p pain, f form, c my choice.", answer,
      ].compactMap(\.self).joined(separator: " ")
      let enter = answer != nil ? "keep" : isReached ? "target reached" : "leave open"
      keys =
        [.init("p", "pain"), .init("f", "form"), .init("c", "my choice")]
        + (isReached ? [.init("r", "target reached")] : []) + [.init("Enter", enter)]
    case .painAtEnd:
      self.question = "The exercise ends here. Pain in this set, 0-10?"
      answer = nil
      spoken = nil
      keys = score + [.init("Enter", "leave open")]
    case .painThatStopped:
      self.question = "How much pain stopped it, 0-10?"
      answer = nil
      spoken = "Stopped by pain needs a pain score."
      keys = score + [.init("Enter", "back")]
    }
  }
}

extension StopReason {
  /// Why a set ended, in words.
  fileprivate var words: String {
    switch self {
    case .pain: "pain"
    case .form: "form"
    case .choice: "my choice"
    case .target: "target reached"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text with its ending in other words.
  fileprivate func replacing(last ending: String, with other: String) -> String {
    hasSuffix(ending) ? String(dropLast(ending.count)) + other : self
  }
}
