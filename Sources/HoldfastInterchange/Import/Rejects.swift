internal import HoldfastModel

extension ImportReading {
  /// What a file of refused rows holds: the header with a column in front, and the rows as they stand in the file, each
  /// behind the name by which it is known again.
  public var rejects: [UInt8] {
    let header = header.clamped(to: text.bytes.indices)
    var bytes = text.byteOrderMark
    if !isOfRefusedRows { bytes += text.encoded((Array(RowName.column.utf8) + [delimiter.rawValue])[...]) }
    bytes += text.original(header)
    for row in refused {
      if !isOfRefusedRows { bytes += text.encoded((Array(RowName.cell(row.digest).utf8) + [delimiter.rawValue])[...]) }
      bytes += text.original(row.range)
    }
    return bytes
  }
}
