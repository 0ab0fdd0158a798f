internal import GRDB
internal import HoldfastModel

/// Makes a copy of an open log that is whole, or none.
struct LogCopy {
  /// The log as an open connection sees it.
  let source: DatabaseQueue
  /// Its path, for problems.
  let path: String

  /// Copies the log page by page into a file that already exists and is empty, and checks the copy by opening it.
  ///
  /// "The backup [...] API [...] creates a consistent snapshot of the source database" while others read and write it
  /// (sqlite.org/backup.html).
  /// - Parameter isVerified: false for a damaged log, which is kept as it is.
  /// - Returns: how many rows each table has.
  @discardableResult
  func write(to partial: String, isVerified: Bool = true) throws -> [String: Int] {
    let counts = try source.inDatabase { database in
      // One transaction, so that what is counted is what is copied.
      try database.transaction(.deferred) {
        let counts = isVerified ? try LogCopy.counts(of: database) : [:]
        do {
          let copy = try DatabaseQueue(path: partial)
          try copy.inDatabase { try database.backup(to: $0) }
          try copy.close()
        } catch let error as DatabaseError {
          throw LogCopy.problem(error, partial, path)
        }
        return counts
      }
    }
    if isVerified { try verify(partial, against: counts) }
    try Disk.synchronise(partial)
    return counts
  }

  /// Opens the copy anew and compares what it says of itself with the log.
  private func verify(_ partial: String, against counts: [String: Int]) throws {
    let queue = try LogStore.connect(to: partial, readOnly: true, patience: 0)
    try queue.inDatabase { database in
      let stamps = try ["application_id", "user_version"].map { try Int.fetchOne(database, sql: "PRAGMA \($0)") }
      let isSame = try LogCopy.counts(of: database) == counts
      let faults = try Integrity.faults(of: database)
      guard stamps.first == Schema.applicationID, stamps.last != 0, isSame, faults.isEmpty else {
        throw Problem(
          .data, "the log is damaged, so that no good copy of it can be made: \(path)",
          why: (faults.first.map { "The copy was opened and checked: \($0)." } ?? "The copy differs from the log.")
            + " The copy was removed; the log stays as it was.",
          remedy: "See what is wrong: holdfast doctor")
      }
    }
    try queue.close()
  }

  /// How many rows each table has.
  private static func counts(of database: Database) throws -> [String: Int] {
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    var counts: [String: Int] = [:]
    for table in tables {
      let name = table.replacing("\"", with: "\"\"")
      counts[table] = try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(name)\"")
    }
    return counts
  }

  /// What an error of SQLite means while a copy is written.
  private static func problem(_ error: DatabaseError, _ partial: String, _ path: String) -> any Error {
    let directory = Disk.directory(of: partial)
    switch error.resultCode {
    case .SQLITE_FULL:
      return Problem(
        .inputOutput, "no room left for a copy of the log in \(directory)", why: "The log stays as it was.",
        remedy: "Make room, or name another directory: holdfast backup DIR")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return Problem(
        .cannotCreate, "can't write a copy of the log in \(directory)", why: "The log stays as it was.",
        remedy: "Make the directory writable for you, or name another one: holdfast backup DIR")
    default: return Problem.from(error, path: path)
    }
  }
}
