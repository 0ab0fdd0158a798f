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

extension OpenSession {
  /// Writes the row where there is none yet.
  func insert(into database: Database) throws {
    try database.insert(
      into: "open_session",
      [
        "one": 1, "session_id": id.text, "day": day.iso, "started_at": startedAt.seconds,
        "offset_minutes": startedAt.offsetMinutes, "pain_before": before?.value,
      ])
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
    try session.insert(into: database)
  }

  /// Forgets a guided session that was open. What is in the log of it stays; so does another session that was begun
  /// meanwhile and is open.
  public func closeSession(_ id: RecordID) throws {
    try database.cachedStatement(sql: "DELETE FROM open_session WHERE session_id = ?").execute(arguments: [id.text])
  }
}

extension LogWriter {
  /// Closes a session that was broken off, as the next `train` would: its session is marked as ended early; without one
  /// the pain before it becomes a pain entry of its own, for it would be gone.
  /// - Returns: the pain that was recorded; nil when there was none to record.
  func closeBrokenOff(_ open: OpenSession, newID: () -> RecordID) throws -> Score? {
    try closeSession(open.id)
    if case .session(var record)? = try reader.record(open.id) {
      // What was undone or deleted meanwhile stays so.
      guard !record.isDeleted else { return nil }
      let words = "ended early"
      if record.content.note?.hasSuffix(words) != true {
        record.content.note = record.content.note.map { "\($0); \(words)" } ?? words
      }
      try put(.session(record))
      return nil
    }
    guard let score = open.before else { return nil }
    return try recordPain(score, before: open.day, at: open.startedAt, newID: newID) ? score : nil
  }

  /// Keeps the pain before a session that nothing was trained in, unless the log has it already.
  /// - Returns: whether it was written.
  func recordPain(_ score: Score, before day: Day, at: ZonedInstant?, newID: () -> RecordID) throws -> Bool {
    guard try !reader.hasPain(before: day, at: at) else { return false }
    let checkIn = CheckIn(painBefore: score, day: day, at: at)
    try put(.checkIn(Record(id: newID(), created: now, updated: now, content: checkIn)))
    return true
  }
}

extension LogReader {
  /// Whether the pain before a session that nothing was trained in was recorded already. It may have been corrected since,
  /// or undone: what was undone stays so.
  func hasPain(before day: Day, at: ZonedInstant?) throws -> Bool {
    let ofDay = try CheckInTable.all("WHERE day = ?1", [day.iso], in: database)
    return ofDay.contains { $0.content == CheckIn(painBefore: $0.content.pain, day: day, at: at) }
  }
}

extension CheckIn {
  /// The entry that keeps the pain before a session until there is a session to hold it.
  public init(painBefore score: Score, day: Day, at: ZonedInstant?) {
    self.init(day: day, at: at, moment: .other, pain: score, note: "before training")
  }
}
