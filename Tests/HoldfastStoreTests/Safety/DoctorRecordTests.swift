import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("What doctor finds in the records")
struct DoctorRecordTests {
  private let now = Instant(milliseconds: 1_800_000_100_000)
  private let today = Day(number: 20_833)

  private func found(_ log: TemporaryLog, _ check: Finding.Check) throws -> [Finding] {
    try LogStore.examine(path: log.path, now: now, today: today).findings.filter {
      $0.check == check && $0.severity != .fine
    }
  }

  /// A log with sessions that say the same, begun at these seconds of one day; nil: the time is not known.
  private func sessions(_ starts: [Int?]) throws -> TemporaryLog {
    let log = try TemporaryLog()
    let hold = Work.hold(try #require(HoldSeconds(30)))
    let set = ExerciseSet(number: try #require(SetNumber(1)), exercise: .kneePlank, work: hold)
    try log.open().write(command: "log", now: now) { writer in
      for (index, start) in starts.enumerated() {
        let at = start.flatMap { ZonedInstant(seconds: 20_000 * 86_400 + $0, offsetMinutes: 0) }
        let content = Session(day: Day(number: 20_000), startedAt: at, origin: "log", sets: [set])
        try writer.put(.session(.sample(UInt64(index + 1), content: content)))
      }
    }
    return log
  }

  @Test("sessions that say the same and begin within half an hour are double, one hours later is not")
  func doubles() throws {
    let cases: [(starts: [Int?], counts: [String])] = [
      ([36_000, 36_001], ["2 sessions"]),
      ([36_000, 36_000 + 4 * 3600], []),
      ([36_000, 37_000, 38_000, 70_000, 70_100], ["3 sessions", "2 sessions"]),
      ([nil, nil], ["2 sessions"]),
      ([nil, 36_000], ["2 sessions"]),
      ([36_000], []),
    ]
    for item in cases {
      let found = try found(sessions(item.starts), .duplicates).map { $0.what.split(separator: " of ")[0] }
      #expect(found.map(String.init) == item.counts, "\(item.starts)")
    }
  }

  @Test("times that do not go with the day of their record are found")
  func clock() throws {
    let cases = [
      ("started_at = 0, offset_minutes = 0", "of another day than the time says"),
      ("created = 0, updated = 0", "made before the day"),
      ("updated = created - 1", "made before the day"),
      ("day = '2999-01-01'", "dated after today"),
    ]
    for (change, words) in cases {
      let log = try sessions([36_000])
      #expect(try found(log, .clock) == [])
      try log.asOtherProgram { try $0.execute(sql: "UPDATE session SET \(change)") }
      let found = try found(log, .clock)
      #expect(found.count == 1 && found.first?.what.contains(words) == true, "\(change): \(found)")
    }
  }

  @Test("what can't be edited is to be taken out and recorded anew")
  func laterDays() throws {
    let log = try TemporaryLog()
    let later = today + 5
    try log.open().write(command: "import", now: now) { writer in
      try writer.put(.checkIn(.sample(1, content: CheckIn(day: later, moment: .other, pain: .none))))
      let report = try #require(RedFlagReport(day: later, symptoms: [.feverIll]))
      try writer.put(.redFlags(.sample(2, content: report)))
    }
    let remedies = try found(log, .clock).map { $0.remedy ?? "" }
    #expect(remedies.count == 2)
    #expect(remedies.first?.contains("holdfast edit ID --at DAY") == true)
    #expect(remedies.last?.contains("holdfast delete ID") == true && remedies.last?.contains("edit") == false)
  }

  @Test(
    "an image that can't be read is found, undo says so, and a rescue leaves it out", arguments: ["after", "before"],
    ["'{x}'", "'{\"a\":1}'", "replace(after_image, record_id, 'ffffffff-0000-7000-8000-000000000001')"])
  func history(_ side: String, _ image: String) throws {
    let log = try sessions([36_000])
    try log.open().write(command: "delete", now: now) { writer in
      for record in try writer.reader.sessions() { _ = try writer.delete(record.id) }
    }
    try log.asOtherProgram {
      try $0.execute(sql: "UPDATE change SET \(side)_image = \(image) WHERE seq = (SELECT max(seq) FROM change)")
    }
    let id = try log.open(.reading).everything()[0].id.text
    let found = try found(log, .history)
    #expect(found.count == 1 && found.first?.severity == .problem)
    let problem = #expect(throws: Problem.self) {
      try log.open().write(command: "undo", now: now) { try $0.undo() }
    }
    #expect(problem?.kind == .data)
    #expect(problem?.what == "change, record \(id), column \(side)_image: the image can't be read")
    let new = log.directory + "/new.db"
    #expect(try LogStore.salvage(path: log.path, into: new).lost == [])
    #expect(try LogStore.examine(path: new, now: now, today: today).worst != .problem)
  }

  @Test("a report of which the symptoms are lost, and a set without its work, are told in plain words")
  func missing() throws {
    let log = try sessions([36_000])
    let report = try #require(RedFlagReport(day: today, symptoms: [.feverIll]))
    try log.open().write(command: "flag", now: now) { try $0.put(.redFlags(.sample(9, content: report))) }
    try log.asOtherProgram {
      try $0.execute(
        sql:
          "PRAGMA ignore_check_constraints = ON; DELETE FROM red_flag_symptom; UPDATE exercise_set SET seconds = NULL")
    }
    let ids = try log.asOtherProgram { database in
      try ["session", "red_flag_report"].map { try String.fetchOne(database, sql: "SELECT id FROM \($0)") ?? "" }
    }
    #expect(
      try found(log, .records).map(\.what) == [
        "exercise_set, record \(ids[0]), column seconds: the value is missing",
        "red_flag_report, record \(ids[1]): the report names no symptom",
      ])
  }

  @Test("sets of an exercise that was deleted are told with how to log more of it")
  func noExercise() throws {
    let log = try TemporaryLog()
    let wallSit = try #require(ExerciseID(slug: "wall-sit"))
    let own = LogRecord.exercise(.sample(1, content: OwnExercise(id: wallSit, name: "Wall Sit", measure: .seconds)))
    let set = ExerciseSet(
      number: try #require(SetNumber(1)), exercise: wallSit, work: .hold(try #require(HoldSeconds(30))))
    try log.open().write(command: "log", now: now) { writer in
      try writer.put(own)
      try writer.put(.session(.sample(2, content: Session(day: Day(number: 20_000), origin: "log", sets: [set]))))
    }
    #expect(try found(log, .exercises) == [])
    try log.open().write(command: "delete", now: now) { _ = try $0.delete(own.id) }
    #expect(try found(log, .exercises).map(\.what) == ["1 set of an exercise that is not there: wall-sit"])
  }
}
