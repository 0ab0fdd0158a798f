public import HoldfastModel

/// Something that fired on a day and costs progress.
public struct FiredTrigger: Hashable, Sendable {
  /// The day it fired on.
  public var day: Day
  /// How much it costs.
  public var severity: Severity
  /// What made it fire.
  public var cause: Cause

  /// How much a trigger costs, the gravest first.
  public enum Severity: String, CaseIterable, Sendable {
    /// Nothing to train until a clearance.
    case stop
    /// One level down, and the count and the clock restart.
    case red
    /// The count and the clock restart.
    case amber
  }

  /// What made a trigger fire. Scores are 0-10.
  public enum Cause: Hashable, Sendable {
    case redFlag(RedFlagSymptom)
    case morning(Int)
    /// Raised mornings on these days, the latest last.
    case raisedMornings([Day])
    case daytime(Int)
    case peak(Int)
    case flare
    case brokenForm
  }
}

/// The causes of one day, by severity and by the phase of the day that they belong to.
struct DayTriggers: Hashable, Sendable {
  var stopInMorning: [FiredTrigger.Cause] = []
  var redInMorning: [FiredTrigger.Cause] = []
  var stopInSession: [FiredTrigger.Cause] = []
  var redInSession: [FiredTrigger.Cause] = []
  var amber: [FiredTrigger.Cause] = []

  /// No trigger fired.
  static let none = DayTriggers()

  var hasFired: Bool {
    !(stopInMorning.isEmpty && redInMorning.isEmpty && stopInSession.isEmpty && redInSession.isEmpty
      && amber.isEmpty)
  }

  var isRed: Bool { !redInMorning.isEmpty || !redInSession.isEmpty }

  /// The triggers of a day.
  /// - Parameters:
  ///   - raised: the raised mornings still in the window, today's last when today is raised.
  init(_ facts: DayFacts, usual: Int, raised: [Day], rules: TriggerRules, on day: Day) {
    for symptom in RedFlagSymptom.allCases where facts.redFlags.contains(symptom) {
      stopInMorning.append(.redFlag(symptom))
    }
    if let morning = facts.morning {
      if morning >= rules.stop { stopInMorning.append(.morning(morning)) }
      if morning >= max(rules.redMorning, usual + rules.redMorningAboveUsual) {
        redInMorning.append(.morning(morning))
      }
    }
    if raised.last == day, raised.count >= rules.raisedDays { redInMorning.append(.raisedMornings(raised)) }
    if facts.isFlare { redInMorning.append(.flare) }
    if let daytime = facts.daytime {
      if daytime >= rules.stop { stopInMorning.append(.daytime(daytime)) }
      if daytime >= rules.redDaytime { redInMorning.append(.daytime(daytime)) }
    }
    if let peak = facts.peak {
      if peak >= rules.stop { stopInSession.append(.peak(peak)) }
      if peak >= rules.redPeak {
        redInSession.append(.peak(peak))
      } else if peak >= rules.amberPeak {
        amber.append(.peak(peak))
      }
    }
    if facts.planks?.hasBrokenForm == true { amber.append(.brokenForm) }
  }

  private init() {}

  /// Everything that fired, the gravest first.
  func fired(on day: Day) -> [FiredTrigger] {
    guard hasFired else { return [] }
    func triggers(_ severity: FiredTrigger.Severity, _ causes: [FiredTrigger.Cause]) -> [FiredTrigger] {
      causes.map { FiredTrigger(day: day, severity: severity, cause: $0) }
    }
    return triggers(.stop, stopInMorning + stopInSession) + triggers(.red, redInMorning + redInSession)
      + triggers(.amber, amber)
  }
}

extension LadderState {
  /// What fired on the day that this is the state of, the gravest first.
  public func fired(on day: Day) -> [FiredTrigger] { triggers.fired(on: day) }
}

extension FiredTrigger {
  /// The stop that a red-flag symptom fires.
  public static func redFlag(_ symptom: RedFlagSymptom, on day: Day) -> FiredTrigger {
    FiredTrigger(day: day, severity: .stop, cause: .redFlag(symptom))
  }
}
