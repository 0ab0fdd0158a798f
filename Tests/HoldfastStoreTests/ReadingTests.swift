import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Reading the log")
struct ReadingTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  private func session(
    _ number: UInt64, day: Int, at seconds: Int? = nil, _ exercise: ExerciseID = .toePlank
  ) throws -> LogRecord {
    let hold = Work.hold(try #require(HoldSeconds(45)))
    let set = ExerciseSet(number: try #require(SetNumber(1)), exercise: exercise, work: hold)
    return .session(
      .sample(
        number, at: now.milliseconds + Int64(number & 0xFFFF),
        content: Session(
          day: Day(number: day), startedAt: seconds.flatMap { ZonedInstant(seconds: $0, offsetMinutes: 60) },
          sets: [set])))
  }

  private func store(_ records: [LogRecord]) throws -> LogStore {
    let store = try LogStore.inMemory()
    try store.write(command: "log", now: now) { writer in
      for record in records { try writer.put(record) }
    }
    return store
  }

  private func tails(_ sessions: [HoldfastModel.Record<Session>]) -> [Character?] { sessions.map(\.id.text.last) }

  @Test("sessions come by day, then by the time they began, then by entry; a limit keeps the latest")
  func order() throws {
    let store = try store([
      session(1, day: 20_001), session(2, day: 20_000, at: 1_728_000_900), session(3, day: 20_000, at: 1_728_000_300),
      session(4, day: 20_000), session(5, day: 19_999, .birdDog), session(6, day: 20_000),
    ])
    try store.read { reader in
      try #expect(tails(reader.sessions()) == ["5", "4", "6", "3", "2", "1"])
      try #expect(tails(reader.sessions(limit: 2)) == ["2", "1"])
      try #expect(tails(reader.sessions(limit: 0)) == [])
      try #expect(tails(reader.sessions(from: Day(number: 20_000), to: Day(number: 20_000))) == ["4", "6", "3", "2"])
      try #expect(tails(reader.sessions(exercise: .birdDog)) == ["5"])
      try #expect(reader.latestSession()?.id.text.last == "1")
    }
    let one = try #require(store.read { try $0.latestSession() })
    try store.write(command: "delete", now: now) { try $0.delete(one.id) }
    #expect(try store.read { try $0.latestSession() }?.id.text.last == "2")
  }

  @Test("the latest check-in is that of its moment")
  func latestCheckIn() throws {
    func checkIn(_ number: UInt64, _ moment: CheckInMoment, day: Int) -> LogRecord {
      .checkIn(.sample(number, content: CheckIn(day: Day(number: day), moment: moment, pain: .none)))
    }
    let store = try store([checkIn(1, .morning, day: 20_000), checkIn(2, .other, day: 20_001)])
    #expect(try store.read { try $0.latestCheckIn(.morning) }?.id.text.last == "1")
    #expect(try store.read { try $0.latestCheckIn(.other) }?.id.text.last == "2")
  }

  @Test("a short id has five digits, and as many more as tell it from every other live record")
  func shortIDs() throws {
    let numbers: [UInt64] = [0x11_2345, 0x91_2345, 0xAB_CDEF_0123_4567, 0xAB_CDEE_0123_4567]
    let records = try numbers.map { try session($0, day: 20_000) }
    let store = try store(records)
    let expected = ["112345", "912345", "f01234567", "e01234567"]
    #expect(try store.read { reader in try records.map { try reader.shortID(of: $0.id) } } == expected)
    let bulk = try store.read { try $0.shortIDs(of: records.map(\.id)) }
    #expect(records.map { bulk[$0.id] } == expected)
    #expect(try store.read { try $0.records(endingIn: "2345") }.count == 2)
    #expect(try store.read { try $0.records(endingIn: "1-12345") }.map(\.id) == [records[0].id])
    #expect(try store.read { try $0.records(endingIn: "%") } == [])
    try store.write(command: "delete", now: now) { try $0.delete(records[1].id) }
    #expect(try store.read { try $0.shortID(of: records[0].id) } == "12345")
    #expect(try store.read { try $0.records(endingIn: "2345") }.map(\.id) == [records[0].id])
  }

  @Test("deleted sessions and their sets never reach the engine")
  func deleted() throws {
    let store = try store([session(1, day: 20_000), session(2, day: 20_001, .birdDog), session(3, day: 20_002)])
    let second = try #require(store.read { try $0.records(endingIn: "2") }.first)
    try store.write(command: "delete", now: now) { try $0.delete(second.id) }
    #expect(try store.read { try $0.trainingLog() }.asSets == TrainingLog(store.everything()).asSets)
    #expect(try store.read { try $0.trainingLog() }.sessions.flatMap(\.sets).map(\.exercise) == [.toePlank, .toePlank])
  }

  private static let alien: [(sql: String, what: String)] = [
    ("UPDATE session SET form = 'perfect'", "session, record ID, column form: the value 'perfect' can't be read"),
    ("UPDATE session SET pain_during = 11", "session, record ID, column pain_during: the value '11' can't be read"),
    ("UPDATE session SET day = '2026-02-30'", "session, record ID, column day: the value '2026-02-30' can't be read"),
    (
      "UPDATE session SET note = CAST(x'ff' AS TEXT)",
      "session, record ID, column note: the value '\u{fffd}' can't be read"
    ),
    ("UPDATE exercise_set SET side = 'both'", "exercise_set, record ID, column side: the value 'both' can't be read"),
    (
      "UPDATE exercise_set SET exercise = 'Plank!'",
      "exercise_set, record ID, column exercise: the value 'Plank!' can't be read"
    ),
    ("UPDATE exercise_set SET seconds = NULL", "exercise_set, record ID, column seconds: the value is missing"),
    (
      "UPDATE exercise_set SET weight_kg = 1e300",
      "exercise_set, record ID, column weight_kg: the value '1.0e+300' can't be read"
    ),
  ]

  @Test("a value that another program put there is named, never skipped and never a trap", arguments: alien)
  func alienValue(sql: String, what: String) throws {
    let record = try session(1, day: 20_000)
    let store = try store([record])
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; " + sql) }
    let expected = what.replacing("ID", with: record.id.text)
    let reads: [(LogReader) throws -> Void] = [
      { _ = try $0.trainingLog() }, { _ = try $0.record(record.id) }, { try $0.forEachRecord { _ in } },
      { _ = try $0.sessions() },
    ]
    for body in reads {
      let problem = #expect(throws: Problem.self) { try store.read(body) }
      #expect(problem?.kind == .data)
      #expect(problem?.what == expected)
    }
  }
}
