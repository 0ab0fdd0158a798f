import HoldfastModel
import Testing

extension Seeded {
  private static let texts = [
    "ok", "Rücken müde — 腰が重い 🙂", "two\nlines\twith \"quotes\" and \\", "cafe\u{301}", "caf\u{e9}", "it's; -- DROP",
    "\u{7f}\u{1}", "",
  ]

  mutating func text() throws -> String? { once(in: 3) ? nil : try pick(Seeded.texts) }

  mutating func day() -> Day { Day(number: Int.random(in: 20_000...20_400, using: &self)) }

  mutating func moment() -> ZonedInstant? {
    guard !once(in: 3) else { return nil }
    return ZonedInstant(
      seconds: Int.random(in: 1_700_000_000...1_800_000_000, using: &self),
      offsetMinutes: Int.random(in: -1080...1080, using: &self))
  }

  mutating func exercise() throws -> ExerciseID {
    try pick([.kneePlank, .toePlank, .unstablePlank, .birdDog, .hamstringStretch])
  }

  mutating func work() throws -> Work {
    let seconds = try #require(HoldSeconds(Int.random(in: HoldSeconds.range, using: &self)))
    let reps = try #require(Repetitions(Int.random(in: Repetitions.range, using: &self)))
    return try pick([.hold(seconds), .reps(reps), .repsWithHold(reps, each: seconds)])
  }

  mutating func set(_ number: Int, _ side: Side) throws -> ExerciseSet {
    ExerciseSet(
      number: try #require(SetNumber(number)), exercise: try exercise(), side: side, work: try work(),
      weight: self.number(), device: try optionalChoice(), variation: once(in: 2) ? nil : try exercise(),
      pain: self.number(), form: try optionalChoice(), stopped: try optionalChoice(), note: try text())
  }

  mutating func session() throws -> Session {
    var sets: [ExerciseSet] = []
    for number in 1...Int.random(in: 1...4, using: &self) {
      let sides: [Side] = once(in: 2) ? [.left, .right] : [.none]
      for side in sides { sets.append(try set(number, side)) }
    }
    return Session(
      day: day(), startedAt: moment(), before: number(), during: number(), after: number(),
      isMedicated: once(in: 2), form: try optionalChoice(), exertion: number(), minutes: number(),
      note: try text(), origin: try pick(["log", "import"]), sets: sets)
  }

  mutating func checkIn() throws -> CheckIn {
    CheckIn(
      day: day(), at: moment(), moment: try choice(),
      pain: try #require(Score(Int.random(in: 0...10, using: &self))), isMedicated: once(in: 2),
      isFlare: once(in: 2), site: try choice(), note: try text())
  }

  mutating func redFlags() throws -> RedFlagReport {
    var symptoms = [try pick(RedFlagSymptom.allCases)]
    if once(in: 2) { symptoms.append(try pick(RedFlagSymptom.allCases)) }
    return try #require(RedFlagReport(day: day(), at: moment(), symptoms: symptoms, note: try text()))
  }

  mutating func directive() throws -> Directive {
    let usual = try #require(UsualPain(Int.random(in: 0...3, using: &self)))
    let order: Directive.Order = try pick([
      .start(level: try choice(), usual: usual, clinicianConsulted: try pick([nil, true, false])),
      .clear, .unlock, .override(try choice()), .advice(about: .hamstrings),
    ])
    return Directive(day: day(), at: moment(), order: order, by: try text(), why: try text())
  }

  /// An own exercise; the id of a record names one exercise for ever.
  mutating func ownExercise(of record: RecordID) throws -> OwnExercise {
    OwnExercise(
      id: try #require(ExerciseID(slug: "own-\(record.text.suffix(3))")), name: try text() ?? "Side plank",
      aliases: once(in: 2) ? [] : [try exercise(), try exercise()], measure: try choice(),
      isPerSide: once(in: 2), targets: once(in: 2) ? [] : [.glutes, .diaphragm, .transverseAbdominis])
  }

  mutating func protocolAdoption() throws -> ProtocolAdoption {
    let text = once(in: 3) ? nil : try text()
    return ProtocolAdoption(
      day: day(), at: moment(), by: try text.map { _ in try pick(["me", ""]) } ?? self.text(), why: try self.text(),
      text: text)
  }

  /// An id of which there are only `pool` many; its kind follows from its number, as an id names one record for ever.
  mutating func id(outOf pool: UInt64) -> (RecordID, RecordKind) {
    let number = UInt64.random(in: 0..<pool, using: &self)
    let kind = RecordKind.allCases[Int(number % UInt64(RecordKind.allCases.count))]
    return (RecordID(now: Instant(milliseconds: 1_800_000_000_000), random: (0, number)), kind)
  }

  mutating func stamp() -> Instant {
    Instant(milliseconds: Int64.random(in: 1_800_000_000_000...1_800_000_000_003, using: &self))
  }

  mutating func record(_ id: RecordID, _ kind: RecordKind) throws -> LogRecord {
    let created = Instant(milliseconds: 1_800_000_000_000)
    let updated = stamp()
    let isDeleted = once(in: 4)
    func record<Content>(_ content: Content) -> Record<Content> {
      Record(id: id, created: created, updated: updated, isDeleted: isDeleted, content: content)
    }
    return switch kind {
    case .session: .session(record(try session()))
    case .checkIn: .checkIn(record(try checkIn()))
    case .redFlags: .redFlags(record(try redFlags()))
    case .directive: .directive(record(try directive()))
    case .exercise: .exercise(record(try ownExercise(of: id)))
    case .protocolAdoption: .protocolAdoption(record(try protocolAdoption()))
    }
  }

  /// A record of any kind, its id out of a small pool.
  mutating func record(outOf pool: UInt64) throws -> LogRecord {
    let (id, kind) = id(outOf: pool)
    return try record(id, kind)
  }
}
