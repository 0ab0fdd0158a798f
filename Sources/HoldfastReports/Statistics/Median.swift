/// A number in halves, as medians of whole numbers come: exact, where a fraction of two would have to be rounded.
public struct Halves: Hashable, Comparable, Sendable {
  /// How many halves.
  public var count: Int

  /// A number of halves.
  public init(_ count: Int) { self.count = count }

  /// A whole number.
  public init(whole: Int) { count = 2 * whole }

  /// The number with one decimal, as `2.5`.
  public var text: String { fixed(5 * count, decimals: 1) }

  /// The smaller number first.
  public static func < (one: Halves, other: Halves) -> Bool { one.count < other.count }
}

/// The middle of whole numbers, and how they are spread around it.
public struct Spread: Hashable, Sendable {
  /// How many there are; at least 1.
  public let count: Int
  /// The least of them.
  public let least: Int
  /// The greatest of them.
  public let greatest: Int
  /// Half of the numbers are at most this, and half at least.
  public let median: Halves
  /// The median of the lower half; with an odd count the middle one belongs to both halves (Tukey's hinges).
  public let lowerQuartile: Halves
  /// The median of the upper half, likewise.
  public let upperQuartile: Halves

  /// The spread of some numbers; nil when there are none.
  public init?(_ values: some Sequence<Int>) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    count = sorted.count
    least = first
    greatest = last
    let half = (sorted.count + 1) / 2
    median = Spread.median(ofSorted: sorted[...])
    lowerQuartile = Spread.median(ofSorted: sorted.prefix(half))
    upperQuartile = Spread.median(ofSorted: sorted.suffix(half))
  }

  private static func median(ofSorted values: ArraySlice<Int>) -> Halves {
    let middle = values.startIndex + values.count / 2
    return values.count % 2 == 1
      ? Halves(whole: values[middle]) : Halves(values[middle - 1] + values[middle])
  }
}
