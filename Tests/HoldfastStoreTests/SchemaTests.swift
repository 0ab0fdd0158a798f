import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("schema.sql")
struct SchemaTests {
  /// The file itself, as the sqlite3 shell would be given it.
  private func text() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../schema.sql")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test("run statement by statement it makes the log that the program makes")
  func sameAsFresh() throws {
    let byHand = try TemporaryLog()
    try byHand.asOtherProgram { try $0.execute(sql: text()) }
    let fresh = try TemporaryLog()
    _ = try fresh.open()
    #expect(try byHand.asOtherProgram(schemaFingerprint) == fresh.asOtherProgram(schemaFingerprint))
    #expect(try byHand.open(.reading).read { try $0.isEmpty() })
  }

  @Test("it says what it is and which version, and the program agrees")
  func stamped() throws {
    let log = try TemporaryLog()
    try log.asOtherProgram { try $0.execute(sql: text()) }
    #expect(try log.asOtherProgram { try Int.fetchOne($0, sql: "PRAGMA application_id") } == Schema.applicationID)
    #expect(try log.asOtherProgram { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.current.version)
  }

  @Test("it holds no transaction and no journal mode: those are the program's")
  func plain() throws {
    let code = try text().split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n").uppercased()
    for word in ["BEGIN", "COMMIT", "JOURNAL_MODE"] {
      #expect(!code.contains(word))
    }
  }

  @Test("every table is strict")
  func strict() throws {
    let log = try TemporaryLog()
    _ = try log.open()
    let loose = try log.asOtherProgram {
      try String.fetchAll(
        $0,
        sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'")
    }
    #expect(loose == [])
  }

  private static let refused = [
    "UPDATE session SET pain_during = 11", "UPDATE session SET pain_before = -1",
    "UPDATE session SET pain_after = 2.5", "UPDATE session SET pain_after = 'none'",
    "UPDATE session SET medicated = 2", "UPDATE session SET medicated = NULL",
    "UPDATE session SET form = 'perfect'", "UPDATE session SET rpe_halves = 21",
    "UPDATE session SET minutes = 0", "UPDATE session SET minutes = 1441",
    "UPDATE session SET day = '2026-02-30'", "UPDATE session SET day = '2026-2-3'",
    "UPDATE session SET day = '1899-12-31'", "UPDATE session SET day = 'today'",
    "UPDATE session SET started_at = 1800000000", "UPDATE session SET offset_minutes = 60",
    "UPDATE session SET started_at = 1800000000, offset_minutes = 1081",
    "UPDATE session SET id = 'short'", "UPDATE session SET id = upper(id)",
    "UPDATE session SET id = '----------------------------0000000a'",
    "UPDATE session SET updated = 253402300800000", "UPDATE session SET note = 'a' || char(0) || 'b'",
    "UPDATE exercise_set SET seconds = 0", "UPDATE exercise_set SET seconds = 3601",
    "UPDATE exercise_set SET seconds = NULL, reps = NULL", "UPDATE exercise_set SET reps = 1001",
    "UPDATE exercise_set SET number = 0", "UPDATE exercise_set SET side = 'both'",
    "UPDATE exercise_set SET exercise = 'Toe plank'", "UPDATE exercise_set SET exercise = 'toe--plank'",
    "UPDATE exercise_set SET exercise = '-toe'", "UPDATE exercise_set SET weight_kg = 0",
    "UPDATE exercise_set SET weight_kg = 1000.1", "UPDATE exercise_set SET device = 'sofa'",
    "UPDATE exercise_set SET stopped = 'bored'", "UPDATE exercise_set SET pain = 11",
    "UPDATE exercise_set SET session_key = 99",
    "UPDATE check_in SET moment = 'noon'", "UPDATE check_in SET pain = NULL", "UPDATE check_in SET site = 'arm'",
    "UPDATE red_flag_symptom SET symptom = 'cough'", "UPDATE directive SET directive = 'rest'",
    "UPDATE directive SET level = 'unstable'", "UPDATE directive SET level = NULL",
    "UPDATE directive SET usual_pain = 4", "UPDATE directive SET about = 'hamstrings'",
    "UPDATE own_exercise SET measure = 'miles'", "UPDATE own_exercise_target SET muscle = 'biceps'",
    "UPDATE protocol_adoption SET id = 'short'", "UPDATE protocol_adoption SET created = 253402300800000",
    "UPDATE protocol_adoption SET deleted = 2", "UPDATE protocol_adoption SET day = '2026-02-30'",
    "UPDATE protocol_adoption SET at = 1800000000", "UPDATE protocol_adoption SET offset_minutes = 60",
    "UPDATE protocol_adoption SET given_by = NULL", "UPDATE protocol_adoption SET given_by = 'a' || char(0)",
    "UPDATE protocol_adoption SET reason = 'a' || char(0) || 'b'",
    "UPDATE protocol_adoption SET text = 'a' || char(0) || 'b'", "UPDATE protocol_adoption SET text = x'00'",
    "UPDATE protocol_adoption SET text = replace(hex(zeroblob(32768)), '0', 'a') || 'b'",
    // Half as many characters, of two bytes each.
    "UPDATE protocol_adoption SET text = replace(hex(zeroblob(16384)), '0', 'é') || 'b'",
    "UPDATE change SET kind = 'recipe'",
  ]

  @Test("a value outside what the field can be is refused", arguments: refused)
  func refuses(sql: String) throws {
    let store = try LogStore.inMemory()
    let day = Day(number: 20_000)
    let usual = try #require(UsualPain(0))
    let hold = Work.hold(try #require(HoldSeconds(45)))
    let set = ExerciseSet(number: try #require(SetNumber(1)), exercise: .toePlank, work: hold)
    let flags = try #require(RedFlagReport(day: day, symptoms: [.feverIll]))
    let own = OwnExercise(
      id: try #require(ExerciseID(slug: "side-plank")), name: "Side plank", measure: .seconds, targets: [.glutes])
    try store.write(command: "log", now: Instant(milliseconds: 0)) {
      try $0.put(.session(.sample(1, content: Session(day: day, sets: [set]))))
      try $0.put(.checkIn(.sample(2, content: CheckIn(day: day, moment: .morning, pain: .none))))
      try $0.put(.redFlags(.sample(3, content: flags)))
      let start = Directive.Order.start(level: .knee, usual: usual, clinicianConsulted: nil)
      try $0.put(.directive(.sample(4, content: Directive(day: day, order: start))))
      try $0.put(.exercise(.sample(5, content: own)))
      try $0.put(.protocolAdoption(.sample(6, content: ProtocolAdoption(day: day, by: "me", text: "name: mine"))))
    }
    let error = #expect(throws: DatabaseError.self) { try store.queue.inDatabase { try $0.execute(sql: sql) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test("a protocol of 65,536 bytes is kept to the last of them, and a return to the default needs no name")
  func longestProtocol() throws {
    let store = try LogStore.inMemory()
    let day = Day(number: 20_000)
    let longest = String(repeating: "é", count: ProtocolAdoption.mostTextBytes / 2)
    let records = [
      LogRecord.protocolAdoption(.sample(1, content: ProtocolAdoption(day: day, by: "me", text: longest))),
      .protocolAdoption(.sample(2, content: ProtocolAdoption(day: day))),
    ]
    try store.write(command: "import", now: Instant(milliseconds: 1_800_000_000_000)) { writer in
      for record in records { try writer.put(record) }
    }
    #expect(try store.everything() == records)
  }
}
