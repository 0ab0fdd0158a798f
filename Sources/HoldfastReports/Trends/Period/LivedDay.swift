import HoldfastModel
import HoldfastProgression

/// One day of the log as the rules saw it.
struct LivedDay: Hashable, Sendable {
  /// The day.
  var day: Day
  /// What is logged of it.
  var facts: DayFacts
  /// The level in force when the day's training was judged.
  var inForce: PermittedLevel
  /// What the log had earned at the end of the day.
  var permitted: PermittedLevel
  /// What fired on it, the gravest first.
  var fired: [FiredTrigger]
  /// What changed the level on it.
  var moves: [LevelMove]
  /// What became of its plank session; nil without planks.
  var outcome: Outcome?
  /// Whether the dose of the day was a rest from planks, though training was not stopped: by what was known before its
  /// planks, where it has any.
  var isRestByPlan: Bool
  /// Whether training was stopped by then.
  var wasStopped: Bool

  /// What became of a plank session.
  enum Outcome: Hashable, Sendable {
    /// It counts.
    case qualifies
    /// Nothing kept it from counting so far, and its next morning is still to come.
    case waits
    /// It does not count.
    case fails(Judgement.Failures)
    /// A start or an override on the next morning took it out.
    case dropped
  }

  /// A day as it was lived.
  /// - Parameter dose: what `holdfast today` said, or would have said, before its planks.
  init(_ day: Day, _ facts: DayFacts, _ state: LadderState, _ dose: Dose) {
    self.day = day
    self.facts = facts
    inForce = state.inForce
    permitted = state.permitted
    fired = state.fired(on: day)
    moves = state.moves
    // Until its next morning is known.
    outcome = facts.planks == nil ? nil : .dropped
    wasStopped = dose == .stopped
    switch dose {
    case .redToday, .supportOnly, .restDay, .unstableLimit: isRestByPlan = true
    case .stopped, .done, .planks: isRestByPlan = false
    }
  }

  /// Whether any trigger of a severity fired.
  func hasFired(_ severity: FiredTrigger.Severity) -> Bool { fired.contains { $0.severity == severity } }
}
