import ArgumentParser
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastStore
import HoldfastTerminal
import HoldfastTraining

/// Runs a plan on the terminal and puts what is done into the log.
struct GuidedSession {
  let world: World
  let shared: SharedOptions
  let timer: TimerOptions
  /// The session that goes on; nil for a new one.
  let open: OpenSession?
  /// Whether the log remembers that the session is open.
  let staysOpen: Bool

  /// Runs it to its end and prints what `log` prints.
  func run(_ plan: TrainingPlan) throws {
    let style = timer.style(in: world, shared.color)
    let console = try world.openConsole(style)
    let start = console.now()
    // One moment for the whole command would give every set the same stamp; the clock on the wall may be set meanwhile.
    let began = world.now()
    let instant = { (time: MonotonicTime) in Instant(milliseconds: began.milliseconds + (time - start)) }
    var clocked = world
    clocked.now = { instant(console.now()) }
    let recorder = SessionRecorder(
      in: clocked, shared, limits: plan.limits, continuing: open, staysOpen: staysOpen)
    let rules = GuidedRules(world: clocked, shared: shared)
    var session = TrainingSession(plan, at: start)
    var ending: SessionEnd?
    var unclosed: (any Error)?
    let nextCommands = world.nextCommands
    TrainingRun.run(&session, on: console, style: style, wording: { nextCommands?.completed($0) ?? $0 }) { effect in
      switch effect {
      case .begin(let before):
        recorder.begin(before: before)
        let kept = outcome(.begun, { .notBegun(why: $0) }) { try recorder.keepBefore() }
        return clocked.today == world.today ? [kept] : [kept, .newDay]
      case .beginAgain:
        return [outcome(.begun, { .notBegun(why: $0) }) { try recorder.keepBefore() }]
      case .beginUnasked(let since):
        recorder.begin(at: WhenReader(now: instant(since), zone: world.zone).now)
      case .report(let symptoms):
        return [outcome(.reported, { .notReported(why: $0) }) { try recorder.report(symptoms) }]
      case .save(let set):
        return [outcome(.saved(place: set.place), { .notSaved(place: set.place, why: $0) }) { try recorder.save(set) }]
      case .check: return rules.forbidden().map { [$0] } ?? []
      case .cue(let cue):
        if timer.speak, let words = cue.words { world.speak(words) }
      case .advise: return [rules.advice(on: recorder.day)]
      case .end(let end):
        ending = end
        do { try recorder.end(end) } catch { unclosed = error }
      case .leave: break
      }
      return []
    }
    console.close()
    var interruption: Interruption?
    if case .interrupted(let cause)? = ending { interruption = cause }
    // What stays open needs no closing.
    let isClosed = interruption == nil || !staysOpen
    try finish(recorder, session, unclosed, isClosed: isClosed, in: clocked)
    if let interruption { throw ExitCode(interruption.status) }
  }

  /// What became of something that goes into the log.
  private func outcome(
    _ done: TrainingEvent, _ failed: (String) -> TrainingEvent, _ body: () throws -> Void
  ) -> TrainingEvent {
    do {
      try body()
      return done
    } catch {
      return failed((error as? Problem)?.what ?? "\(error)")
    }
  }

  // MARK: The end

  private func finish(
    _ recorder: SessionRecorder, _ session: TrainingSession, _ unclosed: (any Error)?, isClosed: Bool,
    in clocked: World
  ) throws {
    let missing = lastTry(recorder, session, unclosed)
    // No verdict is shown without what the rules ask for first.
    if missing.spoilsVerdict { throw missing.problem }
    do {
      try present(recorder, in: clocked)
    } catch {
      shared.print(in: world) { $0.write("The log can't be read at the moment. What was saved is in it.") }
    }
    if !missing.isEmpty { throw missing.problem }
    if let unclosed, isClosed, recorder.isInLog { throw unclosedProblem(unclosed) }
  }

  /// Nobody waits for the screen any more: what is left waits as long as any other command.
  private func lastTry(
    _ recorder: SessionRecorder, _ session: TrainingSession, _ unclosed: (any Error)?
  ) -> Unrecorded {
    var missing = Unrecorded(cause: unclosed)
    for set in session.unsaved {
      do {
        try recorder.save(set, patience: world.patience)
      } catch {
        missing.cause = error
        missing.sets.append(set)
      }
    }
    if !session.unreported.isEmpty {
      do {
        try recorder.report(session.unreported, patience: world.patience)
      } catch {
        missing.cause = error
        missing.symptoms = session.unreported
      }
    }
    missing.before = recorder.lostBefore
    return missing
  }

  /// "Nothing was written" would be wrong: the sets were, before.
  private func unclosedProblem(_ error: any Error) -> Problem {
    let cause = error as? Problem
    return Problem(
      cause?.kind ?? .inputOutput, "the session could not be closed in the log",
      why: "\(cause?.what ?? "\(error)"). Every set that was saved is there; how long it took is not.",
      remedy: staysOpen
        ? "holdfast train offers to go on with it, or closes it. See what is there: holdfast history"
        : "See what is there: holdfast history")
  }

  private func present(_ recorder: SessionRecorder, in clocked: World) throws {
    if let (session, name) = try recorder.recorded() {
      let (log, rules, catalogue) = try shared.read(in: clocked) {
        try ($0.trainingLog(), $0.rulesInForce().rules, $0.catalogue())
      }
      var earlier = log
      if let index = earlier.sessions.firstIndex(of: session) { earlier.sessions.remove(at: index) }
      let recorded = Recorded(
        session, before: LogView(earlier, rules: rules).ready(for: session.day), name: name, catalogue: catalogue,
        isDryRun: false)
      shared.print(in: world) { recorded.write(on: &$0, today: clocked.today) }
    } else {
      shared.print(in: world) { page in
        page.write("No set was recorded.")
        if let view = try? shared.read(in: clocked, { try LogView($0) }) {
          page.write(view.engine.assess(asOf: clocked.today).verdictLine, .strong)
        }
      }
    }
    if recorder.isOpen, recorder.day == clocked.today {
      shared.print(in: world) { $0.write("The session is still open. To go on with it today: holdfast train") }
    }
  }
}

extension Cue {
  /// What is said aloud.
  fileprivate var words: String? {
    switch self {
    case .countdown(let seconds): "\(seconds)"
    case .begin: "go"
    case .target: "target"
    case .change: "change"
    case .over: "done"
    case .restOver: "rest is over"
    }
  }
}

extension Interruption {
  /// The exit status of a program that ended by the signal: 128 and its number (POSIX shells).
  fileprivate var status: Int32 {
    switch self {
    case .interrupted: 130
    case .terminated: 143
    case .hungUp: 129
    }
  }
}
