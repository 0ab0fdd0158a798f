public import HoldfastModel

/// When something was: always a civil day, and an instant if a time was given.
public struct Moment: Hashable, Sendable {
  /// The civil day that it was lived on.
  public var day: Day
  /// The instant with its offset; nil when only the day is known. Never a made-up noon.
  public var at: ZonedInstant?
  /// What the user must be told about a time that the clocks skipped or showed twice; nil when there is nothing.
  public var remark: String?

  /// A moment from its parts.
  public init(day: Day, at: ZonedInstant? = nil, remark: String? = nil) {
    self.day = day
    self.at = at
    self.remark = remark
  }
}
