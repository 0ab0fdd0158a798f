internal import HoldfastModel

/// A directory that backups of one log are kept in.
struct BackupDirectory {
  let path: String
  /// The name of the log's file without `.db`, which its backups begin with.
  let log: String

  /// The directory of a log's backups: the one that is named, else `backups` beside the log.
  init(forLogAt path: String, named directory: String? = nil) {
    let name = Disk.name(of: path)
    log = name.hasSuffix(".db") && name.count > 3 ? String(name.dropLast(3)) : name
    self.path = directory ?? Disk.directory(of: path) + "/backups"
  }

  /// The backups of the log, oldest first. Only regular files with a name of ours that begin as a Holdfast log does.
  func backups() -> [Backup] {
    Disk.names(in: path).compactMap { name in
      guard let parsed = BackupName(name, log: log) else { return nil }
      let file = path + "/" + name
      guard let facts = Disk.facts(file), facts.isRegular, BackupDirectory.isLog(file) else { return nil }
      return Backup(path: file, name: parsed, bytes: facts.bytes)
    }.sorted { $0.name < $1.name }
  }

  /// What a backup that was broken off left: `<name of a backup>.<six letters>`, with the journal of such a file.
  func leftovers() -> [String] {
    Disk.names(in: path).filter { name in
      let bare = name.hasSuffix("-journal") ? name.dropLast(8) : name[...]
      guard let dot = bare.lastIndex(of: "."), bare.distance(from: dot, to: bare.endIndex) == 7 else { return false }
      return BackupName(String(bare[..<dot]), log: log) != nil
    }.map { path + "/" + $0 }.filter { Disk.facts($0)?.isRegular == true }
  }

  /// Removes the backups that are not to be kept any more.
  /// - Parameter newest: the backup just made, which stays whatever its name says.
  /// - Returns: those that are gone.
  func rotate(keeping newest: Backup) -> [Backup] {
    let all = backups()
    let kept = BackupRetention.kept(of: all.map(\.name)).union([newest.name])
    return all.filter { !kept.contains($0.name) && Disk.remove($0.path) }
  }

  /// Whether a file begins as a Holdfast log does: "SQLite format 3" and, at offset 68, our application id, big-endian
  /// (sqlite.org/fileformat2.html#the_database_header).
  static func isLog(_ path: String) -> Bool {
    let head = Disk.head(of: path, count: 72)
    guard head.count == 72, head.starts(with: Array("SQLite format 3".utf8) + [0]) else { return false }
    return head[68..<72].reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
  }
}
