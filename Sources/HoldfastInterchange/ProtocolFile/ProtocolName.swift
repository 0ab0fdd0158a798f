internal import HoldfastProgression

/// The name and the version of a protocol.
struct ProtocolName {
  /// The most characters of a name.
  static let longest = 60
  /// The most Unicode scalars of a name: a character can be made of any number of them.
  static let mostScalars = 240
  static let versions = 1...9999

  let problems: ProtocolFileProblems

  /// The name; nil, and noted, when it is none that a file may have.
  func name(_ entry: YAMLNode.Entry) -> String? {
    guard case .scalar(let text, let isPlain) = entry.value.content else {
      refuse(entry, "name must be a text, not \(entry.value.shown)")
      return nil
    }
    if isPlain, problems.addSign(of: entry.value) { return nil }
    if let wrong = ProtocolName.fault(of: text) {
      refuse(entry, wrong)
      return nil
    }
    if isPlain, ["~", "null"].contains(text.lowercased()) {
      refuse(entry, "name is \(text), which stands for nothing in YAML")
      return nil
    }
    return text
  }

  /// What keeps a text from being a name; nil when nothing does.
  private static func fault(of text: String) -> String? {
    guard text.unicodeScalars.contains(where: isVisible) else { return "name is empty" }
    if let line = text.unicodeScalars.first(where: { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }) {
      return "name holds the line end \(NoteText.name(of: line))"
    }
    if let character = text.unicodeScalars.first(where: { $0 == "\t" || YAMLCharacters.isForbidden($0) }) {
      return "name holds the character \(NoteText.name(of: character)), which can't be seen"
    }
    if text.count > longest { return "name is longer than \(longest) characters: it has \(text.count)" }
    let scalars = text.unicodeScalars.count
    return scalars > mostScalars ? "name is made of more than \(mostScalars) code points: it has \(scalars)" : nil
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint && !NoteText.isControl(scalar)
  }

  /// The version; nil, and noted, when it is none.
  func version(_ entry: YAMLNode.Entry) -> Int? {
    if problems.addSign(of: entry.value) { return nil }
    let range = "a whole number, \(ProtocolName.versions.lowerBound) to \(ProtocolName.versions.upperBound)"
    guard case .scalar(let text, let isPlain) = entry.value.content else {
      refuse(entry, "version must be \(range), not \(entry.value.shown)", remedy: "Write: version: 1")
      return nil
    }
    let number = Int(text).flatMap { String($0) == text && ProtocolName.versions.contains($0) ? $0 : nil }
    if isPlain, let number { return number }
    refuse(
      entry, "version must be \(range), not \(isPlain ? entry.value.shown : "a text")",
      remedy: number.map { "Take the quotes away: \($0)" } ?? "Write: version: 1")
    return nil
  }

  private func refuse(_ entry: YAMLNode.Entry, _ what: String, remedy: String? = nil) {
    problems.add(
      entry.value.isEmpty ? entry.key : entry.value, what,
      remedy: remedy ?? "Write 1 to \(ProtocolName.longest) characters on one line, in quotes where need be.")
  }
}
