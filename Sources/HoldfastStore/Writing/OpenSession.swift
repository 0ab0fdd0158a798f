internal import GRDB
public import HoldfastModel

/// The guided session that goes on, or was broken off: known until it is closed.
public struct OpenSession: Hashable, Sendable {
  /// The id that the session has in the log from its first set on.
  public let id: RecordID
  /// The civil day that it began on.
  public let day: Day
  /// When it began.
  public let startedAt: ZonedInstant
  /// The pain before it; nil when it was left open. The session gets it with its first set.
  public let before: Score?

  /// An open session from its parts.
  public init(id: RecordID, day: Day, startedAt: ZonedInstant, before: Score?) {
    self.id = id
    self.day = day
    self.startedAt = startedAt
    self.before = before
  }
}

extension LogReader {
  /// The guided session that is not closed; nil when there is none.
  public func openSession() throws -> OpenSession? {
    let statement = try database.cachedStatement(
      sql: "SELECT session_id, day, started_at, offset_minutes, pain_before FROM open_session")
    let row = try RowReader(statement, table: "open_session", idColumn: 0)
    guard try row.next() else { return nil }
    guard let startedAt = try row.zonedInstant(2, offset: 3) else { throw row.refusal(of: 2) }
    return OpenSession(
      id: try row.value(0) { RecordID($0) }, day: try row.day(1), startedAt: startedAt, before: try row.optional(4))
  }
}

extension LogWriter {
  /// Remembers a guided session that has begun, in place of any other. It is no step for undo.
  public func open(_ session: OpenSession) throws {
    try database.cachedStatement(sql: "DELETE FROM open_session").execute()
    try database.insert(
      into: "open_session",
      [
        "one": 1, "session_id": session.id.text, "day": session.day.iso, "started_at": session.startedAt.seconds,
        "offset_minutes": session.startedAt.offsetMinutes, "pain_before": session.before?.value,
      ])
  }

  /// Forgets a guided session that was open. What is in the log of it stays; so does another session that was begun
  /// meanwhile and is open.
  public func closeSession(_ id: RecordID) throws {
    try database.cachedStatement(sql: "DELETE FROM open_session WHERE session_id = ?").execute(arguments: [id.text])
  }
}
