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
    var clocked = world
    clocked.now = { Instant(milliseconds: began.milliseconds + (console.now() - start)) }
    let recorder = SessionRecorder(in: clocked, shared, continuing: open, staysOpen: staysOpen)
    var session = TrainingSession(plan, at: start)
    var ending: SessionEnd?
    var failure: Problem?
    TrainingRun.run(&session, on: console, style: style) { effect in
      switch effect {
      case .begin(let before):
        // What can't be kept now is kept with the first set, or at the end.
        try? recorder.begin(before: before, limits: plan.limits)
        if plan.asksBefore, clocked.today != world.today { return [.newDay] }
      case .report(let symptoms):
        do {
          try recorder.report(symptoms, patience: 0.5)
          return [.reported]
        } catch {
          return [.notReported(why: (error as? Problem)?.what ?? "\(error)")]
        }
      case .save(let set):
        do {
          try recorder.save(set)
          return [.saved(place: set.place)]
        } catch {
          return [.notSaved(place: set.place, why: (error as? Problem)?.what ?? "\(error)")]
        }
      case .cue(let cue):
        if timer.speak, let words = cue.words { world.speak(words) }
      case .advise(let set):
        return [advice(after: set, in: clocked)]
      case .end(let end):
        ending = end
        do { try recorder.end(end) } catch { failure = unclosed(error) }
      case .leave: break
      }
      return []
    }
    console.close()
    // Nobody waits for the screen any more: what is left waits as long as any other command.
    let unsaved = session.unsaved.filter { set in (try? recorder.save(set, patience: 5)) == nil }
    let unreported = session.unreported
    if !unreported.isEmpty {
      do { try recorder.report(unreported, patience: 5) } catch { throw unreportedProblem(unreported, error) }
    }
    try present(recorder, unsaved, failure, in: clocked)
    if case .interrupted(let cause)? = ending { throw ExitCode(cause.status) }
  }

  /// No verdict is shown after it: it would be one without the red flags.
  private func unreportedProblem(_ symptoms: [RedFlagSymptom], _ error: any Error) -> Problem {
    let cause = error as? Problem
    return Problem(
      cause?.kind ?? .inputOutput, "the red flags could not be saved",
      why: "\(cause?.what ?? "\(error)"). The sets of this session are in the log.",
      remedy: "Report them: holdfast flag \(symptoms.map(\.rawValue).joined(separator: " "))")
  }

  /// "Nothing was written" would be wrong: the sets were, before.
  private func unclosed(_ error: any Error) -> Problem {
    let cause = error as? Problem
    return Problem(
      cause?.kind ?? .inputOutput, "the session could not be closed in the log",
      why:
        "\(cause?.what ?? "\(error)"). Every set that was saved is there; how long it took, and pain before training "
        + "without a set, are not.",
      remedy: staysOpen
        ? "holdfast train offers to go on with it, or closes it. See what is there: holdfast history"
        : "See what is there: holdfast history")
  }

  /// What the rules say now that an exercise was ended.
  private func advice(after set: TrainedSet?, in world: World) -> TrainingEvent {
    guard let view = try? shared.read(in: world, { try LogView($0) }) else {
      return .advised(["The log can't be read at the moment; what was done is kept."], .nothing)
    }
    let today = world.today
    let state = view.engine.state(on: today)
    if state.isStopped {
      let advice = StopAdvice(view.engine.assess(asOf: today).stopCauses, beside: today)
      return .advised([advice.advice] + advice.fewReasons + [StopAdvice.clearance], .nothing)
    }
    let dose = view.engine.dose(on: today)
    var sentences: [String] = []
    if case .redToday = dose {
      sentences = [dose.words(beside: today), view.engine.assess(asOf: today).verdictLine]
    } else {
      sentences = [
        "That exercise is over for today. If it hurt, say so: pain decides what the rules ask for next.",
        "The next session: holdfast today",
      ]
    }
    switch dose {
    case .planks, .done: return .advised(sentences, .everything)
    case .stopped, .redToday, .supportOnly, .restDay, .unstableLimit: return .advised(sentences, .supportOnly)
    }
  }

  private func present(
    _ recorder: SessionRecorder, _ unsaved: [TrainedSet], _ failure: Problem?, in world: World
  ) throws {
    do {
      try presentRecorded(recorder, in: world)
    } catch {
      shared.print(in: world) { $0.write("The log can't be read at the moment. What was saved is in it.") }
    }
    guard !unsaved.isEmpty else {
      if let failure { throw failure }
      return
    }
    let printer = Shorthand(catalogue: Catalogue(), plank: .knee, atDay: nil)
    let words = printer.print(unsaved.enumerated().compactMap { ExerciseSet($1, number: $0 + 1) })
    throw Problem(
      failure?.kind ?? .inputOutput, "\(count(unsaved.count, "set")) could not be saved",
      why: "Everything else of the session is in the log.", remedy: "Log what is missing: holdfast log \(words)")
  }

  private func presentRecorded(_ recorder: SessionRecorder, in world: World) throws {
    if let (session, name) = try recorder.recorded() {
      let (log, rules, catalogue) = try shared.read(in: world) {
        try ($0.trainingLog(), $0.rulesInForce().rules, $0.catalogue())
      }
      var earlier = log
      if let index = earlier.sessions.firstIndex(of: session) { earlier.sessions.remove(at: index) }
      let recorded = Recorded(
        session, before: LogView(earlier, rules: rules).ready(for: session.day), name: name, catalogue: catalogue,
        isDryRun: false)
      shared.print(in: world) { recorded.write(on: &$0, today: world.today) }
    } else {
      shared.print(in: world) { page in
        page.write("No set was recorded.")
        if let view = try? shared.read(in: world, { try LogView($0) }) {
          page.write(view.engine.assess(asOf: world.today).verdictLine, .strong)
        }
      }
    }
  }
}

extension ExerciseSet {
  /// A set that is not in a session yet, to be shown.
  fileprivate init?(_ set: TrainedSet, number: Int) {
    guard let number = SetNumber(number) else { return nil }
    self.init(
      number: number, exercise: set.exercise, side: set.side, work: set.work, device: set.device, pain: set.pain,
      form: set.form, stopped: set.stopped)
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
