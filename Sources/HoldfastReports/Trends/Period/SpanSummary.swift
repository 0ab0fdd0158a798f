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
  /// Time under tension of everything, in seconds; nil where there are sets, but none with a hold.
  public var tensionSeconds: Int? = 0
  /// Days on which a stop fired.
  public var stops = 0
  /// Days on which a red trigger fired.
  public var reds = 0
  /// Days on which an amber trigger fired.
  public var ambers = 0
  /// Days on which a flare-up was marked.
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
    tensionSeconds = SpanSummary.tension(sessions.lazy.flatMap(\.sets).map(\.work.tensionSeconds))
    for day in days {
      if day.outcome != nil { plankDays += 1 }
      if day.outcome == .qualifies { qualifying += 1 }
      if day.isRestDone { restDays += 1 }
      if day.isRestByPlan, day.outcome != nil { planksOnRestDays += 1 }
      if day.facts.hasSupport { supportDays += 1 }
      if day.hasFired(.stop) { stops += 1 }
      if day.hasFired(.red) { reds += 1 }
      if day.hasFired(.amber) { ambers += 1 }
      if day.facts.isFlare { flares += 1 }
    }
  }
}

extension SpanSummary {
  /// The sum of what has a hold; nil where nothing of several has one. Of nothing it is 0.
  static func tension(_ seconds: some Sequence<Int?>) -> Int? {
    var (sum, isKnown, isEmpty) = (0, false, true)
    for each in seconds {
      isEmpty = false
      isKnown = isKnown || each != nil
      sum += each ?? 0
    }
    return isKnown || isEmpty ? sum : nil
  }

  /// The same of two sums: what is not known adds nothing to what is.
  static func tension(_ one: Int?, _ other: Int?) -> Int? {
    if let one, let other { return one + other }
    return [one, other].compactMap(\.self).first { $0 > 0 }
  }
}

extension LivedDay {
  /// Whether training was stopped for at least a part of the day.
  var isStopped: Bool { inForce == .stop || permitted == .stop }

  /// Whether it was a rest day, and done: the plan asked for no planks, and there were none.
  var isRestDone: Bool { isRestByPlan && outcome == nil && !isStopped }
}
