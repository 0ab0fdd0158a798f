import ArgumentParser
import HoldfastModel
import HoldfastReports
import HoldfastStore

/// `holdfast doctor`: looks at everything that can be wrong with a log, and says what to do.
struct Doctor: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look for what is wrong with the log, mend what loses nothing, rescue the rest.",
    discussion: """
      Examples:
        holdfast doctor
        holdfast doctor --repair
        holdfast doctor --salvage rescued.db

      --repair makes a backup, then mends permissions, indexes, a session left open,
      and removes files that a broken-off command left. --salvage reads every record
      that can be read into a new log; the damaged one is never written to.
      The exit status is 65 when the file is damaged or holds what can't be read.
      """)

  @Flag(name: .customLong("repair"), help: "Mend what can be mended without losing anything, after a backup.")
  var isRepairing = false

  @Option(help: ArgumentHelp("Write what can be read of a damaged log into a new one.", valueName: "newfile"))
  var salvage: String?

  @OptionGroup var reading: ReadingOptions

  func run(in world: World) throws {
    guard salvage == nil || !isRepairing else {
      throw Problem(
        .usage, "--salvage goes without --repair", why: "A damaged log is never written to.",
        remedy: "Leave out one of the two.")
    }
    let path = try reading.shared.databasePath(in: world)
    if let salvage { return try rescue(path, into: salvage, in: world) }
    var checkup = try LogStore.examine(path: path, now: world.now(), today: world.today)
    var repaired: RepairReport?
    if isRepairing {
      repaired = try LogStore.repair(
        path: path, checkup, command: world.commandLine, now: world.now(), today: world.today,
        newID: world.newID)
      checkup = try LogStore.examine(path: path, now: world.now(), today: world.today)
    }
    if reading.json {
      world.streams.out(DoctorWords.json(checkup, repaired, path: path, world.nextCommands).prettyText + "\n")
    } else {
      reading.shared.print(in: world) { DoctorWords.write(checkup, repaired, path: path, on: &$0) }
    }
    if checkup.worst == .problem { throw ExitCode(Problem.Kind.data.rawValue) }
  }

  private func rescue(_ path: String, into new: String, in world: World) throws {
    let report = try LogStore.salvage(path: path, into: new)
    let total = report.rescued.values.reduce(0, +)
    if reading.json {
      var kinds: [String: JSONValue] = [:]
      for kind in RecordKind.allCases { kinds[kind.rawValue] = .int(report.rescued[kind] ?? 0) }
      world.streams.out(
        JSONValue.object([
          "version": .int(1), "log": .string(path), "new": .string(new), "rescued": .object(kinds),
          "from_history": .array(report.fromHistory.map(JSONValue.string)),
          "lost": .array(report.lost.map(JSONValue.string)),
        ]).prettyText + "\n")
    } else {
      reading.shared.print(in: world) { page in
        page.write("Rescued \(count(total, "record")), deleted ones included, into:", .strong)
        page.write(verbatim: printable(new), indent: 2)
        for kind in RecordKind.allCases {
          page.write(label: kind.rawValue, String(report.rescued[kind] ?? 0), column: 10)
        }
        if !report.fromHistory.isEmpty {
          page.write("Taken as the history of changes has them, \(report.fromHistory.count):", .attention)
          for record in report.fromHistory { page.write(printable(record), indent: 2, hanging: 4) }
        }
        page.write(
          report.lost.isEmpty
            ? "Nothing \(report.fromHistory.isEmpty ? "" : "else ")was found that could not be read."
            : "Not rescued, \(report.lost.count):", .attention)
        for loss in report.lost { page.write(printable(loss), indent: 2, hanging: 4) }
        page.write(
          "The steps for undo and the list of imports are left out. The log that was read is as it was.")
        if !report.lost.isEmpty {
          page.write("What is lost may have held a stop: look at the new log before you train by it.", .attention)
        }
        if report.differing > 0 {
          page.write(
            "Where a row and the history differ, one of the two is wrong: look at these records before you train by them.",
            .attention)
        }
        page.write("To go on with it:")
        // What was rescued of a copy goes where the log was, never over the copy.
        let log = LogStore.optionForLog(ofCopyAt: path)
        page.write(command: "holdfast restore\(log) \(ShellWord.quoted(new))", in: world)
      }
    }
    if !report.lost.isEmpty { throw ExitCode(Problem.Kind.data.rawValue) }
  }
}

/// Tells what `doctor` found.
enum DoctorWords {
  static func write(_ checkup: Checkup, _ repaired: RepairReport?, path: String, on page: inout Page) {
    page.write(verbatim: "Looked at \(printable(path))", indent: 0)
    if let repaired {
      let nothing =
        checkup.isDamaged
        ? "Nothing was repaired: the file is damaged, and is better not written to." : "There was nothing to repair."
      page.write(repaired.done.isEmpty ? nothing : "Repaired:")
      for line in repaired.done { page.write(printable(line), indent: 2, hanging: 4) }
      if let kept = repaired.kept.path {
        page.write("The log as it was is kept:")
        page.write(verbatim: printable(kept), indent: 2)
      }
      page.write("Now:")
    }
    for finding in checkup.findings {
      page.write(label: finding.severity.rawValue, printable(finding.what), column: 9, emphasis(finding.severity))
      for more in [finding.why, finding.remedy].compactMap({ $0 }) {
        for line in more.split(separator: "\n") { page.write(printable(String(line)), indent: 11, hanging: 11) }
      }
    }
    page.write(summary(checkup), .strong)
    if checkup.isDamaged {
      page.write("The file is damaged. Until it is replaced, don't train by what it says.", .danger)
    }
  }

  static func json(
    _ checkup: Checkup, _ repaired: RepairReport?, path: String, _ nextCommands: NextCommands?
  ) -> JSONValue {
    .object([
      "version": .int(1), "log": .string(path), "worst": .string(checkup.worst.rawValue),
      "damaged": .bool(checkup.isDamaged),
      "repaired": repaired.map { .array($0.done.map(JSONValue.string)) } ?? .null,
      "kept": .optional(repaired?.kept.path),
      "findings": .array(
        checkup.findings.map {
          .object([
            "check": .string($0.check.rawValue), "severity": .string($0.severity.rawValue), "what": .string($0.what),
            "why": .optional($0.why), "remedy": .optional($0.remedy.map { nextCommands?.completed($0) ?? $0 }),
            "can_be_repaired": .bool($0.canBeRepaired),
          ])
        }),
    ])
  }

  private static func summary(_ checkup: Checkup) -> String {
    let problems = checkup.findings.filter { $0.severity == .problem }.count
    let warnings = checkup.findings.filter { $0.severity == .warning }.count
    let counts = "\(count(problems, "problem")), \(count(warnings, "warning"))."
    return checkup.findings.contains { $0.canBeRepaired } ? "\(counts) Mends a part: holdfast doctor --repair" : counts
  }

  private static func emphasis(_ severity: Finding.Severity) -> Emphasis {
    switch severity {
    case .fine: .plain
    case .warning: .attention
    case .problem: .danger
    }
  }
}
