import HoldfastModel
import HoldfastProgression
import HoldfastStore

/// A log with the engine over it, as a command sees it.
struct LogView {
  /// The log.
  let log: TrainingLog
  /// The engine over the log.
  let engine: ProgressionEngine

  init(_ log: TrainingLog, rules: LadderProtocol = .standard) {
    self.log = log
    engine = ProgressionEngine(log, rules: rules)
  }

  init(_ reader: LogReader) throws {
    try self.init(reader.trainingLog())
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
    try Catalogue(own: ownExercises().filter { !$0.isDeleted }.map(\.content.exercise))
  }
}
