import HoldfastInterchange
import HoldfastModel

/// The records as the text of an `export json`, in the order of their ids.
func logFile(_ records: some Sequence<LogRecord>) throws -> String {
  var text = ""
  var writer = LogFileWriter { text += $0 }
  for record in records.sorted(by: { $0.id < $1.id }) { try writer.append(record) }
  try writer.finish()
  return text
}

/// The records of an `export json`.
func records(of text: String) throws -> [LogRecord] {
  try LogFileReader(fileName: "log.json", knownExercises: Catalogue()).read(Array(text.utf8))
}

extension TestWorld {
  /// Puts records into a file.
  func write(_ records: some Sequence<LogRecord>, to name: String) throws {
    files[name] = Array(try logFile(records).utf8)
  }
}
