import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast restore`: puts a backup in the place of the log.
struct Restore: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the log; the present log is kept.",
    discussion: """
      Examples:
        holdfast backup --list
        holdfast restore ~/.local/share/holdfast/backups/log-20261123T003212Z.db
        holdfast restore FILE --dry-run
        holdfast restore --undo

      The file is checked first, to the last record. What is in it is shown beside
      the present log, and asked about. The present log becomes a backup, which
      --undo brings back.
      """)

  @Argument(help: ArgumentHelp("The backup, or any other file of a log.", valueName: "file"))
  var file: String?

  @Flag(help: "Bring back the log that the last restore took the place of.")
  var undo = false

  @Flag(help: "Check the file and show what would be done, and write nothing.")
  var dryRun = false

  @Flag(help: "Don't ask.")
  var yes = false

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let path = try shared.databasePath(in: world)
    let candidate = try RestoreCandidate(path: source(for: path))
    let fromFile = try candidate.read { try LogView($0) }
    guard dryRun || yes || world.terminal.isInteractive else {
      throw Problem(
        .usage, "restore asks before it takes the place of the log, and there is no terminal to ask at",
        why: "Nothing was written.", remedy: "Add --yes, or look first with --dry-run.")
    }
    let present = try Present(shared, in: world)
    shared.print(in: world) { page in
      page.write(label: "file", ContentsWords.of(candidate.contents), column: 6)
      page.write(verbatim: printable(candidate.path), indent: 8)
      page.write(label: "log", present.words, column: 6)
      page.write(verbatim: printable(path), indent: 8)
      if candidate.version < LogStore.schemaVersion {
        page.write(
          "The file is of version \(candidate.version); it is brought up to version \(LogStore.schemaVersion).")
      }
      if let before = present.view {
        page.write("With the file in the place of the log:")
        page.writeChange(from: before, to: fromFile, today: world.today)
      }
      if candidate.differing > 0 {
        let what =
          candidate.differing == 1
          ? "A record of the file is not as its last change left it"
          : "\(candidate.differing) records of the file are not as their last changes left them"
        page.write("\(what): part of the file may be lost, and a stop with it. To see more:", .danger)
        page.write(command: "holdfast doctor --db \(ShellWord.quoted(candidate.path))", in: world)
      }
      if dryRun { page.write("\(candidate.differing == 0 ? "The file is whole. " : "")Nothing was written.") }
    }
    guard !dryRun, try isAgreed(in: world) else { return }
    let kept = try LogStore.restore(candidate, to: path, now: world.now(), patience: world.patience)
    shared.print(in: world) { page in
      page.write("Restored \(ContentsWords.of(candidate.contents)).", .strong)
      switch kept {
      case .none: break
      case .backup(let report):
        page.write("The log that was there is kept:")
        page.write(verbatim: printable(report.backup.path), indent: 2)
        BackupWords.writeRemoved(report.removed, on: &page)
        page.write("To bring it back: holdfast restore --undo", .faint)
      case .damaged(let path):
        page.write("The log that was there is damaged; it is kept as it was:")
        page.write(verbatim: printable(path), indent: 2)
        page.write("To rescue what can be read of it:")
        page.write(command: "holdfast doctor --db \(ShellWord.quoted(path)) --salvage NEW.db", in: world)
      }
    }
  }

  /// The file that is named, or the backup that the last restore made.
  private func source(for path: String) throws -> String {
    switch (file, undo) {
    case (let file?, false): return file
    case (nil, true): return try LogStore.logBeforeLastRestore(ofLogAt: path)
    case (nil, false):
      throw Problem(
        .usage, "no file to restore is named",
        remedy: "The backups: holdfast backup --list. Then: holdfast restore FILE")
    case (_?, true):
      throw Problem(
        .usage, "--undo goes without a file", why: "It brings back the log that the last restore took the place of.",
        remedy: "Leave out one of the two.")
    }
  }

  private func isAgreed(in world: World) throws -> Bool {
    if try yes || Prompt(world: world).askYesOrNo("Put the file in the place of the log?") == true { return true }
    world.streams.out("Nothing was written.\n")
    return false
  }

  /// The log that is there now, as far as it can be read.
  private struct Present {
    let words: String
    let view: LogView?

    init(_ shared: SharedOptions, in world: World) throws {
      do {
        (words, view) = try LogStore.readUntouched(path: shared.databasePath(in: world)) {
          try (ContentsWords.of($0.contents()), LogView($0))
        }
      } catch let problem as Problem where problem.kind != .busy {
        // What is wrong with it does not matter to who replaces it.
        words = try shared.logIsMissing(in: world) ? "it is gone" : "it can't be read: holdfast doctor says more"
        view = nil
      }
    }
  }
}
