internal import HoldfastModel

/// By what a row that was refused is known again when it comes back mended: a digest of it as it stood in the file.
///
/// It stands in front of the row in the file of refused rows, in a column of its own: `r0a1b2c3d`. In front, for what is
/// broken in the row can't reach it there; with a letter, so that no spreadsheet takes it for a number.
enum RowName {
  /// The name of the column.
  static let column = "holdfast_row"

  /// The digest of a row, without its line end.
  /// - Parameter earlier: how many rows like it stand before it.
  static func digest(of row: ArraySlice<UInt8>, earlier: Int = 0) -> String {
    let end = row.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? row.startIndex
    let words = earlier == 0 ? Array(row[..<end]) : row[..<end] + [0] + Array(String(earlier).utf8)
    let digits = String(SHA256.digest(words)[0], radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// The digest that a cell holds; nil for anything else.
  static func digest(inCell text: String) -> String? {
    let word = text.lowercased()
    guard word.hasPrefix("r"), isDigest(word.dropFirst()) else { return nil }
    return String(word.dropFirst())
  }

  /// The cell of a digest.
  static func cell(_ digest: String) -> String { "r" + digest }

  /// Whether a text is eight hexadecimal digits in lower case.
  static func isDigest(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 8
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}

/// The names of the refused rows of a file, as they come: of rows that are the same each has its own.
struct RowNames {
  private var counts: [String: Int] = [:]

  mutating func next(of row: ArraySlice<UInt8>) -> String {
    let digest = RowName.digest(of: row)
    let earlier = counts[digest, default: 0]
    counts[digest] = earlier + 1
    return earlier == 0 ? digest : RowName.digest(of: row, earlier: earlier)
  }
}
