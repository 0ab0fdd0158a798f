public import HoldfastModel

/// Writes the log as JSON, one record a line, as it goes: `export json`.
///
/// ```
/// {"format":"holdfast-log","version":1,"records":[
/// {...},
/// {...}
/// ]}
/// ```
public struct LogFileWriter {
  /// The name of the format, in every file.
  public static let format = "holdfast-log"
  /// The version of the format that is written, and the newest that can be read.
  public static let version = 1

  private let emit: (String) throws -> Void
  private var isFirst = true

  /// A writer that hands each piece of text to `emit`. Nothing is emitted before the first `append` or `finish`.
  public init(emit: @escaping (String) throws -> Void) {
    self.emit = emit
  }

  /// Writes one record. Records must come in the order of their ids, for the same log is always the same bytes.
  /// - Throws: what `emit` throws.
  public mutating func append(_ record: LogRecord) throws {
    try emit(isFirst ? LogFileWriter.header : ",\n")
    isFirst = false
    try emit(record.canonicalText)
  }

  /// Writes the end of the file.
  /// - Throws: what `emit` throws.
  public mutating func finish() throws {
    if isFirst { try emit(LogFileWriter.header) }
    try emit(isFirst ? "]}\n" : "\n]}\n")
    isFirst = false
  }

  private static let header = "{\"format\":\"\(format)\",\"version\":\(version),\"records\":[\n"
}
