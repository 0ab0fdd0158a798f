import HoldfastModel

/// What can be said of the direction in which values go.
public struct TrendFinding: Hashable, Sendable {
  /// How many days a value stands for: 1 for each value by itself, else the days of a span whose median it is.
  public var step: Int
  /// How many values there are.
  public var count: Int
  /// The trend; nil when there are too few values to call one.
  public var trend: Trend?

  /// A finding from its parts.
  public init(step: Int, count: Int, trend: Trend?) {
    self.step = step
    self.count = count
    self.trend = trend
  }

  /// The trend of one value a day, in the order of the days; over a long period that of the medians of its spans.
  init(_ values: [(day: Day, value: Int)], _ resolution: Resolution, from first: Day) {
    step = resolution.step
    var points: [Trend.Point] = []
    if step == 1 {
      points = values.map { Trend.Point(day: $0.day.number, value: Halves(whole: $0.value)) }
    } else {
      let start = first.monday
      let spans = Dictionary(grouping: values) { ($0.day - start) / resolution.step }
      points = spans.sorted { $0.key < $1.key }.compactMap { index, values in
        Spread(values.map(\.value)).map { Trend.Point(day: index * resolution.step, value: $0.median) }
      }
    }
    count = points.count
    trend = Trend(points)
  }
}

extension TrendFinding {
  /// The trend for people.
  /// - Parameters:
  ///   - unit: what the values are counted in, as `points`.
  ///   - name: what the values are, as `mornings`.
  func words(unit: String, of name: String) -> Prose {
    let things: String
    switch step {
    case 1: things = name
    case 7: things = "weekly medians of \(name)"
    default: things = "medians of \(name) over \(step / 7) weeks"
    }
    guard let trend else {
      return "too few to call a trend: n = \(count) \(things), and \(MannKendall.fewest) are needed"
    }
    guard !trend.isFlat else {
      return """
        \(trend.direction): most values are equal, so that no slope can be told; Mann-Kendall \
        \(trend.pWords)\(trend.isExact ? ", exact" : ""); n = \(trend.count) \(things)
        """
    }
    return """
      \(trend.direction): \(signed(trend.slope, decimals: 2)) \(unit) a week \
      (95 % interval \(signed(trend.lower, decimals: 2)) to \(signed(trend.upper, decimals: 2))); \
      Mann-Kendall \(trend.pWords)\(trend.isExact ? ", exact" : ""); n = \(trend.count) \(things)
      """
  }

  /// The trend in few words, for a page that is short of room.
  func shortWords(unit: String) -> Prose {
    guard let trend else { return "too few to call (n = \(count), of \(MannKendall.fewest) needed)" }
    let medians = step == 1 ? "" : step == 7 ? " weekly medians" : " medians of \(step / 7) weeks"
    guard !trend.isFlat else {
      return """
        \(trend.direction): most values are equal, so that no slope can be told (\(trend.pWords); n = \
        \(trend.count)\(medians))
        """
    }
    return """
      \(trend.direction), \(signed(trend.slope, decimals: 2)) \(unit) a week (95 % \(signed(trend.lower, decimals: 2)) to \
      \(signed(trend.upper, decimals: 2)); \(trend.pWords); n = \(trend.count)\(medians))
      """
  }

  /// The trend in machine output.
  /// - Parameter unit: what the slope is counted in, as `points a week`.
  func json(unit: String) -> JSONValue {
    var members: [String: JSONValue] = [
      "unit": .string(unit), "days_per_value": .int(step), "n": .int(count), "slope": .null, "slope_lower": .null,
      "slope_upper": .null, "mann_kendall_s": .null, "p": .null, "p_is_exact": .null, "direction": .null,
    ]
    if let trend {
      members["slope"] = .decimal(fixed(trend.slope, decimals: 2))
      members["slope_lower"] = .decimal(fixed(trend.lower, decimals: 2))
      members["slope_upper"] = .decimal(fixed(trend.upper, decimals: 2))
      members["mann_kendall_s"] = .int(trend.score)
      members["p"] = .decimal(fixed(trend.p, decimals: 3))
      members["p_is_exact"] = .bool(trend.isExact)
      members["direction"] = .string(trend.direction)
    }
    return .object(members)
  }
}

extension Trend {
  /// p for people.
  var pWords: String { p == 0 ? "p below 0.001" : "p = \(fixed(p, decimals: 3))" }

  /// Whether so many values are equal that the slope and both ends of its interval are 0: then it tells nothing.
  var isFlat: Bool { slope == 0 && lower == 0 && upper == 0 }

  /// The direction in words: one is only named where p is below 0.05.
  var direction: String {
    guard p < 50, score != 0 else { return "no clear direction" }
    return score > 0 ? "rising" : "falling"
  }
}

/// A number with its sign also when it is above 0, as `+0.25`.
func signed(_ value: Int, decimals: Int) -> String { (value > 0 ? "+" : "") + fixed(value, decimals: decimals) }

/// What has to be said of every trend.
let trendCaveat =
  "A trend is the Theil-Sen slope, the median of the slopes between every two values, with Mann-Kendall's test. The test "
  + "takes the values for independent; days in a row resemble each other, so its p is smaller than it should be."
