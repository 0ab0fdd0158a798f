public import HoldfastModel

/// A calendar: a row for each day of the week, a column for each week, a mark for each day.
public struct DayCalendar: Hashable, Sendable {
  /// What it shows.
  public var title: String
  /// What it shows in a sentence or two, for those who can't see it.
  public var summary: String
  /// The days, in order and without a gap.
  public var days: [Entry]

  /// One day.
  public struct Entry: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// What was done.
    public var mark: Mark
    /// Whether the morning was logged.
    public var hasMorning: Bool
    /// What a pointer that rests on it tells.
    public var detail: String

    /// An entry from its parts.
    public init(day: Day, mark: Mark, hasMorning: Bool, detail: String) {
      self.day = day
      self.mark = mark
      self.hasMorning = hasMorning
      self.detail = detail
    }
  }

  /// What was done on a day.
  public enum Mark: String, CaseIterable, Hashable, Sendable {
    /// Planks that qualify.
    case qualifying
    /// Planks that do not qualify, or wait for their morning.
    case planks
    /// Planks on a day on which training was stopped before they began.
    case planksWhileStopped = "planks-while-stopped"
    /// Support work, stretches or other exercises without planks.
    case support
    /// A rest day between sessions: done.
    case rest
    /// A day on which training was stopped, at least for a part of it, and nothing was trained.
    case stopped
    /// None of these: no training is logged.
    case nothing
  }

  /// A calendar from its parts.
  public init(title: String, summary: String, days: [Entry]) {
    self.title = title
    self.summary = summary
    self.days = days
  }
}
