internal import GRDB
public import HoldfastModel

/// An import, as a command names it.
public struct ImportBatch: Hashable, Sendable {
  /// The identity of the import.
  public let id: RecordID
  /// The file as its user named it.
  public let source: String
  /// The format of the file, as `holdfast-json`.
  public let format: String

  /// An import from its parts.
  public init(id: RecordID, source: String, format: String) {
    self.id = id
    self.source = source
    self.format = format
  }
}

/// An import that was done, with what came of its records.
public struct ImportedBatch: Hashable, Sendable {
  /// The import.
  public let batch: ImportBatch
  /// When it was done.
  public let at: Instant
  /// How many records were new.
  public let added: Int
  /// How many took the place of an older one.
  public let replaced: Int
  /// How many the log already had.
  public let unchanged: Int
  /// How many were older than the log's.
  public let older: Int
  /// Whether it stands undone.
  public let isUndone: Bool
}

extension LogReader {
  /// The import that brought a record, or changed it last; nil when none did that is not undone.
  public func latestImport(of id: RecordID) throws -> RecordID? {
    try String.fetchOne(
      database,
      sql: """
        SELECT b.id FROM change AS c JOIN import_batch AS b ON b.step = c.step JOIN step AS s ON s.seq = b.step
        WHERE c.record_id = ? AND s.state = 'done' ORDER BY c.seq DESC LIMIT 1
        """, arguments: [id.text]
    ).flatMap { RecordID($0) }
  }

  /// The imports, oldest first.
  public func importBatches() throws -> [ImportedBatch] {
    let statement = try database.makeStatement(
      sql: """
        SELECT b.id, b.source, b.format, s.at, b.added, b.replaced, b.unchanged, b.older, s.state <> 'done'
        FROM import_batch AS b JOIN step AS s ON s.seq = b.step ORDER BY b.key
        """)
    let row = try RowReader(statement, table: "import_batch", idColumn: 0)
    var batches: [ImportedBatch] = []
    while try row.next() {
      batches.append(
        ImportedBatch(
          batch: ImportBatch(
            id: try row.value(0) { RecordID($0) }, source: try row.text(1), format: try row.text(2)),
          at: try row.instant(3), added: try row.int(4), replaced: try row.int(5), unchanged: try row.int(6),
          older: try row.int(7), isUndone: try row.bool(8)))
    }
    return batches
  }
}
