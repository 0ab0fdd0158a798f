public import HoldfastModel

/// Reads the values of options. Each function throws a `Problem` of kind `usage` that says what, its range, and the
/// remedy. A U+2212 at the front counts as a minus: the command line puts it for a hyphen.
public enum OptionReader {
  /// A pain score: a whole number 0...10.
  /// - Parameter name: how messages call it, as `--during` or `the morning score`.
  public static func score(_ text: String, named name: String) throws -> Score {
    try whole(
      text, named: name, kind: "a whole number from 0 to 10",
      remedy: "0 is no pain, 10 the worst you can imagine.")
  }

  /// The usual morning pain: a whole number 0...3.
  public static func usualPain(_ text: String, named name: String = "--usual-pain") throws -> UsualPain {
    if let number = plainInteger(text), (4...10).contains(number) {
      throw Problem(
        .usage, "\(name) is at most 3, not \(number)",
        why: "The rules are not made for a usual morning pain of 4 or more.",
        remedy: "See a clinician first. Logging works without it: holdfast log, holdfast morning N.")
    }
    return try whole(
      text, named: name, kind: "a whole number from 0 to 3", remedy: "It is the pain of a usual morning, 0 for none.")
  }

  /// The length of a session: whole minutes 1...1440.
  public static func minutes(_ text: String, named name: String = "--minutes") throws -> SessionMinutes {
    try whole(text, named: name, kind: "a whole number of minutes from 1 to 1440", remedy: "Write it as in 45.")
  }

  /// The perceived exertion: 0...10 in halves.
  public static func exertion(_ text: String, named name: String = "--rpe") throws -> Exertion {
    let plain = plainText(text)
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    if (1...2).contains(parts.count), let points = plainInteger(parts[0]), (0...10).contains(points) {
      let half = parts.count == 2 ? parts[1] : "0"
      if half == "0" || half == "5", let exertion = Exertion(points * 2 + (half == "5" ? 1 : 0)) { return exertion }
    }
    throw Problem(
      .usage, "\(name) must be a number from 0 to 10 in halves, not \(shown(text))",
      remedy: "0 is rest, 10 the hardest you could do; write it as 7 or 7.5.")
  }

  /// How the sets looked.
  public static func form(_ text: String, named name: String = "--form") throws -> Form {
    try choice(text, named: name)
  }

  /// Where it hurts.
  public static func site(_ text: String, named name: String = "--site") throws -> Site {
    try choice(text, named: name)
  }

  /// A level that a start can give.
  public static func startLevel(_ text: String, named name: String = "--level") throws -> StartLevel {
    if plainText(text).lowercased() == PlankLevel.unstable.rawValue {
      throw Problem(
        .usage, "\(name) can't be unstable", why: "The unstable plank is reached by its rules, or set by an override.",
        remedy: "Write knee or toe.")
    }
    return try choice(text, named: name)
  }

  /// A level that an override can give.
  public static func plankLevel(_ text: String, named name: String = "the level") throws -> PlankLevel {
    try choice(text, named: name)
  }

  /// What an advice is about.
  public static func adviceSubject(_ text: String, named name: String = "--about") throws -> AdviceSubject {
    try choice(text, named: name)
  }

  /// A red-flag symptom by its id; spaces and hyphens are the same.
  public static func symptom(_ text: String, named name: String = "the symptom") throws -> RedFlagSymptom {
    let slug = plainText(text).lowercased().split { $0 == "-" || $0.isWhitespace }.joined(separator: "-")
    if let symptom = RedFlagSymptom(rawValue: slug) { return symptom }
    let ids = RedFlagSymptom.allCases.map(\.rawValue)
    throw Problem(
      .usage, "\(shown(text)) is not a symptom of the list",
      remedy: near(slug, among: ids).map { "Did you mean \($0)?" } ?? "Write one of: \(ids.joined(separator: ", ")).")
  }

  /// A whole number in a range.
  public static func number(_ text: String, named name: String, in range: ClosedRange<Int>, remedy: String) throws
    -> Int
  {
    if let number = plainInteger(text), range.contains(number) { return number }
    throw Problem(
      .usage, "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound), not \(shown(text))",
      remedy: remedy)
  }

  /// Free text: a note, a name, a reason. Control characters other than tabs and line ends are refused, and so is a
  /// text of spaces only.
  public static func text(_ text: String, named name: String) throws -> String {
    if let forbidden = NoteText.forbiddenCharacter(in: text) {
      throw Problem(
        .usage, "\(name) holds the control character \(forbidden)",
        why: "Control characters can upset the terminal that shows it.", remedy: "Type it anew.")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Problem(.usage, "\(name) is empty", remedy: "Write what it should say, in quotes.")
    }
    return text
  }

  // MARK: Parts

  private static func whole<Number: BoundedNumber>(
    _ text: String, named name: String, kind: String, remedy: String
  ) throws -> Number {
    if let number = plainInteger(text), let value = Number(number) { return value }
    throw Problem(.usage, "\(name) must be \(kind), not \(shown(text))", remedy: remedy)
  }

  private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String, named name: String
  ) throws -> Choice {
    let word = plainText(text).lowercased()
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    throw Problem(
      .usage, "\(name) must be \(listed(words)), not \(shown(text))",
      remedy: near(word, among: words).map { "Did you mean \($0)?" })
  }

  private static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func near(_ word: String, among words: [String]) -> String? {
    word.utf8.count <= 80 ? NearMiss.of(word, among: words) : nil
  }

  /// Digits only, with a minus at most: no plus sign, no digits of other scripts.
  private static func plainInteger(_ text: some StringProtocol) -> Int? {
    let plain = plainText(String(text))
    let digits = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
    guard !digits.isEmpty, digits.unicodeScalars.allSatisfy(\.isDigit) else { return nil }
    return Int(plain)
  }

  /// Trimmed, and a minus sign made a hyphen.
  private static func plainText(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    var plain = String.UnicodeScalarView()
    for scalar in rest { plain.append(scalar == ShorthandSource.minus ? "-" : scalar) }
    return String(plain)
  }

  private static func shown(_ text: String) -> String {
    let source = ShorthandSource(text)
    let shown = source.shown(0..<source.scalars.count)
    return shown.isEmpty ? "nothing" : shown
  }
}
