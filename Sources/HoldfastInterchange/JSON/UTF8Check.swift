/// Checks bytes against UTF-8 as RFC 3629 defines it.
enum UTF8Check {
  /// The offset of the first byte that is no part of a well-formed sequence; nil when all are.
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard let (length, second) = shape(lead), index + length <= bytes.count, second.contains(bytes[index + 1])
      else { return index }
      for next in index + 2..<max(index + 2, index + length) where !(0x80...0xBF).contains(bytes[next]) {
        return index
      }
      index += length
    }
    return nil
  }

  /// How long the sequence is, and what its second byte may be: no overlong form, no surrogate, nothing beyond
  /// U+10FFFF.
  private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
