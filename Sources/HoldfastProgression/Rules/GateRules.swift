/// The clauses of one gate. A clause that is nil is not asked for. The ranges are those of `ProtocolKey`.
public struct GateRules: Hashable, Sendable {
  /// Qualifying sessions needed, 1...100.
  public var sessions: Int
  /// How far back they count, in days, 1...730: `today - day < windowDays`.
  public var windowDays: Int
  /// The least days between two that both count, 1...60.
  public var spacingDays: Int
  /// Days needed since the count and the clock last restarted, 1...730.
  public var daysAtLevel: Int
  /// The highest pain during or after a qualifying session, 0...9.
  public var peakCap: Int
  /// The highest pain on the next morning of a qualifying session: the larger of `morningCap` and usual pain plus
  /// `morningCapAboveUsual`. A score, 0...9.
  public var morningCap: Int
  /// What is added to the usual pain for the cap on the next morning, in points, -3...9.
  public var morningCapAboveUsual: Int
  /// Days with support work needed in the days before today, 0...365.
  public var supportDays: Int
  /// How many days before today those may lie, 1...365.
  public var supportWindowDays: Int
  /// Days needed since the first plank session, 1...730; nil asks for none.
  public var daysSinceFirstSession: Int?
  /// Days needed without a red trigger, today included, 1...365; nil asks for none.
  public var redFreeDays: Int?
  /// Mornings needed with a score in the window, today included, 1...365; nil asks for none.
  public var morningsLogged: Int?
  /// The window of `morningsLogged`, in days, today included, 1...365.
  public var morningsWindowDays: Int
  /// Whether a directive must have unlocked the next level.
  public var needsUnlock: Bool

  /// Gate rules from their parts.
  public init(
    sessions: Int, windowDays: Int, spacingDays: Int, daysAtLevel: Int, peakCap: Int, morningCap: Int,
    morningCapAboveUsual: Int, supportDays: Int, supportWindowDays: Int,
    daysSinceFirstSession: Int? = nil, redFreeDays: Int? = nil, morningsLogged: Int? = nil,
    morningsWindowDays: Int, needsUnlock: Bool
  ) {
    self.sessions = sessions
    self.windowDays = windowDays
    self.spacingDays = spacingDays
    self.daysAtLevel = daysAtLevel
    self.peakCap = peakCap
    self.morningCap = morningCap
    self.morningCapAboveUsual = morningCapAboveUsual
    self.supportDays = supportDays
    self.supportWindowDays = supportWindowDays
    self.daysSinceFirstSession = daysSinceFirstSession
    self.redFreeDays = redFreeDays
    self.morningsLogged = morningsLogged
    self.morningsWindowDays = morningsWindowDays
    self.needsUnlock = needsUnlock
  }

  /// The highest next-morning score with which a session qualifies, for a usual morning pain of `usual`.
  public func morningCap(usual: Int) -> Int { max(morningCap, usual + morningCapAboveUsual) }
}
