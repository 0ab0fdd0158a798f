public import HoldfastModel

extension ProgressionEngine {
  /// Today's dose (PROTOCOL section 9).
  public func dose(on day: Day) -> Dose {
    var state = LadderState()
    var plankDays: [(day: Day, planks: DayFacts.Planks, hasFired: Bool)] = []
    forEachDay(to: day) { today, now, facts in
      // A trigger on the morning after takes the session of the day before out of the ramp.
      if now.triggers.hasFiredInMorning, let last = plankDays.last, last.day == today - 1 {
        plankDays[plankDays.count - 1].hasFired = true
      }
      if let planks = facts.planks { plankDays.append((today, planks, now.triggers.hasFired)) }
      state = now
    }
    let facts = days[day]
    if state.isStopped { return .stopped }
    if state.triggers.isRed { return .redToday(state.triggers.fired(on: day).filter { $0.severity == .red }) }
    if let daytime = facts.daytime, daytime >= rules.dose.supportOnlyDaytime {
      return .supportOnly(daytime: daytime)
    }
    let earlier = plankDays.filter { $0.day < day }
    if earlier.last?.day == day - 1 { return .restDay }
    let level = state.level
    if level == .unstable {
      let recent = earlier.filter {
        day - $0.day < rules.dose.unstableWindowDays && !$0.planks.seconds(at: .unstable).isEmpty
      }
      if recent.count >= rules.dose.unstableDays, facts.planks?.seconds(at: .unstable).isEmpty != false {
        return .unstableLimit(days: recent.count, window: rules.dose.unstableWindowDays)
      }
    }
    let ramp = earlier.filter { session in
      guard let since = state.since, session.day >= since, !session.hasFired else { return false }
      return !session.planks.seconds(at: level).isEmpty
    }
    let prescription = prescription(at: level, state, ramp: ramp.map(\.planks), today: facts.planks)
    return prescription.setsDone >= prescription.sets ? .done(prescription) : .planks(prescription)
  }

  private func prescription(
    at level: PlankLevel, _ state: LadderState, ramp: [DayFacts.Planks], today: DayFacts.Planks?
  ) -> Dose.Prescription {
    let target = rules.target(at: level)
    let dose = rules.dose
    let tenths = min(10, dose.startTenths + dose.stepTenths * min(ramp.count, 10))
    let ramped = target.seconds * tenths / 10 / dose.roundingSeconds * dose.roundingSeconds
    let shown = ramp.last.map { median($0.seconds(at: level)) } ?? 0
    let seconds = min(target.seconds, max(ramped, dose.leastSeconds, shown))
    var device: Device?
    if level == .unstable { device = state.qualifiedUnstable < dose.bosuSessions ? .bosu : .ball }
    return Dose.Prescription(
      level: level, sets: target.sets, seconds: seconds, targetSeconds: target.seconds,
      restSeconds: dose.restSeconds, device: device, setsDone: today?.sets(at: level, reaching: seconds) ?? 0)
  }

  /// The median in whole seconds, rounded down; 0 without any.
  private func median(_ values: [Int]) -> Int {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension DayTriggers {
  var hasFiredInMorning: Bool { !stopInMorning.isEmpty || !redInMorning.isEmpty }
}
