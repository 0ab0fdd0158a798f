import HoldfastModel
import HoldfastProgression
import HoldfastStore

/// A log with the engine over it, as a command sees it.
struct LogView {
  /// The log.
  let log: TrainingLog
  /// The engine over the log.
  let engine: ProgressionEngine

  init(_ log: TrainingLog, rules: LadderProtocol) {
    self.log = log
    engine = ProgressionEngine(log, rules: rules)
  }

  /// Another log by the same rules.
  func over(_ log: TrainingLog) -> LogView { LogView(log, rules: engine.rules) }

  /// The same view, quick to answer for the days from `day` on.
  func ready(for day: Day) -> LogView { LogView(log: log, engine: engine.remembering(stateOn: day - 1)) }

  /// The same log with one more session.
  func adding(_ session: Session) -> LogView {
    var log = log
    log.sessions.append(session)
    return LogView(log: log, engine: engine.adding(session))
  }

  private init(log: TrainingLog, engine: ProgressionEngine) {
    self.log = log
    self.engine = engine
  }

  init(_ reader: LogReader) throws {
    try self.init(reader.trainingLog(), rules: reader.rulesInForce().rules)
  }

  /// How the planks of a day are judged as far as it is known today. A morning that can still be logged today is still
  /// to come. Nil without planks, and where an override or a start took the session out.
  func judgement(on day: Day, today: Day) -> Judgement? {
    judgement(on: day, today: today, reached: engine.state(on: day))
  }

  /// The same for a day whose state is known.
  func judgement(on day: Day, today: Day, reached: LadderState) -> Judgement? {
    var state = reached
    guard state.latest?.day == day else { return nil }
    // Planks of the next day would put their own judgement in this one's place.
    var nextDay = engine.days[day + 1]
    nextDay.planks = nil
    state.live(through: day + 1, nextDay, rules: engine.rules)
    guard var judged = state.latest else { return nil }
    if day + 1 >= today, judged.nextMorning == nil {
      judged.failures = judged.failures.subtracting([.morningNotLogged])
      judged.isPending = true
    }
    return judged
  }

  /// Whether a clinician's advice about hamstrings is on record by a day.
  func hasHamstringAdvice(on day: Day) -> Bool {
    log.directives.contains { directive in
      if case .advice(.hamstrings) = directive.order { return directive.day <= day }
      return false
    }
  }
}

extension LogReader {
  /// All exercises that can be logged.
  func catalogue() throws -> Catalogue {
    try Catalogue(own: OwnExerciseNames(ownExercises()).exercises)
  }
}
