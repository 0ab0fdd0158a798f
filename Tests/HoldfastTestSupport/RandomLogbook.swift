internal import HoldfastInterchange
public import HoldfastModel
internal import HoldfastProgression

/// The logbook of someone made up from a seed: most train at the level in force with few troubles, so that the logs
/// reach every level; some log whatever comes.
public struct RandomLogbook {
  /// The records, in the order they were made.
  public private(set) var records: [LogRecord] = []
  /// The last day of the logbook.
  public private(set) var lastDay: Day

  /// What is adopted now and then, beside the return to the default; the logbook itself lives by the default.
  private static let protocolTexts: [String] = ["cafe\u{301}", "one", "腰"].map { name in
    var rules = LadderProtocol.standard
    rules.name = name
    return ProtocolFileWriter.text(of: rules) + "# \(name)\r\n"
  }

  private var random: SplitMix64
  /// Apart, so that the days of a seed are the same with adoptions and without.
  private var adopting: SplitMix64
  private let isChaotic: Bool
  private var state = LadderState()
  private var today: Day

  /// A logbook of some days from `first` on.
  public init(seed: UInt64, days: Int, from first: Day) {
    random = SplitMix64(seed: seed)
    adopting = SplitMix64(seed: ~seed)
    isChaotic = random.chance(30)
    today = first
    lastDay = first
    let unlockDay = random.int(0...40)
    for number in 0..<days {
      today = first + number
      lastDay = today
      let begin = records.count
      live(isFirst: number == 0, isUnlocked: number == unlockDay)
      step(since: begin)
      if adopting.chance(4) { adopt() }
    }
  }

  /// What the engine reads of it.
  public var log: TrainingLog { TrainingLog(records) }

  private mutating func step(since begin: Int) {
    state = after(TrainingLog(records[begin...]))
  }

  private func after(_ log: TrainingLog) -> LadderState {
    var state = state
    state.live(through: today, FactsByDay(log, support: LadderProtocol.standard.support)[today], rules: .standard)
    return state
  }

  private mutating func live(isFirst: Bool, isUnlocked: Bool) {
    let begin = records.count
    if isFirst, random.chance(70) {
      give(.start(level: random.one(of: .knee, .toe), usual: sure(random.int(0...2)), clinicianConsulted: nil))
    }
    if isUnlocked { give(.unlock) }
    if state.isStopped, random.chance(40) { give(.clear) }
    if !random.chance(isChaotic ? 25 : 1) {
      checkIn(.morning, random.chance(isChaotic ? 15 : 1) ? random.int(0...10) : 0)
    }
    if random.chance(isChaotic ? 10 : 1) { runIntoTrouble() }
    let rest = state.latestPlankDay.map { today - $0 } ?? 9
    guard rest >= (isChaotic ? random.int(1...4) : 2) else { return }
    let level = after(TrainingLog(records[begin...])).permitted.plank ?? .knee
    train(at: random.chance(isChaotic ? 20 : 1) ? random.one(of: .knee, .toe, .unstable) : level)
  }

  private mutating func runIntoTrouble() {
    switch random.int(0...6) {
    case 0: checkIn(.other, random.int(0...10), isFlare: random.chance(50))
    case 1:
      let symptom = RedFlagSymptom.allCases[random.int(0...RedFlagSymptom.allCases.count - 1)]
      if let report = RedFlagReport(day: today, symptoms: [symptom]) { records.append(.redFlags(record(report))) }
    case 2: give(.override(random.one(of: .knee, .toe, .unstable)))
    case 3: give(.start(level: .knee, usual: sure(random.int(0...3)), clinicianConsulted: true))
    case 4: give(.advice(about: .hamstrings))
    case 5: give(.clear)
    default: checkIn(.morning, random.int(2...7))
    }
  }

  private mutating func train(at level: PlankLevel) {
    let target = LadderProtocol.standard.target(at: level)
    var sets = (1...target.sets).map { number in
      ExerciseSet(
        number: sure(number), exercise: ExerciseID(level), work: .hold(sure(target.seconds)),
        pain: isChaotic && random.chance(20) ? sure(random.int(0...8)) : nil)
    }
    if random.chance(80) {
      sets.append(
        ExerciseSet(number: sure(target.sets + 1), exercise: .birdDog, work: .repsWithHold(sure(10), each: sure(8))))
    }
    let isFlawed = isChaotic && random.chance(40)
    records.append(
      .session(
        record(
          Session(
            day: today, during: isFlawed ? (random.chance(30) ? nil : sure(random.int(0...9))) : sure(0),
            isMedicated: isFlawed && random.chance(20),
            form: isFlawed ? random.one(of: nil, .clean, .shaky, .broken) : .clean,
            note: random.chance(5) ? "Rücken müde — 腰が重い" : nil, sets: sets))))
  }

  private mutating func checkIn(_ moment: CheckInMoment, _ pain: Int, isFlare: Bool = false) {
    records.append(
      .checkIn(
        record(
          CheckIn(
            day: today, moment: moment, pain: sure(pain), isMedicated: isChaotic && random.chance(10), isFlare: isFlare)
        ))
    )
  }

  private mutating func give(_ order: Directive.Order) {
    records.append(.directive(record(Directive(day: today, order: order, by: "the therapist", why: "made up"))))
  }

  private mutating func adopt() {
    let texts = RandomLogbook.protocolTexts
    let text = adopting.chance(25) ? nil : texts[adopting.int(0...texts.count - 1)]
    let adoption = ProtocolAdoption(
      day: today, by: text == nil ? nil : "the therapist", why: adopting.chance(50) ? "made up" : nil, text: text)
    let made = stamp()
    records.append(
      .protocolAdoption(
        Record(
          id: RecordID(now: made, random: (adopting.next(), adopting.next())), created: made, updated: made,
          content: adoption)))
  }

  /// The moment of the next record.
  private func stamp() -> Instant {
    Instant(milliseconds: Int64(today.number) * 86_400_000 + 43_200_000 + Int64(records.count))
  }

  private mutating func record<Content: Hashable & Sendable>(_ content: Content) -> Record<Content> {
    let made = stamp()
    return Record(
      id: RecordID(now: made, random: (random.next(), random.next())), created: made, updated: made, content: content)
  }
}
