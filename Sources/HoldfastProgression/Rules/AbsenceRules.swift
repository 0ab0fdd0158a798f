/// What days without a plank set cost, counted from the last day with one.
public struct AbsenceRules: Hashable, Sendable {
  /// On this day the count and the clock restart.
  public var restartDay: Int
  /// On this day the level goes down by one.
  public var oneDownDay: Int
  /// On this day the level is the knee plank.
  public var kneeDay: Int

  /// Absence rules from their parts.
  public init(restartDay: Int, oneDownDay: Int, kneeDay: Int) {
    self.restartDay = restartDay
    self.oneDownDay = oneDownDay
    self.kneeDay = kneeDay
  }
}
