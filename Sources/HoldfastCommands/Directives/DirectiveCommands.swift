import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore

/// The flags of every directive.
struct DirectiveOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("Who gave it, as \"Dr Lee\" or \"my therapist\".", valueName: "who"))
  var by: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"))
  var why: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("From which day on: today, monday, 2026-11-20.", valueName: "when"))
  var at: String?

  @OptionGroup var shared: SharedOptions
}

/// `holdfast clear`: a clearance after a stop.
struct Clear: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Record that a clinician cleared you after a stop.",
    discussion: """
      Examples:
        holdfast clear --by "Dr Lee"
        holdfast clear --by "my therapist" --at 2026-11-20

      A clearance counts from the day after the stop. Training begins again with the
      knee plank.
      """)

  @OptionGroup var options: DirectiveOptions

  func run(in world: World) throws {
    try DirectiveEntry(order: .clear, options: options, name: "clear").record(in: world) { view, day in
      guard view.engine.state(on: day).isStopped else {
        throw Problem(
          .forbidden, "nothing is stopped on \(day.words)", remedy: "See what the rules say: holdfast ready")
      }
      if view.engine.firesStop(on: day) {
        throw Problem(
          .forbidden, "a stop fired on \(day.words) itself", why: "A clearance counts from the day after.",
          remedy:
            "From \(view.engine.firstDayWithoutStop(after: day, until: world.today).words) on: holdfast clear --by WHO")
      }
    }
  }
}

/// `holdfast unlock`: unstable work is allowed once its rules are met.
struct Unlock: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Record that a clinician allows unstable planks once their rules are met.",
    discussion: """
      Examples:
        holdfast unlock --by "my therapist" --why "good control on the toes"

      Locked is the default; the unstable plank is the last rung. A stop or a new
      start locks it again.
      """)

  @OptionGroup var options: DirectiveOptions

  func run(in world: World) throws {
    try DirectiveEntry(order: .unlock, options: options, name: "unlock").record(in: world) { view, day in
      guard !view.engine.state(on: day).isStopped else {
        throw Problem(
          .forbidden, "training is stopped on \(day.words)", why: "An unlock on a stopped day does nothing.",
          remedy: "Record the clearance first: holdfast clear --by WHO")
      }
    }
  }
}

/// `holdfast override`: the level is this one from now on.
struct Override: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "override", abstract: "Record that a clinician sets the level: knee, toe or unstable.",
    discussion: """
      Examples:
        holdfast override toe --by "my therapist" --why "seen in the clinic"
        holdfast override knee --by "Dr Lee" --why "after a cold" --at monday

      An override can't lift a stop.
      """)

  @Argument(
    help: ArgumentHelp("knee, toe or unstable.", valueName: "level"),
    completion: .list(PlankLevel.allCases.map(\.rawValue)))
  var level: String

  @OptionGroup var options: DirectiveOptions

  func run(in world: World) throws {
    let level = try OptionReader.plankLevel(level)
    guard options.why != nil else {
      throw Problem(
        .usage, "an override needs a reason", why: "It sets the level past the rules, and the log keeps why.",
        remedy: "For example: holdfast override \(level.rawValue) --by WHO --why \"seen in the clinic\"")
    }
    try DirectiveEntry(order: .override(level), options: options, name: "override \(level.rawValue)")
      .record(in: world) { view, day in
        guard !view.engine.state(on: day).isStopped else {
          throw Problem(
            .forbidden, "training is stopped on \(day.words)", why: "An override can't lift a stop.",
            remedy: "Record the clearance first: holdfast clear --by WHO")
        }
      }
  }
}

/// `holdfast advice`: a clinician's advice that lifts a caution and nothing else.
struct Advice: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "advice",
    abstract: "Record a clinician's advice about hamstring stretches; it lifts that caution only.",
    discussion: """
      Examples:
        holdfast advice --by "my therapist" --about hamstrings
      """)

  @Option(
    parsing: .unconditional, help: ArgumentHelp("What it is about: hamstrings.", valueName: "subject"),
    completion: .list(AdviceSubject.allCases.map(\.rawValue)))
  var about: String?

  @OptionGroup var options: DirectiveOptions

  func run(in world: World) throws {
    guard let about else {
      throw Problem(
        .usage, "the advice has no subject", remedy: "For example: holdfast advice --by WHO --about hamstrings")
    }
    let subject = try OptionReader.adviceSubject(about)
    try DirectiveEntry(order: .advice(about: subject), options: options, name: "advice --about \(subject.rawValue)")
      .record(in: world) { _, _ in }
  }
}

/// Records a directive of any kind.
private struct DirectiveEntry {
  let order: Directive.Order
  let options: DirectiveOptions
  let name: String

  /// - Parameter check: throws when the log forbids the directive on that day.
  func record(in world: World, check: (LogView, Day) throws -> Void) throws {
    guard let by = options.by else {
      throw Problem(
        .usage, "it is not said who gave it", why: "The log keeps who gave each instruction.",
        remedy: "For example: holdfast \(name) --by \"my therapist\"")
    }
    let when = try world.moment(at: options.at)
    let directive = Directive(
      day: when.day, at: when.at, order: order, by: try OptionReader.text(by, named: "--by"),
      why: try options.why.map { try OptionReader.text($0, named: "--why") })
    let (before, id) = try options.shared.write(in: world) { writer in
      let before = try LogView(writer.reader)
      try check(before, directive.day)
      let now = world.now()
      let stored = try writer.put(.directive(Record(id: world.newID(), created: now, updated: now, content: directive)))
      return try (before, writer.reader.shortID(of: stored.id))
    }
    var log = before.log
    log.directives.append(directive)
    options.shared.print(in: world) { page in
      page.write(
        "Recorded \(id), \(directive.day.weekdayName) \(directive.day.words): \(printable(directive.words)).", .strong,
        isRecord: true)
      let after = before.over(log)
      page.writeOverruled(directive, id, in: after)
      page.writeLocked(directive, in: after, today: world.today)
      page.writeChange(from: before, to: after, today: world.today)
    }
  }
}

extension ProgressionEngine {
  /// The first day after one on which no stop fires: a clearance works from then on. The day after `today` at the latest.
  fileprivate func firstDayWithoutStop(after day: Day, until today: Day) -> Day {
    var next = day + 1
    while next <= today, firesStop(on: next) { next = next + 1 }
    return next
  }

  fileprivate func firesStop(on day: Day) -> Bool {
    state(on: day).fired(on: day).contains { $0.severity == .stop }
  }
}

extension Page {
  /// Says so where an unlock is over already.
  fileprivate mutating func writeLocked(_ directive: Directive, in view: LogView, today: Day) {
    guard directive.order == .unlock, directive.day <= today, !view.engine.state(on: today).isUnlocked else { return }
    write(
      "Unstable planks are locked again by now: a stop or a new start came after that day, and ended the unlock.",
      .attention)
  }

  /// Says so where another start, or another override, of the same day gives a lower level: the lowest counts.
  mutating func writeOverruled(_ directive: Directive, _ name: String, in view: LogView) {
    let directives = view.engine.days[directive.day].directives
    let (given, counts, kind): (PlankLevel, PlankLevel?, String)
    switch directive.order {
    case .start(let level, _, _): (given, counts, kind) = (level.plank, directives.start?.level, "start")
    case .override(let level): (given, counts, kind) = (level, directives.overrideLevel, "override")
    case .clear, .unlock, .advice: return
    }
    guard let counts, counts < given else { return }
    write(
      "Another \(kind) of that day gives the \(counts.plankName), and the lowest counts. To take one of them back: "
        + "holdfast history --from \(directive.day.iso), then holdfast delete ID", .attention)
  }
}
