import HoldfastModel

/// Where a lifter stands by a rule: everything that the rule remembers. It is made of the days' facts and of nothing
/// else, so that no rule can see what the log would not hold.
struct RuleState: Hashable, Sendable {
  private(set) var ladder = LadderState()
  private var dose = DoseHistory()
  private var sessions = SessionCount()

  /// Goes on by one day.
  mutating func live(through day: Day, _ facts: DayFacts, by rule: LabRule) {
    let seen = rule.reading(facts)
    climb(through: day, seen, by: rule)
    dose.live(through: day, seen, reached: ladder, rules: rule.rules.dose)
    if rule.naive != nil { sessions.live(through: day, seen, reached: ladder, rules: rule.rules) }
  }

  /// Today's dose by what is known of the day so far.
  func dose(on day: Day, _ facts: DayFacts, by rule: LabRule) -> Dose {
    let seen = rule.reading(facts)
    var today = self
    today.climb(through: day, seen, by: rule)
    return Dose(on: day, seen, today.ladder, after: dose, rules: rule.rules)
  }

  private mutating func climb(through day: Day, _ facts: DayFacts, by rule: LabRule) {
    guard let naive = rule.naive else {
      ladder.live(through: day, facts, rules: rule.rules)
      return
    }
    let sessions = sessions
    ladder.live(through: day, facts, rules: rule.rules) { naive.opens($0, on: day, after: sessions) }
  }
}

extension LabRule {
  /// The facts as the rule reads them. Without the step back the two triggers that are no score are passed over too.
  fileprivate func reading(_ facts: DayFacts) -> DayFacts {
    guard !hasStepBack, facts.isFlare || facts.planks?.hasBrokenForm == true else { return facts }
    var facts = facts
    facts.isFlare = false
    facts.planks?.hasBrokenForm = false
    return facts
  }
}
