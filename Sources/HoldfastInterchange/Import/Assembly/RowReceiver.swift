/// What makes records of rows.
protocol RowReceiver {
  /// Takes a row.
  /// - Returns: why it was left out; nil when it was taken in.
  /// - Throws: `RowFault` when it can't be taken.
  mutating func take(_ row: ForeignRow) throws -> SkippedRows?
  /// Remembers that a row was refused, as far as it can be read.
  mutating func noteRefused(_ row: ForeignRow, _ refusal: Refusal)
  /// Hands over what the rows made, and keeps none of it.
  mutating func finish(into reading: inout ImportReading)
}

extension RowReceiver {
  mutating func noteRefused(_ row: ForeignRow, _ refusal: Refusal) {}
}

/// That a row was refused.
struct Refusal {
  /// By what it is known again when it comes mended.
  let digest: String
  /// Whether all its cells are there, each in its column.
  let isWhole: Bool
}
