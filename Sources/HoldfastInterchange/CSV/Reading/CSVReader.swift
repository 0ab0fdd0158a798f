/// Walks over the rows of a CSV (RFC 4180). Lines end in LF, CR LF or CR, and the last one may have no end. A double
/// quote within a cell that does not begin with one is an ordinary character.
///
/// A broken row is handed out with its fault, and the reader goes on with the line behind its first line: a quote that
/// someone forgot to close costs one row, not the rest of the file.
public struct CSVReader: Sendable {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var next: Int
  private var line = 1
  /// How many bytes may still be looked at in vain, so that a file full of broken quotes takes no longer than any other.
  private var patience: Int

  /// A reader at the first row.
  public init(_ text: CSVText, delimiter: CSVDelimiter) {
    bytes = text.bytes
    self.delimiter = delimiter.rawValue
    next = text.start
    patience = 8 * text.bytes.count
  }

  /// Reads the next row in the place of the last one; false behind the last row.
  public mutating func read(into row: inout CSVRow) -> Bool {
    guard next < bytes.count else { return false }
    row.cells.removeAll(keepingCapacity: true)
    row.fault = nil
    row.line = line
    let start = next
    guard patience > 0 else {
      row.fault = CSVFault(kind: .tooManyBrokenQuotes, offset: start)
      row.range = start..<bytes.count
      next = bytes.count
      return true
    }
    var index = start
    var inner = 0
    while true {
      if index < bytes.count, bytes[index] == 0x22 {
        guard let end = readQuoted(at: index, into: &row, &inner) else { break }
        index = end
      } else {
        let first = index
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        row.cells.append(CSVRow.Cell(range: first..<index, isQuoted: false, hasDoubledQuotes: false))
      }
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    if row.fault == nil {
      next = endOfLine(at: index)
      line += inner + 1
    } else {
      next = firstLineEnd(from: start)
      line += 1
      // What stood in quotes before the fault may reach over lines that are read again.
      row.cells.removeAll { [next] in $0.range.upperBound >= next }
    }
    row.range = start..<next
    return true
  }

  /// Reads a cell in quotes; where it ends, or nil with a fault noted.
  private mutating func readQuoted(at quote: Int, into row: inout CSVRow, _ lines: inout Int) -> Int? {
    var index = quote + 1
    var hasDoubled = false
    let linesBefore = lines
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
        hasDoubled = true
        index += 1
      } else if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
        lines += 1
      }
      index += 1
    }
    guard index < bytes.count else {
      fail(.unclosedQuote, at: quote, &row, seen: index)
      return nil
    }
    let end = index + 1
    if end < bytes.count, bytes[end] != delimiter, bytes[end] != 0x0A, bytes[end] != 0x0D {
      // Over a line end it is rather the quote before that was never closed, and this one opens another cell.
      let isOver = lines > linesBefore
      fail(isOver ? .unclosedQuote : .textBehindQuote, at: isOver ? quote : end, &row, seen: end)
      return nil
    }
    row.cells.append(CSVRow.Cell(range: quote + 1..<index, isQuoted: true, hasDoubledQuotes: hasDoubled))
    return end
  }

  private mutating func fail(_ kind: CSVFault.Kind, at offset: Int, _ row: inout CSVRow, seen: Int) {
    row.fault = CSVFault(kind: kind, offset: offset)
    patience -= seen - next
  }

  /// Where the line begins that follows on a line end at `index`, which may be the end of the file.
  private func endOfLine(at index: Int) -> Int {
    guard index < bytes.count else { return bytes.count }
    return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
  }

  private func firstLineEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return endOfLine(at: index)
  }
}

extension CSVRow {
  /// A row to read into.
  public init() {
    self.init(line: 0, range: 0..<0, cells: [], fault: nil)
  }
}
