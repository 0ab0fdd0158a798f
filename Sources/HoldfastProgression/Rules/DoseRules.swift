/// How today's dose is found. It is advice, not state.
public struct DoseRules: Hashable, Sendable {
  /// The share of the target hold to begin with, in tenths.
  public var startTenths: Int
  /// What each session without a trigger adds, in tenths.
  public var stepTenths: Int
  /// Holds are rounded down to this many seconds.
  public var roundingSeconds: Int
  /// The shortest hold that is advised, in seconds.
  public var leastSeconds: Int
  /// Rest between sets, in seconds.
  public var restSeconds: Int
  /// Daytime pain from here on means support work only.
  public var supportOnlyDaytime: Int
  /// Qualifying unstable sessions on a Bosu before the ball.
  public var bosuSessions: Int
  /// Days with unstable planks at most, in `unstableWindowDays`.
  public var unstableDays: Int
  public var unstableWindowDays: Int

  /// Dose rules from their parts.
  public init(
    startTenths: Int, stepTenths: Int, roundingSeconds: Int, leastSeconds: Int, restSeconds: Int,
    supportOnlyDaytime: Int, bosuSessions: Int, unstableDays: Int, unstableWindowDays: Int
  ) {
    self.startTenths = startTenths
    self.stepTenths = stepTenths
    self.roundingSeconds = roundingSeconds
    self.leastSeconds = leastSeconds
    self.restSeconds = restSeconds
    self.supportOnlyDaytime = supportOnlyDaytime
    self.bosuSessions = bosuSessions
    self.unstableDays = unstableDays
    self.unstableWindowDays = unstableWindowDays
  }
}
