public import HoldfastModel

extension ProgressionEngine {
  /// What the rules say at the end of what is known on `day`.
  public func assess(asOf day: Day) -> Assessment {
    let before = state(on: day - 1)
    let facts = days[day]
    var state = before
    if let first = days.days.first, first <= day { state.live(through: day, facts, rules: rules) }
    let fired = state.triggers.fired(on: day)
    return Assessment(
      day: day, protocolName: rules.name, protocolVersion: rules.version, permitted: state.permitted,
      verdict: Verdict(state), judgedLevel: state.judgedLevel,
      clauses: Gate(state, on: day, rules: rules)?.clauses ?? [], fired: fired, stopCauses: state.stopCauses,
      referralDays: referralDays(state, on: day),
      earliest: earliest(from: before, asOf: day, facts, reached: state), since: state.since,
      latest: state.latest, owesMorning: owesMorning(on: day),
      preparation: preparation(until: day))
  }

  /// The first of the red days that carry the referral, as many as it takes; empty without it.
  private func referralDays(_ state: LadderState, on day: Day) -> [Day] {
    let counted = spaced(
      state.redDays, by: rules.referral.spacingDays, within: rules.referral.windowDays, of: day)
    return counted.count >= rules.referral.redDays ? counted : []
  }

  private func preparation(until day: Day) -> [Assessment.Preparation] {
    let range = days.firstIndex(from: day - 13)..<days.firstIndex(from: day + 1)
    return FactsByDay.preparations.map { exercise in
      Assessment.Preparation(
        exercise: exercise,
        days: days.facts[range].reduce(0) { $1.preparation.contains(exercise.id) ? $0 + 1 : $0 })
    }
  }
}

extension ProgressionEngine {
  /// Whether the morning score of a day is owed: there were planks the day before, and it is not logged.
  public func owesMorning(on day: Day) -> Bool {
    days[day - 1].planks != nil && days[day].morning == nil
  }
}
