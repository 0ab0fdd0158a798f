internal import GRDB
public import HoldfastModel

/// Changes to the log by one command. It lives inside the closure of `LogStore.write` only.
///
/// Everything that one command changes is one step for `undo` and `redo`. A command that changes nothing leaves no step.
public struct LogWriter {
  let database: Database
  let now: Instant
  let command: String
  private let step: CommandStep

  init(database: Database, command: String, now: Instant, step: CommandStep) {
    self.database = database
    self.command = command
    self.now = now
    self.step = step
  }

  /// Reads the log as it stands within the command.
  public var reader: LogReader { LogReader(database: database) }

  /// Writes a record: a new one, or in place of the one with its id.
  ///
  /// The record's own stamps count for a new id only in `created`; `updated` becomes now, or one millisecond after the
  /// latest change, whichever is later. A record that says the same as before is not written again.
  /// - Returns: what the log now holds.
  /// - Throws: a problem of kind `data` when the id belongs to a record of another kind.
  @discardableResult
  public func put(_ record: LogRecord) throws -> LogRecord {
    let place = try reader.place(of: record.id)
    let previous = try place.flatMap { try reader.record(at: $0) }
    var record = record
    if let previous {
      try previous.requireSameKind(as: record)
      record = record.withStamps(of: previous)
      if record.isSame(as: previous) { return previous }
      record.updated = previous.stampAfter(now)
    } else {
      record.updated = now
    }
    try store(record, over: previous, at: place)
    return record
  }

  /// Makes a record a tombstone.
  /// - Returns: the tombstone; nil when there is no such record, or it is one already.
  @discardableResult
  public func delete(_ id: RecordID) throws -> LogRecord? {
    guard var record = try reader.record(id), !record.isDeleted else { return nil }
    record.isDeleted = true
    return try put(record)
  }

  /// Stores what a merge decided, exactly as it came, stamps included.
  ///
  /// It is one step, however many records there are. A plan without any change writes nothing, nor the batch.
  public func apply(_ plan: MergePlan, batch: ImportBatch) throws {
    for record in plan.added { try store(record, over: nil, at: nil) }
    for replacement in plan.replaced {
      try store(replacement.new, over: replacement.old, at: reader.place(of: replacement.new.id))
    }
    guard let seq = step.seq else { return }
    try database.insert(
      into: "import_batch",
      [
        "id": batch.id.text, "step": seq, "source": batch.source, "format": batch.format,
        "added": plan.added.count, "replaced": plan.replaced.count, "unchanged": plan.unchanged,
        "older": plan.older,
      ])
  }

  /// Writes the row and the change record.
  func store(_ record: LogRecord, over previous: LogRecord?, at place: RecordPlace?) throws {
    let seq = try stepSeq()
    try RecordStorage.store(record, at: place, in: database)
    try StepLedger(database: database).note(seq, before: previous, after: record)
  }

  private func stepSeq() throws -> Int64 {
    if let seq = step.seq { return seq }
    let seq = try StepLedger(database: database).begin(command, at: now)
    step.seq = seq
    return seq
  }
}

/// The step of a command, once it has changed something: one value for a command that writes once, kept by one that
/// writes again and again, so that it can be undone as the one command that it was.
public final class CommandStep {
  fileprivate(set) var seq: Int64?

  /// The step of a command that has not changed anything yet.
  public init() {}

  /// Lets go of the step when it can't be gone on with: another command changed the log since, or undid this one.
  func renew(in database: Database) throws {
    guard let seq, try StepLedger(database: database).latest() != seq else { return }
    self.seq = nil
  }

  /// Puts the step back to what it was before a transaction that came to nothing.
  func rollBack(to seq: Int64?) { self.seq = seq }
}
