public import HoldfastModel
public import HoldfastProgression

/// Everything that reports are made from.
public struct ReportSource: Sendable {
  /// The engine over the whole log.
  public var engine: ProgressionEngine
  /// The whole log.
  public var log: TrainingLog
  /// The exercises, with those that the user added.
  public var catalogue: Catalogue
  /// The adoption of the protocol in force; nil while nobody has adopted any.
  public var adoption: ProtocolAdoption?
  /// For each day, how many entries were made more than 36 hours after it; only the therapist's report reads them.
  public var lateEntries: [Day: Int]
  /// The day on which the report is made.
  public var today: Day
  /// The first and the last day of the period; the last is never after `today`.
  public var period: ClosedRange<Day>
  /// Only this exercise, in the reports that tell exercises apart; nil for all.
  public var exercise: ExerciseID?

  /// A source from its parts.
  public init(
    engine: ProgressionEngine, log: TrainingLog, catalogue: Catalogue, adoption: ProtocolAdoption?,
    lateEntries: [Day: Int], today: Day, period: ClosedRange<Day>, exercise: ExerciseID?
  ) {
    self.engine = engine
    self.log = log
    self.catalogue = catalogue
    self.adoption = adoption
    self.lateEntries = lateEntries
    self.today = today
    self.period = period
    self.exercise = exercise
  }
}
