/// What makes records of rows.
protocol RowReceiver {
  /// Takes a row.
  /// - Returns: why it was left out; nil when it was taken in.
  /// - Throws: `RowFault` when it can't be taken.
  mutating func take(_ row: ForeignRow) throws -> SkippedRows?
  /// Remembers that a row was refused, as far as it can be read.
  mutating func noteRefused(_ row: ForeignRow)
  /// Hands over what the rows made, and keeps none of it.
  mutating func finish(into reading: inout ImportReading)
}

extension RowReceiver {
  mutating func noteRefused(_ row: ForeignRow) {}
}
