/// A strict reader of JSON (RFC 8259) over bytes. It keeps where each value stands, every member of an object even if its
/// key stands twice, and the digits of numbers.
struct JSONParser {
  /// Deeper nesting than this is refused: RFC 8259, section 9, allows a limit.
  static let deepest = 64

  private let bytes: [UInt8]
  private var index: Int

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark may be ignored: RFC 8259, section 8.1.
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The value of the whole text.
  static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
    if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
      throw JSONSyntaxError(
        offset: offset, what: "byte \(offset) is not valid UTF-8", remedy: "Save the file as UTF-8.")
    }
    var parser = JSONParser(bytes)
    parser.skipSpace()
    guard parser.index < bytes.count else {
      throw JSONSyntaxError(offset: parser.index, what: "the file is empty")
    }
    let node = try parser.value(depth: 1)
    parser.skipSpace()
    if parser.index < bytes.count {
      throw JSONSyntaxError(offset: parser.index, what: "something follows after the end of the JSON text")
    }
    return node
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
    let start = index
    guard depth <= JSONParser.deepest else {
      throw JSONSyntaxError(offset: start, what: "values are nested deeper than \(JSONParser.deepest) levels")
    }
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(offset: start, value: .object(try object(depth: depth)))
    case UInt8(ascii: "["): return JSONNode(offset: start, value: .array(try array(depth: depth)))
    case UInt8(ascii: "\""): return JSONNode(offset: start, value: .string(try string()))
    case UInt8(ascii: "t"): return JSONNode(offset: start, value: try word("true", .bool(true)))
    case UInt8(ascii: "f"): return JSONNode(offset: start, value: try word("false", .bool(false)))
    case UInt8(ascii: "n"): return JSONNode(offset: start, value: try word("null", .null))
    case UInt8(ascii: "-"),
      _ where isDigit:
      return JSONNode(offset: start, value: .number(try number()))
    default: throw unexpected("a value")
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    index += 1
    skipSpace()
    if byte == UInt8(ascii: "}") {
      index += 1
      return members
    }
    while true {
      skipSpace()
      let keyOffset = index
      guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
      let key = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw unexpected("a colon after the key") }
      index += 1
      skipSpace()
      members.append(JSONNode.Member(key: key, keyOffset: keyOffset, node: try value(depth: depth + 1)))
      skipSpace()
      switch byte {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"):
        index += 1
        return members
      default: throw unexpected("a comma or }")
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    index += 1
    skipSpace()
    if byte == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      switch byte {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"):
        index += 1
        return elements
      default: throw unexpected("a comma or ]")
      }
    }
  }

  private mutating func word(_ word: String, _ value: JSONNode.Value) throws(JSONSyntaxError) -> JSONNode.Value {
    let start = index
    for expected in word.utf8 {
      guard byte == expected else {
        throw JSONSyntaxError(offset: start, what: "a word that is neither true, false nor null stands here")
      }
      index += 1
    }
    return value
  }

  /// `number = [ minus ] int [ frac ] [ exp ]`: RFC 8259, section 6.
  private mutating func number() throws(JSONSyntaxError) -> String {
    let start = index
    if byte == UInt8(ascii: "-") { index += 1 }
    if byte == UInt8(ascii: "0") {
      index += 1
      if isDigit {
        throw JSONSyntaxError(offset: start, what: "a number begins with a zero that is not its only digit")
      }
    } else {
      try digits(start)
    }
    if byte == UInt8(ascii: ".") {
      index += 1
      try digits(start)
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      try digits(start)
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private var isDigit: Bool { byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false }

  private mutating func digits(_ start: Int) throws(JSONSyntaxError) {
    guard isDigit else { throw JSONSyntaxError(offset: start, what: "a number lacks a digit") }
    while isDigit { index += 1 }
  }

  private func unexpected(_ expected: String) -> JSONSyntaxError {
    switch byte {
    case nil: JSONSyntaxError(offset: index, what: "the file ends where \(expected) should stand")
    case UInt8(ascii: "'"):
      JSONSyntaxError(
        offset: index, what: "\(expected) should stand here", remedy: "JSON has double quotes, no single ones.")
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      JSONSyntaxError(
        offset: index, what: "\(expected) should stand here", remedy: "Take out the comma before it, if there is one.")
    default: JSONSyntaxError(offset: index, what: "\(expected) should stand here")
    }
  }

  // MARK: Strings

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = index
    index += 1
    let plain = index
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: bytes[plain..<index - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(start, Array(bytes[plain..<index]))
      case 0..<0x20: throw rawControl
      default: index += 1
      }
    }
    throw JSONSyntaxError(offset: start, what: "a text has no closing quote")
  }

  private mutating func escapedString(_ start: Int, _ plain: [UInt8]) throws(JSONSyntaxError) -> String {
    var text = plain
    while let byte {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20:
        index -= 1
        throw rawControl
      default: text.append(byte)
      }
    }
    throw JSONSyntaxError(offset: start, what: "a text has no closing quote")
  }

  private var rawControl: JSONSyntaxError {
    JSONSyntaxError(
      offset: index, what: "a control character stands bare in a text",
      remedy: "Write a line end as \\n, or check for a missing quote.")
  }

  private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
    let start = index - 1
    guard let byte else { throw JSONSyntaxError(offset: start, what: "the file ends within a text") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try unicodeEscape(start))).utf8)
    default:
      throw JSONSyntaxError(
        offset: start, what: "a backslash stands before a character that has no escape",
        remedy: "Write a backslash itself as \\\\.")
    }
  }

  private mutating func unicodeEscape(_ start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try hex4(start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // RFC 8259, section 7: beyond the first plane a character is a pair of surrogates.
    if first < 0xDC00, byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") {
      index += 2
      let second = try hex4(start)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONSyntaxError(offset: start, what: "half of a surrogate pair stands alone")
  }

  private mutating func hex4(_ start: Int) throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw JSONSyntaxError(offset: start, what: "\\u needs four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
