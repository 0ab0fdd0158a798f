import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast purge`: takes what was deleted out of the file for good.
struct Purge: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Take deleted records out of the file for good, and, asked again, the copies beside it.",
    discussion: """
      Examples:
        holdfast purge --dry-run
        holdfast purge

      Deleted records stay in the file so that they can be brought back and merged.
      purge removes them with everything that their history holds. There is no
      backup of it and no undo. It asks for the word purge, and for the word backups
      before it removes Holdfast's copies of the log.
      """)

  @Flag(help: "Show what would be removed, and write nothing.")
  var dryRun = false

  @Flag(help: "Don't ask.")
  var yes = false

  @Flag(help: "With --yes: remove Holdfast's copies of the log too.")
  var backups = false

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    guard !backups || yes || dryRun else {
      throw Problem(
        .usage, "--backups goes with --yes", why: "Without --yes both are asked for.",
        remedy: "Leave it out, or add --yes.")
    }
    let path = try shared.databasePath(in: world)
    let plan = try LogStore.purgePlan(path: path, now: world.now())
    guard dryRun || yes || plan.recordCount == 0 && plan.copies.isEmpty || world.terminal.isInteractive else {
      throw Problem(
        .usage, "purge asks before it removes anything, and there is no terminal to ask at",
        why: "What it removes can't be brought back. Nothing was written.",
        remedy: "Add --yes (and --backups for the copies), or look first with --dry-run.")
    }
    shared.print(in: world) { PurgeWords.write(plan, on: &$0) }
    if dryRun {
      return shared.print(in: world) { page in
        PurgeWords.writeOutOfReach(on: &page)
        page.write("Nothing was written.")
      }
    }
    let wantsRecords =
      try plan.recordCount > 0 && isAgreed(to: "purge", "To remove them for good, type purge:", in: world)
    // With --backups also those go that nobody could be shown, for an older log is copied before it is brought up.
    let wantsCopies =
      try (plan.recordCount == 0 || wantsRecords)
      && (yes
        ? backups
        : !plan.copies.isEmpty && isAgreed(to: "backups", "To remove these copies too, type backups:", in: world))
    // Without deleted records the file is still written anew: an earlier purge may have been broken off.
    let onlyRewrites = try plan.recordCount == 0 && !shared.logIsMissing(in: world)
    guard wantsRecords || wantsCopies && !plan.copies.isEmpty || onlyRewrites else {
      world.streams.out("Nothing was removed.\n")
      return
    }
    let report = try LogStore.purge(path: path, plan: plan, copies: wantsCopies, now: world.now())
    shared.print(in: world) { page in
      if report.plan.recordCount > 0 {
        page.write("Removed \(PurgeWords.of(report.plan)).", .strong)
      }
      if report.plan.recordCount < plan.recordCount {
        page.write("What was brought back since it was shown stays: \(plan.recordCount - report.plan.recordCount).")
      }
      if report.newRecords > 0 {
        page.write(
          "What was deleted since it was shown stays: \(report.newRecords). To remove it too: holdfast purge",
          .attention)
      }
      if report.isWrittenAnew {
        page.write("The log was written anew; nothing is left in the unused parts of the file.")
      }
      if wantsCopies, !report.plan.copies.isEmpty {
        page.write("Removed \(count(report.removed.count, "copy", "copies")) of the log.", .strong)
      }
      for copy in report.left { page.write("Could not be removed: \(printable(copy))", .attention, hanging: 2) }
      if !report.otherCopies.isEmpty {
        page.write(
          "\(count(report.otherCopies.count, "copy of a log", "copies of a log")) made by Holdfast may still hold "
            + "deleted records:", .attention)
        for copy in report.otherCopies { page.write(verbatim: printable(copy), indent: 2) }
      }
      PurgeWords.writeOutOfReach(on: &page)
    }
  }

  private func isAgreed(to word: String, _ question: String, in world: World) throws -> Bool {
    try yes || Prompt(world: world).ask(question) { $0.lowercased() } == word
  }
}

/// Tells what a purge takes away, and what it can't reach.
enum PurgeWords {
  static func of(_ plan: PurgePlan) -> String {
    "\(count(plan.recordCount, "deleted record")) with \(count(plan.changes, "version")) in the history"
  }

  static func write(_ plan: PurgePlan, on page: inout Page) {
    if plan.recordCount == 0 {
      page.write("There are no deleted records in the log.")
    } else {
      page.write("Deleted records in the log:", .strong)
      for kind in RecordKind.allCases {
        if let number = plan.records[kind] { page.write(label: kind.rawValue, String(number), column: 10) }
      }
      page.write(
        "With them go \(count(plan.changes, "version")) of them in the history; \(count(plan.steps, "command")) can't be "
          + "undone any more. Earlier versions of records that are not deleted stay.")
      page.write(
        "A log on another machine that still has them brings them back when it is merged: purge it there too.")
    }
    if !plan.copies.isEmpty {
      page.write("Copies of the log that Holdfast made:")
      for copy in plan.copies { page.write(verbatim: printable(copy), indent: 2) }
    }
    if !plan.unknownCopies.isEmpty {
      page.write("Backups of the same name that are not known to be of this log; they stay, and are yours to remove:")
      for copy in plan.unknownCopies { page.write(verbatim: printable(copy), indent: 2) }
    }
  }

  static func writeOutOfReach(on page: inout Page) {
    page.write("Out of reach of Holdfast, and yours to remove:")
    for line in [
      "exports, reports and copies that you made, also backups in other directories",
      "what a cloud, a sync program or a backup of the whole machine has kept, and snapshots of the file system",
      "the history of your shell, with the words of the commands that you typed",
      "what the disk still holds of deleted files until it writes over them; on an SSD nobody can say when",
    ] { page.write("- " + line, indent: 2, hanging: 4) }
  }
}

/// A number with its noun, whose plural is not made with an s.
private func count(_ number: Int, _ one: String, _ several: String) -> String {
  "\(number) \(number == 1 ? one : several)"
}
