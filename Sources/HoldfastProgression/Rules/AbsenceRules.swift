/// What days without a plank set cost, counted from the last day with one. Each is 1...365, and none is less than the
/// one before it.
public struct AbsenceRules: Hashable, Sendable {
  /// On this day without planks the count and the clock restart.
  public var restartDay: Int
  /// On this day without planks the level goes down by one.
  public var oneDownDay: Int
  /// On this day without planks the level is the knee plank.
  public var kneeDay: Int

  /// Absence rules from their parts.
  public init(restartDay: Int, oneDownDay: Int, kneeDay: Int) {
    self.restartDay = restartDay
    self.oneDownDay = oneDownDay
    self.kneeDay = kneeDay
  }
}
