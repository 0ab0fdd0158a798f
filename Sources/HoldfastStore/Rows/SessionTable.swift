internal import GRDB
internal import HoldfastModel

/// Training sessions; their sets stand in a table of their own.
enum SessionTable: RecordTable {
  static let name: StaticString = "session"

  static var columns: String {
    """
    \(head), day, started_at, offset_minutes, pain_before, pain_during, pain_after, medicated, form, rpe_halves, \
    minutes, note, origin
    """
  }

  static var imageColumns: String {
    """
    \(imageHead), json_extract(image, '$.day'), json_extract(image, '$.started_at'), NULL, json_extract(image, '$.before'), json_extract(image, '$.during'), \
    json_extract(image, '$.after'), json_extract(image, '$.medicated'), json_extract(image, '$.form'), \
    CAST(2 * (json_extract(image, '$.rpe')) AS INTEGER), json_extract(image, '$.minutes'), json_extract(image, '$.note'), json_extract(image, '$.origin')
    """
  }

  static func content(of row: RowReader, from source: RowSource) throws -> Session {
    let sets = try SetTable.sets(source, sessionKey: row.optionalInt(0), named: row.recordID)
    return try session(of: row, forms: ChoiceReader(), sets: sets)
  }

  /// The session of a row whose sets are at hand.
  static func session(of row: RowReader, forms: ChoiceReader<Form>, sets: [ExerciseSet]) throws -> Session {
    Session(
      day: try row.day(5), startedAt: try row.zonedInstant(6, offset: 7), before: try row.optional(8),
      during: try row.optional(9), after: try row.optional(10), isMedicated: try row.bool(11),
      form: try forms.optional(row, 12), exertion: try row.optional(13), minutes: try row.optional(14),
      note: try row.optionalText(15), origin: try row.text(16), sets: sets)
  }

  static func insert(_ record: Record<Session>, key: Int64?, into database: Database) throws {
    let session = record.content
    try database.insert(
      into: name,
      [
        "key": key, "id": record.id.text, "created": record.created.milliseconds,
        "updated": record.updated.milliseconds, "deleted": record.isDeleted, "day": session.day.iso,
        "started_at": session.startedAt?.seconds, "offset_minutes": session.startedAt?.offsetMinutes,
        "pain_before": session.before?.value, "pain_during": session.during?.value,
        "pain_after": session.after?.value, "medicated": session.isMedicated,
        "form": session.form?.rawValue, "rpe_halves": session.exertion?.value,
        "minutes": session.minutes?.value, "note": session.note, "origin": session.origin,
      ])
    try SetTable.insert(session.sets, sessionKey: key ?? database.lastInsertedRowID, into: database)
  }
}
