import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore
import HoldfastTraining

/// `holdfast train`: today's plan as a guided session.
struct Train: HoldfastCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Go through today's plan: warm-up, planks, support work and stretches.",
    discussion: """
      Examples:
        holdfast train
        holdfast train --rest 90s --ready 10s
        holdfast train --plain

      Pain before training comes first. Then each set with its countdown, clock and
      rest; one key each for pain, form, and why it ended. Every set is in the log at
      once: whatever happens, only the hold that runs can be lost, and the next
      holdfast train of the day offers to go on. s skips, b goes back, e edits the
      last set, q ends early.
      """)

  @OptionGroup var timer: TimerOptions

  @OptionGroup var common: SharedOptions

  private var shared: SharedOptions { timer.applied(to: common) }

  func run(in world: World) throws {
    try world.requireTerminal(for: "train")
    let ready = try timer.readySeconds()
    let rest = try timer.restSeconds()
    let open = try openSession(in: world)
    try askMorning(in: world)
    let view = try shared.read(in: world) { try LogView($0) }
    let plan = view.engine.plan(for: world.today)
    if plan.dose == .stopped {
      try open.map { try close($0, in: world) }
      return try presentStop(view, plan, in: world)
    }
    let training = TrainingPlan(
      of: plan, in: view, ready: ready, rest: rest, asksBefore: open == nil || open?.before == nil)
    guard !training.items.isEmpty else {
      try open.map { try close($0, in: world) }
      return shared.print(in: world) { page in
        page.write("Everything of today's plan is done.", .good)
        page.write(view.engine.assess(asOf: world.today).verdictLine, .strong)
      }
    }
    try GuidedSession(world: world, shared: shared, timer: timer, open: open, staysOpen: true).run(training)
  }

  /// The open session of today that is to go on. One that is not is closed as ended early.
  private func openSession(in world: World) throws -> OpenSession? {
    guard try !shared.logIsMissing(in: world), let open = try shared.read(in: world, { try $0.openSession() }) else {
      return nil
    }
    let recorder = try recorder(of: open, in: world)
    // There is nothing to go on with.
    if try recorder.isTakenBack() {
      try recorder.forget()
      return nil
    }
    let sets = try Set((recorder.recorded()?.session.sets ?? []).map(\.number)).count
    let day = open.day == world.today ? "today" : "on \(open.day.words(beside: world.today))"
    let begun = "begun \(day) at \(open.startedAt.localClock), \(count(sets, "set"))"
    // Nothing goes on while training is stopped.
    let isStopped = try shared.read(in: world) { try LogView($0).engine.state(on: world.today).isStopped }
    if open.day == world.today, !isStopped {
      let goesOn = try Prompt(world: world).askYesOrNo("A session is open (\(begun)). Go on with it? (Enter: yes)")
      if goesOn != false { return open }
    }
    try recorder.closeBrokenOff()
    shared.print(in: world) { $0.write("Closed as ended early: the session \(begun).") }
    return nil
  }

  private func close(_ open: OpenSession, in world: World) throws {
    try recorder(of: open, in: world).closeBrokenOff()
  }

  private func recorder(of open: OpenSession, in world: World) throws -> SessionRecorder {
    let limits = try shared.read(in: world) { try PainLimits(of: $0.rulesInForce().rules) }
    return SessionRecorder(in: world, shared, limits: limits, continuing: open, staysOpen: true)
  }

  /// This morning's score decides what today's plan is.
  private func askMorning(in world: World) throws {
    guard try !shared.logIsMissing(in: world) else { return }
    let owes = try shared.read(in: world) { try LogView($0).engine.owesMorning(on: world.today) }
    guard owes else { return }
    let score = try Prompt(world: world).ask("Pain this morning, 0-10? (Enter: not now)") {
      try OptionReader.score($0, named: "pain")
    }
    guard let score else { return }
    let when = world.whenReader.now
    let checkIn = CheckIn(day: when.day, at: when.at, moment: .morning, pain: score)
    try shared.write(in: world) { writer in
      let now = world.now()
      _ = try writer.put(.checkIn(Record(id: world.newID(), created: now, updated: now, content: checkIn)))
    }
  }

  private func presentStop(_ view: LogView, _ plan: TodaysPlan, in world: World) throws {
    let report = TodayReport(
      view.engine.assess(asOf: world.today), plan: plan, hasHamstringAdvice: view.hasHamstringAdvice(on: world.today),
      today: world.today)
    shared.print(in: world) { report.write(on: &$0) }
  }
}
