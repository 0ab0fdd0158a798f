internal import HoldfastModel

/// Reads a choice of at most seven letters without making a string: over tens of thousands of sets that is most of
/// the time.
struct ChoiceReader<Choice: RawRepresentable<String> & CaseIterable> {
  private let cases: [(letters: UInt64, choice: Choice)]

  init() {
    cases = Choice.allCases.map { (ChoiceReader.pack($0.rawValue.utf8), $0) }
  }

  /// The choice in a column; nil for null.
  func optional(_ row: RowReader, _ column: Int32) throws -> Choice? {
    try row.withText(column) { bytes in
      if bytes.count <= 7 {
        let letters = ChoiceReader.pack(bytes)
        for known in cases where known.letters == letters { return known.choice }
      }
      throw row.refusal(of: column)
    }
  }

  /// The choice in a column.
  func choice(_ row: RowReader, _ column: Int32) throws -> Choice {
    guard let choice = try optional(row, column) else { throw row.refusal(of: column) }
    return choice
  }

  /// Up to seven bytes as one number, with a 1 before them, so that texts of different lengths differ.
  private static func pack(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var packed: UInt64 = 1
    for byte in bytes { packed = packed << 8 | UInt64(byte) }
    return packed
  }
}
