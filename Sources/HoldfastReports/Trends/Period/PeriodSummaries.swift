import HoldfastModel

/// What the spans of a period and the whole of it add up to. The reports of pain and of adherence show the same figures.
struct PeriodSummaries: Sendable {
  /// The weeks, each or several together, in order and without a gap.
  let spans: [SpanSummary]
  /// The whole period; nil when the log begins after it.
  let whole: SpanSummary?

  init(_ log: PeriodLog) {
    let (period, resolution) = (log.period, log.period.resolution)
    spans = period.covered.map { resolution.spans(of: $0).map { SpanSummary($0, log) } } ?? []
    whole = period.covered.map { SpanSummary(Span(monday: $0.lowerBound.monday, days: $0), log) }
  }
}
