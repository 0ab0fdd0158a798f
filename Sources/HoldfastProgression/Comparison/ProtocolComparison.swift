public import HoldfastModel

/// One log judged by two protocols: where they stand, when each changed the level, and the days on which they differ.
public struct ProtocolComparison: Hashable, Sendable {
  /// What one protocol says.
  public struct Side: Hashable, Sendable {
    /// The answer on the last day.
    public var assessment: Assessment
    /// Every change of the level, oldest first.
    public var moves: [LevelMove]
  }

  /// What the first protocol says.
  public let first: Side
  /// What the second protocol says.
  public let second: Side
  /// How many days were compared, from the first record on.
  public let days: Int
  /// The days on which the level, the verdict or what fired differ, oldest first.
  public let differences: [DayDifference]

  /// Compares two protocols on every day of a log up to `day`.
  public init(_ log: TrainingLog, _ first: LadderProtocol, _ second: LadderProtocol, asOf day: Day) {
    self.init(ProgressionEngine(log, rules: first), ProgressionEngine(log, rules: second), asOf: day)
  }

  private init(_ first: ProgressionEngine, _ second: ProgressionEngine, asOf last: Day) {
    var one = ComparedWalk(first)
    var other = ComparedWalk(second)
    var days = 0
    var differences: [DayDifference] = []
    // Both engines read the same days: they differ only in what they make of them.
    while let day = one.step(to: last), other.step(to: last) != nil {
      days += 1
      let (here, there) = (first.row(day, one.state), second.row(day, other.state))
      guard here.isAnotherAnswer(than: there) else { continue }
      differences.append(
        DayDifference(
          day: day, first: one.answer(on: day, here, whereOtherRose: other.hasRisen),
          second: other.answer(on: day, there, whereOtherRose: one.hasRisen)))
    }
    self.first = Side(assessment: first.assess(asOf: last), moves: one.moves)
    self.second = Side(assessment: second.assess(asOf: last), moves: other.moves)
    self.days = days
    self.differences = differences
  }
}

/// A day on which two protocols say different things.
public struct DayDifference: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// What the first protocol says.
  public var first: Answer
  /// What the second protocol says.
  public var second: Answer

  /// What one protocol says on the day, and why.
  public struct Answer: Hashable, Sendable {
    /// The level, the verdict and what fired.
    public var row: DayRow
    /// What changed the level that day, in order.
    public var moves: [LevelMove]
    /// Where the other protocol let the level rise that morning and this one did not: the clauses that kept it down.
    public var open: [Clause]
  }
}

/// A walk that keeps the evening before, to tell what the gate saw in the morning.
private struct ComparedWalk {
  private let rules: LadderProtocol
  private var walk: Walk
  private var evening = LadderState()
  private var facts = DayFacts()
  private(set) var moves: [LevelMove] = []

  init(_ engine: ProgressionEngine) {
    rules = engine.rules
    walk = Walk(engine)
  }

  var state: LadderState { walk.state }

  var hasRisen: Bool { state.moves.contains { $0.cause == .gate } }

  mutating func step(to last: Day) -> Day? {
    let before = walk.state
    guard let (day, facts) = walk.step(to: last) else { return nil }
    evening = before
    self.facts = facts
    moves += state.moves
    return day
  }

  func answer(on day: Day, _ row: DayRow, whereOtherRose otherRose: Bool) -> DayDifference.Answer {
    var open: [Clause] = []
    if otherRose, !hasRisen {
      var morning = evening
      morning.live(through: day, facts.beforeTraining, rules: rules)
      if !morning.isStopped {
        open = Gate(morning, on: day, rules: rules)?.clauses.filter { $0.status != .met } ?? []
      }
    }
    return DayDifference.Answer(row: row, moves: state.moves, open: open)
  }
}

extension DayRow {
  /// Whether the level, the verdict or what fired is another than on the other row.
  fileprivate func isAnotherAnswer(than other: DayRow) -> Bool {
    permitted != other.permitted || inForce != other.inForce || verdict != other.verdict || fired != other.fired
  }
}

extension DayFacts {
  /// The same day as it was known before its training.
  fileprivate var beforeTraining: DayFacts {
    var facts = self
    facts.peak = nil
    facts.planks = nil
    facts.hasSupport = false
    return facts
  }
}
