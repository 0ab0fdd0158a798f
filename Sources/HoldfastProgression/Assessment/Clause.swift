public import HoldfastModel

/// One condition of a gate: what it asks, what the log shows, and what would satisfy it.
public struct Clause: Hashable, Sendable {
  /// Which condition.
  public var id: ID
  /// What is asked, in the unit of the clause.
  public var required: Int
  /// What the log shows; nil when it shows nothing yet.
  public var observed: Int?
  /// Whether it holds.
  public var status: Status
  /// The days that show it, oldest first.
  public var evidence: [Day]
  /// One sentence that says what would satisfy it; nil when it is met.
  public var remedy: String?

  /// The conditions of "The gate" in Documentation/Protocol.md, in its order.
  public enum ID: String, CaseIterable, Sendable {
    /// The latest plank session qualifies: 1 or 0.
    case latestQualifies = "latest-session-qualifies"
    /// Qualifying sessions, counted.
    case qualifyingSessions = "qualifying-sessions"
    /// Days since the count and the clock last restarted.
    case daysOnClock = "days-on-clock"
    /// The peak of the latest plank session against its cap, 0-10.
    case peakCap = "session-pain"
    /// The next morning of the latest plank session against its cap, 0-10.
    case morningCap = "next-morning-pain"
    /// Days with support work.
    case supportDays = "support-days"
    /// Days since the first plank session.
    case daysSinceFirst = "days-since-first-session"
    /// Days without a red trigger.
    case redFreeDays = "days-without-red"
    /// Mornings logged.
    case morningsLogged = "mornings-logged"
    /// Unstable work unlocked by a directive: 1 or 0.
    case unlocked
  }

  /// Whether a clause holds.
  public enum Status: String, Sendable {
    case met
    case notMet = "not met"
    /// Not known yet: the log lacks what would decide it.
    case unknown
  }
}
