import HoldfastModel

/// Writes words so that a browser or an XML reader takes them for words, whatever they hold.
enum MarkupText {
  /// Words between tags.
  static func escaped(_ text: String) -> String {
    write(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      // After "]]" XML 1.0 forbids it, section 2.4.
      case ">": "&gt;"
      default: nil
      }
    }
  }

  /// The value of an attribute, with its quotes.
  static func quoted(_ value: String) -> String {
    let inner = write(value) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
    return "\"\(inner)\""
  }

  private static func write(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var safe = ""
    for scalar in printable(text).unicodeScalars {
      if let replacement = replacement(scalar) {
        safe += replacement
      } else if isCharacter(scalar) {
        safe.unicodeScalars.append(scalar)
      } else {
        safe += "\u{FFFD}"
      }
    }
    return safe
  }

  /// Whether XML 1.0 (section 2.2) and HTML allow it in a file; `printable` has seen to control characters.
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)
  }
}
