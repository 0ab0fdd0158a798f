internal import HoldfastModel

/// UTF-16 with a byte order mark (RFC 2781), as spreadsheet programs save "Unicode text".
enum UTF16Bytes {
  /// Whether the bytes are little-endian, by the mark; nil without one.
  static func byteOrder(of bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
  }

  /// The text behind the mark in UTF-8.
  static func utf8(_ bytes: [UInt8], isLittleEndian: Bool, _ fileName: String) throws -> [UInt8] {
    guard bytes.count % 2 == 0 else {
      throw problem(fileName, at: bytes.count - 1, "half a character stands at the end")
    }
    func unit(_ index: Int) -> UInt32 {
      let (low, high) = isLittleEndian ? (index, index + 1) : (index + 1, index)
      return UInt32(bytes[high]) << 8 | UInt32(bytes[low])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 16)
    var index = 2
    while index < bytes.count {
      var value = unit(index)
      if (0xD800...0xDBFF).contains(value), index + 2 < bytes.count, (0xDC00...0xDFFF).contains(unit(index + 2)) {
        value = 0x10000 + (value - 0xD800) << 10 + (unit(index + 2) - 0xDC00)
        index += 2
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw problem(fileName, at: index, "half a character stands there")
      }
      if value < 0x80 {
        text.append(UInt8(truncatingIfNeeded: value))
      } else {
        text.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
      index += 2
    }
    return text
  }

  /// UTF-8 that is known to be valid as UTF-16, without a mark.
  static func encoded(_ text: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
    String(decoding: text, as: UTF8.self).utf16.flatMap { unit in
      let high = UInt8(truncatingIfNeeded: unit >> 8)
      let low = UInt8(truncatingIfNeeded: unit)
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  private static func problem(_ fileName: String, at offset: Int, _ what: String) -> Problem {
    Problem(
      .data, "\(fileName) begins like UTF-16, but at byte \(offset + 1) \(what)",
      why: "The file may have been cut off or mended by hand.",
      remedy: "Export it once more, or save it as CSV in UTF-8.")
  }
}
