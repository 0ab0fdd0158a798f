import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast backup`: makes a copy of the log that is known to be whole.
struct BackupCommand: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Make a backup of the log, check it, and remove those that are too many.",
    discussion: """
      Examples:
        holdfast backup
        holdfast backup /media/stick/holdfast
        holdfast backup --list

      Without a directory, backups lie in the directory backups beside the log. Kept
      are the last 7, the last of each of 4 weeks and of each of 12 months. Before an
      import and a restore a backup is made by itself; these are counted apart, and a
      log that a restore took the place of is kept for 3 days at least. Backups of
      another log of the same name are left alone.
      """)

  @Argument(help: ArgumentHelp("Where to; it is made where it is missing.", valueName: "dir"))
  var directory: String?

  @Flag(name: .customLong("list"), help: "List the backups, and make none.")
  var listsOnly = false

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    let shared = reading.shared
    if let directory, directory.isEmpty {
      throw Problem(.usage, "no directory is named", remedy: "Write holdfast backup DIR, or leave DIR out.")
    }
    let path = try shared.databasePath(in: world)
    if listsOnly { return try showAll(of: path, in: world) }
    let report = try LogStore.backUp(path: path, into: directory, now: world.now())
    if reading.json {
      world.streams.out(
        JSONValue.object([
          "version": .int(1), "backup": BackupWords.json(report.backup), "records": .int(report.contents.records),
          "deleted": .int(report.contents.deleted), "removed": .array(report.removed.map(BackupWords.json)),
        ]).prettyText + "\n")
      return
    }
    shared.print(in: world) { page in
      page.write("Backed up \(ContentsWords.of(report.contents)).", .strong)
      page.write("The copy was opened and checked:")
      page.write(verbatim: printable(report.backup.path), indent: 2)
      BackupWords.writeRemoved(report.removed, on: &page)
      page.write("To bring it back:")
      page.write(command: "holdfast restore \(ShellWord.quoted(report.backup.path))", in: world)
    }
  }

  private func showAll(of path: String, in world: World) throws {
    let backups = LogStore.backups(ofLogAt: path, in: directory)
    if reading.json {
      world.streams.out(
        JSONValue.object(["version": .int(1), "backups": .array(backups.map(BackupWords.json))]).prettyText + "\n")
      return
    }
    let place = directory ?? LogStore.backupDirectory(ofLogAt: path)
    reading.shared.print(in: world) { page in
      guard !backups.isEmpty else {
        page.write("There are no backups in:")
        page.write(verbatim: printable(place), indent: 2)
        return
      }
      page.write("\(count(backups.count, "backup")), the newest last, in:")
      page.write(verbatim: printable(place), indent: 2)
      for backup in backups { page.write(BackupWords.line(backup, in: world.zone), indent: 2, hanging: 4) }
    }
  }
}

/// Tells what backups there are.
enum BackupWords {
  /// One line: the name, when, how large, why.
  static func line(_ backup: Backup, in zone: Zone) -> String {
    let when = zone.zoned(backup.name.instant).map { "\($0.localDay.words) at \($0.localClock)" }
    let reason = backup.name.reason.map { ", " + $0.rawValue.replacing("-", with: " ") } ?? ""
    return "\(printable(backup.name.text)): \(when ?? backup.name.instant.iso), \(backup.bytes / 1024) KiB\(reason)"
  }

  /// Says which older backups are gone.
  static func writeRemoved(_ removed: [Backup], on page: inout Page) {
    guard !removed.isEmpty else { return }
    page.write(
      "Removed older \(removed.count == 1 ? "backup" : "backups"), for there are newer ones: "
        + "\(list(removed.map { printable($0.name.text) })).", hanging: 2)
  }

  static func json(_ backup: Backup) -> JSONValue {
    .object([
      "path": .string(backup.path), "at": .string(backup.name.instant.iso), "bytes": .int(backup.bytes),
      "reason": .optional(backup.name.reason?.rawValue),
    ])
  }
}

extension Page {
  /// Adds a command on a line of its own, which a shell takes as it stands, however wide it is.
  mutating func write(command: String, in world: World) {
    write(verbatim: printable(world.nextCommands?.completed(command) ?? command), indent: 2)
  }
}

/// Tells in numbers what a log holds.
enum ContentsWords {
  static func of(_ contents: LogContents) -> String {
    guard contents.records > 0 || contents.deleted > 0 else { return "an empty log" }
    var words = count(contents.records, "record")
    if let days = contents.days {
      words +=
        days.lowerBound == days.upperBound
        ? ", of \(days.upperBound.words)" : ", \(days.lowerBound.words) to \(days.upperBound.words)"
    }
    return contents.deleted == 0 ? words : "\(words), and \(contents.deleted) deleted"
  }
}

extension SharedOptions {
  /// Makes a backup before a command that changes much.
  /// - Returns: nil when there is no log yet, or nothing in it.
  @discardableResult
  func backUpFirst(_ reason: BackupReason = .beforeImport, in world: World) throws -> BackupReport? {
    let path = try databasePath(in: world)
    guard !LogStore.isMissing(at: path) else { return nil }
    let contents = try read(in: world) { try $0.contents() }
    guard contents.records > 0 || contents.deleted > 0 else { return nil }
    return try LogStore.backUp(path: path, reason: reason, now: world.now())
  }
}
