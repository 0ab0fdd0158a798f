import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore
import HoldfastTraining

/// `holdfast hold`: a live hold timer for one exercise.
struct Hold: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Time the holds of one exercise, and record each set as it ends.",
    discussion: """
      Examples:
        holdfast hold
        holdfast hold toe plank --target 45s --sets 3
        holdfast hold bird dog --reps 10 --target 8s
        holdfast hold psoas stretch --target 30s

      Without an exercise it is the plank of your level, with the hold and the sets of
      today. A countdown, then the clock: any key stops it, p pauses. Then one key
      each for pain (0-9, w for 10), form, and why it ended. Every set is in the log
      at once.
      """)

  @Argument(help: "The exercise; the plank of your level without it.")
  var exercise: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("The hold to reach, as 45s or 1:15.", valueName: "s"))
  var target: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("How many sets.", valueName: "n"))
  var sets: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Repetitions of a set, where each is held for a time.", valueName: "n"))
  var reps: String?

  @OptionGroup var timer: TimerOptions

  @OptionGroup var common: SharedOptions

  private var shared: SharedOptions { timer.applied(to: common) }

  func run(in world: World) throws {
    try world.requireTerminal(for: "hold")
    let ready = try timer.readySeconds()
    let rest = try timer.restSeconds()
    let (view, catalogue) = try shared.read(in: world) { try (LogView($0).ready(for: world.today), $0.catalogue()) }
    let state = view.engine.state(on: world.today)
    guard let level = state.inForce.plank, !state.isStopped else {
      throw Problem(
        .forbidden, "the rules say stop: nothing is trained today",
        why: "Training stays stopped until a clinician clears you.", remedy: "See why: holdfast today")
    }
    let name = exercise.isEmpty ? Catalogue.ladderName.slug : exercise.joined(separator: " ")
    let (named, device) = try Shorthand(catalogue: catalogue, plank: level, atDay: nil).exercise(named: name)
    let item = try HoldPlan(view: view, today: world.today, exercise: named, device: device).item(
      target: target, sets: sets, reps: reps, rest: rest)
    let plan = TrainingPlan(
      items: [item], asksBefore: false, limits: PainLimits(of: view.engine.rules), readySeconds: ready)
    try GuidedSession(world: world, shared: shared, timer: timer, open: nil, staysOpen: false).run(plan)
  }
}

/// What `hold` asks for of one exercise, where its options say nothing.
private struct HoldPlan {
  let view: LogView
  let today: Day
  let exercise: Exercise
  let device: Device?

  func item(target: String?, sets: String?, reps: String?, rest: Int?) throws -> PlannedExercise {
    let usual = usual
    let sets =
      try sets.map { try OptionReader.number($0, named: "--sets", in: 1...100, remedy: "Write it as in 3.") }
      ?? usual?.sets ?? 1
    let seconds = try target.map {
      try OptionReader.seconds($0, named: "--target", in: HoldSeconds.range)
    }
    let repetitions = try reps.map {
      try OptionReader.number($0, named: "--reps", in: Repetitions.range, remedy: "Write it as in 10.")
    }
    try refuseWhatItHasNot(seconds: seconds, reps: repetitions)
    guard let work = work(seconds: seconds, reps: repetitions, usual: usual?.work) else {
      throw Problem(
        .usage, "\(exercise.name) has no hold to time", why: "It is counted in repetitions.",
        remedy: "Log it when it is done: holdfast log \(exercise.id.slug) 2x10")
    }
    return PlannedExercise(
      exercise: exercise, work: work, sets: sets, restSeconds: rest ?? view.engine.rules.dose.restSeconds,
      device: device ?? prescription?.device, caution: caution)
  }

  /// An option that the exercise has no use for would be left out unseen.
  private func refuseWhatItHasNot(seconds: Int?, reps: Int?) throws {
    switch exercise.measure {
    case .seconds where reps != nil:
      throw Problem(
        .usage, "\(exercise.name) has no repetitions for --reps", why: "It is held for a time, not counted.",
        remedy: "Say how long: holdfast hold \(exercise.id.slug) --target 30s")
    case .reps where seconds != nil:
      throw Problem(
        .usage, "\(exercise.name) has no hold for --target", why: "It is counted in repetitions.",
        remedy: "Say how many: holdfast hold \(exercise.id.slug) --reps 10")
    default: break
    }
  }

  /// The planks of today, or of tomorrow on a day of rest, if this is the plank that they ask for.
  private var prescription: Dose.Prescription? {
    guard let level = exercise.id.plankLevel else { return nil }
    for day in [today, today + 1] {
      switch view.engine.dose(on: day) {
      case .planks(let dose), .done(let dose):
        return dose.level == level ? dose : nil
      case .stopped, .redToday, .supportOnly, .restDay, .unstableLimit: continue
      }
    }
    return nil
  }

  private var usual: GuidedDose? {
    guard let level = exercise.id.plankLevel else { return exercise.guidedDose }
    if let prescription { return GuidedDose(sets: prescription.sets, .hold(prescription.seconds)) }
    let rules = view.engine.rules
    return GuidedDose(sets: rules.target(at: level).sets, .hold(rules.rampedHold(at: level, after: 0)))
  }

  private func work(seconds: Int?, reps: Int?, usual: GuidedWork?) -> PlannedWork? {
    switch (exercise.measure, usual) {
    case (.repsAndHold, .repsWithHold(let count, let each)):
      return PlannedWork(.repsWithHold(reps ?? count, each: seconds ?? each))
    case (.repsAndHold, _): return PlannedWork(.repsWithHold(reps ?? 10, each: seconds ?? 8))
    case (.seconds, .hold(let usual)): return PlannedWork(.hold(seconds ?? usual))
    case (.seconds, .open): return seconds.map { PlannedWork(.hold($0)) } ?? .open
    case (.seconds, _): return PlannedWork(.hold(seconds ?? 30))
    case (.reps, .reps(let usual)): return PlannedWork(.reps(reps ?? usual))
    case (.reps, _): return reps.flatMap { PlannedWork(.reps($0)) }
    }
  }

  private var caution: String? {
    let permitted = view.engine.state(on: today).inForce
    let advice = view.hasHamstringAdvice(on: today)
    if let caution = Caution.of(exercise, permitted: permitted, hasHamstringAdvice: advice) {
      return caution.words(permitted: permitted)
    }
    guard exercise.id.plankLevel != nil else { return nil }
    switch view.engine.dose(on: today) {
    case .planks, .done: return nil
    case let dose: return dose.words(beside: today)
    }
  }
}

extension World {
  /// Refuses a command that needs somebody at a terminal.
  func requireTerminal(for command: String) throws {
    guard !terminal.isInteractive else { return }
    throw Problem(
      .usage, "\(command) needs a terminal, for it asks and counts while you train",
      why: "Input or output is not a terminal.",
      remedy: "Log what you did instead: holdfast log plank 3x30s --during N --form clean")
  }
}
