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

  @Test("no byte of the file holds what was deleted, no journal is left, and the rest is as it was")
  func gone() throws {
    let log = try log()
    #expect(String(decoding: try log.bytes(), as: UTF8.self).contains("gonewithit"))
    let live = try log.open(.reading).everything().filter { !$0.isDeleted }
    let report = try LogStore.purge(path: log.path, copies: false)
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

  @Test("what stays can still be undone, and done again")
  func undo() throws {
    let log = try log()
    _ = try LogStore.purge(path: log.path, copies: false)
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
    _ = try LogStore.purge(path: log.path, copies: false)
    #expect(try log.asOtherProgram { try Int.fetchOne($0, sql: "SELECT count(*) FROM step") } == 0)
    #expect(!String(decoding: try log.bytes(), as: UTF8.self).contains("gonebyundo"))
    #expect(try log.open(.reading).read { try $0.isEmpty() })
  }

  @Test("the copies that Holdfast made are removed when that is asked for, and nobody else's")
  func copies() throws {
    let log = try log()
    _ = try LogStore.backUp(path: log.path, now: now)
    let own = ["log.db.v1.backup", "log.db.v2.backup.aB3dE6", "log.db.damaged-20261123T003212Z.aB3dE6"]
    let others = ["log.db.txt", "log.db.view", "log.db.v.backup", "logs.db"]
    for name in own + others { try Data("x".utf8).write(to: URL(fileURLWithPath: log.directory + "/" + name)) }
    #expect(try LogStore.purge(path: log.path, copies: false).removed == [])
    let report = try LogStore.purge(path: log.path, copies: true)
    #expect(report.removed.count == 1 + own.count && report.left == [])
    #expect(try log.files() == (["backups", "log.db"] + others).sorted())
    #expect(LogStore.backups(ofLogAt: log.path) == [])
  }
}
