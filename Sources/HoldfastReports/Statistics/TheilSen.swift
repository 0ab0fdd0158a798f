/// The Theil-Sen slope: the median of the slopes between every two values. A few odd values hardly move it.
///
/// Theil 1950, Sen 1968.
public struct TheilSen: Hashable, Sendable {
  /// A value with the day that it belongs to.
  public struct Point: Hashable, Sendable {
    /// The day, counted from any day.
    public var day: Int
    /// The value.
    public var value: Int

    /// A point from its parts.
    public init(day: Int, value: Int) {
      self.day = day
      self.value = value
    }
  }

  /// How much the value changes in a day.
  public let slope: Double
  /// The lower end of the 95 % interval of the slope (Sen 1968, by the variance of Kendall's S).
  public let lower: Double
  /// The upper end of that interval.
  public let upper: Double

  /// The slope through points; nil when there are fewer than five, or all are of one day.
  ///
  /// Two points of one day have no slope between them. The cost grows with the square of the count: a few hundred
  /// points are what it is made for.
  public init?(_ points: [Point]) {
    guard points.count >= MannKendall.fewest else { return nil }
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * (points.count - 1) / 2)
    for (index, point) in points.enumerated() {
      for other in points[(index + 1)...] where other.day != point.day {
        slopes.append((Double(other.value) - Double(point.value)) / (Double(other.day) - Double(point.day)))
      }
    }
    guard !slopes.isEmpty else { return nil }
    slopes.sort()
    let middle = slopes.count / 2
    slope = slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2
    // The 97.5 % point of the normal distribution.
    let reach = 1.959_963_984_540_054 * TheilSen.deviation(of: points)
    let (few, many) = ((Double(slopes.count) - reach) / 2, (Double(slopes.count) + reach) / 2)
    // The m-th from below and the (m + 1)-th from above, as Sen has it, with m rounded to a whole slope.
    lower = slopes[max(0, (Int(exactly: few.rounded()) ?? 0) - 1)]
    upper = slopes[min(slopes.count - 1, max(0, Int(exactly: many.rounded()) ?? slopes.count))]
  }

  /// The standard deviation of Kendall's S, with equal values and equal days taken into account.
  private static func deviation(of points: [Point]) -> Double {
    let count = points.count
    let values = MannKendall.variance(count: count, ties: MannKendall.ties(of: points.map(\.value)))
    let days = MannKendall.variance(count: count, ties: MannKendall.ties(of: points.map(\.day)))
    let whole = MannKendall.variance(count: count, ties: [])
    return max(0, values + days - whole).squareRoot()
  }
}
