internal import GRDB
public import HoldfastModel

extension LogWriter {
  /// Restores what was before the last command that changed the log and is not undone. A record that the command
  /// created becomes a tombstone.
  /// - Throws: a problem of kind `forbidden` when there is nothing to undo, or when a record was changed another way
  ///   since.
  public func undo() throws -> StepReport {
    try goOver(.undo)
  }

  /// Does the last undone command again.
  /// - Throws: a problem of kind `forbidden` when there is nothing to redo, or when a record was changed another way
  ///   since.
  public func redo() throws -> StepReport {
    try goOver(.redo)
  }

  /// Takes an import back, whatever was done since, and returns what that did.
  /// - Throws: a problem of kind `forbidden` when there is no such import, when it is undone, or when one of its records
  ///   was changed another way since.
  public func undoImport(_ id: RecordID) throws -> StepReport {
    guard let entry = try StepLedger(database: database).entry(ofImport: id) else {
      throw Problem(
        .forbidden, "that import is undone already, or was never done", remedy: "See them: holdfast import --list")
    }
    return try goOver(.undo, entry)
  }

  private func goOver(_ direction: Direction) throws -> StepReport {
    guard let entry = try StepLedger(database: database).next(direction) else {
      throw Problem.nothing(to: direction)
    }
    return try goOver(direction, entry)
  }

  private func goOver(_ direction: Direction, _ entry: StepLedger.Entry) throws -> StepReport {
    let ledger = StepLedger(database: database)
    let changes = try ledger.changes(of: entry)
    let seq = try ledger.begin(direction, of: entry, command: command, at: now)
    var done: [Int: RecordChange] = [:]
    // Exercises come last: what the same step takes away does not need them.
    for (place, change) in changes.enumerated().sorted(by: {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }) {
      done[place] = try goOver(direction, entry, change, seq)
    }
    return StepReport(command: entry.command, changes: changes.indices.compactMap { done[$0] })
  }

  /// Goes over one change of a step.
  private func goOver(
    _ direction: Direction, _ entry: StepLedger.Entry, _ change: RecordChange, _ seq: Int64
  ) throws -> RecordChange {
    let (expected, wanted) =
      switch direction {
      case .undo: (change.after, change.stateBefore)
      case .redo: (change.stateBefore, change.after)
      }
    let place = try reader.place(of: expected.id)
    let present = try place.flatMap { try reader.record(at: $0) }
    if let present, case .exercise(let own) = present, !own.isDeleted {
      // One that sets name stays where it would go, and is there already where it would come back.
      let stays =
        try wanted.isDeleted ? reader.hasSets(of: own.content.exercise.id) : present.isSameExceptUpdated(as: wanted)
      if stays { return RecordChange(before: present, after: present) }
    }
    guard let present, present.isSameExceptUpdated(as: expected) else {
      throw try changedSince(expected, by: entry, direction)
    }
    var restored = wanted
    restored.updated = present.stampAfter(now)
    if restored.isSameExceptUpdated(as: present) { return RecordChange(before: present, after: present) }
    try RecordStorage.store(restored, at: place, in: database)
    try StepLedger(database: database).note(seq, before: present, after: restored)
    return RecordChange(before: present, after: restored)
  }

  private func changedSince(
    _ record: LogRecord, by entry: StepLedger.Entry, _ direction: Direction
  ) throws -> Problem {
    let name = "\(record.kind.rawValue) \(try reader.shortID(of: record.id))"
    return Problem(
      .forbidden, "can't \(direction.rawValue) '\(entry.command)': \(name) has been changed another way since",
      why: "The change made since would be lost. Nothing was written.",
      remedy: "Correct the record itself: holdfast edit, or holdfast delete.")
  }
}

extension RecordChange {
  /// Whether an exercise was to go and stayed, for sets that are not of its step name it.
  public var isKeptExercise: Bool { after.kind == .exercise && !after.isDeleted && before == after }

  /// When it is gone over among the changes of its step.
  fileprivate var rank: Int { after.kind == .exercise ? 1 : 0 }

  /// The record before the change; a tombstone where there was none.
  fileprivate var stateBefore: LogRecord {
    if let before { return before }
    var tombstone = after
    tombstone.isDeleted = true
    return tombstone
  }
}

extension LogReader {
  /// Whether a session that is not deleted has a set of an exercise.
  fileprivate func hasSets(of exercise: ExerciseID) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM exercise_set AS s JOIN session AS t ON t.key = s.session_key
          WHERE t.deleted = 0 AND s.exercise = ?)
        """, arguments: [exercise.slug]) ?? false
  }
}

extension Problem {
  fileprivate static func nothing(to direction: Direction) -> Problem {
    switch direction {
    case .undo:
      Problem(.forbidden, "nothing to undo", why: "No command has changed the log, or all are undone.")
    case .redo:
      Problem(
        .forbidden, "nothing to redo",
        why: "No command is undone; a command that changes the log takes the undone ones away for good.")
    }
  }
}
