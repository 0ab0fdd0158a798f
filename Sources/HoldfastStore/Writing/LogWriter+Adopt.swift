public import HoldfastModel

extension LogWriter {
  /// Records the adoption of a protocol, or with its text nil the return to the default one. It is in force afterwards.
  ///
  /// `created` decides which adoption is in force. It is now, or one millisecond after that of the one in force: this
  /// clock may have been ahead, or that of a machine whose log was merged.
  /// - Parameter id: an id that no record has.
  /// - Returns: what the log now holds.
  /// - Throws: a problem of kind `data` when the adoption has a text of more than `ProtocolAdoption.mostTextBytes`, one
  ///   with NUL in it, or a text and nobody who adopted it.
  @discardableResult
  public func adopt(
    _ adoption: ProtocolAdoption, id: RecordID
  ) throws -> HoldfastModel.Record<ProtocolAdoption> {
    let inForce = try reader.protocolInForce()
    let created = inForce.map { now.after($0.created) } ?? now
    let record = HoldfastModel.Record(id: id, created: created, updated: created, content: adoption)
    try store(.protocolAdoption(record), over: nil, at: nil)
    return record
  }
}
