internal import HoldfastModel

/// Reads the table `sessions` back. It has no sets.
struct SessionsTableReader: RowReceiver {
  private let header: CSVHeader
  private let today: Day
  private var sessions: [ImportedSession] = []
  private var ids: Set<RecordID> = []

  init(_ header: CSVHeader, today: Day) {
    self.header = header
    self.today = today
  }

  mutating func take(_ row: ForeignRow) throws -> SkippedRows? {
    let cells = OwnCells(row: row, header: header, today: today)
    let (id, key) = try cells.id("session_id")
    let session = try SessionCells(cells: cells, prefix: "").session(
      origin: cells.words("origin") ?? ForeignFormatID.holdfastCSV.rawValue)
    guard ids.insert(id).inserted else { throw RowFault.twice(header["session_id"]) }
    sessions.append(ImportedSession(sourceKey: key, id: id, session: session))
    return nil
  }

  mutating func finish(into reading: inout ImportReading) {
    reading.sessions = sessions
    reading.remarks.append(
      ImportRemark(
        "The table has no sets: bring in the table sets too, before or after it. What could raise the level is left out of a log that has records, and comes with --accept-directives."
      ))
  }
}

extension RowFault {
  /// An id that two rows have.
  static func twice(_ column: Int?) -> RowFault {
    RowFault(what: "the id is there twice", remedy: "Take one of the rows out.", column: column)
  }
}
