internal import GRDB
internal import HoldfastModel

/// A file that could take the place of the log: read whole, checked, and brought up to this version in memory. The file
/// itself is only read.
public struct RestoreCandidate: Sendable {
  /// The file.
  public let path: String
  /// The version that the file has.
  public let version: Int
  /// What it holds.
  public let contents: LogContents
  /// How many of its records are not as their last change left them, so that part of the file may be lost.
  public let differing: Int
  let store: LogStore

  /// The largest file that is read, in bytes: it is held in memory, and a lifetime of training is a hundredth of it.
  private static let largest = 1 << 30

  /// Reads and checks a file: that it is a log of this or an earlier version with its tables and nothing else, SQLite's
  /// own check, the references between its rows, and every record.
  /// - Throws: a problem of kind `data` when it is no log, is of a later version, or holds what can't be read; of kind
  ///   `usage` when there is no such file, and of kind `inputOutput` when it can't be read.
  public init(path: String) throws {
    do {
      guard let facts = Disk.target(path) else {
        throw Problem(
          .usage, "there is no such file: \(path)", why: "Nothing was written.",
          remedy: "The backups: holdfast backup --list")
      }
      guard facts.isRegular, facts.bytes > 0 else {
        throw Problem(
          .data, "not a Holdfast log: \(path)", why: "It is no file with something in it. Nothing was written.",
          remedy: "The backups: holdfast backup --list")
      }
      if let code = Disk.refusesReading(path) { throw Disk.cannotRead(path, code) }
      guard facts.bytes <= RestoreCandidate.largest else {
        throw Problem(
          .data, "the file is larger than 1 GiB: \(path)", why: "No log is that large. Nothing was written.",
          remedy: "The backups: holdfast backup --list")
      }
      self = try RestoreCandidate(reading: path)
    } catch {
      throw RestoreCandidate.problem(error, path)
    }
  }

  private init(reading path: String) throws {
    let schema = Schema.current
    let queue = try RestoreCandidate.copied(Disk.asFile(path))
    self.path = path
    let state = try queue.inDatabase { database in
      let state = try schema.state(of: database, path: path)
      let faults = try Integrity.faults(of: database)
      if let fault = faults.first { throw RestoreCandidate.damaged(path, fault) }
      return state
    }
    switch state {
    case .empty: throw RestoreCandidate.damaged(path, "there is no table in it")
    case .current: version = schema.version
    case .older(let found): version = found
    }
    if let fault = try SchemaCheck.fault(bringingUp: queue, path: path) {
      throw Problem(
        .data, "the file has not the tables of a log: \(path)",
        why: "Another program changed it: \(fault). Nothing was written.",
        remedy: "Take another backup (holdfast backup --list), or bring its records into a new log: "
          + "holdfast doctor --db \(ShellWord.quoted(path)) --salvage NEW.db")
    }
    store = LogStore(queue, path: path, schema: schema, patience: 0)
    contents = try store.read { reader in
      try reader.forEachRecord { _ in }
      return try reader.contents()
    }
    differing = try queue.inDatabase { try HistoryReading(of: $0, lastOnly: true).differing.count }
  }

  /// The content of a file in memory. Of one with write-ahead logging, which even reading would make files beside, a copy
  /// is read, and set back to a rollback journal: else the log would be one of that kind once it is restored.
  private static func copied(_ path: String) throws -> DatabaseQueue {
    let queue = try LogStore.memory()
    guard UntouchedLog.isWriteAhead(path) else {
      let file = try LogStore.connect(to: path, readOnly: true, patience: 5)
      try file.backup(to: queue)
      try file.close()
      return queue
    }
    try Journal.refuseStrange(ofLogAt: path)
    let copy = try UntouchedLog.copy(of: path, named: ".restore")
    defer { UntouchedLog.remove(copy) }
    let file = try LogStore.connect(to: copy, readOnly: false, patience: 0)
    try file.backup(to: queue)
    try file.close()
    return queue
  }

  /// Reads what is in the file.
  public func read<Value>(_ body: (LogReader) throws -> Value) throws -> Value { try store.read(body) }

  private static func damaged(_ path: String, _ fault: String) -> Problem {
    Problem(
      .data, "the file is damaged: \(path)", why: "SQLite found: \(fault). Nothing was written.",
      remedy: "Take another backup (holdfast backup --list), or rescue what can be read: "
        + "holdfast doctor --db \(ShellWord.quoted(path)) --salvage NEW.db")
  }

  private static func problem(_ error: any Error, _ path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    if error.resultCode == .SQLITE_CORRUPT { return damaged(path, error.told) }
    if error.needsWriterToMend, Disk.facts(FileSystem.resolved(path) + "-journal") != nil {
      return Problem(
        .data, "the file was copied in the middle of a change: \(path)",
        why: "A journal lies beside it, and must be taken back first. Nothing was written.",
        remedy: "Let Holdfast do that: holdfast history --db \(ShellWord.quoted(path))")
    }
    return Problem.from(error, path: path)
  }
}
