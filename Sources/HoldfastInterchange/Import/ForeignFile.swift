internal import HoldfastModel

/// A CSV that another app wrote, or a person, or `holdfast export csv`.
public struct ForeignFile: Sendable {
  /// The name of the file, for messages.
  public let fileName: String
  private let bytes: [UInt8]

  /// A file by its name and bytes.
  public init(fileName: String, bytes: consuming [UInt8]) {
    self.fileName = fileName
    self.bytes = bytes
  }

  /// Reads all rows. Rows that can't be taken are in the reading, with their lines and reasons.
  /// - Parameters:
  ///   - format: what the file is; nil finds it out by the names of the columns.
  ///   - options: what it is read with.
  ///   - progress: called now and then with how many bytes have been read, of how many.
  /// - Throws: `Problem` when the file is no CSV, or its header is none that is known.
  public func read(
    format: ForeignFormatID?, options: ImportOptions, progress: ((Int, Int) -> Void)? = nil
  ) throws -> ImportReading {
    let text = try CSVText(fileName: fileName, bytes: bytes)
    var delimiter = CSVDelimiter.sniffed(in: text)
    let row = ForeignRow(text, options)
    var reader = CSVReader(text, delimiter: delimiter)
    guard var header = try HeaderReader.header(&reader, row) else {
      throw Problem(.data, "\(fileName) is empty", why: "There is no header in it.")
    }
    var place = row.row
    if row.isComment, let behind = HeaderReader.behindComments(text, options) {
      (header, reader, place, delimiter) = behind
    }
    row.rows = reader
    row.columns = header.names.count
    row.nameColumn = header[RowName.column]
    let found = try FormatFinder(fileName: fileName, options: options, header: header).found(format)
    var reading = ImportReading(format: found.id, dialect: found.dialect, text: text)
    reading.header = place.range
    reading.delimiter = delimiter
    reading.isOfRefusedRows = row.nameColumn != nil
    if let columns = found.generic {
      let guess = try GenericGuess(columns, reader, ForeignRow(text, options), header)
      row.dateOrder = guess.dateOrder
      reading.guesses = guess.sentences
    }
    var walk = RowWalk(receiver: found.receiver, columns: header.names.count, hasComments: found.hasComments)
    walk.run(&reader, row, into: &reading, progress)
    for index in reading.sessions.indices { reading.sessions[index].isOfRefusedRows = reading.isOfRefusedRows }
    return reading
  }
}

/// Finds the header: the first row that is not blank.
enum HeaderReader {
  /// The header; nil where there is none.
  static func header(_ reader: inout CSVReader, _ row: ForeignRow) throws -> CSVHeader? {
    while reader.read(into: &row.row) {
      if row.row.isBlank { continue }
      if let fault = row.row.fault, !row.isComment { throw row.problem(fault) }
      return CSVHeader(row.row.cells.map(row.text.text))
    }
    return nil
  }

  /// The header behind lines that begin with `#`, with the reader behind it; nil where it is not that of an app which
  /// writes such lines.
  static func behindComments(
    _ text: CSVText, _ options: ImportOptions
  ) -> (CSVHeader, CSVReader, CSVRow, CSVDelimiter)? {
    let row = ForeignRow(text, options)
    for delimiter in CSVDelimiter.allCases {
      var reader = CSVReader(text, delimiter: delimiter)
      while reader.read(into: &row.row), row.row.isBlank || row.isComment {}
      let header = CSVHeader(row.row.cells.map(text.text))
      if row.row.fault == nil, FormatFinder.hasComments(header, options) {
        return (header, reader, row.row, delimiter)
      }
    }
    return nil
  }
}
