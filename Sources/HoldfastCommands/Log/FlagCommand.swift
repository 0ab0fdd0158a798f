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
    // None of the symptoms looks like a part of a time.
    try SplitWhen.check(world.arguments)
    let reported = try symptoms.map { try OptionReader.symptom($0) }
    let when = try world.moment(at: at)
    let text = try note.map { try OptionReader.text($0, named: "--note") }
    guard let report = RedFlagReport(day: when.day, at: when.at, symptoms: reported, note: text) else {
      return try ask(when, text, in: world)
    }
    let entry = try report.advised(shared, in: world) {
      try shared.write(in: world) { writer in
        let before = try LogView(writer.reader)
        let now = world.now()
        let stored = try writer.put(.redFlags(Record(id: world.newID(), created: now, updated: now, content: report)))
        return try RedFlagEntry(report: report, name: writer.reader.shortID(of: stored.id), before: before)
      }
    }
    shared.print(in: world) { entry.write(on: &$0, today: world.today) }
  }

  private func ask(_ when: Moment, _ note: String?, in world: World) throws {
    guard world.terminal.isInteractive else {
      throw Problem(
        .usage, "no symptom is named", why: "Nothing was written.",
        remedy: "Name one or more by id:\n\(RedFlagList.text)")
    }
    let questions = RedFlagQuestions(world: world, shared: shared, when: when, note: note)
    try questions.ask()
    guard let entry = questions.entry else {
      world.streams.out("Nothing was reported and nothing was written.\n")
      return
    }
    shared.print(in: world) { entry.write(on: &$0, today: world.today) }
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
