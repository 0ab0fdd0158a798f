internal import GRDB
public import HoldfastModel

extension LogStore {
  /// Makes a backup of a log, and removes those that are no longer to be kept.
  ///
  /// The copy is checked by opening it before it gets its name: a backup that can be seen is whole.
  /// - Parameters:
  ///   - path: the log.
  ///   - directory: where to; `backups` beside the log without it. It is made, with mode 0700, where it is missing.
  ///   - reason: why, when nobody asked for it.
  /// - Throws: a problem of kind `forbidden` when there is no log, of kind `data` when it is damaged or lost, of kind
  ///   `cannotCreate` or `inputOutput` when the directory refuses.
  public static func backUp(
    path: String, into directory: String? = nil, reason: BackupReason? = nil, now: Instant
  ) throws -> BackupReport {
    guard !isMissing(at: path) else {
      try LostLog.refuse(at: path)
      throw Problem(
        .forbidden, "there is no log to back up: \(path)", why: "Nothing has been logged there yet.",
        remedy: "Name the right file with --db PATH or HOLDFAST_DB.")
    }
    let store = try open(path: path, for: .reading)
    return try backUp(store.queue, path: path, into: directory, reason: reason, now: now)
  }

  /// The backups of logs of this name that lie in a directory, `backups` beside the log unless another is named; oldest
  /// first.
  public static func backups(ofLogAt path: String, in directory: String? = nil) -> [Backup] {
    BackupDirectory(forLogAt: path, named: directory).backups()
  }

  /// Where the backups of a log lie unless another directory is named.
  public static func backupDirectory(ofLogAt path: String) -> String { BackupDirectory(forLogAt: path).path }

  /// Makes a backup of an open log.
  /// - Parameter spared: a file that is in use, and not removed whatever its age.
  static func backUp(
    _ queue: DatabaseQueue, path: String, into directory: String? = nil, reason: BackupReason?,
    sparing spared: String? = nil, now: Instant
  ) throws -> BackupReport {
    do {
      let place = BackupDirectory(forLogAt: path, named: directory)
      try Disk.makeDirectory(place.path)
      var name = BackupName(log: place.log, seconds: now.seconds, reason: reason)
      let partial = try Disk.temporary(beside: place.path + "/" + name.text)
      defer { UntouchedLog.remove(partial) }
      try LogCopy(source: queue, path: path).write(to: partial)
      let contents = try contents(ofFileAt: partial)
      while try !Disk.place(partial, at: place.path + "/" + name.text) { name = name.numbered(name.number + 1) }
      try Disk.synchronise(place.path)
      let file = place.path + "/" + name.text
      let backup = Backup(path: file, name: name, bytes: Disk.facts(file)?.bytes ?? 0)
      let removed = place.rotate(keeping: backup, sparing: spared, of: SharedHistory(log: queue), now: now)
      return BackupReport(backup: backup, contents: contents, removed: removed)
    } catch {
      throw Problem.from(error, path: path)
    }
  }

  private static func contents(ofFileAt path: String) throws -> LogContents {
    let queue = try connect(to: path, readOnly: true, patience: 0)
    defer { try? queue.close() }
    return try queue.inDatabase { try LogReader(database: $0).contents() }
  }
}
