import HoldfastModel
public import HoldfastProgression

/// The most useful figures of all reports on one screen.
public struct SummaryReport: Hashable, Sendable {
  /// The days that it speaks of.
  public var period: CoveredPeriod
  /// What the rules say on the last day of the period; nil when the log begins after it.
  public var assessment: Assessment?
  /// What the figures are taken from.
  public var pain: PainReport
  public var holds: HoldsReport
  public var tension: TensionReport
  public var adherence: AdherenceReport
}

extension SummaryReport {
  /// The report of a period.
  public init(_ source: ReportSource) {
    let log = PeriodLog(source)
    period = log.period
    assessment = log.period.covered.map { source.engine.assess(asOf: $0.upperBound) }
    let summaries = PeriodSummaries(log)
    pain = PainReport(log, summaries)
    holds = HoldsReport(log, exercise: nil)
    tension = TensionReport(log, exercise: nil)
    adherence = AdherenceReport(log, summaries)
  }
}
