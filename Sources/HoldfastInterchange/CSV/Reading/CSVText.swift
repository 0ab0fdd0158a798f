internal import HoldfastModel

/// The bytes of a CSV file as UTF-8, whatever form of Unicode it came in.
public struct CSVText: Sendable {
  /// The name of the file, for messages.
  public let fileName: String
  /// The whole text in UTF-8, with the byte order mark where it had one.
  public let bytes: [UInt8]
  /// Where the text begins: behind the byte order mark.
  public let start: Int
  /// The form that the file is in.
  public let encoding: Encoding

  /// The forms of Unicode that are read.
  public enum Encoding: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian
  }

  /// Takes the bytes of a file. UTF-16 is known by its byte order mark.
  /// - Throws: `Problem` with the offset where the bytes are no Unicode text: Latin-1, a zip file, any other binary.
  public init(fileName: String, bytes: consuming [UInt8]) throws {
    self.fileName = fileName
    if let problem = BinaryFiles.problem(of: bytes, fileName) { throw problem }
    if let isLittle = UTF16Bytes.byteOrder(of: bytes) {
      self.bytes = try UTF16Bytes.utf8(bytes, isLittleEndian: isLittle, fileName)
      start = 0
      encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
    } else {
      start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      encoding = .utf8
      if let offset = UTF8Check.firstInvalidOffset(in: bytes) { throw CSVText.notUTF8(bytes, offset, fileName) }
      self.bytes = bytes
    }
    if let offset = self.bytes.firstIndex(of: 0) { throw CSVText.zeroByte(self.bytes, offset, fileName) }
  }

  /// A text without a byte.
  static let none = CSVText()

  private init() {
    fileName = ""
    bytes = []
    start = 0
    encoding = .utf8
  }

  /// A part of the text in the form that the file is in, without a byte order mark: what `--rejects` writes.
  public func original(_ range: Range<Int>) -> [UInt8] { encoded(bytes[range.clamped(to: bytes.indices)]) }

  /// Bytes of UTF-8 in the form that the file is in.
  func encoded(_ part: ArraySlice<UInt8>) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(part)
    case .utf16LittleEndian: return UTF16Bytes.encoded(part, isLittleEndian: true)
    case .utf16BigEndian: return UTF16Bytes.encoded(part, isLittleEndian: false)
    }
  }

  /// The byte order mark of the file as it was; empty without one.
  public var byteOrderMark: [UInt8] {
    switch encoding {
    case .utf8: Array(bytes[..<start])
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  private static func notUTF8(_ bytes: [UInt8], _ offset: Int, _ fileName: String) -> Problem {
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    return Problem(
      .data, "\(fileName) is not in UTF-8: byte \(offset + 1), in line \(line(of: offset, in: bytes)), is 0x\(digits)",
      why: "It may be Latin-1 or Windows-1252, in which other letters have the same bytes.",
      remedy: "Save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8 OLD.csv > NEW.csv")
  }

  private static func zeroByte(_ bytes: [UInt8], _ offset: Int, _ fileName: String) -> Problem {
    Problem(
      .data, "\(fileName) is not a text file: byte \(offset + 1), in line \(line(of: offset, in: bytes)), is 0",
      why: "No CSV has such a byte. It may be UTF-16 without a byte order mark, or not a CSV at all.",
      remedy: "Save it as CSV in UTF-8.")
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    SourceMap(Array(bytes[..<offset])).position(of: offset).line
  }
}
