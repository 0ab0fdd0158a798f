internal import HoldfastModel

/// The name of a file that a command is still writing: `<name it is to have>.holdfast-part-<six letters>`. Nobody else
/// names files so: one that is left was left by us, and may be removed whatever is in it.
enum PartialFile {
  /// What stands before the six letters of mkstemp (man 3 mkstemp).
  static let infix = ".holdfast-part-"

  /// The name that the file was to have; nil when it is none of ours. The journal of such a file is as good.
  static func goal(of name: String) -> String? {
    let bare = Journal.bare(name[...])
    let letters = bare.suffix(6)
    guard letters.utf8.count == 6, letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      bare.dropLast(6).hasSuffix(infix)
    else { return nil }
    let goal = bare.dropLast(6 + infix.count)
    return goal.isEmpty ? nil : String(goal)
  }

  /// The files of a directory that were left so, for those goals that `isOurs` takes.
  static func left(in directory: String, where isOurs: (String) -> Bool) -> [String] {
    Disk.names(in: directory).filter { goal(of: $0).map(isOurs) ?? false }.map { directory + "/" + $0 }
      .filter { Disk.facts($0)?.isRegular == true }
  }

  /// What broken-off commands left of a log: beside it and among its backups under names of its own, and whatever else
  /// lies beside it, as an export or a rescue, once that is an hour old and no running command is likely to need it.
  static func left(ofLogAt path: String, now: Instant) -> [String] {
    let name = Disk.name(of: path)
    let beside = left(in: Disk.directory(of: path)) { _ in true }.filter { file in
      let goal = goal(of: Disk.name(of: file)) ?? ""
      return goal == name || goal.hasPrefix(name + ".") || isOld(file, now: now)
    }
    return beside + BackupDirectory(forLogAt: path).leftovers()
  }

  /// Whether a file was last written more than an hour ago.
  static func isOld(_ file: String, now: Instant) -> Bool {
    Disk.facts(file).map { $0.written < now.seconds - 3600 } ?? false
  }
}
