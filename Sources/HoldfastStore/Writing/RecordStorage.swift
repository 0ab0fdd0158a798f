internal import GRDB
internal import HoldfastModel

/// Writes the rows of a record of any kind.
enum RecordStorage {
  /// Writes a record in place of the one at `place`, or as a new one when that is nil.
  static func store(_ record: LogRecord, at place: RecordPlace?, in database: Database) throws {
    switch record {
    case .session(let record): try store(record, in: SessionTable.self, at: place, database)
    case .checkIn(let record): try store(record, in: CheckInTable.self, at: place, database)
    case .redFlags(let record): try store(record, in: RedFlagTable.self, at: place, database)
    case .directive(let record): try store(record, in: DirectiveTable.self, at: place, database)
    case .exercise(let record): try store(record, in: OwnExerciseTable.self, at: place, database)
    case .protocolAdoption(let record): try store(record, in: ProtocolAdoptionTable.self, at: place, database)
    }
  }

  private static func store<Table: RecordTable>(
    _ record: Record<Table.Content>, in table: Table.Type, at place: RecordPlace?, _ database: Database
  ) throws {
    if let place {
      // The rows below it go with it (ON DELETE CASCADE).
      try database.cachedStatement(sql: "DELETE FROM \(Table.name) WHERE key = ?").execute(
        arguments: [place.key])
    }
    try Table.insert(record, key: place?.key, into: database)
  }

  /// The record that an image keeps.
  static func record(_ kind: RecordKind, image: String, in database: Database) throws -> LogRecord? {
    switch kind {
    case .session: try SessionTable.record(image: image, in: database).map(LogRecord.session)
    case .checkIn: try CheckInTable.record(image: image, in: database).map(LogRecord.checkIn)
    case .redFlags: try RedFlagTable.record(image: image, in: database).map(LogRecord.redFlags)
    case .directive: try DirectiveTable.record(image: image, in: database).map(LogRecord.directive)
    case .exercise: try OwnExerciseTable.record(image: image, in: database).map(LogRecord.exercise)
    case .protocolAdoption:
      try ProtocolAdoptionTable.record(image: image, in: database).map(LogRecord.protocolAdoption)
    }
  }
}
