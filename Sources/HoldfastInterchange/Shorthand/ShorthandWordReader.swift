internal import HoldfastModel

/// Reads one word of a group: pain, form, why it stopped, device, variation, weight or note.
struct ShorthandWordReader {
  var scanner: ShorthandScanner
  let exercise: Exercise

  /// What a word says.
  enum Word {
    case pain(Score)
    case form(Form)
    case stopped(StopReason)
    case device(Device)
    case variation(ExerciseID)
    case weight(Weight)
    case note(String)
  }

  /// The word at the scanner's place with its extent; nil when no word of the grammar stands there.
  mutating func read() throws -> (word: Word, range: Range<Int>)? {
    let start = scanner.index
    guard let word = try readWord() else { return nil }
    guard scanner.isBoundary(scanner.index) || word.isNote else {
      scanner.index = start
      return nil
    }
    return (word, start..<scanner.index)
  }

  private mutating func readWord() throws -> Word? {
    let start = scanner.index
    if let quote = scanner[start], let closing = ShorthandSource.closingQuote(of: quote) {
      return .note(try readNote(closing))
    }
    if let weight = try readWeight() { return .weight(weight) }
    if let variation = readVariation() { return .variation(variation) }
    let letters = scanner.letters(from: start)
    let afterLetters = start + letters.unicodeScalars.count
    if letters == "pain" || letters == "p" {
      let isPlainWord = scanner.isBoundary(afterLetters)
      if isPlainWord || scanner.isNumber(at: afterLetters) { return .pain(try readPain(afterLetters)) }
      return nil
    }
    guard scanner.isBoundary(afterLetters) else { return nil }
    scanner.index = afterLetters
    if let form = Form(rawValue: letters) { return .form(form) }
    if letters == "stopped" { return .stopped(try readStopReason(start)) }
    if let device = Device(rawValue: letters) {
      guard exercise.id == .unstablePlank else {
        throw scanner.problem(
          start..<afterLetters, "\(letters) goes with the unstable plank only",
          remedy: "Write \(letters) plank 30s for a plank on it, or leave it out.")
      }
      return .device(device)
    }
    scanner.index = start
    return nil
  }

  // MARK: Pain

  private mutating func readPain(_ afterWord: Int) throws -> Score {
    let start = scanner.index
    let next = scanner.afterSpaces(afterWord)
    guard next < scanner.end, scanner[next].flatMap(ShorthandSource.closingQuote) == nil else {
      throw scanner.problem(
        start..<afterWord, "the score is missing after \(scanner.source.shown(start..<afterWord))",
        remedy: "Write the pain from 0 (none) to 10 (the worst you can imagine), as in pain 3.")
    }
    let range = scanner.word(from: next)
    scanner.index = range.upperBound
    do {
      return try OptionReader.score(scanner.source.text(range), named: "a pain score")
    } catch let problem as Problem {
      throw scanner.problem(range, problem.what, why: problem.why, remedy: problem.remedy)
    }
  }

  // MARK: Stopped

  private mutating func readStopReason(_ start: Int) throws -> StopReason {
    let next = scanner.afterSpaces(scanner.index)
    let reasons = StopReason.allCases.map(\.rawValue)
    let remedy = "Write one of: \(reasons.map { "stopped \($0)" }.joined(separator: ", "))."
    guard next < scanner.end, scanner[next].flatMap(ShorthandSource.closingQuote) == nil else {
      throw scanner.problem(
        start..<scanner.index, "the reason is missing after stopped", why: "Stopped says why the last set ended.",
        remedy: remedy)
    }
    let range = scanner.word(from: next)
    let word = scanner.source.text(range).lowercased()
    scanner.index = range.upperBound
    if let reason = StopReason(rawValue: word) { return reason }
    let near = NearMiss.of(word, among: reasons)
    throw scanner.problem(
      range, "\(scanner.source.shown(range)) is not a reason why a set stopped",
      remedy: near.map { "Did you mean stopped \($0)?" } ?? remedy)
  }

  // MARK: Variation

  private mutating func readVariation() -> ExerciseID? {
    let start = scanner.index
    for variation in exercise.variations.sorted(by: { $0.slug.utf8.count > $1.slug.utf8.count }) {
      if let end = scanner.end(of: variation, at: start) {
        scanner.index = end
        return variation
      }
    }
    return nil
  }

  // MARK: Weight

  private static let gramsOfUnit: [String: Double] = [
    // The international pound (1959): 453.59237 g.
    "kg": 1000, "kgs": 1000, "lb": 453.592_37, "lbs": 453.592_37,
  ]

  private mutating func readWeight() throws -> Weight? {
    let start = scanner.index
    guard scanner.isNumber(at: start) else { return nil }
    let numberEnd = scanner.numberEnd(from: start)
    let unitStart = scanner.afterSpaces(numberEnd)
    let unit = scanner.letters(from: unitStart)
    let end = unitStart + unit.unicodeScalars.count
    guard let grams = Self.gramsOfUnit[unit], scanner.isBoundary(end) else { return nil }
    let range = start..<end
    scanner.index = end
    let shown = scanner.source.shown(range)
    guard let amount = Double(scanner.source.text(start..<numberEnd)), amount.isFinite else {
      throw scanner.problem(range, "\(shown) is not a weight", remedy: "Write it as 2.5kg or 5lb.")
    }
    // Beyond the greatest weight the number may not fit; it is refused either way.
    let total = min(max(amount, 0), 1_000_000) * grams
    guard let weight = Weight(Int(total + 0.5)) else {
      throw scanner.problem(
        range, amount > 0 ? "\(shown) can't be recorded" : "\(shown) is no added weight",
        why: "An added weight lies between 1 g and 1000 kg.",
        remedy: amount > 0 ? "Check the number and its unit." : "Leave it out when there was none.")
    }
    return weight
  }

  // MARK: Note

  private mutating func readNote(_ closing: Unicode.Scalar) throws -> String {
    let start = scanner.index
    var note = String.UnicodeScalarView()
    var index = start + 1
    while let scalar = scanner[index] {
      if scalar == closing {
        // A quote written twice is a quote within the note, as in CSV.
        guard scanner[index + 1] == closing, closing == "\"" else { break }
        index += 1
      }
      note.append(scalar)
      index += 1
    }
    let range = start..<index + 1
    scanner.index = index + 1
    let text = String(note)
    if let forbidden = note.first(where: NoteText.isForbidden) {
      throw scanner.problem(
        range, "the note holds the control character \(NoteText.name(of: forbidden))",
        why: "Control characters can upset the terminal that shows the note.", remedy: "Type the note anew.")
    }
    guard note.contains(where: { !$0.properties.isWhitespace }) else {
      throw scanner.problem(range, "the note is empty", remedy: "Leave it out.")
    }
    return text
  }
}

extension ShorthandWordReader.Word {
  var isNote: Bool {
    if case .note = self { true } else { false }
  }
}

extension ShorthandWords {
  /// Takes `word`; throws when the group has one of that kind already.
  mutating func add(
    _ word: ShorthandWordReader.Word, at range: Range<Int>, in scanner: ShorthandScanner
  ) throws {
    switch word {
    case .pain(let value): try set(\.pain, to: value, "pain score", range, scanner)
    case .form(let value): try set(\.form, to: value, "form", range, scanner)
    case .device(let value): try set(\.device, to: value, "device", range, scanner)
    case .variation(let value): try set(\.variation, to: value, "variation", range, scanner)
    case .weight(let value): try set(\.weight, to: value, "weight", range, scanner)
    case .note(let value): try set(\.note, to: value, "note", range, scanner)
    case .stopped(let value):
      try set(\.stopped, to: value, "stopped", range, scanner)
      stoppedRange = range
    }
  }

  private mutating func set<Value>(
    _ part: WritableKeyPath<ShorthandWords, Value?>, to value: Value, _ name: String, _ range: Range<Int>,
    _ scanner: ShorthandScanner
  ) throws {
    guard self[keyPath: part] == nil else {
      throw scanner.problem(
        range, "these sets have a second \(name)",
        why: "The words after a hold go with all holds before them, and each kind of word can be given once.",
        remedy: "To tell sets apart, put the words after each, as in plank 45s pain 1 40s pain 2.")
    }
    self[keyPath: part] = value
  }
}
