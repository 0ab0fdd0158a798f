import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport

/// Someone who trains for some weeks and logs it: most follow the level in force with few troubles, so that the logs
/// reach every level; some log whatever comes.
struct RandomLifter {
  private var random: SplitMix64
  private let rules: LadderProtocol
  private let habit: Habit
  private var state = LadderState()
  private var today = dayZero
  private var records = TrainingLog()
  private var daysAway = 0
  private var achingMornings = 0
  private var unlockDay: Int?

  /// How regular someone is, in percent.
  struct Habit {
    var length: ClosedRange<Int>
    /// Days on which something happens beside the plan.
    var trouble: Int
    /// Training days left out, and mornings not logged.
    var skips: Int
    /// Sessions with a flaw.
    var flaws: Int
    /// Days from one session to the next.
    var rhythm: ClosedRange<Int>

    static let steady = Habit(length: 80...160, trouble: 1, skips: 1, flaws: 1, rhythm: 2...2)
    static let wavering = Habit(length: 40...160, trouble: 4, skips: 4, flaws: 6, rhythm: 2...3)
    static let chaotic = Habit(length: 5...120, trouble: 20, skips: 25, flaws: 40, rhythm: 1...4)
  }

  init(seed: UInt64, rules: LadderProtocol) {
    random = SplitMix64(seed: seed)
    self.rules = rules
    habit = random.one(of: .steady, .steady, .steady, .wavering, .wavering, .chaotic)
    if random.chance(85) { unlockDay = random.int(0...40) }
  }

  mutating func liveThroughTheirLog() -> [TrainingLog] {
    let length = random.int(habit.length)
    return (0..<length).map { number in
      records = TrainingLog()
      today = dayZero + number
      if number == 0, random.chance(60) { giveStart() }
      if number == unlockDay { give(.unlock) }
      if state.isStopped, random.chance(40) { give(.clear) }
      if !random.chance(habit.skips) { logMorning() }
      if random.chance(habit.trouble) { runIntoTrouble() }
      if daysAway > 0 { daysAway -= 1 } else { trainIfDue() }
      state = state.after(today, records, rules: rules)
      return records
    }
  }

  private mutating func give(_ order: Directive.Order) {
    records.directives.append(Directive(day: today, order: order, by: "the therapist", why: "made up"))
  }

  private mutating func giveStart() {
    let usual: UsualPain = sure(random.one(of: 0, 0, 0, 1, 2, 3))
    give(.start(level: random.one(of: .knee, .knee, .toe), usual: usual, clinicianConsulted: nil))
  }

  private mutating func logMorning() {
    var pain = random.chance(80) ? 0 : random.int(0...1 + state.usual)
    if achingMornings > 0 {
      achingMornings -= 1
      pain = state.usual + random.int(2...4)
    } else if random.chance(habit.flaws) {
      pain = random.chance(70) ? random.int(1...4) : random.int(0...10)
    }
    checkIn(.morning, pain, isMedicated: random.chance(habit.flaws / 2))
    if random.chance(2) { checkIn(.morning, random.int(0...2)) }
  }

  private mutating func checkIn(
    _ moment: CheckInMoment, _ pain: Int, isMedicated: Bool = false, isFlare: Bool = false, site: Site? = nil
  ) {
    let place = site ?? random.one(of: .back, .back, .back, .pelvis, .leg)
    records.checkIns.append(
      CheckIn(
        day: today, moment: moment, pain: sure(min(10, pain)), isMedicated: isMedicated, isFlare: isFlare, site: place))
  }

  private mutating func runIntoTrouble() {
    switch random.int(0...15) {
    case 0: checkIn(random.one(of: .morning, .other), random.int(0...5), isFlare: true)
    case 1: reportRedFlag()
    case 2: checkIn(.other, random.int(0...10))
    case 3: checkIn(.other, random.int(5...8), isMedicated: random.chance(50))
    case 4: achingMornings = random.int(1...3)
    case 5: give(.override(random.one(of: .knee, .toe, .unstable, .unstable)))
    case 6: giveStart()
    case 7: give(.clear)
    case 8: give(.unlock)
    case 9:
      // Several on one day.
      give(.override(random.one(of: .knee, .toe, .unstable)))
      give(random.one(of: .override(.toe), .clear, .unlock, .advice(about: .hamstrings)))
      if random.chance(30) { giveStart() }
    case 10, 11: daysAway = random.one(of: 7, 8, 9, 13, 14, 15, 27, 28, 29) - random.int(0...1)
    case 12: records.sessions.append(sessionWithoutPlanks())
    case 13: checkIn(random.one(of: .morning, .other), random.int(0...10), isFlare: random.chance(50), site: .other)
    case 14:
      reportRedFlag()
      give(.clear)
    default: checkIn(.morning, random.int(0...10))
    }
  }

  private mutating func reportRedFlag() {
    let symptoms = (0...random.int(0...1)).compactMap { _ in random.pick(RedFlagSymptom.allCases) }
    if let report = RedFlagReport(day: today, symptoms: symptoms) { records.redFlags.append(report) }
  }

  private mutating func trainIfDue() {
    let rest = state.latestPlankDay.map { today - $0 } ?? Int.max
    guard rest >= random.int(habit.rhythm), !random.chance(habit.skips) else { return }
    let inForce = state.after(today, records, rules: rules).permitted
    guard let level = inForce.plank ?? (random.chance(20) ? .knee : nil) else { return }
    records.sessions.append(plankSession(at: level))
    if random.chance(3) { records.sessions.append(plankSession(at: level)) }
    if random.chance(3) { records.sessions.append(sessionWithoutPlanks()) }
  }

  private mutating func plankSession(at level: PlankLevel) -> Session {
    let target = rules.target(at: level)
    var sets = (1...target.sets).map { number in
      ExerciseSet(number: sure(number), exercise: ExerciseID(level), work: .hold(sure(target.seconds)))
    }
    if random.chance(85) { sets.append(supportSet(number: sets.count + 1)) }
    var session = Session(day: today, during: Score.none, form: .clean, sets: sets)
    let least = min(rules.kneeToToe.peakCap, rules.toeToUnstable.peakCap)
    if least > 0, random.chance(15) { session.during = sure(random.int(0...least)) }
    if random.chance(20) { session.before = sure(random.int(0...3)) }
    if random.chance(20) { session.after = sure(random.int(0...least)) }
    if random.chance(10) { giveSetBySet(&session, highest: least) }
    if random.chance(habit.flaws) { session = flawed(session, level: level) }
    return session
  }

  /// Pain and form may stand on the sets instead of the session.
  private mutating func giveSetBySet(_ session: inout Session, highest: Int) {
    if random.chance(70) { session.during = nil }
    if random.chance(70) { session.form = nil }
    for index in session.sets.indices {
      session.sets[index].pain = sure(random.int(0...highest))
      session.sets[index].form = .clean
    }
  }

  private mutating func flawed(_ good: Session, level: PlankLevel) -> Session {
    var session = good
    switch random.int(0...12) {
    case 0: session.during = nil
    case 1: session.during = sure(random.int(1...7))
    case 2: session.after = sure(random.int(1...10))
    case 3: session.before = sure(random.int(2...9))
    case 4: session.form = random.one(of: nil, .shaky, .broken, .broken)
    case 5: session.isMedicated = true
    case 6: session.sets[0].form = random.one(of: .shaky, .broken, .clean)
    case 7: session.sets.removeFirst()
    case 8: session.sets[0].work = .hold(sure(random.int(1...60)))
    case 9:
      // Pain given set by set.
      session.during = nil
      for index in session.sets.indices where random.chance(90) {
        session.sets[index].pain = sure(random.chance(80) ? random.int(0...1) : random.int(0...8))
      }
    case 10:
      // One or all sets at another level.
      let other = random.one(of: PlankLevel.knee, .toe, .unstable)
      let isOne = random.chance(50)
      for index in session.sets.indices where session.sets[index].exercise == ExerciseID(level) {
        if !isOne || index == 0 { session.sets[index].exercise = ExerciseID(other) }
      }
    case 11:
      session.form = nil
      for index in session.sets.indices where random.chance(80) { session.sets[index].form = .clean }
    default: session.sets[0].work = .reps(sure(random.int(1...20)))
    }
    return session
  }

  private mutating func supportSet(number: Int) -> ExerciseSet {
    let isEnough = !random.chance(10)
    let exercise = random.one(of: ExerciseID.birdDog, .toeTap, .megaClam)
    let reps: Repetitions = sure(isEnough ? random.int(8...15) : random.int(1...8))
    let work: Work =
      exercise == .birdDog
      ? .repsWithHold(reps, each: sure(isEnough ? random.int(5...10) : random.int(1...6))) : .reps(reps)
    return ExerciseSet(number: sure(number), exercise: exercise, work: work)
  }

  private mutating func sessionWithoutPlanks() -> Session {
    Session(
      day: today, during: random.chance(80) ? sure(random.chance(50) ? random.int(0...2) : random.int(0...10)) : nil,
      isMedicated: random.chance(10), form: random.one(of: nil, .clean, .clean, .shaky, .broken),
      sets: [supportSet(number: 1)])
  }
}
