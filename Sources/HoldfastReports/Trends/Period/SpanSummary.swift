import HoldfastModel
import HoldfastProgression

/// What a week, or several, add up to.
public struct SpanSummary: Hashable, Sendable {
  /// The weeks.
  public var span: Span
  /// Morning scores, one a day.
  public var mornings: Spread?
  /// Peaks during or after sessions, one a day.
  public var peaks: Spread?
  /// Scores before sessions or in the daytime, one a day.
  public var daytimes: Spread?
  /// Days with planks.
  public var plankDays = 0
  /// Days with planks that count.
  public var qualifying = 0
  /// Days on which the plan asked for rest from planks, and there were none: rest days done.
  public var restDays = 0
  /// Days with planks on which the plan asked for rest.
  public var planksOnRestDays = 0
  /// Days with support work that counts.
  public var supportDays = 0
  /// Time under tension of everything, in seconds.
  public var tensionSeconds = 0
  /// Days on which a trigger of each kind fired, or a flare-up was marked.
  public var stops = 0
  public var reds = 0
  public var ambers = 0
  public var flares = 0

  /// The summary of a span without any record.
  public init(_ span: Span) { self.span = span }

  init(_ span: Span, _ log: PeriodLog) {
    self.init(span)
    let days = log.lived.days(in: span.days)
    let sessions = log.sessions(in: span.days)
    mornings = Spread(days.compactMap(\.facts.morning))
    peaks = Spread(days.compactMap(\.facts.peak))
    daytimes = Spread(days.compactMap(\.facts.daytime))
    plankDays = days.count { $0.outcome != nil }
    qualifying = days.count { $0.outcome == .qualifies }
    restDays = days.count(where: \.isRestDone)
    planksOnRestDays = days.count { $0.isRestByPlan && $0.outcome != nil }
    supportDays = days.count { $0.facts.hasSupport }
    tensionSeconds = sessions.reduce(0) { $0 + $1.tensionSeconds }
    stops = days.count { $0.hasFired(.stop) }
    reds = days.count { $0.hasFired(.red) }
    ambers = days.count { $0.hasFired(.amber) }
    flares = days.count { $0.facts.isFlare }
  }
}

extension LivedDay {
  /// Whether training was stopped for at least a part of the day.
  var isStopped: Bool { inForce == .stop || permitted == .stop }

  /// Whether it was a rest day, and done: the plan asked for no planks, and there were none.
  var isRestDone: Bool { isRestByPlan && outcome == nil && !isStopped }
}
