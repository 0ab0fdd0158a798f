internal import GRDB
internal import HoldfastModel

/// The copies of a log that Holdfast made by itself or in its own directory.
struct OwnCopies {
  /// Those that are known to be of this log, or that a broken-off command left.
  let own: [String]
  /// Backups of the same name that are not known to be of this log: another one's, or of a time of which nothing is left
  /// in it.
  let unknown: [String]

  /// - Parameter log: the log; nil where there is none.
  init(path: String, log: DatabaseQueue?, now: Instant) {
    let place = BackupDirectory(forLogAt: path)
    let backups = place.backups().map(\.path)
    let known = log.map { place.backups(of: SharedHistory(log: $0)).map(\.path) } ?? []
    own = known + OwnCopies.beside(path) + PartialFile.left(ofLogAt: path, now: now)
    unknown = backups.filter { !known.contains($0) }
  }

  /// The copies that lie beside a log: of a migration, of a repair, or put aside by a restore.
  static func beside(_ path: String) -> [String] {
    let directory = Disk.directory(of: path)
    let name = Disk.name(of: path)
    return Disk.names(in: directory).filter { $0.hasPrefix(name + ".") && isEnding($0.dropFirst(name.count + 1)) }
      .map { directory + "/" + $0 }.filter { Disk.facts($0)?.isRegular == true }
  }

  /// Whether a name goes on behind that of the log as those of our copies do: `v1.backup`, `v1-2.backup`,
  /// `damaged-20261123T003212Z`, `before-repair-20261123T003212Z-2`, each of the latter also with its journals.
  static func isEnding(_ ending: Substring) -> Bool {
    if ending.hasPrefix("v"), ending.hasSuffix(".backup") {
      let numbers = ending.dropFirst().dropLast(7).split(separator: "-", omittingEmptySubsequences: false)
      return (1...2).contains(numbers.count) && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
    }
    let bare = Journal.bare(ending)
    return ["damaged-", "before-repair-"].contains { why in
      bare.hasPrefix(why)
        && BackupName("log-\(bare.dropFirst(why.count)).db", log: "log").map { $0.reason == nil } ?? false
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
