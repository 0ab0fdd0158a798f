internal import HoldfastModel

/// A file that is left of a log, beside its place or among its backups.
struct LogRemains {
  /// What can be done with it.
  enum Kind {
    /// It can be put back: a backup, or a copy from before a migration.
    case whole
    /// It could be put back, but its user put another log in its place: a backup that a restore made.
    case replaced
    /// What can be read of it can be rescued: a log that was put aside as it was, or the journal of a change.
    case readable
    /// What another program wrote ahead: parts of the last changes, of little use without the file that they belong to.
    case writtenAhead
  }

  let kind: Kind
  /// The file that it is; with a journal the log that the journal belongs to.
  let path: String
  /// The state of the log that it shows, in seconds since 1970-01-01T00:00:00Z: by its name, else as it was written last.
  let seconds: Int

  init(_ backup: Backup) {
    kind = backup.name.reason == .beforeRestore ? .replaced : .whole
    path = backup.path
    seconds = backup.name.seconds
  }

  /// The journal, or what was written ahead, of the log at `path`.
  /// - Parameter file: where it lies.
  init(_ kind: Kind, of path: String, in file: String) {
    self.kind = kind
    self.path = path
    seconds = Disk.facts(file)?.written ?? 0
  }

  /// A copy of the log at `log` that lies beside it; nil when nothing is in it, nor in a journal of it. A log that had
  /// nothing but a journal is put aside as an empty file with that journal.
  init?(copy: String, ofLogAt log: String) {
    func bytes(_ end: String) -> Int { Disk.facts(copy + end)?.bytes ?? 0 }
    path = copy
    let written = Disk.facts(copy)?.written ?? 0
    let ending = Disk.name(of: copy).dropFirst(Disk.name(of: log).count + 1)
    guard !ending.hasSuffix(".backup") else {
      guard bytes("") > 1 else { return nil }
      kind = .whole
      seconds = written
      return
    }
    guard bytes("") > 1 || bytes("-journal") > 0 || bytes("-wal") > 0 else { return nil }
    kind = bytes("") > 1 || bytes("-journal") > 0 ? .readable : .writtenAhead
    let stamp = ["damaged-", "before-repair-"].first(where: ending.hasPrefix).map { ending.dropFirst($0.count) }
    seconds = stamp.flatMap { BackupName("log-\($0).db", log: "log")?.seconds } ?? written
  }

  /// The copies of a log that lie beside it, each once, with or without its journal.
  static func copies(ofLogAt log: String) -> [LogRemains] {
    let bare = OwnCopies.beside(log).map { copy in
      Journal.endings.first(where: copy.hasSuffix).map { String(copy.dropLast($0.count)) } ?? copy
    }
    return Set(bare).sorted().compactMap { LogRemains(copy: $0, ofLogAt: log) }
  }
}
