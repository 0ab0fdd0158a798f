public import HoldfastModel

/// What to do today: advice, not state.
public enum Dose: Hashable, Sendable {
  /// Nothing to train while stopped.
  case stopped
  /// A red trigger today: no plank work, support work only if it does not hurt.
  case redToday([FiredTrigger])
  /// Daytime pain of this score: support work only.
  case supportOnly(daytime: Int)
  /// A plank session yesterday: a rest day, support work welcome.
  case restDay
  /// As many days with unstable planks lately as the rules allow: a rest day from planks.
  case unstableLimit(days: Int, window: Int)
  /// The plank sets of today reach the dose.
  case done(Prescription)
  /// Planks today.
  case planks(Prescription)

  /// A number of sets with a hold.
  public struct Prescription: Hashable, Sendable {
    /// The plank to do.
    public var level: PlankLevel
    /// Sets.
    public var sets: Int
    /// The hold of each set today, in seconds.
    public var seconds: Int
    /// The target hold of the level, in seconds.
    public var targetSeconds: Int
    /// Rest between sets, in seconds.
    public var restSeconds: Int
    /// What an unstable plank is done on; nil at the other levels.
    public var device: Device?
    /// Sets of today that reach `seconds`.
    public var setsDone: Int
  }
}
