public import HoldfastModel

/// How a correction changes what the log has earned.
public struct LevelChange: Hashable, Sendable {
  /// What was and what is permitted on the day asked about.
  public var before: PermittedLevel
  public var after: PermittedLevel
  /// The first day up to the day asked about whose level changed, with the level before and after.
  public var firstChange: Change?
  /// How many days up to the day asked about changed.
  public var days: Int
  /// The days with planks that are judged at another level than before, oldest first.
  public var judgedAgain: [Change]

  /// A day with its level before and after.
  public struct Change: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The level before and after the correction.
    public var before: PermittedLevel
    public var after: PermittedLevel
  }

  /// Compares two logs on every day up to `day`.
  public init(from old: ProgressionEngine, to new: ProgressionEngine, asOf day: Day) {
    before = .plank(.knee)
    after = .plank(.knee)
    days = 0
    judgedAgain = []
    var oldRows: [Day: (permitted: PermittedLevel, inForce: PermittedLevel)] = [:]
    old.forEachDay(to: day) { today, state, _ in
      oldRows[today] = (state.permitted, state.inForce)
      before = state.permitted
    }
    var seen = 0
    new.forEachDay(to: day) { today, state, facts in
      after = state.permitted
      let known = oldRows[today]
      if known != nil { seen += 1 }
      note(today, from: known?.permitted ?? .plank(.knee), to: state.permitted)
      if facts.planks != nil, let known, known.inForce != state.inForce, old.days[today].planks != nil {
        judgedAgain.append(Change(day: today, before: known.inForce, after: state.inForce))
      }
    }
    if seen < oldRows.count, let first = new.days.days.first ?? Optional(day + 1) {
      // Days that only the old log reaches back to.
      for (today, row) in oldRows.sorted(by: { $0.key < $1.key }) where today < first {
        note(today, from: row.permitted, to: .plank(.knee))
      }
    }
  }

  private mutating func note(_ day: Day, from before: PermittedLevel, to after: PermittedLevel) {
    guard before != after else { return }
    days += 1
    if firstChange.map({ day < $0.day }) ?? true {
      firstChange = Change(day: day, before: before, after: after)
    }
  }
}
