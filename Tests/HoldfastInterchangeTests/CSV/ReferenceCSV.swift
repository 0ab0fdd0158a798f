import HoldfastInterchange

/// A reader of CSV as a table of states, against which the real one is compared.
enum ReferenceCSV {
  struct Row: Equatable {
    var line: Int
    var range: Range<Int>
    var cells: [String]
    var fault: CSVFault.Kind?
  }

  private enum State { case begin, bare, quoted, closing }
  private enum Step { case keep(State), skip(State), endCell, endRow, fault }

  private static func step(_ state: State, _ byte: UInt8) -> Step {
    let isComma = byte == UInt8(ascii: ",")
    let isQuote = byte == UInt8(ascii: "\"")
    let isEnd = byte == 10 || byte == 13
    switch state {
    case .begin where isQuote: return .skip(.quoted)
    case .begin where isComma, .bare where isComma, .closing where isComma: return .endCell
    case .begin where isEnd, .bare where isEnd, .closing where isEnd: return .endRow
    case .begin, .bare: return .keep(.bare)
    case .quoted where isQuote: return .skip(.closing)
    case .quoted: return .keep(.quoted)
    case .closing where isQuote: return .keep(.quoted)
    case .closing: return .fault
    }
  }

  static func rows(_ bytes: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var start = 0
    var line = 1
    while start < bytes.count {
      let row = row(bytes, start, line)
      line += newlines(Array(bytes[row.range]))
      start = row.range.upperBound
      rows.append(row)
    }
    return rows
  }

  private static func row(_ bytes: [UInt8], _ start: Int, _ line: Int) -> Row {
    var state = State.begin
    var cells: [String] = []
    var ends: [Int] = []
    var cell: [UInt8] = []
    for index in start..<bytes.count {
      switch step(state, bytes[index]) {
      case .keep(let next):
        cell.append(bytes[index])
        state = next
      case .skip(let next): state = next
      case .endCell:
        cells.append(String(decoding: cell, as: UTF8.self))
        ends.append(index)
        cell = []
        state = .begin
      case .endRow:
        cells.append(String(decoding: cell, as: UTF8.self))
        return Row(line: line, range: start..<lineEnd(bytes, index), cells: cells)
      case .fault:
        // A quoted cell that reaches over a line end and goes on behind its quote was meant to end before.
        let isOver = cell.contains { $0 == 10 || $0 == 13 }
        return broken(bytes, start, line, Array(zip(cells, ends)), isOver ? .unclosedQuote : .textBehindQuote)
      }
    }
    if state == .quoted { return broken(bytes, start, line, Array(zip(cells, ends)), .unclosedQuote) }
    return Row(line: line, range: start..<bytes.count, cells: cells + [String(decoding: cell, as: UTF8.self)])
  }

  private static func broken(
    _ bytes: [UInt8], _ start: Int, _ line: Int, _ cells: [(text: String, end: Int)], _ fault: CSVFault.Kind
  ) -> Row {
    let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 }.map { lineEnd(bytes, $0) } ?? bytes.count
    // The lines behind the first are read again.
    return Row(line: line, range: start..<end, cells: cells.filter { $0.end <= end }.map(\.text), fault: fault)
  }

  private static func lineEnd(_ bytes: [UInt8], _ index: Int) -> Int {
    bytes[index...].starts(with: [13, 10]) ? index + 2 : index + 1
  }

  /// Line ends of any kind; a file's last line without one counts for nothing that follows.
  private static func newlines(_ bytes: [UInt8]) -> Int {
    zip(bytes, bytes.dropFirst() + [0]).filter { $0 == 10 || $0 == 13 && $1 != 10 }.count
  }
}

/// What the real reader makes of the bytes.
func csvReaderRows(_ bytes: [UInt8], _ delimiter: CSVDelimiter = .comma) throws -> [ReferenceCSV.Row] {
  let text = try CSVText(fileName: "a.csv", bytes: bytes)
  var reader = CSVReader(text, delimiter: delimiter)
  var row = CSVRow()
  var rows: [ReferenceCSV.Row] = []
  while reader.read(into: &row) {
    rows.append(
      ReferenceCSV.Row(
        line: row.line, range: row.range, cells: row.cells.map(text.text), fault: row.fault?.kind))
  }
  return rows
}
