public import HoldfastModel

/// Bars over weeks, each stacked from parts, as time under tension by exercise.
public struct WeekBars: Hashable, Sendable {
  /// What it shows.
  public var title: String
  /// What it shows in a sentence or two, for those who can't see it.
  public var summary: String
  /// What is measured, with its unit, as `time under tension, min`.
  public var axisLabel: String
  /// The names of the parts, from the foot of a bar up.
  public var parts: [String]
  /// The bars, every week of the period in order, also the empty ones.
  public var bars: [Bar]
  /// How many weeks a bar stands for: 1, or over a long period 4 or more.
  public var weeks: Int

  /// The bar of one week.
  public struct Bar: Hashable, Sendable {
    /// The Monday of the week, or of the first of its weeks.
    public var monday: Day
    /// The value of each part, 0 or more, in the order of `parts`.
    public var values: [Int]
    /// What a pointer that rests on it tells.
    public var detail: String

    /// A bar from its parts.
    public init(monday: Day, values: [Int], detail: String) {
      self.monday = monday
      self.values = values
      self.detail = detail
    }
  }

  /// Bars from their parts.
  public init(title: String, summary: String, axisLabel: String, parts: [String], bars: [Bar], weeks: Int = 1) {
    self.title = title
    self.summary = summary
    self.axisLabel = axisLabel
    self.parts = parts
    self.bars = bars
    self.weeks = weeks
  }
}
