internal import HoldfastModel

/// What a set of a file says, in short: `60s`, `10x`, `8x5s`, with `/left`, `/20412g`, `/pain3`, `/clean` where it has
/// them. Notes are not part of it: apps repeat and move them.
enum SetContent {
  /// As the file has it, before any `--map`.
  static func text(_ set: ForeignSet) -> String {
    text(set.reps, set.seconds, set.side, set.weight, set.pain, set.form)
  }

  /// As the log has it.
  static func text(_ set: ExerciseSet) -> String {
    switch set.work {
    case .hold(let hold): text(nil, hold, set.side, set.weight, set.pain, set.form)
    case .reps(let reps): text(reps, nil, set.side, set.weight, set.pain, set.form)
    case .repsWithHold(let reps, let hold): text(reps, hold, set.side, set.weight, set.pain, set.form)
    }
  }

  private static func text(
    _ reps: Repetitions?, _ hold: HoldSeconds?, _ side: Side, _ weight: Weight?, _ pain: Score?, _ form: Form?
  ) -> String {
    var text = reps.map { "\($0.value)x" } ?? ""
    if let hold { text += "\(hold.value)s" }
    // A hold that only --map knows.
    if text.isEmpty { text = "0s" }
    if side != .none { text += "/\(side.rawValue)" }
    if let weight { text += "/\(weight.value)g" }
    if let pain { text += "/pain\(pain.value)" }
    if let form { text += "/\(form.rawValue)" }
    return text
  }

  /// Whether a text can be one of these.
  static func isOne(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return text.utf8.contains { $0 == UInt8(ascii: "s") || $0 == UInt8(ascii: "x") }
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "/")
      }
  }
}
