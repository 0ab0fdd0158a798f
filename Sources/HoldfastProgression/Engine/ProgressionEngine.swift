public import HoldfastModel

/// The progression engine: a pure function from a log, a protocol and a day to an assessment.
///
/// It stores nothing, reads no clock and knows no time zone. The answer for a day reads nothing dated later.
public struct ProgressionEngine: Sendable {
  /// The protocol that is applied.
  public let rules: LadderProtocol
  /// The merged days of the log.
  public let days: FactsByDay
  /// A day whose state is remembered; nil when every question walks from the first record.
  let checkpoint: Checkpoint?

  /// The state at the end of a day.
  struct Checkpoint: Hashable, Sendable {
    let day: Day
    let state: LadderState
  }

  /// An engine over a log.
  public init(_ log: TrainingLog, rules: LadderProtocol = .standard) {
    self.rules = rules
    days = FactsByDay(log, support: rules.support)
    checkpoint = nil
  }

  private init(rules: LadderProtocol, days: FactsByDay, checkpoint: Checkpoint?) {
    self.rules = rules
    self.days = days
    self.checkpoint = checkpoint
  }

  /// The same engine, remembering the state at the end of `day`: what is asked of later days goes on from there.
  public func remembering(stateOn day: Day) -> ProgressionEngine {
    ProgressionEngine(rules: rules, days: days, checkpoint: Checkpoint(day: day, state: state(on: day)))
  }

  /// The engine over the same log with one more session. What is remembered of days before it still holds.
  public func adding(_ session: Session) -> ProgressionEngine {
    let isLater = checkpoint.map { session.day > $0.day } ?? false
    return ProgressionEngine(
      rules: rules, days: days.adding(session, support: rules.support), checkpoint: isLater ? checkpoint : nil)
  }

  /// Visits every calendar day from the first record to `last`, with the state at its end.
  ///
  /// The cost grows linearly with the number of days.
  /// - Throws: what `visit` throws, and nothing else.
  public func forEachDay(to last: Day, _ visit: (Day, LadderState, DayFacts) throws -> Void) rethrows {
    try forEachDay(after: nil, to: last, visit)
  }

  /// The same from the day after a checkpoint.
  func forEachDay(
    after checkpoint: Checkpoint?, to last: Day, _ visit: (Day, LadderState, DayFacts) throws -> Void
  ) rethrows {
    var walk = Walk(self, after: checkpoint)
    while let (day, facts) = walk.step(to: last) { try visit(day, walk.state, facts) }
  }

  /// The state at the end of a day.
  public func state(on day: Day) -> LadderState {
    var walk = Walk(self, after: checkpoint.flatMap { $0.day <= day ? $0 : nil })
    while walk.step(to: day) != nil {}
    return walk.state
  }

  /// The level in force on a day for training: after its morning, before its sessions.
  public func levelInForce(on day: Day) -> PermittedLevel { state(on: day).inForce }

  /// The level for planks that are done on a day after what the day already holds: that in force, or a lower one where
  /// something of the day took it back or stopped.
  public func levelForMorePlanks(on day: Day) -> PermittedLevel {
    let state = state(on: day)
    return min(state.inForce, state.permitted)
  }

  /// The engine's answer for each day from `first` to `last`, as far as the log reaches back.
  /// - Throws: what `visit` throws, and nothing else.
  public func replay(from first: Day? = nil, to last: Day, _ visit: (DayRow) throws -> Void) rethrows {
    try forEachDay(to: last) { day, state, _ in
      if let first, day < first { return }
      try visit(row(day, state))
    }
  }

  /// The answer of a day whose state is known.
  func row(_ day: Day, _ state: LadderState) -> DayRow {
    let gate = rules.qualifying(at: state.level)
    return DayRow(
      day: day, permitted: state.permitted, inForce: state.inForce, verdict: Verdict(state),
      fired: state.triggers.fired(on: day),
      qualifying: spaced(state.qualifyingDays, by: gate.spacingDays, within: gate.windowDays, of: day).count,
      clock: state.since.map { day - $0 }, latest: state.latest)
  }
}

/// Walks the calendar from the first record on, one day a step.
struct Walk {
  private let engine: ProgressionEngine
  private var next: Int = 0
  private var today: Day?
  private(set) var state = LadderState()

  /// A walk from the first record on, or from the day after a checkpoint.
  init(_ engine: ProgressionEngine, after checkpoint: ProgressionEngine.Checkpoint? = nil) {
    self.engine = engine
    today = engine.days.days.first
    guard let checkpoint, let first = today, first <= checkpoint.day else { return }
    state = checkpoint.state
    today = checkpoint.day + 1
    next = engine.days.firstIndex(from: checkpoint.day + 1)
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
