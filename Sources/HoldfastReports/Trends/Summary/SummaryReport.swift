import HoldfastModel
public import HoldfastProgression

/// The most useful figures of all reports on one screen.
public struct SummaryReport: Hashable, Sendable {
  /// The days that it speaks of.
  public var period: CoveredPeriod
  /// What the rules say on the last day of the period; nil when the log begins after it.
  public var assessment: Assessment?
  /// The report that the figures of pain are taken from.
  public var pain: PainReport
  /// The report that the figures of plank holds are taken from.
  public var holds: HoldsReport
  /// The report that the figures of time under tension are taken from.
  public var tension: TensionReport
  /// The report that the figures of sessions, mornings and triggers are taken from.
  public var adherence: AdherenceReport
}

extension SummaryReport {
  /// The report of a period.
  public init(_ source: ReportSource) {
    let log = PeriodLog(source)
    period = log.period
    assessment = log.lived.last.map { source.engine.assess(asOf: $0.day, after: $0.before) }
    let summaries = PeriodSummaries(log)
    pain = PainReport(log, summaries)
    holds = HoldsReport(log, exercise: nil)
    tension = TensionReport(log, exercise: nil)
    adherence = AdherenceReport(log, summaries)
  }
}
