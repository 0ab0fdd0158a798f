/// A figure with its 95 % interval.
public struct Estimate: Hashable, Sendable {
  /// The figure.
  public let value: Double
  /// The lower end of the interval; nil where there is too little to say.
  public let low: Double?
  /// The upper end of the interval; nil where there is too little to say.
  public let high: Double?

  /// A figure with the ends of its interval.
  public init(_ value: Double, low: Double?, high: Double?) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// The intervals of the laboratory, all of 95 %.
///
/// A lifter is the unit throughout: what befalls one lifter on several days belongs together.
enum Interval {
  /// The quantile of the standard normal distribution for a two-sided 95 %.
  static let z = 1.959963984540054

  /// A share of independent units (Wilson 1927); nil without any unit.
  static func wilson(_ hits: Int, of units: Int) -> Estimate? {
    guard units > 0 else { return nil }
    let (n, p) = (Double(units), Double(hits) / Double(units))
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    // At 0 and at all the end is exact; a rounding error must not move it.
    return Estimate(p, low: hits == 0 ? 0 : max(0, centre - reach), high: hits == units ? 1 : min(1, centre + reach))
  }

  /// The sum of a part over the sum of its whole, with the variance between units (Cochran 1977, section 2.11: the ratio
  /// estimate). Nil when the whole is 0, and without an interval from a single unit.
  ///
  /// Where nothing was counted the variance says nothing: then the end is the exact one of a Poisson count of 0 (Garwood
  /// 1936), and where all was counted the same from above.
  /// - Parameter scale: what the share is multiplied by, as 100 for so many in a hundred.
  static func ratio(_ units: [(over: Int, under: Int)], scale: Double = 1) -> Estimate? {
    let over = units.reduce(0) { $0 + $1.over }
    let under = units.reduce(0) { $0 + $1.under }
    guard under > 0 else { return nil }
    let value = Double(over) / Double(under)
    let least = min(1, poissonNone / Double(under))
    if over == 0 { return Estimate(0, low: 0, high: least * scale) }
    if over == under { return Estimate(scale, low: (1 - least) * scale, high: scale) }
    guard units.count > 1 else { return Estimate(value * scale, low: nil, high: nil) }
    let n = Double(units.count)
    let squares = units.reduce(0.0) { sum, unit in
      let rest = Double(unit.over) - value * Double(unit.under)
      return sum + rest * rest
    }
    let reach = z * (squares / (n * (n - 1))).squareRoot() / (Double(under) / n)
    return Estimate(value * scale, low: max(0, value - reach) * scale, high: min(1, value + reach) * scale)
  }

  /// -ln 0.025: the largest mean of a Poisson count that still gives 0 with 2.5 %.
  private static let poissonNone = 3.6888794541139363

  /// The mean of a difference within units, by the normal approximation; nil with fewer than two units.
  /// - Parameter range: what the mean can be at all; the interval ends there.
  static func mean(
    _ differences: [Double], within range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) -> Estimate? {
    guard differences.count > 1 else { return nil }
    let n = Double(differences.count)
    let mean = differences.reduce(0, +) / n
    let squares = differences.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) }
    let reach = z * (squares / (n * (n - 1))).squareRoot()
    return Estimate(
      mean, low: max(range.lowerBound, mean - reach), high: min(range.upperBound, mean + reach))
  }

  /// The median of whole numbers, with the widest order statistics that still hold it with 95 % whatever the
  /// distribution (Conover 1999, section 3.2). Nil without any value; below six values there is no such interval.
  static func median(_ values: [Int]) -> Estimate? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
    let rank = medianRank(sorted.count)
    guard rank >= 1 else { return Estimate(median, low: nil, high: nil) }
    return Estimate(median, low: Double(sorted[rank - 1]), high: Double(sorted[sorted.count - rank]))
  }

  /// The largest k for which the k-th smallest and the k-th largest of `count` values enclose the median with at least
  /// 95 %: for which a binomial quantity of `count` trials with probability 1/2 lies below k with at most 2.5 %. 0 when
  /// there is none.
  static func medianRank(_ count: Int) -> Int {
    // Probabilities relative to that of the middle, so that none is too small to be held in the largest samples.
    let middle = count / 2
    var terms = [Double](repeating: 1, count: middle + 1)
    for trial in stride(from: middle, to: 0, by: -1) {
      terms[trial - 1] = terms[trial] * Double(trial) / Double(count - trial + 1)
    }
    let half = terms.reduce(0, +)
    let total = count % 2 == 0 ? 2 * half - 1 : 2 * half
    var (below, rank) = (0.0, 0)
    while rank <= middle {
      below += terms[rank]
      guard below <= 0.025 * total else { break }
      rank += 1
    }
    return rank
  }
}
