import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Purging what was deleted")
struct PurgeTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  private func checkIn(_ number: UInt64, _ note: String) throws -> LogRecord {
    .checkIn(.sample(number, content: CheckIn(day: Day(number: 20_000), moment: .other, pain: .none, note: note)))
  }

  /// A log with a deleted note, an edited one and one that stays.
  private func log() throws -> TemporaryLog {
    let log = try TemporaryLog()
    let store = try log.open()
    let long = String(repeating: " and on", count: 900)
    for (number, note) in [(1, "gonewithit"), (2, "staysthere"), (3, "gonelater\(long)")] {
      try store.write(command: "pain 0 --note \(note.prefix(9))", now: now) {
        try $0.put(checkIn(UInt64(number), note))
      }
    }
    try store.write(command: "edit last --note gone2", now: now) { try $0.put(checkIn(1, "gonewithit2")) }
    try store.write(command: "import two.json", now: now) {
      try $0.put(checkIn(3, "gonelater2"))
      try $0.put(checkIn(2, "staysthere2"))
    }
    let ids = try [1, 3].map { try checkIn(UInt64($0), "").id }
    try store.write(command: "delete a b", now: now) { writer in for id in ids { try writer.delete(id) } }
    return log
  }

  /// Removes all that a plan shows, with or without the copies.
  private func purge(_ log: TemporaryLog, copies: Bool = false) throws -> PurgeReport {
    let plan = try LogStore.purgePlan(path: log.path, now: now)
    return try LogStore.purge(path: log.path, plan: plan, copies: copies, now: now)
  }

  @Test("no byte of the file holds what was deleted, no journal is left, and the rest is as it was")
  func gone() throws {
    let log = try log()
    #expect(String(decoding: try log.bytes(), as: UTF8.self).contains("gonewithit"))
    let live = try log.open(.reading).everything().filter { !$0.isDeleted }
    let report = try purge(log)
    #expect(report.plan.records == [.checkIn: 2] && report.plan.changes == 6 && report.plan.steps == 5)
    let text = String(decoding: try log.bytes(), as: UTF8.self)
    #expect(!text.contains("gone") && !text.contains("and on"))
    #expect(text.contains("staysthere2"))
    #expect(try log.files() == ["log.db"])
    #expect(try log.open(.reading).everything() == live)
    let steps = try log.asOtherProgram { try String.fetchAll($0, sql: "SELECT command FROM step ORDER BY seq") }
    #expect(steps == ["pain 0 --note staysther", "import"])
    let checkup = try LogStore.examine(path: log.path, now: now, today: Day(number: 20_833))
    #expect(checkup.worst != .problem)
  }

  @Test("a deleted exercise stays while a set names it, and goes with the last of them")
  func exerciseInUse() throws {
    let log = try TemporaryLog()
    let store = try log.open()
    let wallSit = try #require(ExerciseID(slug: "wall-sit"))
    let set = ExerciseSet(
      number: try #require(SetNumber(1)), exercise: wallSit, work: .hold(try #require(HoldSeconds(30))))
    let exercise = LogRecord.exercise(
      .sample(1, content: OwnExercise(id: wallSit, name: "Wall Sit", measure: .seconds)))
    let session = LogRecord.session(.sample(2, content: Session(day: Day(number: 20_000), sets: [set])))
    try store.write(command: "log wall sit 30s", now: now) { writer in
      for record in [exercise, session] { try writer.put(record) }
    }
    try store.write(command: "delete a", now: now) { try $0.delete(exercise.id) }
    #expect(try purge(log).plan.records == [:])
    #expect(try log.open(.reading).everything().map(\.isDeleted) == [true, false])
    try log.open().write(command: "delete b", now: now) { try $0.delete(session.id) }
    #expect(try purge(log).plan.records == [.session: 1, .exercise: 1])
  }

  @Test("a deleted exercise that was added anew goes, for the sets are of the new one")
  func exerciseAddedAnew() throws {
    let log = try TemporaryLog()
    let store = try log.open()
    let wallSit = try #require(ExerciseID(slug: "wall-sit"))
    let set = ExerciseSet(
      number: try #require(SetNumber(1)), exercise: wallSit, work: .hold(try #require(HoldSeconds(30))))
    func exercise(_ number: UInt64) -> LogRecord {
      .exercise(.sample(number, content: OwnExercise(id: wallSit, name: "Wall Sit \(number)", measure: .seconds)))
    }
    try store.write(command: "exercises add", now: now) { try $0.put(exercise(1)) }
    try store.write(command: "delete", now: now) { try $0.delete(exercise(1).id) }
    try store.write(command: "exercises add", now: now) { try $0.put(exercise(2)) }
    try store.write(command: "log wall sit 30s", now: now) {
      try $0.put(.session(.sample(3, content: Session(day: Day(number: 20_000), sets: [set]))))
    }
    #expect(try purge(log).plan.records == [.exercise: 1])
    #expect(try log.open(.reading).everything().map(\.isDeleted) == [false, false])
  }

  @Test("what stays can still be undone, and done again")
  func undo() throws {
    let log = try log()
    _ = try purge(log)
    let store = try log.open()
    let undone = try store.write(command: "undo", now: now) { try $0.undo() }
    #expect(undone.command == "import" && undone.changes.count == 1)
    let redone = try store.write(command: "redo", now: now) { try $0.redo() }
    #expect(redone.command == "import")
  }

  @Test("steps that were undone, and undo and redo themselves, go with their records")
  func undoneSteps() throws {
    let log = try TemporaryLog()
    let store = try log.open()
    try store.write(command: "pain 0", now: now) { try $0.put(checkIn(1, "gonebyundo")) }
    try store.write(command: "undo", now: now) { _ = try $0.undo() }
    try store.write(command: "redo", now: now) { _ = try $0.redo() }
    try store.write(command: "undo", now: now) { _ = try $0.undo() }
    _ = try purge(log)
    #expect(try log.asOtherProgram { try Int.fetchOne($0, sql: "SELECT count(*) FROM step") } == 0)
    #expect(!String(decoding: try log.bytes(), as: UTF8.self).contains("gonebyundo"))
    #expect(try log.open(.reading).read { try $0.isEmpty() })
  }

  @Test("what was deleted or brought back, and what was copied, after the plan was shown stays")
  func later() throws {
    let log = try log()
    let plan = try LogStore.purgePlan(path: log.path, now: now)
    let store = try log.open()
    try store.write(command: "undo", now: now) { _ = try $0.undo() }
    try store.write(command: "delete a", now: now) { try $0.delete(checkIn(1, "").id) }
    try store.write(command: "delete b", now: now) { try $0.delete(checkIn(2, "").id) }
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    let report = try LogStore.purge(path: log.path, plan: plan, copies: true, now: now)
    #expect(report.plan.records == [.checkIn: 1] && report.newRecords == 1 && report.removed == [])
    #expect(report.otherCopies == [backup.path])
    #expect(
      try log.open(.reading).everything().map { ($0.isDeleted ? "-" : "+") + $0.id.text.suffix(1) } == ["-2", "+3"])
  }

  @Test("a plan of an older log writes nothing, and its copy goes with the others", arguments: 1...2)
  func older(version: Int) throws {
    let old = try OldLog(version)
    let bytes = try old.log.bytes()
    let plan = try LogStore.purgePlan(path: old.log.path, now: now)
    #expect(try old.log.bytes() == bytes && old.log.files() == ["log.db"])
    _ = try LogStore.purge(path: old.log.path, plan: plan, copies: true, now: now)
    #expect(try old.log.files() == ["log.db"])
  }

  @Test("a database without a table is a log without a record")
  func noTable() throws {
    let log = try TemporaryLog()
    try log.asOtherProgram { try $0.execute(sql: "CREATE TABLE t (a); DROP TABLE t") }
    #expect(try LogStore.purgePlan(path: log.path, now: now) == PurgePlan())
    #expect(try LogStore.readUntouched(path: log.path) { try $0.contents() }.records == 0)
  }

  @Test("another log's backups of the same name are told and stay")
  func othersBackups() throws {
    let log = try log()
    let other = try TemporaryLog.filled(seed: 7)
    let backup = try LogStore.backUp(path: other.path, into: log.directory + "/backups", now: now).backup
    let plan = try LogStore.purgePlan(path: log.path, now: now)
    #expect(plan.copies == [] && plan.unknownCopies == [backup.path])
    let report = try LogStore.purge(path: log.path, plan: plan, copies: true, now: now)
    #expect(report.removed == [] && report.otherCopies == [backup.path])
  }

  @Test("the copies that Holdfast made are removed when that is asked for, and nobody else's")
  func copies() throws {
    let log = try log()
    _ = try LogStore.backUp(path: log.path, now: now)
    let own = [
      "log.db.v1.backup", "log.db.v2-3.backup", "log.db.v2.backup.holdfast-part-aB3dE6",
      "log.db.damaged-20261123T003212Z", "log.db.damaged-20261123T003212Z-2-journal",
      "log.db.damaged-20261123T003212Z-wal", "log.db.restore.holdfast-part-aB3dE6-shm",
      "log.db.before-repair-20261123T003212Z",
    ]
    let others = [
      "log.db.txt", "log.db.view", "log.db.v.backup", "log.db.v1.backup.sha256", "log.db.v1-.backup",
      "log.db.damaged-notes.txt", "log.db.restore.notes", "log.db.holdfast-part-notes", "logs.db",
    ]
    for name in own + others { try Data("x".utf8).write(to: URL(fileURLWithPath: log.directory + "/" + name)) }
    #expect(try purge(log).removed == [])
    let report = try purge(log, copies: true)
    #expect(report.removed.count == 1 + own.count && report.left == [])
    #expect(try log.files() == (["backups", "log.db"] + others).sorted())
    #expect(LogStore.backups(ofLogAt: log.path) == [])
  }
}
