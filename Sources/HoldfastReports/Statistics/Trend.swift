/// Which way values go with time, and how sure that is: as far as it is shown, rounded once for every form of a report.
public struct Trend: Hashable, Sendable {
  /// How many values it is made of.
  public var count: Int
  /// The change in a week, in hundredths of the unit: the Theil-Sen slope.
  public var slope: Int
  /// The lower end of the 95 % interval of the slope, in hundredths.
  public var lower: Int
  /// The upper end of that interval, in hundredths.
  public var upper: Int
  /// Mann-Kendall's S.
  public var score: Int
  /// Mann-Kendall's p on two sides, in thousandths.
  public var p: Int
  /// Whether all orders of the values were counted for `p`.
  public var isExact: Bool

  /// A trend from its parts.
  public init(count: Int, slope: Int, lower: Int, upper: Int, score: Int, p: Int, isExact: Bool) {
    self.count = count
    self.slope = slope
    self.lower = lower
    self.upper = upper
    self.score = score
    self.p = p
    self.isExact = isExact
  }

  /// A value at its day.
  public struct Point: Hashable, Sendable {
    /// The day, counted from any day.
    public var day: Int
    /// The value.
    public var value: Halves

    /// A point from its parts.
    public init(day: Int, value: Halves) {
      self.day = day
      self.value = value
    }
  }

  /// The trend of values in the order of their days, one a day; nil when there are fewer than five. It is made for a few
  /// hundred.
  public init?(_ points: [Point]) {
    guard let test = MannKendall(points.map(\.value.count)),
      let line = TheilSen(points.map { TheilSen.Point(day: $0.day, value: $0.value.count) })
    else { return nil }
    // Halves a day become hundredths a week.
    func shown(_ slope: Double) -> Int { Int(exactly: (slope * 7 / 2 * 100).rounded()) ?? 0 }
    self.init(
      count: points.count, slope: shown(line.slope), lower: shown(line.lower), upper: shown(line.upper),
      score: test.score, p: Int(exactly: (test.p * 1000).rounded()) ?? 0, isExact: test.isExact)
  }
}
