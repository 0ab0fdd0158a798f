public import HoldfastModel

/// Whether a day's plank session qualifies, and everything that keeps it from it.
public struct Judgement: Hashable, Sendable {
  /// The day of the session.
  public var day: Day
  /// The level in force when it was judged; the knee plank while stopped.
  public var level: PlankLevel
  /// What keeps it from qualifying; empty when nothing does (so far).
  public var failures: Set<Failure>
  /// Whether its next morning is still to come.
  public var isPending: Bool
  /// The highest pain during or after any session of the day; nil when none was given.
  public var peak: Int?
  /// The next morning's score; nil when that morning is not logged, or not yet.
  public var nextMorning: Int?
  /// How many sets at the level reached its target hold.
  public var setsReached: Int

  /// A reason for which a session does not qualify.
  public enum Failure: String, CaseIterable, Sendable {
    case stopped
    case tooFewSets = "too-few-sets"
    case painUnknown = "pain-unknown"
    case painAboveCap = "pain-above-cap"
    case formUnknown = "form-unknown"
    case formNotClean = "form-not-clean"
    case triggerFired = "trigger-fired"
    case morningNotLogged = "morning-not-logged"
    case morningMasked = "morning-masked"
    case morningAboveCap = "morning-above-cap"
  }

  /// Whether the session counts: judged to the end, and nothing kept it from it.
  public var qualifies: Bool { !isPending && failures.isEmpty }

  /// Judges a session without its next morning.
  init(
    _ facts: DayFacts, planks: DayFacts.Planks, on day: Day, level: PlankLevel, isStopped: Bool,
    triggers: DayTriggers, rules: LadderProtocol
  ) {
    let target = rules.target(at: level)
    self.day = day
    self.level = level
    isPending = true
    peak = facts.peak
    setsReached = planks.sets(at: level, reaching: target.seconds)
    failures = []
    if isStopped { failures.insert(.stopped) }
    if setsReached < target.sets { failures.insert(.tooFewSets) }
    if !facts.isPeakKnown || facts.peak == nil { failures.insert(.painUnknown) }
    if let peak, peak > rules.qualifying(at: level).peakCap { failures.insert(.painAboveCap) }
    switch planks.form {
    case nil: failures.insert(.formUnknown)
    case .clean: break
    case .shaky, .broken: failures.insert(.formNotClean)
    }
    if triggers.hasFired { failures.insert(.triggerFired) }
  }

  /// Adds what the very next morning says, and so ends the judgement.
  mutating func resolve(against facts: DayFacts, usual: Int, rules: LadderProtocol) {
    isPending = false
    nextMorning = facts.morning
    guard let morning = facts.morning else {
      failures.insert(.morningNotLogged)
      return
    }
    if facts.isMorningMasked { failures.insert(.morningMasked) }
    if morning > rules.qualifying(at: level).morningCap(usual: usual) { failures.insert(.morningAboveCap) }
  }
}
