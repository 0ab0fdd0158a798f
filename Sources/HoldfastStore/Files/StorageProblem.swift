internal import GRDB
internal import GRDBSQLite
internal import HoldfastModel

extension Problem {
  /// What an error of SQLite means for the user of the log at `path`. An error that is none of SQLite's stays as it is.
  static func from(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    // Every command is one transaction, so that a failure leaves nothing behind ("Storage" in
    // Documentation/Architecture.md).
    let unharmed = "Nothing was written."
    switch error.resultCode {
    // SQLite takes ENOLCK, which a file system without locks says, for a lock that another program holds.
    case .SQLITE_BUSY where FileSystem.canLock(path) == false: return withoutLocks(path, unharmed)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Problem(
        .busy, "the log is busy: \(path)", why: "Another program kept writing to it. \(unharmed)",
        remedy: "Try again.")
    case .SQLITE_NOTADB:
      return Problem(
        .data, "not a Holdfast log: \(path)", why: "The file is not an SQLite database. \(unharmed)",
        remedy: "Name the right file with --db PATH or HOLDFAST_DB.")
    case .SQLITE_CORRUPT:
      return Problem(
        .data, "the log is damaged: \(path)",
        why: "SQLite found what it can't follow (\(error.told)). \(unharmed)",
        remedy: "See what is wrong: holdfast doctor. Put back a backup: holdfast restore FILE. "
          + "Or rescue what can be read: holdfast doctor --salvage NEW.db")
    case .SQLITE_ERROR where ["no such table", "no such column"].contains { error.told.hasPrefix($0) }:
      return Problem(
        .data, "the log is damaged: \(path)",
        why: "A part of it is missing (\(error.told)): another program changed it. \(unharmed)",
        remedy: "See what is wrong: holdfast doctor. Put back a backup: holdfast restore FILE. "
          + "Or rescue what can be read: holdfast doctor --salvage NEW.db")
    case .SQLITE_ERROR where error.told.hasSuffix(" already exists") || error.told.hasPrefix("duplicate column name"):
      return Problem(
        .data, "the log is damaged: \(path)",
        why:
          "It says that it is of an earlier version than its tables are (\(error.told)): a byte of its header went wrong. "
          + unharmed,
        remedy: "See what is wrong: holdfast doctor. Put back a backup: holdfast restore FILE. "
          + "Or rescue what can be read: holdfast doctor --salvage NEW.db")
    case .SQLITE_FULL:
      return Problem(
        .inputOutput, "no room left on the disk of the log: \(path)", why: unharmed,
        remedy: "Make room, then try again.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return Problem(
        .inputOutput, "the log can't be written: \(path)",
        why: "The file or its directory is read-only. \(unharmed)",
        remedy: "Make both writable for you, or name another place with --db PATH or HOLDFAST_DB.")
    case .SQLITE_CANTOPEN:
      return Problem(
        .inputOutput, "the log can't be opened: \(path)",
        why: "The file, or the journal that SQLite keeps beside it, is out of reach. \(unharmed)",
        remedy: "Make the file and its directory readable and writable for you, or name another file with --db PATH.")
    case .SQLITE_CONSTRAINT:
      return Problem(
        .data, "the log refused a value (\(error.told)): \(path)",
        why: "It is outside what schema.sql allows. \(unharmed)",
        remedy: "Correct the value, then try again.")
    case .SQLITE_IOERR where error.isOfLock: return withoutLocks(path, unharmed)
    default:
      return Problem(
        .inputOutput, "the log can't be read or written: \(path)",
        why: "SQLite says: \(error.words). \(unharmed)",
        remedy: "Check the disk and the file, then try again.")
    }
  }

  private static func withoutLocks(_ path: String, _ unharmed: String) -> Problem {
    Problem(
      .inputOutput, "the file system of the log can't lock files: \(path)",
      why: "Without locks two commands at the same time could damage the log. \(unharmed)",
      remedy: "Keep the log on a disk of this machine: --db PATH or HOLDFAST_DB.")
  }
}

extension DatabaseError {
  /// What SQLite says. Where the disk failed its message can be "not an error": then what the code means.
  var told: String {
    if let message, message != "not an error" { return message }
    return String(cString: sqlite3_errstr(extendedResultCode.rawValue))
  }

  /// What SQLite says, with the number of its code (sqlite.org/rescode.html).
  var words: String { "\(told) (code \(extendedResultCode.rawValue))" }

  /// Whether the disk refused to take something.
  var isOfWriting: Bool {
    [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_DELETE]
      .contains(extendedResultCode)
  }

  /// Whether the file system refused a lock itself, which is not that another program holds it.
  fileprivate var isOfLock: Bool {
    [.SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_CHECKRESERVEDLOCK]
      .contains(extendedResultCode)
  }
}
