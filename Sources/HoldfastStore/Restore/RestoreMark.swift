internal import HoldfastModel

/// The note of what the last restore took the place of: a file among the backups that holds a name. Neither names nor
/// clocks can tell it, for a clock can be set back and old backups are removed.
struct RestoreMark {
  private let log: String
  private let directory: String
  /// Where it lies.
  var path: String { directory + "/" + log + ".last-restore" }
  /// Whether there is one.
  var isThere: Bool { Disk.facts(path)?.isRegular == true }

  init(ofLogAt path: String) {
    log = Disk.name(of: path)
    directory = BackupDirectory(forLogAt: path).path
  }

  /// The name of the file that the log is kept in: one among the backups, or beside the log where it was damaged.
  func read() -> String? {
    guard isThere else { return nil }
    let name = String(decoding: Disk.head(of: path, count: 1024).prefix { $0 != 0x0A }, as: UTF8.self)
    return name.isEmpty || name.contains("/") ? nil : name
  }

  /// Notes a name; with nil that there is nothing to go back to.
  func write(_ name: String?) throws {
    guard let name else {
      Disk.remove(path)
      return
    }
    try Disk.makeDirectory(directory)
    let partial = try Disk.temporary(beside: path)
    guard Disk.overwriteStart(of: partial, by: Array((name + "\n").utf8)) else {
      Disk.remove(partial)
      throw Problem(.inputOutput, "can't write \(path)", why: "The log stays as it was.", remedy: "Make room.")
    }
    do {
      try Disk.synchronise(partial)
      try Disk.move(partial, over: path)
    } catch {
      Disk.remove(partial)
      throw error
    }
    try Disk.synchronise(directory)
  }

  /// Takes the note away when what it names is gone.
  func forgetWhatIsGone(besides log: String) {
    guard let name = read() else { return }
    let places = [directory, Disk.directory(of: log)]
    if !places.contains(where: { Disk.facts($0 + "/" + name) != nil }) { Disk.remove(path) }
  }
}
