public import HoldfastModel
import HoldfastProgression

/// Pain over a period: before and during sessions and in the mornings, what fired, and where it goes.
///
/// Pain elsewhere than in the back, the pelvis or a leg is not in it, as it is not in the rules.
public struct PainReport: Hashable, Sendable {
  /// The days that it speaks of.
  public var period: CoveredPeriod
  /// The days with a score or an event, in order.
  public var days: [DayOfPain]
  /// The weeks, each or several together, in order and without a gap.
  public var spans: [SpanSummary]
  /// The whole period; nil when the log begins after it.
  public var whole: SpanSummary?
  /// Days with a morning score under painkillers.
  public var maskedMornings: Int
  /// Days with a score during or after a session under painkillers.
  public var maskedPeaks: Int
  /// Days with a score before a session or in the daytime under painkillers.
  public var maskedDaytimes: Int
  /// Pain entries of other places, which are left out.
  public var entriesElsewhere: Int
  /// Where the mornings go.
  public var trend: TrendFinding
  /// The latest two weeks of mornings against the first two; nil when the period is too short, or too few are logged.
  public var change: FortnightChange?

  /// The scores of one day, 0-10.
  public struct DayOfPain: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The highest before a session or in the daytime; nil when none is logged.
    public var daytime: Int?
    /// The highest during or after a session; nil when none is logged.
    public var peak: Int?
    /// The highest in the morning; nil when none is logged.
    public var morning: Int?
    /// Whether a morning score was taken under painkillers.
    public var isMasked: Bool
    /// Whether a score before a session or in the daytime was.
    public var isDaytimeMasked = false
    /// Whether a score during or after a session was.
    public var isPeakMasked = false
    /// What is marked of the day.
    public var events: [DayChart.Event]
  }
}

extension PainReport {
  /// The report of a period.
  public init(_ source: ReportSource) {
    let log = PeriodLog(source)
    self.init(log, PeriodSummaries(log))
  }

  init(_ log: PeriodLog, _ summaries: PeriodSummaries) {
    period = log.period
    let lived = log.lived.days
    let masked = MaskedDays(log)
    days = lived.compactMap { lived in
      let events = lived.events(beside: log.period.today)
      let facts = lived.facts
      guard facts.daytime != nil || facts.peak != nil || facts.morning != nil || !events.isEmpty else { return nil }
      return DayOfPain(
        day: lived.day, daytime: facts.daytime, peak: facts.peak, morning: facts.morning,
        isMasked: facts.isMorningMasked, isDaytimeMasked: masked.daytimes.contains(lived.day),
        isPeakMasked: masked.peaks.contains(lived.day), events: events)
    }
    spans = summaries.spans
    whole = summaries.whole
    maskedMornings = lived.count { $0.facts.morning != nil && $0.facts.isMorningMasked }
    maskedPeaks = days.count(where: \.isPeakMasked)
    maskedDaytimes = days.count(where: \.isDaytimeMasked)
    entriesElsewhere = log.source.log.checkIns.count { $0.site == .other && log.source.period.contains($0.day) }
    let scores = lived.compactMap { day in day.facts.morning.map { (day: day.day, value: $0) } }
    let from = log.period.covered?.lowerBound ?? log.period.days.lowerBound
    trend = TrendFinding(scores, log.period.resolution, from: from)
    change = FortnightChange(
      scores, fewest: PainReport.fewestMornings, noise: FortnightChange.noiseOfPain)
  }

  /// How many mornings of two weeks have to be logged for a change to be shown.
  static let fewestMornings = 5

  /// The morning scores of the whole period, one a day; nil without any.
  public var mornings: Spread? { whole?.mornings }
  /// The scores during or after sessions, the highest of each day; nil without any.
  public var peaks: Spread? { whole?.peaks }
  /// The scores before sessions or in the daytime, the highest of each day; nil without any.
  public var daytimes: Spread? { whole?.daytimes }

  /// What is marked, day by day.
  public var events: [DayChart.Event] { days.flatMap(\.events) }

  /// What is marked and told, each thing once.
  var toldEvents: [DayChart.Event] { DayChart.Event.told(events) }
}
