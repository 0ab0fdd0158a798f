import HoldfastModel

/// A length in a picture, in tenths of a unit of its view box; a unit is a CSS pixel at the size it is made for.
typealias Tenths = Int

/// A length as SVG writes it, as `12.5`.
func units(_ length: Tenths) -> String {
  length % 10 == 0 ? String(length / 10) : fixed(length, decimals: 1)
}

/// A point of a path or a list of points.
func units(_ x: Tenths, _ y: Tenths) -> String { "\(units(x)) \(units(y))" }

/// How wide words are, in a font that nobody knows beforehand.
///
/// The widths are those of DejaVu Sans, which is among the widest in common use, so that words take no more room than is
/// kept for them.
enum TextWidth {
  /// The width of words in a size of font.
  static func of(_ text: some StringProtocol, size: Tenths, isBold: Bool = false) -> Tenths {
    let known = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      var sum = 0
      for byte in bytes {
        guard byte < 0x80 else { return nil }
        sum += ascii(byte)
      }
      return sum
    }
    let sum =
      (known ?? nil)
      ?? text.reduce(0) { sum, character in
        sum + (character.asciiValue.map(ascii) ?? (DisplayWidth.of(character) == 2 ? 1250 : 700))
      }
    return (sum * size + 999) / 1000 * (isBold ? 113 : 100) / 100
  }

  /// The widths of the characters of ASCII from the space to the tilde in DejaVu Sans 2.37, in thousandths of the size.
  private static let printable: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
  ]

  private static func ascii(_ byte: UInt8) -> Int {
    byte >= 32 && byte < 127 ? printable[Int(byte) - 32] : 640
  }

  /// Words that fit a width: the whole, or its beginning with an ellipsis.
  static func fitted(_ text: String, into width: Tenths, size: Tenths) -> String {
    guard of(text, size: size) > width else { return text }
    var short = text
    while !short.isEmpty, of(short + "…", size: size) > width { short.removeLast() }
    return short.isEmpty ? "" : short + "…"
  }
}
