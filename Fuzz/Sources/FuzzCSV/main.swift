import HoldfastInterchange
import HoldfastModel
import LibFuzzer

/// Any bytes are refused with a problem, or are read: every byte behind the mark in one row, every row taken, left out
/// or refused, and what was taken adds nothing when it is read again.
func tryCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let text = try CSVText(fileName: "log.csv", bytes: bytes)
    checkRows(of: text)
    for columns in [nil, try GenericColumns("date=Day,exercise=Move,seconds=Time (s),reps=Count,pain=Pain,side=Side")] {
      check(bytes, columns)
    }
  } catch let problem as Problem {
    precondition(problem.kind == .data, "a problem is not one of data")
  } catch {
    preconditionFailure("\(error) is no problem")
  }
  return 0
}

private func checkRows(of text: CSVText) {
  var reader = CSVReader(text, delimiter: CSVDelimiter.sniffed(in: text))
  var row = CSVRow()
  var end = text.start
  while reader.read(into: &row) {
    precondition(row.range.lowerBound == end && !row.range.isEmpty, "a byte is in no row, or in two")
    precondition(
      row.cells.allSatisfy { row.range.contains($0.range.lowerBound) || $0.range.isEmpty }, "a cell is elsewhere")
    end = row.range.upperBound
  }
  precondition(end == text.bytes.count, "bytes are in no row")
}

private func check(_ bytes: [UInt8], _ columns: GenericColumns?) {
  let options = ImportOptions(
    zone: Zone { $0 > 1_774_746_000 ? 7200 : 3600 }, now: Instant(milliseconds: 1_800_000_000_000), columns: columns,
    catalogue: Catalogue())
  do {
    let reading = try ForeignFile(fileName: "log.csv", bytes: bytes).read(format: nil, options: options)
    for imported in reading.sessions {
      precondition(imported.merged(into: imported.session) == nil, "read again it adds something")
    }
    precondition(reading.rejects.count <= bytes.count + 8, "more is refused than there is")
  } catch let problem as Problem {
    precondition(problem.kind == .data || problem.kind == .usage, "a problem is of another kind")
  } catch {
    preconditionFailure("\(error) is no problem")
  }
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&count, &arguments, tryCSV)
