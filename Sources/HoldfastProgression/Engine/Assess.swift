public import HoldfastModel

extension ProgressionEngine {
  /// What the rules say at the end of what is known on `day`.
  public func assess(asOf day: Day) -> Assessment { assess(asOf: day, after: state(on: day - 1)) }

  /// The same for who has lived through the log up to `day`.
  /// - Parameters:
  ///   - day: the day.
  ///   - before: the state that this engine gives at the end of the day before.
  public func assess(asOf day: Day, after before: LadderState) -> Assessment {
    Assessment(of: day, days[day], after: before, rules: rules, preparation: preparation(until: day))
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

extension Assessment {
  /// What the rules say at the end of what is known of a day, from the state of the day before: no log is read.
  /// - Parameters:
  ///   - day: the day.
  ///   - facts: what is known of the day.
  ///   - before: the state at the end of the day before.
  ///   - rules: the protocol that is applied.
  ///   - preparation: days with each stretch and with a warm-up, counted by who has the log.
  public init(
    of day: Day, _ facts: DayFacts, after before: LadderState, rules: LadderProtocol, preparation: [Preparation] = []
  ) {
    var state = before
    state.live(through: day, facts, rules: rules)
    self.init(
      day: day, protocolName: rules.name, protocolVersion: rules.version, permitted: state.permitted,
      verdict: Verdict(state), judgedLevel: state.judgedLevel,
      clauses: Gate(state, on: day, rules: rules)?.clauses ?? [], fired: state.triggers.fired(on: day),
      stopCauses: state.stopCauses, referralDays: Assessment.referralDays(state, on: day, rules: rules.referral),
      earliest: Earliest(from: before, asOf: day, facts, reached: state, rules: rules), since: state.since,
      latest: state.latest,
      owesMorning: before.latestPlankDay == day - 1 && facts.morning == nil,
      preparation: preparation, overriddenOn: state.overriddenOn)
  }

  /// The first of the red days that carry the referral, as many as it takes; empty without it.
  private static func referralDays(_ state: LadderState, on day: Day, rules: ReferralRules) -> [Day] {
    let counted = spaced(state.redDays, by: rules.spacingDays, within: rules.windowDays, of: day)
    return counted.count >= rules.redDays ? counted : []
  }
}

extension ProgressionEngine {
  /// Whether the morning score of a day is owed: there were planks the day before, and it is not logged.
  public func owesMorning(on day: Day) -> Bool {
    days[day - 1].planks != nil && days[day].morning == nil
  }
}
