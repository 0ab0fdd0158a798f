internal import HoldfastModel

extension LogStore {
  /// The log that a path is a copy of, by its name: one that Holdfast put aside beside it, made before a migration, or
  /// keeps among its backups; nil where it is none.
  public static func log(ofCopyAt path: String) -> String? {
    let name = Disk.name(of: path)
    for dot in name.indices where name[dot] == "." {
      let ending = name[name.index(after: dot)...]
      guard dot != name.startIndex, OwnCopies.isEnding(ending) else { continue }
      let log = String(path.dropLast(ending.count + 1))
      return self.log(ofCopyAt: log) ?? log
    }
    return log(ofBackupAt: path)
  }

  /// What a command that puts something in the place of the log needs behind its name, so that it never goes over a copy:
  /// ` --db LOG` where the path is a copy's, else nothing.
  public static func optionForLog(ofCopyAt path: String) -> String {
    log(ofCopyAt: path).map { " --db \(ShellWord.quoted($0))" } ?? ""
  }

  /// The log beside the directory that a backup lies in; of two that have the same backups the one that is there, else
  /// the one with the usual name.
  private static func log(ofBackupAt path: String) -> String? {
    let name = Disk.name(of: path)
    let directory = Disk.directory(of: path)
    for hyphen in name.indices where name[hyphen] == "-" {
      let log = String(name[..<hyphen])
      guard !log.isEmpty, BackupName(name, log: log) != nil else { continue }
      let beside = Disk.directory(of: directory) + "/" + log
      let isOther = isMissing(at: beside + ".db") && !isMissing(at: beside)
      let found = isOther ? beside : beside + ".db"
      return BackupDirectory(forLogAt: found).path == directory || directory == "backups" ? found : nil
    }
    return nil
  }
}
