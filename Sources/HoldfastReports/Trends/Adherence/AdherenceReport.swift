public import HoldfastModel
public import HoldfastProgression

/// What was done of the plan over a period: plank days, rest days and mornings.
///
/// The plan is that of the rules: planks at most every second day, a rest day after each plank day, a score every morning.
public struct AdherenceReport: Hashable, Sendable {
  /// The days that it speaks of.
  public var period: CoveredPeriod
  /// Every day of the period since the first record.
  public var days: [DayDone]
  /// The weeks, each or several together, in order and without a gap.
  public var spans: [SpanSummary]
  /// The whole period; nil when the log begins after it.
  public var whole: SpanSummary?
  /// Plank sessions that wait for their next morning.
  public var waiting: Int
  /// The days of plank sessions that nothing kept from counting but that their next morning was not logged.
  public var missedMornings: [Day]
  /// Why sessions did not count, each reason with the number of its sessions; a session can have several.
  public var reasons: [Reason]
  /// Plank days whose next morning lies in the log.
  public var morningsAfter: Int
  /// Those of them whose next morning is logged.
  public var morningsAfterLogged: Int
  /// The longest time between two plank days of the period: both days.
  public var longestGap: ClosedRange<Day>?
  /// The last plank day up to the end of the period.
  public var lastPlankDay: Day?
  /// Days on which training was stopped.
  public var stoppedDays: Int

  /// What was done on a day.
  public struct DayDone: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// What was done.
    public var mark: DayCalendar.Mark
    /// Whether its planks wait for their next morning.
    public var isWaiting: Bool
    /// Whether the morning was logged.
    public var hasMorning: Bool
  }

  /// Why sessions did not count.
  public struct Reason: Hashable, Sendable {
    /// What kept them from it.
    public var failure: Judgement.Failure
    /// How many sessions.
    public var sessions: Int
  }
}

extension AdherenceReport {
  /// The report of a period.
  public init(_ source: ReportSource) {
    let log = PeriodLog(source)
    self.init(log, PeriodSummaries(log))
  }

  init(_ log: PeriodLog, _ summaries: PeriodSummaries) {
    let period = log.period
    self.period = period
    let lived = log.lived.days
    let trained = Set(log.sessions.lazy.filter { !$0.sets.isEmpty }.map(\.day))
    days = lived.map { day in
      DayDone(
        day: day.day, mark: day.mark(hasTraining: trained.contains(day.day)), isWaiting: day.outcome == .waits,
        hasMorning: day.facts.morning != nil)
    }
    spans = summaries.spans
    whole = summaries.whole
    let plankDays = lived.compactMap { day in day.outcome.map { (day: day.day, outcome: $0) } }
    waiting = plankDays.count { $0.outcome == .waits }
    missedMornings = plankDays.filter { $0.outcome == .fails([.morningNotLogged]) }.map(\.day)
    let failures = plankDays.map(\.outcome.failures)
    reasons = Judgement.Failure.allCases.compactMap { failure in
      let sessions = failures.count { $0.contains(failure) }
      return sessions == 0 ? nil : Reason(failure: failure, sessions: sessions)
    }
    let mornings = plankDays.map { (day: $0.day + 1, isLogged: log.source.engine.days[$0.day + 1].morning != nil) }
    // The morning of today can still be logged.
    let owed = mornings.filter { $0.day < period.today || $0.day == period.today && $0.isLogged }
    morningsAfter = owed.count
    morningsAfterLogged = owed.count(where: \.isLogged)
    longestGap = zip(plankDays, plankDays.dropFirst()).map { $0.day...$1.day }.max { $0.count < $1.count }
    lastPlankDay = plankDays.last?.day ?? log.lived.plankDayBefore
    stoppedDays = lived.count(where: \.isStopped)
  }

  /// The days of a mark.
  func days(marked mark: DayCalendar.Mark) -> Int { days.count { $0.mark == mark } }

  /// Rest days that were done with training other than planks.
  var activeRestDays: Int { max(0, (whole?.restDays ?? 0) - days(marked: .rest)) }

  /// Days from the last plank day to the end of the period; nil when there is none.
  public var daysSinceLast: Int? { lastPlankDay.map { period.days.upperBound - $0 } }
}

extension LivedDay.Outcome {
  fileprivate var failures: Judgement.Failures {
    switch self {
    case .fails(let failures): failures
    case .qualifies, .waits, .dropped: []
    }
  }
}

extension LivedDay {
  /// What was done on the day.
  fileprivate func mark(hasTraining: Bool) -> DayCalendar.Mark {
    if let outcome { return outcome == .qualifies ? .qualifying : wasStopped ? .planksWhileStopped : .planks }
    if hasTraining { return .support }
    if isStopped { return .stopped }
    return isRestByPlan ? .rest : .nothing
  }
}
