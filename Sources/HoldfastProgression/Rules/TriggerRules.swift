/// When pain or form stops, steps back or restarts. Scores are of pain, 0-10. The ranges are those of `ProtocolKey`.
public struct TriggerRules: Hashable, Sendable {
  /// Any score from here on stops, 1...10.
  public var stop: Int
  /// Daytime pain from here on is red, 1...10 and below `stop`.
  public var redDaytime: Int
  /// Pain during or after a session from here on is red, 1...10 and below `stop`.
  public var redPeak: Int
  /// A morning is red from the larger of `redMorning` and usual pain plus `redMorningAboveUsual`; a score, 1...10 and
  /// below `stop`.
  public var redMorning: Int
  /// How far above the usual pain a red morning lies at least, in points, 0...10.
  public var redMorningAboveUsual: Int
  /// A morning is raised from the larger of `raisedMorning` and usual pain plus `raisedMorningAboveUsual`; a score,
  /// 1...10 and not above `redMorning`.
  public var raisedMorning: Int
  /// How far above the usual pain a raised morning lies at least, in points, 0...10 and not above
  /// `redMorningAboveUsual`.
  public var raisedMorningAboveUsual: Int
  /// This many raised mornings within `raisedWindowDays`, today included, are red, 1...28.
  public var raisedDays: Int
  /// The window of `raisedDays`, in days, today included, 1...28.
  public var raisedWindowDays: Int
  /// Pain during or after a session from here on, below red, is amber, 1...10 and below `redPeak`.
  public var amberPeak: Int
  /// The least days between two step-backs by a red trigger, 1...60.
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
