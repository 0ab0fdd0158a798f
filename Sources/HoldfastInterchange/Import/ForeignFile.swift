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
    let delimiter = CSVDelimiter.sniffed(in: text)
    let row = ForeignRow(text, options)
    var reader = CSVReader(text, delimiter: delimiter)
    guard let (header, sign) = try HeaderReader.header(&reader, row) else {
      throw Problem(.data, "\(fileName) is empty", why: "There is no header in it.")
    }
    let place = row.row
    row.rows = reader
    row.columns = header.names.count
    let found = try FormatFinder(fileName: fileName, options: options, header: header).found(format)
    var reading = ImportReading(format: found.id, dialect: found.dialect, text: text)
    reading.header = text.start..<place.range.upperBound
    reading.delimiter = delimiter
    reading.sign = sign
    if let columns = found.generic {
      let guess = try GenericGuess(columns, reader, ForeignRow(text, options), header)
      row.dateOrder = guess.dateOrder
      reading.guesses = guess.sentences
    }
    var walk = RowWalk(receiver: found.receiver, columns: header.names.count, hasComments: found.hasComments)
    walk.run(&reader, row, into: &reading, progress)
    if let sign {
      for index in reading.sessions.indices { reading.sessions[index].markRefusedRows(of: sign.id) }
    }
    return reading
  }
}

/// Finds the header: the first row that is not blank.
enum HeaderReader {
  /// The header, and the sign of a file of refused rows.
  static func header(_ reader: inout CSVReader, _ row: ForeignRow) throws -> (CSVHeader, RejectsSign?)? {
    while reader.read(into: &row.row) {
      if row.row.isBlank { continue }
      if let fault = row.row.fault { throw row.problem(fault) }
      var names = row.row.cells.map(row.text.text)
      let sign = RejectsSign(in: row.row, &names)
      return (CSVHeader(names), sign)
    }
    return nil
  }
}
