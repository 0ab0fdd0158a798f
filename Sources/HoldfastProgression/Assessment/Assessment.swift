public import HoldfastModel

/// What the rules say on a day, and why.
public struct Assessment: Hashable, Sendable {
  /// The day it speaks of; nothing dated later was read.
  public var day: Day
  /// The name of the protocol that was applied.
  public var protocolName: String
  /// The version of that protocol.
  public var protocolVersion: Int
  /// What the log has earned.
  public var permitted: PermittedLevel
  /// What that means since the latest plank session.
  public var verdict: Verdict
  /// The level that the latest plank session was judged at; nil before the first one.
  public var judgedLevel: PlankLevel?
  /// The clauses of the gate up from the permitted level; empty at the top.
  public var clauses: [Clause]
  /// What fired on the day, the gravest first.
  public var fired: [FiredTrigger]
  /// What made the stop that is in force; empty without one.
  public var stopCauses: [FiredTrigger]
  /// The red days that carry the advice to talk to a therapist; empty without that advice.
  public var referralDays: [Day]
  /// The first day on which the level could rise if all goes well from here; nil when there is none within a year.
  public var earliest: Earliest?
  /// The day on which the count and the clock last restarted; nil before the first plank session.
  public var since: Day?
  /// The latest plank session's judgement; nil before the first one.
  public var latest: Judgement?
  /// Whether a morning score is owed on the day, for the plank session of the day before.
  public var owesMorning: Bool
  /// Days with each stretch and with a warm-up in the last 14 days, for information only.
  public var preparation: [Preparation]
  /// The day of the override that set the present level; nil where the rules did.
  public var overriddenOn: Day?

  /// The first day on which the level could rise.
  public struct Earliest: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// Whether that needs an unlock which is not on record.
    public var needsUnlock: Bool
  }

  /// How often a stretch or warm-up was done.
  public struct Preparation: Hashable, Sendable {
    /// The stretch or the warm-up.
    public var exercise: Exercise
    /// Days with it in the last 14, today included.
    public var days: Int
  }
}

/// The engine's answer in one word. It speaks of the rules, not of the body.
public enum Verdict: String, CaseIterable, Sendable {
  case stop
  /// No plank session yet since the latest start.
  case notStarted
  /// The permitted level is above the one that the latest plank session was judged at.
  case advance
  /// The permitted level is below it.
  case stepBack
  /// At the top, the same level.
  case maintain
  case hold

  init(_ state: LadderState) {
    if state.isStopped {
      self = .stop
    } else if let judged = state.judgedLevel, state.firstPlankDay != nil {
      if state.level > judged {
        self = .advance
      } else if state.level < judged {
        self = .stepBack
      } else {
        self = state.level.above == nil ? .maintain : .hold
      }
    } else {
      self = .notStarted
    }
  }
}

/// The engine's answer for one day of a replay.
public struct DayRow: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// What the log had earned at the end of the day.
  public var permitted: PermittedLevel
  /// The level in force when the day's training was judged: after its morning, before its sessions.
  public var inForce: PermittedLevel
  /// The answer at the end of the day.
  public var verdict: Verdict
  /// What fired that day, the gravest first.
  public var fired: [FiredTrigger]
  /// The qualifying sessions that count, in the window of the gate.
  public var qualifying: Int
  /// Days since the count and the clock last restarted; nil before the first plank session.
  public var clock: Int?
  /// The judgement of the latest plank session as far as it is known at the end of the day.
  public var latest: Judgement?
}
