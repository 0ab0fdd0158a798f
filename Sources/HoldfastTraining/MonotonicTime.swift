/// A point on a clock that only goes forward, whatever happens to the clock on the wall. It says nothing about the date.
public struct MonotonicTime: Hashable, Comparable, Sendable {
  /// Milliseconds since some instant that stays the same while the program runs.
  public let milliseconds: Int64

  /// A point in milliseconds.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Whether one point lies before the other.
  public static func < (one: MonotonicTime, other: MonotonicTime) -> Bool { one.milliseconds < other.milliseconds }

  /// The point so many milliseconds later.
  public static func + (time: MonotonicTime, milliseconds: Int64) -> MonotonicTime {
    MonotonicTime(milliseconds: time.milliseconds &+ milliseconds)
  }

  /// The milliseconds from one point to another.
  public static func - (end: MonotonicTime, start: MonotonicTime) -> Int64 { end.milliseconds &- start.milliseconds }
}
