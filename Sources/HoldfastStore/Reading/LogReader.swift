internal import GRDB
public import HoldfastModel

/// The log as it stands at one moment. It lives inside the closure of `LogStore.read` or `write` only.
///
/// Everything it throws is a `Problem`: of kind `data` when the file holds what Holdfast can't read.
public struct LogReader {
  let database: Database

  /// Whether the log holds no record at all, tombstones included.
  public func isEmpty() throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM record)") ?? true
  }

  /// The record of an id, a tombstone included; nil when there is none.
  public func record(_ id: RecordID) throws -> LogRecord? {
    guard let place = try place(of: id) else { return nil }
    return try record(at: place)
  }

  /// The live records whose 32 hex digits end in `digits`, in the order of their ids.
  /// - Parameter digits: hex digits in either case, hyphens ignored; anything else finds nothing.
  public func records(endingIn digits: String) throws -> [LogRecord] {
    let wanted = digits.lowercased().filter { $0 != "-" }
    guard !wanted.isEmpty, wanted.utf8.count <= 32, wanted.allSatisfy(\.isHexDigit) else { return [] }
    let places = try places(
      "WHERE deleted = 0 AND substr(replace(id, '-', ''), -?1) = ?2 ORDER BY id", [wanted.utf8.count, wanted])
    return try places.compactMap { try record(at: $0) }
  }

  /// Hands every record of every kind to `body`, tombstones included, in the order of their ids, one at a time.
  public func forEachRecord(_ body: (LogRecord) throws -> Void) throws {
    let statement = try database.makeStatement(sql: "SELECT kind, key, id FROM record ORDER BY id")
    let row = try RowReader(statement, table: "record", idColumn: 2)
    while try row.next() {
      guard let record = try record(at: RecordPlace(row)) else { continue }
      try body(record)
    }
  }
}

/// Where a record stands: the kind of its table and the key of its row.
struct RecordPlace {
  let kind: RecordKind
  let key: Int64

  init(kind: RecordKind, key: Int64) {
    self.kind = kind
    self.key = key
  }

  /// The place in a row whose first two columns are kind and key.
  init(_ row: RowReader) throws {
    kind = try row.choice(0)
    key = Int64(try row.int(1))
  }
}

extension LogReader {
  /// Where the record of an id stands; nil when there is none.
  func place(of id: RecordID) throws -> RecordPlace? {
    try places("WHERE id = ?", [id.text]).first
  }

  private func places(_ clause: String, _ arguments: StatementArguments) throws -> [RecordPlace] {
    let statement = try database.cachedStatement(sql: "SELECT kind, key, id FROM record \(clause)")
    let row = try RowReader(statement, arguments, table: "record", idColumn: 2)
    var places: [RecordPlace] = []
    while try row.next() { places.append(try RecordPlace(row)) }
    return places
  }

  /// The record at a place.
  func record(at place: RecordPlace) throws -> LogRecord? {
    switch place.kind {
    case .session: try SessionTable.record(key: place.key, in: database).map(LogRecord.session)
    case .checkIn: try CheckInTable.record(key: place.key, in: database).map(LogRecord.checkIn)
    case .redFlags: try RedFlagTable.record(key: place.key, in: database).map(LogRecord.redFlags)
    case .directive: try DirectiveTable.record(key: place.key, in: database).map(LogRecord.directive)
    case .exercise: try OwnExerciseTable.record(key: place.key, in: database).map(LogRecord.exercise)
    case .protocolAdoption:
      try ProtocolAdoptionTable.record(key: place.key, in: database).map(LogRecord.protocolAdoption)
    }
  }
}
