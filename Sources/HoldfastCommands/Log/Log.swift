import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// `holdfast log`: records a session.
struct Log: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Record a session.",
    discussion: """
      Examples:
        holdfast log plank 3x30s --during 1 --form clean
        holdfast log toe plank 3x45s pain 1 + bird dog 2x10x8s --form clean
        holdfast log plank 45s 40s 38s --during 2 --at yesterday
        holdfast log "knee plank 1:15; toe tap 2x10/side shaky pain 3"

      An exercise, its sets, then words about them. + , or ; begins the next
      exercise. 'plank' means the plank of your level. 3x45s is three sets of 45
      seconds, 2x10x8s two sets of ten 8-second holds. Words: pain N, clean, shaky,
      broken, stopped pain|form|choice|target, bosu, ball, 5kg, "a note".
      """
  ).underHoldfast()

  @Argument(help: "What you did, in the shorthand.")
  var shorthand: [String] = []

  @OptionGroup var options: SessionOptions

  @Flag(help: "Painkillers were at work.")
  var medicated = false

  @Flag(help: "Show what would be recorded, and write nothing.")
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func run(in world: World) throws {
    let values = try options.values(canClear: false)
    let moment = try world.moment(at: options.at)
    var draft = Session(day: moment.day, startedAt: moment.at, isMedicated: medicated, sets: [])
    values.apply(to: &draft)
    if shorthand.isEmpty {
      guard world.terminal.isInteractive else {
        throw Problem(
          .usage, "there is nothing to log", why: "A session needs at least one set.",
          remedy: "For example: holdfast log plank 3x30s --during 1 --form clean")
      }
      draft = try SessionQuestions(world: world, shared: shared, atDay: options.atDay).complete(draft)
    } else if try shared.logIsMissing(in: world) {
      // Nothing in the log can change what the words mean: they are read before there is a file.
      draft.sets = try sets(catalogue: Catalogue(), plank: .knee)
    }
    try record(draft, in: world)
  }

  private func sets(catalogue: Catalogue, plank: PlankLevel) throws -> [ExerciseSet] {
    try Shorthand(catalogue: catalogue, plank: plank, atDay: options.atDay).parse(shorthand.joined(separator: " "))
  }

  private func record(_ draft: Session, in world: World) throws {
    func session(_ catalogue: Catalogue, _ before: LogView) throws -> Session {
      guard draft.sets.isEmpty else { return draft }
      var session = draft
      session.sets = try sets(
        catalogue: catalogue, plank: before.engine.levelForMorePlanks(on: draft.day).plank ?? .knee)
      return session
    }
    let recorded: Recorded
    if dryRun {
      recorded = try shared.read(in: world) { reader in
        let before = try LogView(reader).ready(for: draft.day)
        let catalogue = try reader.catalogue()
        return try Recorded(
          session(catalogue, before), before: before, name: "a session", catalogue: catalogue, isDryRun: true)
      }
    } else {
      recorded = try shared.write(in: world, canBeRefused: draft.sets.isEmpty) { writer in
        let before = try LogView(writer.reader).ready(for: draft.day)
        let catalogue = try writer.reader.catalogue()
        let now = world.now()
        let stored = try writer.put(
          .session(
            Record(id: world.newID(), created: now, updated: now, content: session(catalogue, before))))
        guard case .session(let record) = stored else { throw Problem(.inputOutput, "the session was not stored") }
        return try Recorded(
          record.content, before: before, name: writer.reader.shortID(of: record.id), catalogue: catalogue,
          isDryRun: false)
      }
    }
    shared.print(in: world) { recorded.write(on: &$0, today: world.today) }
  }
}

extension TrainingLog {
  /// Whether the user has begun with `start`.
  var hasStart: Bool {
    directives.contains { directive in
      if case .start = directive.order { return true }
      return false
    }
  }
}
