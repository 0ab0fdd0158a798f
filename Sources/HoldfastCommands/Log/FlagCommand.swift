import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast flag`: reports red-flag symptoms. Either tier stops.
struct FlagCommand: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "Report red-flag symptoms. Training stops until a clinician clears you.",
    discussion: """
      Examples:
        holdfast flag saddle-numbness
        holdfast flag fever-ill night-rest-pain --at yesterday

      \(RedFlagList.text)
      """)

  @Argument(help: "The symptoms, by id.", completion: .list(RedFlagSymptom.allCases.map(\.rawValue)))
  var symptoms: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("When: yesterday, 2026-11-20, 7:30.", valueName: "when"))
  var at: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("A remark in your words.", valueName: "text"))
  var note: String?

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    var reported = try symptoms.map { try OptionReader.symptom($0) }
    let when = try world.moment(at: at)
    let text = try note.map { try OptionReader.text($0, named: "--note") }
    if reported.isEmpty {
      guard world.terminal.isInteractive else {
        throw Problem(
          .usage, "no symptom is named", why: "Nothing was written.",
          remedy: "Name one or more by id:\n\(RedFlagList.text)")
      }
      reported = try RedFlagQuestions(world: world).ask().symptoms
    }
    guard let report = RedFlagReport(day: when.day, at: when.at, symptoms: reported, note: text) else {
      world.streams.out("Nothing was reported and nothing was written.\n")
      return
    }
    try RedFlagEntry(report: report, shared: shared).record(in: world)
  }
}

/// Records a report of red flags by itself, and says what to do.
struct RedFlagEntry {
  let report: RedFlagReport
  let shared: SharedOptions

  func record(in world: World) throws {
    let (before, name) = try shared.write(in: world) { writer in
      let before = try LogView(writer.reader)
      let now = world.now()
      let stored = try writer.put(.redFlags(Record(id: world.newID(), created: now, updated: now, content: report)))
      return try (before, writer.reader.shortID(of: stored.id))
    }
    var log = before.log
    log.redFlags.append(report)
    shared.print(in: world) { page in
      page.write(
        "Recorded \(name), \(report.day.weekdayName) \(report.day.words): \(report.words)", .strong, hanging: 2)
      let causes = report.symptoms.map { FiredTrigger.redFlag($0, on: report.day) }
      page.write(StopAdvice(causes, beside: world.today).advice, .danger)
      if before.engine.state(on: world.today).isStopped { page.write(StopAdvice.clearance) }
      page.writeChange(from: before, to: before.over(log), today: world.today)
    }
  }
}

/// The red-flag symptoms as a list to read or to answer.
enum RedFlagList {
  /// The list with its ids, the emergencies first.
  static var text: String {
    func lines(_ tier: RedFlagSymptom.Tier) -> String {
      RedFlagSymptom.allCases.filter { $0.tier == tier }
        .map { "  \($0.rawValue): \($0.words)" }.joined(separator: "\n")
    }
    return "Go to an emergency department now:\n\(lines(.emergency))\n"
      + "See a clinician before training again:\n\(lines(.clinician))"
  }
}
