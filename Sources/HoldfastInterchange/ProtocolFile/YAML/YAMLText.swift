/// Text as a YAML scalar.
enum YAMLText {
  /// The scalar that reads back as `text` to the last bit: plain where no reader of YAML can take it for anything but
  /// text, else in double quotes.
  static func written(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    // Words that some reader takes for a truth value, nothing or a number.
    let words: Set = ["yes", "no", "true", "false", "on", "off", "y", "n", "null", "none"]
    guard let first = text.utf8.first, let last = text.utf8.last, isLetter(first), last != UInt8(ascii: " ") else {
      return false
    }
    return !words.contains(text.lowercased())
      && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || " ._-()".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// YAML 1.2.2, section 7.3.1: in double quotes every character has an escape.
  private static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case _ where needsEscape(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "\\U" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// What may not stand bare in a file, ends a line, or is not to be seen. The joiners of emoji and scripts stay.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": true
    case "\u{200C}", "\u{200D}": false
    default: YAMLCharacters.isForbidden(scalar) || scalar.properties.generalCategory == .format
    }
  }
}
