/// Two programs run in turn, A B A B ..., so that a machine whose speed drifts is unfair to neither.
struct Comparison {
  /// The medians of each side.
  var first: Cost
  var second: Cost
  /// The median of the ratios of wall time, pair by pair.
  var ratio: Double

  /// Runs the pair `pairs` times after one run of each that does not count.
  /// - Parameter startUp: a program whose wall time is taken off both sides of each pair.
  init(_ one: Program, _ other: Program, pairs: Int, startUp: Program? = nil) {
    _ = one.run()
    _ = other.run()
    var firsts: [Cost] = []
    var seconds: [Cost] = []
    var ratios: [Double] = []
    for _ in 0..<pairs {
      let start = startUp?.run().wall ?? 0
      let first = one.run()
      let second = other.run()
      firsts.append(first)
      seconds.append(second)
      ratios.append((first.wall - start) / (second.wall - start))
    }
    first = Cost(median: firsts)
    second = Cost(median: seconds)
    ratio = median(ratios)
  }
}

extension Cost {
  /// The median of each figure.
  init(median costs: [Cost]) {
    self.init(
      wall: Measure.median(costs.map(\.wall)), cpu: Measure.median(costs.map(\.cpu)),
      peakMemory: Measure.median(costs.map(\.peakMemory)))
  }
}

/// The middle value; of an even number, the mean of the middle two.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
