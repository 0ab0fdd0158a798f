public import HoldfastModel

/// The progression engine: a pure function from a log, a protocol and a day to an assessment.
///
/// It stores nothing, reads no clock and knows no time zone. The answer for a day reads nothing dated later.
public struct ProgressionEngine: Sendable {
  /// The protocol that is applied.
  public let rules: LadderProtocol
  /// The merged days of the log.
  public let days: FactsByDay

  /// An engine over a log.
  public init(_ log: TrainingLog, rules: LadderProtocol = .standard) {
    self.rules = rules
    days = FactsByDay(log, support: rules.support)
  }

  private init(rules: LadderProtocol, days: FactsByDay) {
    self.rules = rules
    self.days = days
  }

  /// The engine over the same log with one more session.
  public func adding(_ session: Session) -> ProgressionEngine {
    ProgressionEngine(rules: rules, days: days.adding(session, support: rules.support))
  }

  /// Visits every calendar day from the first record to `last`, with the state at its end.
  ///
  /// The cost grows linearly with the number of days.
  public func forEachDay(to last: Day, _ visit: (Day, LadderState, DayFacts) throws -> Void) rethrows {
    var walk = Walk(self)
    while let (day, facts) = walk.step(to: last) { try visit(day, walk.state, facts) }
  }

  /// The state at the end of a day.
  public func state(on day: Day) -> LadderState {
    var walk = Walk(self)
    while walk.step(to: day) != nil {}
    return walk.state
  }

  /// The level in force on a day for training: after its morning, before its sessions.
  public func levelInForce(on day: Day) -> PermittedLevel { state(on: day).inForce }

  /// The engine's answer for each day from `first` to `last`, as far as the log reaches back.
  public func replay(from first: Day? = nil, to last: Day, _ visit: (DayRow) throws -> Void) rethrows {
    try forEachDay(to: last) { day, state, _ in
      if let first, day < first { return }
      try visit(row(day, state))
    }
  }

  private func row(_ day: Day, _ state: LadderState) -> DayRow {
    let gate = rules.qualifying(at: state.level)
    return DayRow(
      day: day, permitted: state.permitted, inForce: state.inForce, verdict: Verdict(state),
      fired: state.triggers.fired(on: day),
      qualifying: spaced(state.qualifyingDays, by: gate.spacingDays, within: gate.windowDays, of: day).count,
      clock: state.since.map { day - $0 }, latest: state.latest)
  }
}

/// Walks the calendar from the first record on, one day a step.
private struct Walk {
  private let engine: ProgressionEngine
  private var next: Int = 0
  private var today: Day?
  private(set) var state = LadderState()

  init(_ engine: ProgressionEngine) {
    self.engine = engine
    today = engine.days.days.first
  }

  /// Lives through the next day up to `last`; nil when there is none left.
  mutating func step(to last: Day) -> (Day, DayFacts)? {
    guard let day = today, day <= last else { return nil }
    var facts = DayFacts()
    if next < engine.days.days.count, engine.days.days[next] == day {
      facts = engine.days.facts[next]
      next += 1
    }
    state.live(through: day, facts, rules: engine.rules)
    today = day + 1
    return (day, facts)
  }
}
