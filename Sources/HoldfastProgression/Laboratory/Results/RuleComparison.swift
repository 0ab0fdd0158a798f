/// How a rule differs from the first one on the same lifters, each figure with its 95 % interval from the differences
/// within lifters.
public struct RuleComparison: Hashable, Sendable {
  /// The rule that is compared with the first.
  public let rule: String
  /// The share of lifters with any advance while not ready, less that of the first rule.
  public let liftersEarly: Estimate?
  /// Overloads in a hundred sessions, less those of the first rule. By linearised ratios.
  public let overloadsPer100: Estimate?

  /// - Parameters:
  ///   - outcomes: those of the rule, and `first` those of the first rule, for the same lifters in the same order.
  init(rule: String, _ outcomes: [LifterOutcome], to first: [LifterOutcome]) {
    self.rule = rule
    let pairs = Array(zip(outcomes, first))
    liftersEarly = Interval.mean(
      pairs.map { Double(($0.early > 0 ? 1 : 0) - ($1.early > 0 ? 1 : 0)) }, within: -1...1)
    guard let one = LinearRatio(outcomes), let other = LinearRatio(first) else {
      overloadsPer100 = nil
      return
    }
    let spread = Interval.mean(pairs.map { one.share(of: $0) - other.share(of: $1) })
    let difference = 100 * (one.ratio - other.ratio)
    overloadsPer100 = spread.flatMap { spread in
      spread.high.map { high in
        let reach = 100 * (high - spread.value)
        return Estimate(difference, low: difference - reach, high: difference + reach)
      }
    }
  }
}

/// A ratio of sums, and what each unit adds to its error.
private struct LinearRatio {
  let ratio: Double
  private let mean: Double

  init?(_ outcomes: [LifterOutcome]) {
    let sessions = outcomes.reduce(0) { $0 + $1.sessions }
    guard sessions > 0 else { return nil }
    ratio = Double(outcomes.reduce(0) { $0 + $1.overloads }) / Double(sessions)
    mean = Double(sessions) / Double(outcomes.count)
  }

  func share(of outcome: LifterOutcome) -> Double {
    (Double(outcome.overloads) - ratio * Double(outcome.sessions)) / mean
  }
}
