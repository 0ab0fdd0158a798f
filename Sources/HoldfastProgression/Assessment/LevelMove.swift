public import HoldfastModel

/// A change of the permitted level, with what made it.
public struct LevelMove: Hashable, Sendable {
  /// The day it came on.
  public var day: Day
  /// The level before it.
  public var from: PermittedLevel
  /// The level after it.
  public var to: PermittedLevel
  /// What made it.
  public var cause: Cause

  /// What can change the level.
  public enum Cause: Hashable, Sendable {
    /// A start, as the user gave it.
    case start
    /// A clearance after a stop.
    case clearance
    /// An override by a clinician.
    case override
    /// Every clause of the gate was met.
    case gate
    /// So many days without a plank set.
    case absence(days: Int)
    /// A red trigger.
    case red([FiredTrigger.Cause])
    /// An amber trigger at the unstable plank.
    case amber([FiredTrigger.Cause])
    /// A stop.
    case stop([FiredTrigger.Cause])
  }
}
