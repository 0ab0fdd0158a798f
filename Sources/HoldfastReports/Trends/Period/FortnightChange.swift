public import HoldfastModel

/// The values of the latest two weeks against those of the first two.
public struct FortnightChange: Hashable, Sendable {
  /// Two weeks from the first day with a value.
  public var first: Fortnight
  /// Two weeks up to the last day with a value.
  public var latest: Fortnight
  /// The smallest change of the two medians that is larger than noise.
  public var noise: Halves

  /// The values of two weeks, one a day.
  public struct Fortnight: Hashable, Sendable {
    /// The days.
    public var days: ClosedRange<Day>
    /// How many of them have a value.
    public var count: Int
    /// The median of the values.
    public var median: Halves

    /// Two weeks from their parts.
    public init(days: ClosedRange<Day>, count: Int, median: Halves) {
      self.days = days
      self.count = count
      self.median = median
    }
  }

  /// A change from its parts.
  public init(first: Fortnight, latest: Fortnight, noise: Halves) {
    self.first = first
    self.latest = latest
    self.noise = noise
  }

  /// The smallest change of a pain score beyond noise: 1.96 x sqrt(2) x 1.02 = 2.83 points (Childs 2005), so 3.
  public static let noiseOfPain = Halves(whole: 3)
  /// The smallest change of a hold beyond noise: 42 s, by the larger standard error of 15.3 s.
  public static let noiseOfHolds = Halves(whole: 42)
  /// The days of a fortnight.
  static let days = 14

  /// Compares one value a day, in the order of the days; nil when the two fortnights would overlap, or one has fewer than
  /// `fewest` values.
  init?(_ values: [(day: Day, value: Int)], fewest: Int, noise: Halves) {
    let days = FortnightChange.days
    guard let begin = values.first?.day, let end = values.last?.day, end - begin >= 2 * days - 1,
      let first = Fortnight(values, begin...(begin + days - 1), fewest: fewest),
      let latest = Fortnight(values, (end - days + 1)...end, fewest: fewest)
    else { return nil }
    self.init(first: first, latest: latest, noise: noise)
  }

  /// The change, below 0 for a fall.
  public var difference: Halves { Halves(latest.median.count - first.median.count) }

  /// The change in percent of the first median, rounded; nil when that is 0.
  public var percent: Int? {
    guard first.median.count > 0 else { return nil }
    let hundredfold = 100 * difference.count
    let half = hundredfold < 0 ? -first.median.count / 2 : first.median.count / 2
    return (hundredfold + half) / first.median.count
  }

  /// Whether it is larger than values differ from day to day without any change. The percent does not count for that.
  public var isLargerThanNoise: Bool { abs(difference.count) >= noise.count }
}

extension FortnightChange.Fortnight {
  fileprivate init?(_ values: [(day: Day, value: Int)], _ days: ClosedRange<Day>, fewest: Int) {
    let values = values.filter { days.contains($0.day) }.map(\.value)
    guard values.count >= fewest, let spread = Spread(values) else { return nil }
    self.init(days: days, count: spread.count, median: spread.median)
  }
}

extension FortnightChange {
  /// The change for people.
  /// - Parameters:
  ///   - unit: what the values are counted in, as `points`.
  ///   - noun: what has a value, as `morning`.
  func words(unit: String, noun: String, beside today: Day) -> Prose {
    func words(_ fortnight: Fortnight) -> String {
      let number = HoldfastReports.count(fortnight.count, noun)
      return "\(fortnight.median.text) (\(fortnight.days.words(beside: today)), \(number))"
    }
    return "\(changeWords(unit: unit)): median \(words(latest)) against \(words(first))"
  }

  /// The change in few words, for a page that is short of room.
  func shortWords(unit: String) -> Prose {
    """
    \(changeWords(unit: unit)) (median \(latest.median.text) against \(first.median.text))
    """
  }

  private func changeWords(unit: String) -> String {
    let percent = percent.map { " (\(signed($0, decimals: 0)) %)" } ?? ""
    return "\(signed(5 * difference.count, decimals: 1)) \(unit)\(percent), "
      + (isLargerThanNoise ? "larger than noise" : "within day-to-day noise")
  }

  /// The change in machine output.
  var json: JSONValue {
    func json(_ fortnight: Fortnight) -> JSONValue {
      .object([
        "from": .string(fortnight.days.lowerBound.iso), "to": .string(fortnight.days.upperBound.iso),
        "n": .int(fortnight.count), "median": .decimal(fortnight.median.text),
      ])
    }
    return .object([
      "first": json(first), "latest": json(latest), "difference": .decimal(difference.text),
      "percent": .optional(percent), "noise": .decimal(noise.text), "larger_than_noise": .bool(isLargerThanNoise),
    ])
  }
}
