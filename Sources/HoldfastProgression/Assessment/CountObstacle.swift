public import HoldfastModel

/// What keeps a plank session out of the count although nothing about the session itself does.
public enum CountObstacle: Hashable, Sendable {
  /// A later start forgot it.
  case beganAgain(Day)
  /// The count restarted after it.
  case restarted(Day)
  /// Another session that counts lies too close before it.
  case tooClose(to: Day, spacingDays: Int)
  /// It lies too far back.
  case tooOld(windowDays: Int)
}

extension ProgressionEngine {
  /// What keeps the planks of a day out of the count, if their next morning is good: one that is not logged yet is taken
  /// for a morning without pain. Nil where they count, or made the level rise.
  /// - Parameters:
  ///   - day: the day of the planks.
  ///   - reached: the state at the end of that day.
  ///   - asOf: the day by which the count is read.
  public func obstacle(toSessionOn day: Day, reached: LadderState, asOf: Day) -> CountObstacle? {
    var state = reached
    var morning = days[day + 1]
    if morning.directives.start != nil { return .beganAgain(day + 1) }
    morning.morning = morning.morning ?? 0
    state.live(through: day + 1, morning, rules: rules)
    let roseByIt = state.moves.contains { $0.cause == .gate }
    var today = day + 1
    while today < asOf {
      today = today + 1
      if days[today].directives.start != nil { return .beganAgain(today) }
      state.live(through: today, days[today], rules: rules)
    }
    let gate = rules.qualifying(at: state.level)
    guard state.qualifyingDays.contains(day) else {
      if roseByIt { return nil }
      if let since = state.since, since > day { return .restarted(since) }
      return .tooOld(windowDays: gate.windowDays)
    }
    let counted = spaced(state.qualifyingDays, by: gate.spacingDays, within: gate.windowDays, of: today)
    guard !counted.contains(day), let before = counted.last(where: { $0 < day }) else { return nil }
    return .tooClose(to: before, spacingDays: gate.spacingDays)
  }
}
