/// The lasting identity of a record: a UUID, written in lower case with hyphens. Holdfast makes version 7 (RFC 9562),
/// which sorts by the time it was made.
public struct RecordID: Hashable, Comparable, Sendable {
  /// The 36 characters of the UUID, lower case.
  public let text: String

  /// Reads a UUID in its 36-character form, in either case; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let lowered = text.lowercased()
    let bytes = Array(lowered.utf8)
    guard bytes.count == 36 else { return nil }
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 8, 13, 18, 23:
        guard byte == UInt8(ascii: "-") else { return nil }
      default:
        guard RecordID.isHexDigit(byte) else { return nil }
      }
    }
    self.text = lowered
  }

  /// Makes a version 7 UUID: the 48-bit millisecond clock, then 74 random bits.
  public init(now: Instant, random: (UInt64, UInt64)) {
    let time = UInt64(clamping: now.milliseconds) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | (random.0 & 0x0FFF)
    let low = 0x8000_0000_0000_0000 | (random.1 & 0x3FFF_FFFF_FFFF_FFFF)
    text = RecordID.text(high, low)
  }

  /// Makes a version 8 UUID (RFC 9562, section 5.8) of 122 bits that the maker chose: the identity of what is known by
  /// its content, so that the same thing gets the same id on every machine.
  /// - Parameter digest: the first 128 bits of a digest; six of them give way to version and variant.
  public init(digest: (UInt64, UInt64)) {
    text = RecordID.text(
      digest.0 & 0xFFFF_FFFF_FFFF_0FFF | 0x8000, digest.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }

  /// The 32 hex digits without hyphens; a user names a record by the last five or more of them.
  public var digits: String { text.filter { $0 != "-" } }

  /// By their text, which is by the time at which they were made.
  public static func < (one: RecordID, other: RecordID) -> Bool { one.text < other.text }

  private static func text(_ high: UInt64, _ low: UInt64) -> String {
    var text = ""
    for (index, digit) in (hex(high) + hex(low)).enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(digit)
    }
    return text
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
