/// The Mann-Kendall test: whether values rise or fall with time at all, however fast.
///
/// Mann 1945, Kendall 1975. It takes the values for independent of one another. Those of a log are not: days in a row
/// resemble each other, so that its p is too small rather than too large.
public struct MannKendall: Hashable, Sendable {
  /// How many values there are.
  public let count: Int
  /// S: the pairs in which the later value is greater, less those in which it is smaller.
  public let score: Int
  /// How likely an S at least as far from 0 is, on either side, if the order of the values says nothing; 0...1.
  public let p: Double
  /// Whether `p` comes from all orders of the values, and not from the normal distribution.
  public let isExact: Bool

  /// The fewest values that are tested at all.
  public static let fewest = 5
  /// The most values whose orders are all counted.
  static let mostExact = 9

  /// The test of values in the order of their times; nil when there are fewer than five. The cost grows with the square
  /// of their count.
  public init?(_ values: [Int]) {
    guard values.count >= MannKendall.fewest else { return nil }
    count = values.count
    var score = 0
    for (index, value) in values.enumerated() {
      for later in values[(index + 1)...] { score += (later > value ? 1 : 0) - (later < value ? 1 : 0) }
    }
    self.score = score
    let ties = MannKendall.ties(of: values)
    isExact = values.count <= MannKendall.mostExact
    p =
      isExact
      ? KendallOrders(ties: ties).shareOfOrders(atLeast: score.magnitude)
      : MannKendall.normalP(score: score, count: values.count, ties: ties)
  }

  /// How often each of the values stands there.
  static func ties(of values: [Int]) -> [Int] {
    var ties: [Int: Int] = [:]
    for value in values { ties[value, default: 0] += 1 }
    return ties.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The variance of S: [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18, over the groups of equal values.
  static func variance(count: Int, ties: [Int]) -> Double {
    func part(_ count: Int) -> Double {
      let number = Double(count)
      return number * (number - 1) * (2 * number + 5)
    }
    return (part(count) - ties.reduce(0) { $0 + part($1) }) / 18
  }

  /// The normal approximation with a continuity correction of 1.
  static func normalP(score: Int, count: Int, ties: [Int]) -> Double {
    let variance = variance(count: count, ties: ties)
    guard variance > 0, score != 0 else { return 1 }
    return NormalTail.twoSided((Double(score.magnitude) - 1) / variance.squareRoot())
  }
}
