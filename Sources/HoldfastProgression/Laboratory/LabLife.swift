import HoldfastModel

/// A lifter's life under one rule, day by day.
struct LabLife {
  private let lifter: Lifter
  private let rule: LabRule
  private var body: Body
  private var quietDays = 0
  /// What the rule remembers.
  private(set) var state = RuleState()
  /// What has become of the lifter so far.
  private(set) var outcome: LifterOutcome

  init(_ lifter: Lifter, number: Int, rule: LabRule) {
    self.lifter = lifter
    self.rule = rule
    body = Body(lifter)
    outcome = LifterOutcome(lifter: number, phenotype: lifter.phenotype)
  }

  /// Lives through a day, and returns what a log would hold of it.
  mutating func live(through number: Int) -> LabDay {
    let day = Day(number: number)
    let chances = lifter.days[number]
    if number > 0 { body.sleep() }
    noteReadiness(on: number)
    let pain = body.pain(on: chances)
    let saying = Saying(lifter, body, pain: pain, on: chances)
    var records = LabDay(day)
    records.orders = orders(on: number)
    records.morning = saying.morning(of: day)
    records.entry = saying.entry(of: day)
    if let dose = dose(on: day, records, pain: pain, chances) {
      let effort = Effort(dose, body, lifter, pain: pain, on: chances)
      records.session = saying.session(effort, dose, of: day)
      records.evening = saying.evening(after: effort, of: day)
      body.train(effort.effect)
      outcome.sessions += 1
      if effort.effect.isOverload { outcome.overloads += 1 }
    } else {
      records.session = saying.supportAlone(of: day)
    }
    let before = state.ladder
    state.live(through: day, records.facts(support: rule.rules.support), by: rule)
    note(from: before, on: number)
    return records
  }

  /// The start, and an unlock so that rules are compared and not how soon a clinician gives one. After a stop a clearance
  /// with an unlock, once no score has stopped for a while.
  private func orders(on number: Int) -> [Directive.Order] {
    if number == 0, let usual = UsualPain(lifter.usual) {
      return [.start(level: .knee, usual: usual, clinicianConsulted: nil), .unlock]
    }
    let isCleared = state.ladder.isStopped && Double(quietDays) >= lifter.numbers[.clearanceDays]
    return isCleared ? [.clear, .unlock] : []
  }

  /// The dose that the lifter does today; nil without planks. Whoever is away, in strong pain or not in the mood does not
  /// train, whatever the rule.
  private func dose(
    on day: Day, _ morning: LabDay, pain: Double, _ chances: DayChances
  ) -> Dose.Prescription? {
    guard !chances.isAway, pain < lifter.numbers[.tooPainful], chances.happens(.trains, lifter.numbers[.adherence])
    else { return nil }
    let facts = morning.facts(support: rule.rules.support)
    guard case .planks(let dose) = state.dose(on: day, facts, by: rule) else { return nil }
    return dose
  }

  private mutating func noteReadiness(on number: Int) {
    for level in [PlankLevel.toe, .unstable] where outcome[step: level].firstReady == nil && body.isReady(for: level) {
      outcome[step: level].firstReady = number
    }
  }

  private mutating func note(from before: LadderState, on number: Int) {
    let now = state.ladder
    quietDays = now.triggers.hasStopped ? 0 : quietDays + 1
    if now.isStopped, !before.isStopped { outcome.stops += 1 }
    for move in now.moves {
      if move.cause == .gate, let level = move.to.plank { noteAdvance(to: level, on: number) }
      if move.to < move.from { outcome.stepsDown += 1 }
    }
    outcome.finalLevel = now.permitted
  }

  private mutating func noteAdvance(to level: PlankLevel, on number: Int) {
    outcome[step: level].advances += 1
    if !body.isReady(for: level) { outcome[step: level].early += 1 }
    if !body.bears(level) { outcome[step: level].earlyLoad += 1 }
    if outcome[step: level].firstAdvance == nil { outcome[step: level].firstAdvance = number }
  }
}

extension DayTriggers {
  fileprivate var hasStopped: Bool { !stopInMorning.isEmpty || !stopInSession.isEmpty }
}
