import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast start`: begins, or begins again.
struct Start: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin, or begin again after a new injury or a long break.",
    discussion: """
      Examples:
        holdfast start
        holdfast start --level knee --usual-pain 1 --clinician
        holdfast start --level toe --usual-pain 0 --at 2026-11-02

      Usual pain is the pain of a usual morning, 0 to 3. Everything earlier stays in
      the log, but the rules forget it, except a stop in force.
      """)

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Where to begin: knee or toe.", valueName: "level"),
    completion: .list(StartLevel.allCases.map(\.rawValue)))
  var level: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Pain of a usual morning, 0-3.", valueName: "n"))
  var usualPain: String?

  @Flag(inversion: .prefixedNo, help: "Whether a clinician has been consulted.")
  var clinician: Bool?

  @Option(parsing: .unconditional, help: ArgumentHelp("When: today, monday, 2026-11-20.", valueName: "when"))
  var at: String?

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let when = try world.moment(at: at)
    var level = try self.level.map { try OptionReader.startLevel($0) }
    var usual = try usualPain.map { try OptionReader.usualPain($0) }
    var consulted = clinician
    let questions = RedFlagQuestions(world: world, shared: shared, when: when)
    if world.terminal.isInteractive {
      try LogStore.refuseIfLost(at: shared.databasePath(in: world))
      let prompt = Prompt(world: world)
      shared.print(in: world) { $0.write(firstContactWords) }
      try questions.ask()
      if !questions.isWhole, let entry = questions.entry {
        shared.print(in: world) { page in
          entry.write(on: &page, today: world.today)
          page.write(
            "The start is not recorded: the input ended before it. Once a clinician has seen you: holdfast start")
        }
        return
      }
      if consulted == nil { consulted = try prompt.askYesOrNo("Have you talked to a clinician about your back?") }
      if level == nil {
        level = try prompt.ask("Where do you begin: knee or toe plank? (Enter: knee)") {
          try OptionReader.startLevel($0)
        }
      }
      if usual == nil {
        usual = try prompt.ask("Pain of a usual morning, 0-3? (Enter: 0)") { try OptionReader.usualPain($0) }
      }
    }
    let directive = Directive(
      day: when.day, at: when.at,
      order: .start(level: level ?? .knee, usual: usual ?? .none, clinicianConsulted: consulted))
    let (before, name) = try shared.write(in: world, step: questions.step) { writer in
      let before = try questions.entry?.before ?? LogView(writer.reader)
      let now = world.now()
      let stored = try writer.put(
        .directive(Record(id: world.newID(), created: now, updated: now, content: directive)))
      return try (before, writer.reader.shortID(of: stored.id))
    }
    var log = before.log
    log.directives.append(directive)
    if let report = questions.entry?.report { log.redFlags.append(report) }
    present(directive, name, questions.entry, from: before, to: before.over(log), in: world)
  }

  private func present(
    _ directive: Directive, _ name: String, _ flags: RedFlagEntry?, from before: LogView, to after: LogView,
    in world: World
  ) {
    shared.print(in: world) { page in
      page.write(
        "Recorded \(name), \(directive.day.weekdayName) \(directive.day.words): \(directive.words).", .strong)
      page.writeOverruled(directive, name, in: after)
      if !world.terminal.isInteractive {
        page.write(firstContactWords)
        page.gap()
        page.write("If you have any of these, report it with holdfast flag ID:")
        for line in RedFlagList.text.split(separator: "\n") {
          page.write(String(line), indent: line.hasPrefix(" ") ? 4 : 2, hanging: 6)
        }
        page.gap()
      }
      flags?.writeAdvice(on: &page, today: world.today)
      if case .start(_, _, let consulted) = directive.order, consulted != true {
        page.write("Talk to a clinician about your back before you train, if you have not yet.")
      }
      page.writeChange(from: before, to: after, today: world.today)
      if flags == nil, before.engine.state(on: directive.day).isStopped {
        page.write("The stop stays in force: a start does not end it.", .danger)
      }
      page.write("Next: holdfast today")
    }
  }
}
