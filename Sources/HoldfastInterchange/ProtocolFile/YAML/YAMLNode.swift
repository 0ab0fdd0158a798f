/// A value of a YAML text with the place at which it begins.
struct YAMLNode {
  var place: Place
  var content: Content

  enum Content {
    /// The text as it stands in the file, and whether it stands there without quotes.
    case scalar(String, isPlain: Bool)
    /// The entries in the order of the text. A key that stands twice is there twice.
    case mapping([Entry])
    case list
  }

  struct Entry {
    var key: YAMLNode
    var value: YAMLNode
  }

  /// Line and column from 1, the column in Unicode scalars.
  struct Place: Comparable {
    var line: Int
    var column: Int

    static func < (one: Place, other: Place) -> Bool { (one.line, one.column) < (other.line, other.column) }
  }

  /// The text of a scalar; nil for anything else.
  var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// Whether there is nothing: `key:` with nothing behind it.
  var isEmpty: Bool {
    if case .scalar("", isPlain: true) = content { return true }
    return false
  }

  /// What it is, for a message about the wrong kind.
  var shown: String {
    switch content {
    case .scalar(let text, _): isEmpty ? "nothing" : FieldText.shown(text)
    case .mapping: "keys of its own"
    case .list: "a list"
    }
  }

  /// Why anchors, aliases, tags and merges are not read.
  static let whyNoSigns = "Every number of a protocol file stands in its own place, so that it can be read there."

  /// The sign with which it begins, where it would be an anchor, an alias or a tag.
  var sign: String? {
    guard case .scalar(let text, isPlain: true) = content, let first = text.unicodeScalars.first else { return nil }
    return switch first {
    case "&": "& (an anchor)"
    case "*": "* (an alias)"
    case "!": "! (a tag)"
    default: nil
    }
  }
}
