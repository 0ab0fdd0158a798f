public import HoldfastModel
public import HoldfastProgression

/// One printed page for the next appointment.
///
/// Lists are cut to what one page holds; how many entries are left out is said, and machine output has all of them.
public struct TherapistReport: Hashable, Sendable {
  /// The days that it speaks of.
  public var period: CoveredPeriod
  /// What the rules say on the last day of the period; nil when the log begins after it.
  public var assessment: Assessment?
  /// The adoption of the protocol in force; nil while nobody has adopted any.
  public var adoption: ProtocolAdoption?
  /// The latest start up to the end of the period; nil without any.
  public var start: Directive?
  /// The pain of the period.
  public var pain: PainReport
  /// The plank holds of the period.
  public var holds: HoldsReport
  /// What was done of the plan.
  public var adherence: AdherenceReport
  /// Every week, in order and without a gap.
  public var weeks: [SpanSummary]
  /// What changed the level, in order.
  public var moves: [LevelMove]
  /// Every stop that fired, in order.
  public var stops: [FiredTrigger]
  /// The directives of the period, in order.
  public var directives: [Directive]
  /// Days with an exercise to avoid, or with planks above the level in force.
  public var cautionDays: [CautionDay]
  /// Entries that were made more than 36 hours after their day.
  public var lateEntries: Int
  /// The notes of sessions, sets, pain entries and reports, in order.
  public var notes: [Note]

  /// A day with an exercise to avoid or planks above the level in force, beside the pain of that day and the next.
  public struct CautionDay: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// What was done, each once.
    public var exercises: [ExerciseID]
    /// Why it is here, each reason once: the names that the CSV has for cautions.
    public var cautions: [Caution]
    /// The pain of that morning, 0-10; nil when not logged.
    public var morning: Int?
    /// The worst pain of the day beside its mornings, 0-10; nil when not logged.
    public var worst: Int?
    /// The pain of the next morning, 0-10; nil when not logged.
    public var nextMorning: Int?
  }

  /// A note in the user's words.
  public struct Note: Hashable, Sendable {
    /// The day that it was made for.
    public var day: Day
    /// The words.
    public var text: String
  }
}

extension TherapistReport {
  /// The report of a period.
  public init(_ source: ReportSource) { self.init(PeriodLog(source)) }

  init(_ log: PeriodLog) {
    let (source, days) = (log.source, log.source.period)
    period = log.period
    assessment = log.period.covered.map { source.engine.assess(asOf: $0.upperBound) }
    adoption = source.adoption
    let directives = source.log.directives.enumerated().filter { $0.element.day <= days.upperBound }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    start = directives.last { if case .start = $0.order { true } else { false } }
    self.directives = directives.filter { days.contains($0.day) }
    let summaries = PeriodSummaries(log)
    pain = PainReport(log, summaries)
    holds = HoldsReport(log, exercise: nil)
    adherence = AdherenceReport(log, summaries)
    let spans = log.period.covered.map { Span.all(of: $0, weeks: 1) } ?? []
    weeks = spans.map { SpanSummary($0, log) }
    moves = log.lived.days.flatMap(\.moves)
    stops = log.lived.days.flatMap(\.fired).filter { $0.severity == .stop }
    cautionDays = CautionDay.all(in: log)
    lateEntries = source.lateEntries.reduce(0) { days.contains($1.key) ? $0 + $1.value : $0 }
    notes = Note.all(in: log)
  }

  /// All weeks before the latest `count` together; nil when there are none.
  func weeks(before count: Int) -> SpanSummary? {
    let earlier = weeks.dropLast(count)
    guard let first = earlier.first?.span, let last = earlier.last?.span else { return nil }
    var all = SpanSummary(Span(monday: first.monday, days: first.days.lowerBound...last.days.upperBound))
    let days = pain.days.filter { all.span.days.contains($0.day) }
    all.mornings = Spread(days.compactMap(\.morning))
    all.peaks = Spread(days.compactMap(\.peak))
    all.daytimes = Spread(days.compactMap(\.daytime))
    for week in earlier { all.addCounts(of: week) }
    return all
  }
}

extension SpanSummary {
  fileprivate mutating func addCounts(of other: SpanSummary) {
    let counts: [WritableKeyPath<SpanSummary, Int>] = [
      \.plankDays, \.qualifying, \.restDays, \.planksOnRestDays, \.supportDays, \.stops, \.reds, \.ambers, \.flares,
    ]
    for count in counts { self[keyPath: count] += other[keyPath: count] }
    tensionSeconds = SpanSummary.tension(tensionSeconds, other.tensionSeconds)
  }
}
