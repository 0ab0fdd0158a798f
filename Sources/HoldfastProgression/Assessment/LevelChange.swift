public import HoldfastModel

/// How a correction changes what the log has earned.
public struct LevelChange: Hashable, Sendable {
  /// What was permitted on the day asked about, before the correction.
  public var before: PermittedLevel
  /// What is permitted on it after the correction.
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
    /// The level before the correction.
    public var before: PermittedLevel
    /// The level after the correction.
    public var after: PermittedLevel
  }

  /// Compares two logs on every day up to `day`. Before its first record a log has earned the knee plank.
  public init(from old: ProgressionEngine, to new: ProgressionEngine, asOf day: Day) {
    days = 0
    judgedAgain = []
    // Where both remember the same state, no day up to it can differ.
    let shared = old.checkpoint.flatMap { $0.day < day && $0 == new.checkpoint ? $0 : nil }
    let first = shared.map { $0.day + 1 } ?? min(old.days.days.first ?? day, new.days.days.first ?? day, day)
    let oldLevels = old.levels(from: first, after: shared, to: day)
    let newLevels = new.levels(from: first, after: shared, to: day)
    before = oldLevels.last?.permitted ?? .plank(.knee)
    after = newLevels.last?.permitted ?? .plank(.knee)
    for ((then, now), today) in zip(zip(oldLevels, newLevels), first...day) {
      if then.permitted != now.permitted {
        days += 1
        if firstChange == nil { firstChange = Change(day: today, before: then.permitted, after: now.permitted) }
      }
      if then.hasPlanks, now.hasPlanks, then.inForce != now.inForce {
        judgedAgain.append(Change(day: today, before: then.inForce, after: now.inForce))
      }
    }
  }
}

/// What the log had earned on a day, and whether planks were done on it.
private struct DayLevels {
  var permitted = PermittedLevel.plank(.knee)
  var inForce = PermittedLevel.plank(.knee)
  var hasPlanks = false
}

extension ProgressionEngine {
  /// The levels of every day from `first` to `last`. `first` is the day after the checkpoint, or without one no later
  /// than the first record.
  fileprivate func levels(from first: Day, after checkpoint: Checkpoint?, to last: Day) -> [DayLevels] {
    var levels: [DayLevels] = []
    levels.reserveCapacity(last - first + 1)
    forEachDay(after: checkpoint, to: last) { today, state, facts in
      while first + levels.count < today { levels.append(DayLevels()) }
      levels.append(DayLevels(permitted: state.permitted, inForce: state.inForce, hasPlanks: facts.planks != nil))
    }
    while first + levels.count <= last { levels.append(DayLevels()) }
    return levels
  }
}
