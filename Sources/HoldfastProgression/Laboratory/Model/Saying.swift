import HoldfastModel

/// What a lifter says of a day: scores with their error and bias, marks, and what is left out.
struct Saying {
  let lifter: Lifter
  let day: DayChances
  /// Pain this morning, 0-10.
  let pain: Double
  /// Whether it lies 2 points or more above that of an ordinary morning.
  let isRaised: Bool
  let isMedicated: Bool

  init(_ lifter: Lifter, _ body: Body, pain: Double, on day: DayChances) {
    self.lifter = lifter
    self.day = day
    self.pain = pain
    isRaised = pain >= body.ordinaryPain + 2
    isMedicated = day.happens(.painkiller, lifter.numbers[isRaised ? .painkillersRaised : .painkillers])
  }

  /// The morning score; nil when it is not logged.
  func morning(of date: Day) -> CheckIn? {
    guard !day.happens(.morningMissing, lifter.numbers[day.isAway ? .morningMissingAway : .morningMissing]) else {
      return nil
    }
    let isMarked = day.happens(.flareMark, lifter.numbers[isRaised ? .flareMarkRaised : .flareMarkPlain])
    return checkIn(.morning, of: date, pain, .morningError, isFlare: isMarked)
  }

  /// A pain entry in the daytime; nil without one.
  func entry(of date: Day) -> CheckIn? {
    guard day.happens(.entryMade, lifter.numbers[.entryShare]) else { return nil }
    return checkIn(.other, of: date, pain, .entryError)
  }

  /// A pain entry in the evening after an overload; nil without one.
  func evening(after effort: Effort, of date: Day) -> CheckIn? {
    guard effort.effect.isOverload, day.happens(.eveningMade, lifter.numbers[.eveningShare]) else { return nil }
    return checkIn(.other, of: date, effort.peak, .eveningError)
  }

  /// The session as it is logged.
  func session(_ effort: Effort, _ dose: Dose.Prescription, of date: Day) -> Session {
    let numbers = lifter.numbers
    let during = day.happens(.duringMissing, numbers[.duringMissing]) ? nil : score(effort.peak, .duringError)
    var session = Session(
      day: date, before: day.happens(.beforeGiven, numbers[.beforeShare]) ? score(pain, .beforeError) : nil,
      during: during, after: day.happens(.afterGiven, numbers[.afterShare]) ? score(effort.peak, .afterError) : nil,
      isMedicated: isMedicated, form: day.happens(.formMissing, numbers[.formMissing]) ? nil : form(of: effort),
      sets: [])
    for hold in effort.holds {
      append(ExerciseID(dose.level), HoldSeconds(hold).map(Work.hold), to: &session)
    }
    if effort.isEndedByPain, let last = session.sets.indices.last {
      session.sets[last].stopped = .pain
      session.sets[last].pain = during
    }
    if dose.device != nil { for index in session.sets.indices { session.sets[index].device = dose.device } }
    if day.happens(.support, numbers[.supportShare]) { addSupport(to: &session) }
    return session
  }

  /// A session of support work alone; nil without it.
  func supportAlone(of date: Day) -> Session? {
    guard !day.isAway, day.happens(.support, lifter.numbers[.supportAlone]) else { return nil }
    var session = Session(day: date, form: .clean, sets: [])
    addSupport(to: &session)
    return session
  }

  private func addSupport(to session: inout Session) {
    // The catalogue's dose of bird dogs, at its lower end.
    let work = Repetitions(10).flatMap { reps in HoldSeconds(5).map { Work.repsWithHold(reps, each: $0) } }
    append(.birdDog, work, to: &session)
  }

  private func append(_ exercise: ExerciseID, _ work: Work?, to session: inout Session) {
    guard let work, let number = SetNumber(session.sets.count + 1) else { return }
    session.sets.append(ExerciseSet(number: number, exercise: exercise, work: work))
  }

  private func form(of effort: Effort) -> Form {
    let numbers = lifter.numbers
    guard day.happens(.formShaky, numbers[effort.isAtLimit ? .shakyAtLimit : .shaky]) else { return .clean }
    return day.happens(.formBroken, numbers[.broken]) ? .broken : .shaky
  }

  private func checkIn(
    _ moment: CheckInMoment, of date: Day, _ pain: Double, _ error: Draws.Purpose, isFlare: Bool = false
  ) -> CheckIn? {
    score(pain, error).map {
      CheckIn(day: date, moment: moment, pain: $0, isMedicated: isMedicated, isFlare: isFlare)
    }
  }

  /// The score that is given for a pain.
  private func score(_ pain: Double, _ error: Draws.Purpose) -> Score? {
    let numbers = lifter.numbers
    let relief = isMedicated ? numbers[.painkillerRelief] : 0
    let said = pain + numbers[.reportBias] - relief + numbers[.scoreError] * day[error]
    return Score(Int(min(max(said, 0), 10).rounded()))
  }
}
