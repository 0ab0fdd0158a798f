/// How today's dose is found. It is advice, not state. The ranges are those of `ProtocolKey`.
public struct DoseRules: Hashable, Sendable {
  /// The share of the target hold to begin with, in tenths, 1...10.
  public var startTenths: Int
  /// What each session without a trigger adds, in tenths of the target, 0...10.
  public var stepTenths: Int
  /// Holds are rounded down to a multiple of this many seconds, 1...60.
  public var roundingSeconds: Int
  /// The shortest hold that is advised, in seconds, 1...3600.
  public var leastSeconds: Int
  /// Rest between sets, in seconds, 0...3600.
  public var restSeconds: Int
  /// Daytime pain from here on means support work only, 1...10.
  public var supportOnlyDaytime: Int
  /// Qualifying unstable sessions on a Bosu before the ball, 0...100.
  public var bosuSessions: Int
  /// Days with unstable planks at most, in `unstableWindowDays`, 1...28 and not more than those.
  public var unstableDays: Int
  /// The window of `unstableDays`, in days, today included, 1...28.
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
