/// The last column in the header of a file of refused rows, by which it is known when it comes back mended. Its rows have
/// no cell there: they are as they stood in the file that was imported.
struct RejectsSign {
  private static let prefix = "holdfast_rejects_"

  /// By what the file is known again: a digest of its rows as they were written.
  let id: String
  /// Where the cell begins in the text.
  let start: Int

  /// The sign among the names of a header; nil where there is none.
  /// - Parameter names: without the sign and empty cells behind it, afterwards.
  init?(in row: CSVRow, _ names: inout [String]) {
    // A spreadsheet may have put empty columns behind it.
    guard let last = names.lastIndex(where: { !trimmed($0).isEmpty }), row.cells.indices.contains(last) else {
      return nil
    }
    let name = trimmed(names[last]).lowercased()
    guard name.hasPrefix(RejectsSign.prefix) else { return nil }
    id = String(name.dropFirst(RejectsSign.prefix.count).filter { $0.isASCII && $0.isHexDigit }.prefix(8))
    start = row.cells[last].range.lowerBound - (row.cells[last].isQuoted ? 1 : 0)
    names.removeSubrange(last...)
  }

  /// The sign of a file with these rows.
  static func name(of rows: [UInt8]) -> String {
    let digits = String(SHA256.digest(rows)[0], radix: 16)
    return prefix + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

extension ImportReading {
  /// What a file of refused rows holds: the header with its sign, and the rows as they stand in the file.
  public var rejects: [UInt8] {
    let header = header.clamped(to: text.bytes.indices)
    let end = text.bytes[header].lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? header.upperBound
    let names = header.lowerBound..<max(header.lowerBound, sign.map { $0.start - 1 } ?? end)
    let rows = refused.flatMap { text.bytes[$0.range.clamped(to: text.bytes.indices)] }
    let column = [delimiter.rawValue] + RejectsSign.name(of: rows).utf8
    var bytes = text.byteOrderMark + text.original(names) + text.encoded(column[...])
    bytes += text.original(end..<header.upperBound)
    for row in refused { bytes += text.original(row.range) }
    return bytes
  }
}
