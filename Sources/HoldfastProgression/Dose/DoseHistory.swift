public import HoldfastModel

/// What today's dose reads of the days before. A value like `LadderState`: tomorrow's is made from today's and
/// tomorrow's facts alone, and it does not grow with the log.
public struct DoseHistory: Hashable, Sendable {
  /// The latest day with a plank set; a new start does not forget it, for the body doesn't.
  private(set) var latestPlankDay: Day?
  /// The days with unstable planks, oldest first, as far back as their limit reads them.
  private(set) var unstableDays: [Day] = []
  /// The sessions that make the hold longer.
  private var ramp = Ramp()

  /// The sessions at a level since the count last restarted that fired no trigger, neither that day nor on the next
  /// morning.
  struct Ramp: Hashable, Sendable {
    /// What they are counted for: with another level, or after a restart, the count begins anew.
    var level: PlankLevel?
    var since: Day?
    /// How many there are, at most `most`.
    var count = 0
    /// The sets of the latest of them; nil without any.
    var latest: DayFacts.Planks?

    /// A step is a tenth of the target or more, so that more than ten sessions change nothing.
    static let most = 10
  }

  /// The history before the first record.
  public init() {}

  /// The ramp for a state of today. A trigger of this morning has restarted the count, so that the session of the day
  /// before is out of it.
  func ramp(for state: LadderState) -> Ramp {
    state.since == ramp.since && state.level == ramp.level ? ramp : Ramp(level: state.level, since: state.since)
  }

  /// Goes on by one day. Days must come in order; those without a plank set may be left out.
  /// - Parameters:
  ///   - day: the day that is lived through.
  ///   - facts: what is known of it.
  ///   - state: the state at the end of the day.
  ///   - rules: how the dose goes.
  public mutating func live(through day: Day, _ facts: DayFacts, reached state: LadderState, rules: DoseRules) {
    guard let planks = facts.planks else { return }
    latestPlankDay = day
    if planks.has(.unstable) {
      unstableDays.append(day)
      while let first = unstableDays.first, day - first >= rules.unstableWindowDays { unstableDays.removeFirst() }
    }
    ramp = ramp(for: state)
    guard ramp.since != nil, !state.triggers.hasFired, planks.has(state.level) else { return }
    ramp.count = min(ramp.count + 1, Ramp.most)
    ramp.latest = planks
  }
}

extension DayFacts.Planks {
  /// Whether any set at `level` was held.
  func has(_ level: PlankLevel) -> Bool { holds.contains { $0.level == level } }
}
