internal import GRDB
internal import HoldfastModel

/// Makes a copy of an open log that is whole, or none.
struct LogCopy {
  /// The log as an open connection sees it.
  let source: DatabaseQueue
  /// Its path, for problems.
  let path: String

  /// How a copy is checked by opening it anew.
  enum Check {
    /// Not at all: a damaged log is kept as it is.
    case none
    /// What kind of file it is, SQLite's check of every page, the references, as many rows in every table.
    case pages
    /// That, and that its tables are those of schema.sql.
    case whole
  }

  /// Copies the log page by page into a file that already exists and is empty, and checks the copy by opening it.
  ///
  /// "The backup [...] API [...] creates a consistent snapshot of the source database" while others read and write it
  /// (sqlite.org/backup.html).
  func write(to partial: String, check: Check = .whole) throws {
    let counts = try source.inDatabase { database in
      // One transaction, so that what is counted is what is copied.
      try database.transaction(.deferred) {
        let counts = check == .none ? [:] : try LogCopy.counts(of: database)
        do {
          let copy = try DatabaseQueue(path: partial)
          try copy.inDatabase { try database.backup(to: $0) }
          // The copy of a log that another program set to write-ahead logging would be one of that kind too.
          if check != .none, UntouchedLog.isWriteAhead(partial) {
            try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
          }
          try copy.close()
        } catch let error as DatabaseError {
          throw LogCopy.problem(error, partial, path)
        }
        return counts
      }
    }
    if check != .none { try CopyCheck(path: path).run(partial, against: counts, isWhole: check == .whole) }
    try Disk.synchronise(partial)
  }

  /// How many rows each table has that lies in the file itself.
  static func counts(of database: Database) throws -> [String: Int] {
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite_%'"
    )
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
    case _ where error.isOfWriting: return refused(error, directory)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: return refused(error, directory)
    case .SQLITE_FULL:
      return Problem(
        .inputOutput, "no room left for a copy of the log in \(directory)", why: "The log stays as it was.",
        remedy: "Make room, or name another directory: holdfast backup DIR")
    default: return Problem.from(error, path: path)
    }
  }

  /// What is read of the log fails with other codes, so that this is the disk of the copy.
  private static func refused(_ error: DatabaseError, _ directory: String) -> Problem {
    Problem(
      .inputOutput, "a copy of the log can't be written in \(directory)",
      why: "SQLite says: \(error.words). The log stays as it was.",
      remedy: "Check that disk, or name another directory: holdfast backup DIR")
  }
}
