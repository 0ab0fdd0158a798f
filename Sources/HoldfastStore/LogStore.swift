internal import GRDB
internal import GRDBSQLite
public import HoldfastModel

/// A log kept in one SQLite file.
///
/// Whatever it throws of its own is a `Problem`: `busy` when another program kept the file for five seconds, `data`
/// when the file is no log, holds what can't be read or is lost, `cannotCreate` and `inputOutput` when the file system
/// refuses.
/// After any of them the log is as it was before.
public final class LogStore: Sendable {
  /// What a command wants to do with the log.
  public enum Access: Sendable {
    /// Only read. A log that does not exist yet reads as an empty one, and nothing is created.
    case reading
    /// Read and write. A log that does not exist yet is created, with the directories above it.
    case writing
  }

  let queue: DatabaseQueue
  let path: String
  let schema: Schema
  let patience: Double
  /// Whether the file had nothing in it when it was opened: its tables come with the first command, in that command's
  /// own transaction.
  let isNew: Bool

  /// A log on an open connection.
  init(_ queue: DatabaseQueue, path: String, schema: Schema, patience: Double, isNew: Bool = false) {
    self.queue = queue
    self.path = path
    self.schema = schema
    self.patience = patience
    self.isNew = isNew
  }

  /// Opens the log at `path`.
  /// - Parameter patience: how long another program that keeps the log is waited for, in seconds.
  public static func open(path: String, for access: Access, patience: Double = 5) throws -> LogStore {
    try open(path: path, for: access, schema: .current, patience: patience)
  }

  /// Closes the file, after the last use of the log.
  ///
  /// A log that is let go of closes its file as well. This leaves the rest of the connection to the end of the process:
  /// to take down its dispatch queue starts a thread, which a command that is about to end would wait for.
  public func close() {
    guard (try? queue.close()) != nil else { return }
    _ = Unmanaged.passRetained(queue)
  }

  /// Whether there is no log at `path`: no file, or one with nothing in it.
  public static func isMissing(at path: String) -> Bool { LogFile(path: path).isMissingOrEmpty }

  /// Throws a problem of kind `data` when there is no log at `path` although there was one: backups or copies of it lie
  /// beside its place, or its journal.
  public static func refuseIfLost(at path: String) throws {
    if isMissing(at: path) { try LostLog.refuse(at: Disk.asFile(path)) }
  }

  /// An empty log in memory, gone with the value: to try a change that must leave no file behind when it is refused.
  public static func inMemory() throws -> LogStore {
    do {
      return try emptyLog(path: ":memory:", schema: .current)
    } catch {
      throw Problem.from(error, path: ":memory:")
    }
  }

  /// The version of the SQLite library in use, as `3.45.1`.
  public static var sqliteVersion: String {
    String(cString: sqlite3_libversion())
  }

  /// The version of the logs that this Holdfast writes.
  public static var schemaVersion: Int { Schema.current.version }

  /// Reads the log as it stands at one moment, in one transaction.
  public func read<Value>(_ body: (LogReader) throws -> Value) throws -> Value {
    do {
      if isNew { try queue.inDatabase { try schema.create(in: $0, path: path) } }
      do {
        return try queue.inDatabase { try $0.reading(body) }
      } catch let error as DatabaseError where error.needsWriterToMend && queue.configuration.readonly {
        // A writer was killed after this log was opened.
        return try LogStore.openToMend(path: path, schema: schema, patience: patience).read(body)
      }
    } catch {
      throw Problem.from(error, path: path)
    }
  }

  /// Changes the log in one transaction: all of it, or after a throw nothing.
  /// - Parameters:
  ///   - command: the command as its user typed it, kept for undo.
  ///   - now: when the command runs.
  ///   - step: the step of a command that writes in several transactions: together they are one step for undo, unless
  ///     another command changed the log between them.
  @discardableResult
  public func write<Value>(
    command: String, now: Instant, step: CommandStep = CommandStep(), _ body: (LogWriter) throws -> Value
  ) throws -> Value {
    let before = step.seq
    do {
      return try queue.inDatabase { database in
        try database.transaction(.immediate) {
          if isNew { try schema.createIfEmpty(in: database, path: path) }
          try step.renew(in: database)
          return try body(LogWriter(database: database, command: command, now: now, step: step))
        }
      }
    } catch {
      step.rollBack(to: before)
      throw Problem.from(error, path: path)
    }
  }
}

extension Database {
  /// Runs `body` in one transaction that a throw rolls back.
  func transaction<Value>(_ kind: TransactionKind, _ body: () throws -> Value) throws -> Value {
    var outcome: Result<Value, any Error> = .failure(DatabaseError(resultCode: .SQLITE_ABORT))
    try inTransaction(kind) {
      outcome = .success(try body())
      return .commit
    }
    return try outcome.get()
  }

  fileprivate func reading<Value>(_ body: (LogReader) throws -> Value) throws -> Value {
    try transaction(.deferred) {
      // The first read takes the lock, and tells whether a killed writer left something to mend, before `body` runs.
      _ = try Int.fetchOne(self, sql: "SELECT 1 FROM sqlite_schema LIMIT 1")
      return try body(LogReader(database: self))
    }
  }
}
