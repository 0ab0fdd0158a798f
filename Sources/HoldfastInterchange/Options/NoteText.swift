/// What a note, a name or any other free text may hold.
enum NoteText {
  /// Whether `scalar` is a control character. Free text is shown on terminals, which obey some of them.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// The first control character of `text` that is neither a tab nor a line end, as `U+001B`; nil when there is none.
  static func forbiddenCharacter(in text: String) -> String? {
    for scalar in text.unicodeScalars where isForbidden(scalar) { return name(of: scalar) }
    return nil
  }

  /// Whether `scalar` may not stand in free text.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    isControl(scalar) && scalar != "\t" && scalar != "\n" && scalar != "\r"
  }

  /// Whether `character` would join a space beside it: a mark that has no letter, as one behind a control character.
  /// Shown as it is, all that follows would stand a column to the left.
  static func isLoneMark(_ character: Character) -> Bool {
    character.utf8.count > 1 && " \(character) ".count < 3
  }

  /// The character's number as `U+001B`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
