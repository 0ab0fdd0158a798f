import HoldfastInterchange
import HoldfastModel

/// Any bytes are refused with a problem, or are read: every byte behind the mark in one row, every row taken, left out
/// or refused, and what was taken adds nothing when it is read again.
enum CSVCheck {
  static func check(_ bytes: [UInt8]) throws {
    do {
      let text = try CSVText(fileName: "log.csv", bytes: bytes)
      try checkRows(of: text)
      let columns = try GenericColumns("date=Day,exercise=Move,seconds=Time (s),reps=Count,pain=Pain,side=Side")
      try checkImport(bytes, nil)
      try checkImport(bytes, columns)
      try checkNames(bytes)
    } catch let problem as Problem {
      try problem.check([.data])
    }
  }

  private static func checkRows(of text: CSVText) throws {
    var reader = CSVReader(text, delimiter: CSVDelimiter.sniffed(in: text))
    var row = CSVRow()
    var end = text.start
    while reader.read(into: &row) {
      try demand(row.range.lowerBound == end && !row.range.isEmpty, "a byte is in no row, or in two")
      let isInside = row.cells.allSatisfy { row.range.contains($0.range.lowerBound) || $0.range.isEmpty }
      try demand(isInside, "a cell is elsewhere")
      end = row.range.upperBound
    }
    try demand(end == text.bytes.count, "bytes are in no row")
  }

  private static func checkImport(_ bytes: [UInt8], _ columns: GenericColumns?) throws {
    let options = ImportOptions(
      zone: Zone { $0 > 1_774_746_000 ? 7200 : 3600 }, now: Instant(milliseconds: 1_800_000_000_000), columns: columns,
      catalogue: Catalogue())
    do {
      let reading = try ForeignFile(fileName: "log.csv", bytes: bytes).read(format: nil, options: options)
      for imported in reading.sessions {
        let merge = imported.merge(into: imported.session)
        let isSame = merge.session == nil && merge.doubts.isEmpty && merge.differences.isEmpty
        try demand(isSame, "read again it adds something, is unclear, or is told to differ")
      }
      // Header and rows have one column more, by which they are known again; in UTF-16 of two bytes a character.
      let columns = 32 * (reading.refused.count + 1)
      try demand(reading.rejects.count <= bytes.count + columns, "more is refused than there is")
    } catch let problem as Problem {
      try problem.check([.data, .usage])
    }
  }

  /// The bytes as a file of names and what they mean.
  private static func checkNames(_ bytes: [UInt8]) throws {
    var names = NameMap()
    do {
      try names.add(file: "names.txt", bytes, catalogue: Catalogue())
      try demand(names.names.allSatisfy { names[$0] != nil }, "a name has no meaning")
    } catch let problems as Problems {
      for problem in problems.all { try problem.check([.data]) }
    }
  }
}
