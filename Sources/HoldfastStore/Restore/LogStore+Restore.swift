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
  /// - Parameter patience: how long another program that keeps the log is waited for, in seconds.
  /// - Throws: a problem; the log is then as it was before.
  public static func restore(
    _ candidate: RestoreCandidate, to path: String, now: Instant, patience: Double = 5
  ) throws -> KeptLog {
    let path = Disk.asFile(path)
    if let target = Disk.target(path), target.identity == Disk.target(candidate.path)?.identity {
      throw Problem(
        .usage, "the file to restore is the log itself: \(path)", remedy: "The backups: holdfast backup --list")
    }
    do {
      let file = LogFile(path: path)
      try file.refuseUnlessFile()
      try Journal.refuseStrange(ofLogAt: path)
      let lost = file.isMissingOrEmpty ? LostLog(ofLogAt: path) : nil
      // Also where nothing is there: what another program makes meanwhile is met under the lock, and kept.
      try file.createIfMissing()
      // SQLite takes a journal beside an empty file for nobody's, and removes it.
      if lost?.journalledBytes != nil { return try replaceFile(at: path, by: candidate, now: now) }
      do {
        return try replaceContent(of: path, by: candidate, now: now, patience: patience)
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
    guard let name = RestoreMark(ofLogAt: path).read() else {
      throw Problem(
        .forbidden, "there is no restore to undo",
        why: "No restore took the place of this log. Nothing was written.",
        remedy: "The backups: holdfast backup --list")
    }
    if name.hasPrefix(Disk.name(of: path) + ".") {
      let damaged = Disk.directory(of: path) + "/" + name
      throw Problem(
        .forbidden, "the log that was replaced last was damaged: \(damaged)",
        why: "A damaged log is never put back. Nothing was written.",
        remedy: "Rescue what can be read of it: holdfast doctor --db \(ShellWord.quoted(damaged)) --salvage NEW.db")
    }
    let file = BackupDirectory(forLogAt: path).path + "/" + name
    guard Disk.facts(file)?.isRegular == true else {
      throw Problem(
        .forbidden, "the log that was replaced last is gone: \(file)", why: "Somebody removed it. Nothing was written.",
        remedy: "The backups: holdfast backup --list")
    }
    return file
  }

  private static func replaceContent(
    of path: String, by candidate: RestoreCandidate, now: Instant, patience: Double
  ) throws -> KeptLog {
    let queue = try connect(to: path, readOnly: false, patience: patience)
    defer { try? queue.close() }
    // In this mode the lock outlasts the transaction, so that nobody writes between the look at the old log, the copy of
    // it and the change to the new one (sqlite.org/pragma.html#pragma_locking_mode).
    // Set within the transaction, for one that waits for its lock in this mode keeps a lock of readers meanwhile, and the
    // program it waits for could not commit.
    try queue.inDatabase { database in
      try database.transaction(.exclusive) { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    }
    let kept = try keep(queue, path: path, sparing: candidate.path, now: now)
    // First the note and then the log: a kill between leaves a note of what is still there. A failure does not say which
    // of the two is there, so the note stays.
    try RestoreMark(ofLogAt: path).write(kept.path.map(Disk.name))
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

  /// Keeps the log that is locked, as a backup, or as it is where no good one can be made.
  private static func keep(
    _ queue: DatabaseQueue, path: String, sparing spared: String, now: Instant
  ) throws -> KeptLog {
    do {
      let state = try queue.inDatabase { try Schema.current.state(of: $0, path: path) }
      guard state != .empty else { return .none }
      return .backup(try backUp(queue, path: path, reason: .beforeRestore, sparing: spared, now: now))
    } catch let problem as Problem where problem.kind == .data {
      // Another program's database, or a later version's log, is never written over.
      guard try queue.inDatabase(DamagedHeader.isOfLog) else { throw problem }
      let aside = try asideName(of: path, "damaged", now: now)
      do {
        try LogCopy(source: queue, path: path).write(to: aside, check: .none)
      } catch {
        Disk.remove(aside)
        throw error
      }
      return .damaged(path: aside)
    }
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
  /// name is ever without a file. A link stays one: what it leads to is replaced.
  private static func replaceFile(at path: String, by candidate: RestoreCandidate, now: Instant) throws -> KeptLog {
    let file = FileSystem.resolved(path)
    let partial = try Disk.temporary(beside: file + ".restore")
    defer { UntouchedLog.remove(partial) }
    try write(candidate, to: connect(to: partial, readOnly: false, patience: 0))
    try Disk.synchronise(partial)
    let aside = try asideName(of: path, "damaged", now: now)
    Disk.remove(aside)
    let journals = ["-journal", "-wal"].filter { Disk.facts(file + $0) != nil }
    do {
      try Disk.copy(file, to: aside)
      for end in journals { try Disk.copy(file + end, to: aside + end) }
      try Disk.synchronise(Disk.directory(of: aside))
      try RestoreMark(ofLogAt: path).write(Disk.name(of: aside))
    } catch {
      UntouchedLog.remove(aside)
      throw error
    }
    // First, for SQLite would write it into the new file. Whoever kills the command here leaves the copy, which is found
    // beside a log that is lost (`LostLog`).
    for end in journals { Disk.remove(file + end) }
    do { try Disk.move(partial, over: file) } catch {
      if journals.isEmpty {
        Disk.remove(aside)
        RestoreMark(ofLogAt: path).forgetWhatIsGone(besides: path)
      }
      throw error
    }
    do { try Disk.synchronise(Disk.directory(of: file)) } catch {
      throw oldOrRestored(error, .damaged(path: aside), path)
    }
    return .damaged(path: aside)
  }

  /// An empty file beside the log for a copy of it as it is, named by why it is made and the instant.
  static func asideName(of path: String, _ why: String, now: Instant) throws -> String {
    let stamp = BackupName(log: "", seconds: now.seconds).text.dropFirst().dropLast(3)
    var number = 1
    func name() -> String { "\(path).\(why)-\(stamp)\(number == 1 ? "" : "-\(number)")" }
    while try !Disk.make(name()) { number += 1 }
    return name()
  }
}
