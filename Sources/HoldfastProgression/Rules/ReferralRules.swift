/// When several red days carry the advice to talk to a therapist.
public struct ReferralRules: Hashable, Sendable {
  /// Red days needed, 1...28.
  public var redDays: Int
  /// The least days between two that both count, 1...60.
  public var spacingDays: Int
  /// The window they lie in, in days, today included, 1...365.
  public var windowDays: Int

  /// Referral rules from their parts.
  public init(redDays: Int, spacingDays: Int, windowDays: Int) {
    self.redDays = redDays
    self.spacingDays = spacingDays
    self.windowDays = windowDays
  }
}
