internal import HoldfastModel

/// What a rule did to a group of lifters, each figure with its 95 % interval.
public struct RuleFindings: Hashable, Sendable {
  /// The rule.
  public let rule: String
  /// Lifters.
  public let lifters: Int
  /// How often the level went up.
  public let advances: Int
  /// Sessions of planks.
  public let sessions: Int
  /// Sessions whose load was more than the back bore.
  public let overloads: Int
  /// How often training was stopped.
  public let stops: Int
  /// How often the level went down.
  public let stepsDown: Int
  /// How many lifters end at each level, by its name.
  public let finalLevels: [String: Int]
  /// Advances while the back was not ready, of all advances. Ratio of sums over lifters.
  public let early: Estimate?
  /// Advances while the back did not bear the load yet, of all advances. Ratio of sums over lifters.
  public let earlyLoad: Estimate?
  /// Lifters with any advance while not ready. Wilson.
  public let liftersEarly: Estimate?
  /// Overloads in a hundred sessions. Ratio of sums over lifters.
  public let overloadsPer100: Estimate?
  /// The step from the knee to the toe plank.
  public let toToe: StepFindings
  /// The step from the toe to the unstable plank.
  public let toUnstable: StepFindings

  /// What a rule did at one step of the ladder.
  public struct StepFindings: Hashable, Sendable {
    /// How often the level went up this step.
    public let advances: Int
    /// Advances while not ready, of these. Ratio of sums over lifters.
    public let early: Estimate?
    /// Lifters who became ready for it.
    public let ready: Int
    /// Days from first ready to first allowed, where it was allowed only then: median, order statistics.
    public let delay: Estimate?
    /// How many lifters that delay is taken from.
    public let delayed: Int
    /// Lifters who became ready and were never allowed it, of those who became ready. Wilson.
    public let never: Estimate?

    init(_ steps: [LifterOutcome.Step]) {
      advances = steps.reduce(0) { $0 + $1.advances }
      early = Interval.ratio(steps.map { ($0.early, $0.advances) })
      let ready = steps.filter { $0.firstReady != nil }
      let delays = ready.compactMap(\.delay)
      self.ready = ready.count
      delay = Interval.median(delays)
      delayed = delays.count
      never = Interval.wilson(ready.count { $0.firstAdvance == nil }, of: ready.count)
    }
  }

  /// The findings of a rule over the outcomes of its lifters.
  init(rule: String, _ outcomes: [LifterOutcome]) {
    self.rule = rule
    lifters = outcomes.count
    advances = outcomes.reduce(0) { $0 + $1.advances }
    sessions = outcomes.reduce(0) { $0 + $1.sessions }
    overloads = outcomes.reduce(0) { $0 + $1.overloads }
    stops = outcomes.reduce(0) { $0 + $1.stops }
    stepsDown = outcomes.reduce(0) { $0 + $1.stepsDown }
    finalLevels = outcomes.reduce(into: [:]) { $0[$1.finalLevel.id, default: 0] += 1 }
    early = Interval.ratio(outcomes.map { ($0.early, $0.advances) })
    earlyLoad = Interval.ratio(outcomes.map { ($0.toToe.earlyLoad + $0.toUnstable.earlyLoad, $0.advances) })
    liftersEarly = Interval.wilson(outcomes.count { $0.early > 0 }, of: outcomes.count)
    overloadsPer100 = Interval.ratio(outcomes.map { ($0.overloads, $0.sessions) }, scale: 100)
    toToe = StepFindings(outcomes.map(\.toToe))
    toUnstable = StepFindings(outcomes.map(\.toUnstable))
  }
}
