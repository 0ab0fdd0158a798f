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

  /// The same for people: `5 with 60 kg`.
  static func words(_ text: String) -> String {
    text.split(separator: "/").map { part in
      if part.last == "g", let weight = Int(part.dropLast()).flatMap({ Weight($0) }) {
        return "with \(weight.kilograms) kg"
      }
      if part.hasPrefix("pain") { return "pain \(part.dropFirst(4))" }
      if part.last == "x" { return String(part.dropLast()) }
      return part.last == "s" && part.first?.isNumber == true ? "\(part.dropLast()) s" : String(part)
    }.joined(separator: " ")
  }

  /// The same without its form.
  static func withoutForm(_ text: String) -> String {
    text.split(separator: "/").filter { Form(rawValue: String($0)) == nil }.joined(separator: "/")
  }

  /// Whether a set of the log is still what a row says, but for its form; a time may be that of `--map`.
  static func isLike(_ text: String, _ set: ExerciseSet) -> Bool {
    let mine = withoutForm(text).split(separator: "/")
    let other = withoutForm(self.text(set)).split(separator: "/")
    guard let work = mine.first, mine.dropFirst() == other.dropFirst() else { return false }
    let parts = work.split(separator: "x", omittingEmptySubsequences: false)
    let reps = parts.count == 2 ? Int(parts[0]) : nil
    let seconds = parts.last.flatMap { $0.last == "s" ? Int($0.dropLast()) : nil }.flatMap { $0 > 0 ? $0 : nil }
    switch set.work {
    case .hold(let hold): return (seconds ?? hold.value) == hold.value && (reps ?? 1) == 1
    case .reps(let count): return seconds == nil && reps == count.value
    case .repsWithHold(let count, let hold): return reps == count.value && (seconds ?? hold.value) == hold.value
    }
  }

  /// The form in a text; nil without one.
  static func form(_ text: String) -> Form? {
    text.split(separator: "/").lazy.compactMap { Form(rawValue: String($0)) }.first
  }

  /// Whether two say the same, but for what a weight gains or loses when it is shown in another unit.
  static func isSame(_ one: String, _ other: String) -> Bool { one == other || weighed(one).isSame(as: weighed(other)) }

  /// What a set says, with its weight apart.
  struct Weighed {
    let text: String
    let rest: String
    let grams: Int?

    /// Half a pound: what the rounding of a weight may come to.
    private static let mostOfRounding = 227

    /// Whether both say the same but for the rounding of a weight.
    func isSame(as other: Weighed) -> Bool {
      guard rest == other.rest else { return false }
      guard let grams, let others = other.grams else { return grams == other.grams }
      return abs(grams - others) <= Weighed.mostOfRounding
    }
  }

  /// Takes the weight out of what a set says.
  static func weighed(_ text: String) -> Weighed {
    var grams: Int?
    let rest = text.split(separator: "/").filter { part in
      guard part.last == "g", let weight = Int(part.dropLast()), weight <= Weight.range.upperBound else { return true }
      grams = weight
      return false
    }
    return Weighed(text: text, rest: rest.joined(separator: "/"), grams: grams)
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
