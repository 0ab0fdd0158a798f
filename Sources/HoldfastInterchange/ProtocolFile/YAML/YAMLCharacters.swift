/// Which characters may stand in a file.
enum YAMLCharacters {
  /// Whether `scalar` may not stand bare in a protocol file: what YAML 1.2.2, section 5.1, does not call printable; the
  /// line separators beyond CR and LF, which editors do not count as lines; noncharacters, which Unicode keeps for the
  /// inner use of programs; and the byte order mark, which Foundation takes away where a text begins with it.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: true
    case 0xFDD0...0xFDEF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }
}
