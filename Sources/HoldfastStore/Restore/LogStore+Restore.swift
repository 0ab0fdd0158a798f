internal import GRDB
public import HoldfastModel

/// What became of the log that a restore took the place of.
public enum KeptLog: Hashable, Sendable {
  /// There was none.
  case none
  /// A backup of it was made.
  case backup(BackupReport)
  /// It was damaged, and is kept as it was, beside the log.
  case damaged(path: String)

  /// Where it is kept; nil where there was none.
  public var path: String? {
    switch self {
    case .none: nil
    case .backup(let report): report.backup.path
    case .damaged(let path): path
    }
  }
}

extension LogStore {
  /// Puts what a file holds in the place of the log, in one transaction, and keeps the log that was there.
  ///
  /// The file of the log stays the same one, so that a program that has it open sees the change as any other, and no
  /// journal of the old content can ever be taken for one of the new. Only a log whose header is broken, so that SQLite
  /// does not open it, is put aside with its journal and replaced.
  /// - Throws: a problem; the log is then as it was before.
  public static func restore(_ candidate: RestoreCandidate, to path: String, now: Instant) throws -> KeptLog {
    let path = path.hasPrefix("/") ? path : "./" + path
    if let target = Disk.target(path), target.identity == Disk.target(candidate.path)?.identity {
      throw Problem(
        .usage, "the file to restore is the log itself: \(path)", remedy: "The backups: holdfast backup --list")
    }
    do {
      try LogFile(path: path).refuseWhatIsNoFile()
      guard !isMissing(at: path) else {
        try LogFile(path: path).createIfMissing()
        try replace(in: connect(to: path, readOnly: false, patience: 5), by: candidate, kept: .none, path: path)
        return .none
      }
      do {
        return try replaceContent(of: path, by: candidate, now: now)
      } catch let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) {
        return try replaceFile(at: path, by: candidate, now: now)
      }
    } catch {
      throw Problem.from(error, path: path)
    }
  }

  /// The log that the last restore took the place of, as a file that can be restored.
  /// - Throws: a problem of kind `forbidden` when no restore is known, or when that log was damaged.
  public static func logBeforeLastRestore(ofLogAt path: String) throws -> String {
    let last = backups(ofLogAt: path).last { $0.name.reason == .beforeRestore }
    let name = Disk.name(of: path) + ".damaged-"
    let damaged = Disk.names(in: Disk.directory(of: path)).filter { $0.hasPrefix(name) && !$0.hasSuffix("-journal") }
      .compactMap { found in
        BackupName("log-\(found.dropFirst(name.count).prefix(16)).db", log: "log").map { (found, $0.seconds) }
      }.max { $0.1 < $1.1 }
    if let damaged, damaged.1 >= last?.name.seconds ?? .min {
      throw Problem(
        .forbidden, "the log that was replaced last was damaged: \(Disk.directory(of: path))/\(damaged.0)",
        why: "A damaged log is never put back. Nothing was written.",
        remedy: "Rescue what can be read of it: holdfast doctor --db FILE --salvage NEW.db")
    }
    guard let last else {
      throw Problem(
        .forbidden, "there is no restore to undo",
        why: "No backup made before a restore lies beside the log. Nothing was written.",
        remedy: "The backups: holdfast backup --list")
    }
    return last.path
  }

  private static func replaceContent(of path: String, by candidate: RestoreCandidate, now: Instant) throws -> KeptLog {
    let queue = try connect(to: path, readOnly: false, patience: 5)
    let state = try? queue.inDatabase { try Schema.current.state(of: $0, path: path) }
    // In this mode the lock outlasts the transaction, so that nobody writes between the copy of the old log and the
    // change to the new one (sqlite.org/pragma.html#pragma_locking_mode).
    try queue.inDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    try queue.inDatabase { try $0.transaction(.exclusive) {} }
    let kept: KeptLog
    switch state {
    case .empty: kept = .none
    case nil: throw try strangerOrDamaged(queue, path)
    default:
      do {
        kept = .backup(try backUp(queue, path: path, reason: .beforeRestore, now: now))
      } catch let problem as Problem where problem.kind == .data {
        let aside = try damagedName(of: path, now: now)
        try LogCopy(source: queue, path: path).write(to: aside, isVerified: false)
        kept = .damaged(path: aside)
      }
    }
    try replace(in: queue, by: candidate, kept: kept, path: path)
    return kept
  }

  /// Writes the content over that of the log. SQLite may fail to make the file shorter after the change is made, so that a
  /// failure does not say which of the two logs is there.
  private static func replace(
    in queue: DatabaseQueue, by candidate: RestoreCandidate, kept: KeptLog, path: String
  ) throws {
    do {
      try write(candidate, to: queue)
    } catch {
      throw oldOrRestored(error, kept, path)
    }
  }

  private static func oldOrRestored(_ error: any Error, _ kept: KeptLog, _ path: String) -> Problem {
    let cause = Problem.from(error, path: path) as? Problem
    let old = kept.path.map { " The old one is kept: \($0)." } ?? ""
    return Problem(
      cause?.kind ?? .inputOutput, cause?.what ?? "the log can't be written: \(path)",
      why: "The log is whole: the one that was there, or the restored one.\(old)",
      remedy: "See which it is: holdfast history. Check the disk and its room, then try again.")
  }

  /// Writes the content over that of the file, in one transaction of SQLite.
  private static func write(_ candidate: RestoreCandidate, to queue: DatabaseQueue) throws {
    try candidate.store.queue.backup(to: queue)
    try? queue.inDatabase { database in
      // The journal goes with the lock; the next change of the log would remove it as well.
      try database.execute(sql: "PRAGMA locking_mode = NORMAL")
      try database.transaction(.immediate) {
        try database.execute(sql: "PRAGMA user_version = \(Schema.current.version)")
      }
    }
    try queue.close()
  }

  /// Puts a file that SQLite can't open aside, with the journal that belongs to it, and a new one in its place. Neither
  /// name is ever without a file.
  private static func replaceFile(at path: String, by candidate: RestoreCandidate, now: Instant) throws -> KeptLog {
    let partial = try Disk.temporary(beside: path + ".restore")
    defer {
      for end in ["", "-journal"] { Disk.remove(partial + end) }
    }
    try write(candidate, to: connect(to: partial, readOnly: false, patience: 0))
    try Disk.synchronise(partial)
    let aside = try damagedName(of: path, now: now)
    Disk.remove(aside)
    let hasJournal = Disk.facts(path + "-journal") != nil
    do {
      try Disk.copy(path, to: aside)
      if hasJournal { try Disk.copy(path + "-journal", to: aside + "-journal") }
    } catch {
      UntouchedLog.remove(aside)
      throw error
    }
    if hasJournal { Disk.remove(path + "-journal") }
    do { try Disk.move(partial, over: path) } catch {
      if !hasJournal { Disk.remove(aside) }
      throw error
    }
    do { try Disk.synchronise(Disk.directory(of: path)) } catch {
      throw oldOrRestored(error, .damaged(path: aside), path)
    }
    return .damaged(path: aside)
  }

  /// An empty file beside the log for a damaged one, named by the instant.
  static func damagedName(of path: String, now: Instant) throws -> String {
    try Disk.temporary(
      beside: path + ".damaged-" + BackupName(log: "", seconds: now.seconds).text.dropFirst().dropLast(3))
  }

  /// What stands in the way when the header is not that of a log: another program's database is never written over.
  private static func strangerOrDamaged(_ queue: DatabaseQueue, _ path: String) throws -> any Error {
    do {
      _ = try queue.inDatabase { try Schema.current.state(of: $0, path: path) }
      return DatabaseError(resultCode: .SQLITE_CORRUPT)
    } catch {
      return error
    }
  }
}
