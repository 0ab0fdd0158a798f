internal import HoldfastModel

/// Hands the rows of a file on, and keeps those that can't be taken.
struct RowWalk {
  /// Problems of more rows than this are not told one by one.
  static let mostProblems = 1000

  var receiver: any RowReceiver
  let columns: Int
  let hasComments: Bool

  mutating func run(
    _ reader: inout CSVReader, _ row: ForeignRow, into reading: inout ImportReading, _ progress: ((Int, Int) -> Void)?
  ) {
    var count = 0
    while reader.read(into: &row.row) {
      count += 1
      if count % 1024 == 0 { progress?(row.row.range.upperBound, row.text.bytes.count) }
      if row.row.isBlank { continue }
      if hasComments, row.isComment {
        reading.skipped[.comment, default: 0] += 1
        continue
      }
      do {
        if let fault = row.row.fault { throw row.rowFault(fault) }
        try checkCells(row.row)
        if let kind = try receiver.take(row) { reading.skipped[kind, default: 0] += 1 }
      } catch {
        if row.row.fault == nil { receiver.noteRefused(row) }
        refuse(row, error as? RowFault ?? RowFault(what: "the row can't be read"), &reading)
      }
    }
    receiver.finish(into: &reading)
  }

  /// A row that was cut off, or in which a comma was not quoted, would be read in wrong columns.
  private func checkCells(_ row: CSVRow) throws {
    let extra = row.cells.dropFirst(columns)
    guard row.cells.count < columns || !extra.allSatisfy(\.range.isEmpty) else { return }
    throw RowFault(
      what: "the row has \(counted(row.cells.count, "cell")), the header \(columns)",
      why: "It was cut off, or a delimiter in it is not in quotes.")
  }

  private func refuse(_ row: ForeignRow, _ fault: RowFault, _ reading: inout ImportReading) {
    let problem =
      reading.refused.count < RowWalk.mostProblems
      ? row.problem(fault) : Problem(.data, "more rows that can't be taken")
    reading.refused.append(RefusedRow(line: row.row.line, range: row.row.range, problem: problem))
  }
}

extension ForeignRow {
  /// Whether the row begins with `#`.
  var isComment: Bool { text.bytes.indices.contains(row.range.lowerBound) && text.bytes[row.range.lowerBound] == 0x23 }

  /// A fault of form as that of a row.
  func rowFault(_ fault: CSVFault) -> RowFault {
    switch fault.kind {
    case .unclosedQuote:
      RowFault(
        what: "a quote is opened and never closed", remedy: "Close it, or double it where it is part of the text.")
    case .textBehindQuote:
      RowFault(
        what: "text stands behind a closing quote", why: "A quote within a quoted cell has to be doubled.",
        remedy: "Double it, or take it out.")
    case .tooManyBrokenQuotes:
      RowFault(
        what: "the rest of the file from here on can't be read", why: "Too many quotes before it are broken.",
        remedy: "Export the file once more.")
    }
  }

  /// A fault with its place.
  func problem(_ fault: RowFault) -> Problem {
    var offset = row.range.lowerBound
    var length = 1
    if let fault = row.fault {
      offset = fault.offset
    } else if let column = fault.column, row.cells.indices.contains(column) {
      offset = row.cells[column].range.lowerBound
      length = max(1, row.cells[column].range.count)
    }
    let end = min(row.range.upperBound, max(offset + 1, row.range.lowerBound + 100_000))
    let map = SourceMap(Array(text.bytes[row.range.lowerBound..<end]))
    var place = map.textPlace(of: offset - row.range.lowerBound, length: length)
    if case .text(let line, let number, let column, let length) = place {
      place = .text(line: line, number: number.map { $0 + row.line - 1 }, column: column, length: length)
    }
    return Problem(.data, "\(text.fileName): \(fault.what)", why: fault.why, remedy: fault.remedy, place: place)
  }

  /// A fault of form with its place.
  func problem(_ fault: CSVFault) -> Problem { problem(rowFault(fault)) }
}
