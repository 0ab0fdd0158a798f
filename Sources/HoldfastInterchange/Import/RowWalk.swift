internal import HoldfastModel

/// Hands the rows of a file on, and keeps those that can't be taken.
struct RowWalk {
  /// Problems of more rows than this are not told one by one.
  static let mostProblems = 1000

  var receiver: any RowReceiver
  let columns: Int
  let hasComments: Bool
  private var names = RowNames()

  init(receiver: any RowReceiver, columns: Int, hasComments: Bool) {
    self.receiver = receiver
    self.columns = columns
    self.hasComments = hasComments
  }

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
        let digest = row.rowName ?? names.next(of: row.text.bytes[row.row.range])
        let isWhole = row.row.fault == nil && (try? checkCells(row.row)) != nil
        receiver.noteRefused(row, Refusal(digest: digest, isWhole: isWhole))
        refuse(row, error as? RowFault ?? RowFault(what: "the row can't be read"), digest, &reading)
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

  private func refuse(_ row: ForeignRow, _ fault: RowFault, _ digest: String, _ reading: inout ImportReading) {
    let problem =
      reading.refused.count < RowWalk.mostProblems
      ? row.problem(fault) : Problem(.data, "more rows that can't be taken")
    reading.refused.append(RefusedRow(line: row.row.line, range: row.row.range, problem: problem, digest: digest))
  }
}

extension ImportReading {
  /// Refuses a row that was taken before.
  mutating func refuse(line: Int, _ range: Range<Int>, _ fault: RowFault) {
    let bytes = text.bytes[range.clamped(to: text.bytes.indices)]
    var problem = Problem(.data, "more rows that can't be taken")
    if refused.count < RowWalk.mostProblems {
      var place = SourceMap(Array(bytes.prefix(100_000))).textPlace(of: 0)
      if case .text(let words, _, let column, let length) = place {
        place = .text(line: words, number: line, column: column, length: length)
      }
      problem = Problem(.data, "\(text.fileName): \(fault.what)", why: fault.why, remedy: fault.remedy, place: place)
    }
    refused.append(RefusedRow(line: line, range: range, problem: problem, digest: RowName.digest(of: bytes)))
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

  /// How much of a line is looked at before and behind a fault, in bytes.
  private static let mostOfLine = 50_000

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
    // What is broken may show behind the first line of the row, which is all that it takes up then.
    let bytes = text.bytes
    let isEnd = { (index: Int) in bytes[index] == 0x0A || bytes[index] == 0x0D }
    var start = min(offset, bytes.count)
    while start > row.range.lowerBound, !isEnd(start - 1), offset - start < ForeignRow.mostOfLine { start -= 1 }
    var end = min(offset, bytes.count)
    while end < bytes.count, !isEnd(end), end - offset < ForeignRow.mostOfLine { end += 1 }
    let before = SourceMap.lineEnds(in: bytes[row.range.lowerBound..<max(row.range.lowerBound, start)])
    var place = SourceMap(Array(bytes[start..<end])).textPlace(of: offset - start, length: length)
    if case .text(let line, _, let column, let length) = place {
      place = .text(line: line, number: row.line + before, column: column, length: length)
    }
    return Problem(.data, "\(text.fileName): \(fault.what)", why: fault.why, remedy: fault.remedy, place: place)
  }

  /// A fault of form with its place.
  func problem(_ fault: CSVFault) -> Problem { problem(rowFault(fault)) }
}
