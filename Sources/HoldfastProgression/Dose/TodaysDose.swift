public import HoldfastModel

extension ProgressionEngine {
  /// Today's dose (the section of that name in Documentation/Protocol.md).
  public func dose(on day: Day) -> Dose {
    var history = DoseHistory()
    var state = LadderState()
    forEachDay(to: day) { today, now, facts in
      if today < day { history.live(through: today, facts, reached: now, rules: rules.dose) }
      state = now
    }
    return Dose(on: day, days[day], state, after: history, rules: rules)
  }
}

extension Dose {
  /// The dose of a day, from what is known of it and what was before.
  /// - Parameters:
  ///   - day: the day.
  ///   - facts: what is known of the day.
  ///   - state: the state at the end of what is known of the day.
  ///   - history: the history up to the day before.
  ///   - rules: the protocol that is applied.
  public init(
    on day: Day, _ facts: DayFacts, _ state: LadderState, after history: DoseHistory, rules: LadderProtocol
  ) {
    self =
      Dose.reasonAgainstPlanks(on: day, facts, state, after: history, rules: rules.dose)
      ?? Dose.planks(facts, state, after: history, rules: rules)
  }

  private static func reasonAgainstPlanks(
    on day: Day, _ facts: DayFacts, _ state: LadderState, after history: DoseHistory, rules: DoseRules
  ) -> Dose? {
    if state.isStopped { return .stopped }
    if state.triggers.isRed { return .redToday(state.triggers.fired(on: day).filter { $0.severity == .red }) }
    if let daytime = facts.daytime, daytime >= rules.supportOnlyDaytime { return .supportOnly(daytime: daytime) }
    if history.latestPlankDay == day - 1 { return .restDay }
    guard state.level == .unstable else { return nil }
    let recent = history.unstableDays.reduce(0) { day - $1 < rules.unstableWindowDays ? $0 + 1 : $0 }
    guard recent >= rules.unstableDays else { return nil }
    return .unstableLimit(days: recent, window: rules.unstableWindowDays)
  }

  private static func planks(
    _ facts: DayFacts, _ state: LadderState, after history: DoseHistory, rules: LadderProtocol
  ) -> Dose {
    let level = state.level
    let target = rules.target(at: level)
    let dose = rules.dose
    let ramp = history.ramp(for: state)
    let shown = ramp.latest.map { median($0.seconds(at: level)) } ?? 0
    let seconds = min(target.seconds, max(rules.rampedHold(at: level, after: ramp.count), shown))
    var device: Device?
    if level == .unstable { device = state.qualifiedUnstable < dose.bosuSessions ? .bosu : .ball }
    let prescription = Prescription(
      level: level, sets: target.sets, seconds: seconds, targetSeconds: target.seconds,
      restSeconds: dose.restSeconds, device: device,
      setsDone: facts.planks?.sets(at: level, reaching: seconds) ?? 0)
    return prescription.setsDone >= prescription.sets ? .done(prescription) : .planks(prescription)
  }

  /// The median in whole seconds, rounded down; 0 without any.
  private static func median(_ values: [Int]) -> Int {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
