/// When pain or form stops, steps back or restarts. Scores are 0-10.
public struct TriggerRules: Hashable, Sendable {
  /// Any score from here on stops.
  public var stop: Int
  /// Daytime pain from here on is red.
  public var redDaytime: Int
  /// Pain during or after a session from here on is red.
  public var redPeak: Int
  /// A morning is red from the larger of `redMorning` and usual pain plus `redMorningAboveUsual`.
  public var redMorning: Int
  public var redMorningAboveUsual: Int
  /// A morning is raised from the larger of `raisedMorning` and usual pain plus `raisedMorningAboveUsual`.
  public var raisedMorning: Int
  public var raisedMorningAboveUsual: Int
  /// This many raised mornings within `raisedWindowDays`, today included, are red.
  public var raisedDays: Int
  public var raisedWindowDays: Int
  /// Pain during or after a session from here on, below red, is amber.
  public var amberPeak: Int
  /// The least days between two step-backs by a red trigger.
  public var stepBackSpacingDays: Int

  /// Trigger rules from their parts.
  public init(
    stop: Int, redDaytime: Int, redPeak: Int, redMorning: Int, redMorningAboveUsual: Int,
    raisedMorning: Int, raisedMorningAboveUsual: Int, raisedDays: Int, raisedWindowDays: Int,
    amberPeak: Int, stepBackSpacingDays: Int
  ) {
    self.stop = stop
    self.redDaytime = redDaytime
    self.redPeak = redPeak
    self.redMorning = redMorning
    self.redMorningAboveUsual = redMorningAboveUsual
    self.raisedMorning = raisedMorning
    self.raisedMorningAboveUsual = raisedMorningAboveUsual
    self.raisedDays = raisedDays
    self.raisedWindowDays = raisedWindowDays
    self.amberPeak = amberPeak
    self.stepBackSpacingDays = stepBackSpacingDays
  }
}
