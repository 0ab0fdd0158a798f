internal import HoldfastModel

/// Checks the bytes of a file before YAML is read.
enum ProtocolText {
  /// The most bytes of a protocol file. The default has about a quarter.
  static let mostBytes = 65_536
  /// The most opening brackets, in comments or not: each may hold the next one, and YAML readers go down into them.
  static let mostBrackets = 100
  /// The most signs of indentation in a line: spaces, and the signs of lists and keys.
  static let deepestIndentation = 60

  /// The one reason for which a file is not read at all; nil when there is none.
  static func problem(in bytes: [UInt8], fileName: String) -> Problem? {
    func problem(_ what: String, why: String? = nil, remedy: String? = nil, at offset: Int? = nil) -> Problem {
      Problem(
        .data, "\(fileName)\(what)", why: why, remedy: remedy,
        place: offset.map { SourceMap(bytes).textPlace(of: $0) })
    }
    let start = "holdfast protocol init writes a file to begin with."
    if bytes.count > mostBytes {
      return problem(
        ": a protocol file has at most 64 KiB; this one has \(size(bytes.count))",
        remedy: "Check that it is the right file. \(start)")
    }
    if isUTF16(bytes) { return problem(": the file is saved as UTF-16", remedy: "Save it as UTF-8.") }
    if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
      return problem(": byte \(offset) is not valid UTF-8", remedy: "Save the file as UTF-8.", at: offset)
    }
    if let (scalar, offset) = firstForbidden(in: bytes) {
      return problem(
        ": the file holds the character \(NoteText.name(of: scalar))",
        why: "Control characters and their like can't be seen, and have no place in a protocol file.",
        remedy: "Take it out; if there are many, check that it is a text file.", at: offset)
    }
    return tooDeep(bytes).map {
      problem(
        ": this is nested too deeply", why: "A protocol file has three levels.",
        remedy: "Indent by two spaces for each level, and use no brackets. \(start)", at: $0)
    }
  }

  /// As `65,537 bytes` or `10.0 MB`.
  private static func size(_ bytes: Int) -> String {
    guard bytes >= 1_000_000 else {
      return "\(bytes / 1000),\(String(String(bytes % 1000 + 1000).dropFirst())) bytes"
    }
    return "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }

  /// With its byte order mark, or without it but with a first letter of ASCII.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(2)
    return start == [0xFF, 0xFE] || start == [0xFE, 0xFF] || (start.count == 2 && start.count { $0 == 0 } == 1)
  }

  private static func firstForbidden(in bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isMark = offset == 0 && scalar == "\u{FEFF}"
      if YAMLCharacters.isForbidden(scalar), !isMark { return (scalar, offset) }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// Where nesting may get deeper than is safe. A block lies further right than the one around it, and begins behind
  /// nothing but spaces and the signs `-`, `?` and `:`.
  private static func tooDeep(_ bytes: [UInt8]) -> Int? {
    var brackets = 0
    var indentation: Int? = 0
    for (offset, byte) in bytes.enumerated().dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
      switch byte {
      case 0x0A, 0x0D: indentation = 0
      case UInt8(ascii: " "): indentation? += 1
      default:
        let isComment = byte == UInt8(ascii: "#")
        if let indentation, indentation > deepestIndentation, !isComment { return offset }
        let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
        indentation = isSign ? indentation.map { $0 + 1 } : nil
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { brackets += 1 }
        if brackets > mostBrackets { return offset }
      }
    }
    return nil
  }
}
