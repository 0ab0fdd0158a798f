public import HoldfastModel

/// Whether a day's plank session qualifies, and everything that keeps it from it.
public struct Judgement: Hashable, Sendable {
  /// The day of the session.
  public var day: Day
  /// The level in force when it was judged; the knee plank while stopped.
  public var level: PlankLevel
  /// What keeps it from qualifying; empty when nothing does (so far).
  public var failures: Failures
  /// Whether its next morning is still to come.
  public var isPending: Bool
  /// The highest pain during or after any session of the day; nil when none was given.
  public var peak: Int?
  /// The next morning's score; nil when that morning is not logged, or not yet.
  public var nextMorning: Int?
  /// How many sets at the level reached its target hold.
  public var setsReached: Int

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

extension Judgement {
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

  /// A set of failures in one machine word: it is made anew on every day of a replay.
  public struct Failures: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt16 = 0

    /// The set of these failures.
    public init(arrayLiteral failures: Failure...) {
      for failure in failures { insert(failure) }
    }

    /// Whether the set is empty.
    public var isEmpty: Bool { bits == 0 }

    /// The failures in the order in which a session is judged.
    public var all: [Failure] { Failure.allCases.filter(contains) }

    /// Whether the set has `failure`.
    public func contains(_ failure: Failure) -> Bool { bits & Failures.bit(failure) != 0 }

    /// Adds `failure`.
    public mutating func insert(_ failure: Failure) { bits |= Failures.bit(failure) }

    /// The set without the failures of another.
    public func subtracting(_ other: Failures) -> Failures {
      var rest = self
      rest.bits &= ~other.bits
      return rest
    }

    private static func bit(_ failure: Failure) -> UInt16 {
      switch failure {
      case .stopped: 1
      case .tooFewSets: 1 << 1
      case .painUnknown: 1 << 2
      case .painAboveCap: 1 << 3
      case .formUnknown: 1 << 4
      case .formNotClean: 1 << 5
      case .triggerFired: 1 << 6
      case .morningNotLogged: 1 << 7
      case .morningMasked: 1 << 8
      case .morningAboveCap: 1 << 9
      }
    }
  }
}
