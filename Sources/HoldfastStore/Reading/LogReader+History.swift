internal import GRDB
public import HoldfastModel

extension LogReader {
  /// The live sessions from day to day, both included, oldest first.
  /// - Parameters:
  ///   - from: the first day; nil for no limit.
  ///   - to: the last day; nil for no limit.
  ///   - exercise: only sessions that have a set of it; nil for all.
  ///   - limit: at most so many, the latest ones; nil for all.
  public func sessions(
    from: Day? = nil, to: Day? = nil, exercise: ExerciseID? = nil, limit: Int? = nil
  ) throws -> [HoldfastModel.Record<Session>] {
    try SessionTable.all(
      """
      WHERE deleted = 0 AND day >= ?1 AND day <= ?2 AND (?3 IS NULL OR EXISTS \
      (SELECT 1 FROM exercise_set WHERE session_key = key AND exercise = ?3)) \
      ORDER BY day DESC, started_at DESC, created DESC, id DESC LIMIT ?4
      """,
      // A negative limit is none (sqlite.org/lang_select.html).
      [(from ?? .earliest).iso, (to ?? .latest).iso, exercise?.slug, limit.map { max(0, $0) } ?? -1],
      in: database
    ).reversed()
  }

  /// The live check-ins from day to day, both included, oldest first; nil for no limit.
  public func checkIns(from: Day? = nil, to: Day? = nil) throws -> [HoldfastModel.Record<CheckIn>] {
    try CheckInTable.all(LogReader.span, LogReader.days(from, to), in: database)
  }

  /// The live red-flag reports from day to day, both included, oldest first; nil for no limit.
  public func redFlagReports(from: Day? = nil, to: Day? = nil) throws -> [HoldfastModel.Record<RedFlagReport>] {
    try RedFlagTable.all(LogReader.span, LogReader.days(from, to), in: database)
  }

  /// The live directives from day to day, both included, oldest first; nil for no limit.
  public func directives(from: Day? = nil, to: Day? = nil) throws -> [HoldfastModel.Record<Directive>] {
    try DirectiveTable.all(LogReader.span, LogReader.days(from, to), in: database)
  }

  /// The live adoptions of a protocol from day to day, both included, oldest first; nil for no limit.
  public func protocolAdoptions(
    from: Day? = nil, to: Day? = nil
  ) throws -> [HoldfastModel.Record<ProtocolAdoption>] {
    try ProtocolAdoptionTable.all(LogReader.span, LogReader.days(from, to), in: database)
  }

  /// The adoption in force, as `Sequence.inForce` says; nil when no protocol was ever adopted. Its text is nil where
  /// the default protocol was taken back.
  public func protocolInForce() throws -> HoldfastModel.Record<ProtocolAdoption>? {
    try ProtocolAdoptionTable.all(ProtocolAdoptionTable.inForce, in: database).first
  }

  /// The live exercises that the user added, by name.
  public func ownExercises() throws -> [HoldfastModel.Record<OwnExercise>] {
    try OwnExerciseTable.all("WHERE deleted = 0 ORDER BY exercise, id", in: database)
  }

  /// The latest live session: by day, then by the time it began, then by when it was entered. One without a time
  /// comes before those of its day that have one. Nil when there is none.
  public func latestSession() throws -> HoldfastModel.Record<Session>? {
    try sessions(limit: 1).first
  }

  /// The latest live check-in of a moment, ordered as sessions are; nil when there is none.
  public func latestCheckIn(_ moment: CheckInMoment) throws -> HoldfastModel.Record<CheckIn>? {
    try CheckInTable.all(
      "WHERE deleted = 0 AND moment = ? ORDER BY day DESC, at DESC, created DESC, id DESC LIMIT 1",
      [moment.rawValue], in: database
    ).first
  }

  private static let span = "WHERE deleted = 0 AND day >= ? AND day <= ? ORDER BY day, at, created, id"

  private static func days(_ from: Day?, _ to: Day?) -> StatementArguments {
    [(from ?? .earliest).iso, (to ?? .latest).iso]
  }
}
