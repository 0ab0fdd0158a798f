internal import GRDB
internal import HoldfastModel

/// The steps that commands made, and what each did to which record.
struct StepLedger {
  let database: Database

  /// A step that can be undone, or done again.
  struct Entry {
    let seq: Int64
    let command: String
  }

  /// Begins the step of a command that changes the log. Whatever was undone before can't be done again.
  func begin(_ command: String, at now: Instant) throws -> Int64 {
    try database.cachedStatement(sql: "UPDATE step SET state = 'discarded' WHERE state = 'undone'").execute()
    return try insert(command, at: now, action: "do", target: nil, state: "done")
  }

  /// Begins the step of an undo or redo.
  func begin(_ direction: Direction, of entry: Entry, command: String, at now: Instant) throws -> Int64 {
    try database.cachedStatement(sql: "UPDATE step SET state = ? WHERE seq = ?").execute(
      arguments: [direction.stateAfter, entry.seq])
    return try insert(command, at: now, action: direction.rawValue, target: entry.seq, state: nil)
  }

  /// The step made last, of any kind; nil in a log without any.
  func latest() throws -> Int64? {
    try Int64.fetchOne(database, sql: "SELECT max(seq) FROM step")
  }

  /// Notes what a step did to a record. A second change of the same record by the same step joins the first.
  func note(_ step: Int64, before: LogRecord?, after: LogRecord) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO change (step, kind, record_id, before_image, after_image) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (step, record_id) DO UPDATE SET after_image = excluded.after_image
        """
    ).execute(
      arguments: [step, after.kind.rawValue, after.id.text, before?.canonicalText, after.canonicalText])
  }

  /// The step that comes next in a direction; nil when there is none.
  ///
  /// Steps are undone and done again as a stack, in the order in which that happened: an import can be taken back out of
  /// its turn, so that the numbers of the steps don't tell it.
  func next(_ direction: Direction) throws -> Entry? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT s.seq, s.command FROM step AS latest JOIN step AS s ON s.seq = coalesce(latest.target, latest.seq)
        WHERE \(direction.condition) ORDER BY latest.seq DESC LIMIT 1
        """)
    let row = try RowReader(statement, table: "step", idColumn: 0)
    guard try row.next() else { return nil }
    return Entry(seq: Int64(try row.int(0)), command: try row.text(1))
  }

  /// The step of an import that is done; nil when there is none.
  func entry(ofImport id: RecordID) throws -> Entry? {
    let statement = try database.makeStatement(
      sql: """
        SELECT s.seq, s.command FROM import_batch AS b JOIN step AS s ON s.seq = b.step
        WHERE b.id = ? AND s.state = 'done'
        """)
    let row = try RowReader(statement, [id.text], table: "step", idColumn: 0)
    guard try row.next() else { return nil }
    return Entry(seq: Int64(try row.int(0)), command: try row.text(1))
  }

  /// What a step did, in its order.
  func changes(of entry: Entry) throws -> [RecordChange] {
    let statement = try database.makeStatement(
      sql: "SELECT record_id, kind, before_image, after_image FROM change WHERE step = ? ORDER BY seq")
    let row = try RowReader(statement, [entry.seq], table: "change", idColumn: 0)
    var changes: [RecordChange] = []
    while try row.next() {
      let kind: RecordKind = try row.choice(1)
      let before = try row.optionalText(2).map { try record(kind, image: $0, row, 2) }
      let after = try record(kind, image: row.text(3), row, 3)
      changes.append(RecordChange(before: before, after: after))
    }
    return changes
  }

  private func record(_ kind: RecordKind, image: String, _ row: RowReader, _ column: Int32) throws -> LogRecord {
    let id = row.recordID()
    do {
      if let record = try RecordStorage.record(kind, image: image, in: database), record.id.text == id { return record }
    } catch is Problem {
      // It is JSON and no record: what is wrong with it is no matter of the tables that it names.
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // SQLite's way to say that a text is no JSON; what is in it is the user's, and may be long.
    }
    throw Problem.ofImage(id, column == 2 ? "before_image" : "after_image")
  }

  private func insert(
    _ command: String, at now: Instant, action: String, target: Int64?, state: String?
  ) throws -> Int64 {
    try database.insert(
      into: "step",
      ["at": now.milliseconds, "command": command, "action": action, "target": target, "state": state])
    return database.lastInsertedRowID
  }
}

/// Which way a step is gone over again.
enum Direction: String {
  case undo, redo

  /// The state of a step gone over in this direction.
  var stateAfter: String {
    switch self {
    case .undo: "undone"
    case .redo: "done"
    }
  }

  /// Which step comes next: the one done or done again last that stands done, or the one undone last that stands undone.
  fileprivate var condition: String {
    switch self {
    case .undo: "latest.action IN ('do', 'redo') AND s.state = 'done'"
    case .redo: "EXISTS (SELECT 1 FROM step WHERE state = 'undone') AND latest.action = 'undo' AND s.state = 'undone'"
    }
  }
}

extension Problem {
  /// The problem with an image of a record that can't be read.
  static func ofImage(_ recordID: String, _ column: String) -> Problem {
    Problem(
      .data, "change, record \(recordID), column \(column): the image can't be read",
      why: "Another program may have changed the history. Undo and redo can't go over that step; the records are not "
        + "touched by it.",
      remedy: "Correct the record itself: holdfast edit, or holdfast delete. See what else is wrong: holdfast doctor")
  }
}
