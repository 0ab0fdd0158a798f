internal import GRDB
internal import HoldfastModel

/// A directory that backups of one log are kept in.
struct BackupDirectory {
  let path: String
  /// The name of the log's file without `.db`, which its backups begin with.
  let log: String
  /// Whether it is the directory beside the log, which no other machine's logs lie in.
  private let isBeside: Bool

  /// The directory of a log's backups: the one that is named, else `backups` beside the log.
  init(forLogAt path: String, named directory: String? = nil) {
    let name = Disk.name(of: path)
    log = name.hasSuffix(".db") && name.count > 3 ? String(name.dropLast(3)) : name
    isBeside = directory == nil
    self.path = directory ?? Disk.directory(of: path) + "/backups"
  }

  /// The backups of logs of this name, oldest first. Only regular files with a name of ours that begin as a Holdfast log
  /// does.
  func backups() -> [Backup] {
    Disk.names(in: path).compactMap { name in
      guard let parsed = BackupName(name, log: log) else { return nil }
      let file = path + "/" + name
      guard let facts = Disk.facts(file), facts.isRegular, BackupDirectory.isLog(file) else { return nil }
      return Backup(path: file, name: parsed, bytes: facts.bytes)
    }.sorted { $0.name < $1.name }
  }

  /// Those that are known to be of one log. Everybody's log is called log.db: a name alone tells nothing.
  func backups(of history: SharedHistory) -> [Backup] {
    backups().filter { history.isShared(withLogAt: $0.path, countsRecords: isBeside) }
  }

  /// The backups without those that are known to be of the log of the other spelling: `train` and `train.db` in one
  /// directory share the names of their backups.
  func backupsOfNoNamesake(ofLogAt path: String) -> [Backup] {
    let all = backups()
    let namesake = Disk.directory(of: path) + "/" + (Disk.name(of: path) == log ? log + ".db" : log)
    guard !all.isEmpty, BackupDirectory.isLog(namesake), !UntouchedLog.isWriteAhead(namesake),
      let other = try? LogStore.connect(to: namesake, readOnly: true, patience: 0)
    else { return all }
    defer { try? other.close() }
    let theirs = backups(of: SharedHistory(log: other))
    return all.filter { !theirs.contains($0) }
  }

  /// What a backup that was broken off left, with the journal of such a file.
  func leftovers() -> [String] {
    PartialFile.left(in: path) { goal in
      BackupName(goal, log: log) != nil || goal.hasPrefix(log + ".") && goal.hasSuffix(".last-restore")
    }
  }

  /// Removes the backups of a log that are not to be kept any more.
  /// - Parameters:
  ///   - newest: the backup just made, which stays whatever its name says.
  ///   - spared: a file that is in use and stays too.
  /// - Returns: those that are gone.
  func rotate(keeping newest: Backup, sparing spared: String?, of history: SharedHistory, now: Instant) -> [Backup] {
    let named = backups()
    guard BackupRetention.kept(of: named.map(\.name), now: now).count < named.count else { return [] }
    let all = named.filter { history.isShared(withLogAt: $0.path, countsRecords: isBeside) }
    let kept = BackupRetention.kept(of: all.map(\.name), now: now).union([newest.name])
    let sparedFile = spared.flatMap { Disk.target($0)?.identity }
    return all.filter { backup in
      let isSpared = sparedFile.map { $0 == Disk.target(backup.path)?.identity } ?? false
      return !isSpared && !kept.contains(backup.name) && Disk.remove(backup.path)
    }
  }

  /// Whether a file begins as a Holdfast log does: "SQLite format 3" and, at offset 68, our application id, big-endian
  /// (sqlite.org/fileformat2.html#the_database_header).
  static func isLog(_ path: String) -> Bool {
    let head = Disk.head(of: path, count: 72)
    guard head.count == 72, head.starts(with: Array("SQLite format 3".utf8) + [0]) else { return false }
    return head[68..<72].reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
  }
}
