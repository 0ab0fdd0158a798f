import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Bringing a log of version 1 up to this version")
struct Version1LogTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  @Test("every record reads the same, tombstones too, whatever the command wants", arguments: [true, false])
  func records(isReading: Bool) throws {
    let old = try OldLog()
    let store = try old.log.open(isReading ? .reading : .writing)
    #expect(try old.versionNow() == 3)
    #expect(try store.everything().map(\.canonicalText).exactly(OldLog.exported()))
    #expect(try store.read { try $0.protocolInForce() } == nil)
  }

  @Test("every row stays as it was: records, steps, their changes, and imports")
  func rows() throws {
    let old = try OldLog()
    let before = try old.rows()
    try #require(before.values.allSatisfy { !$0.isEmpty })
    _ = try old.log.open()
    #expect(try old.rows() == before)
  }

  @Test("what was undone in it can be done again, and everything undone to the first step and back")
  func undo() throws {
    let old = try OldLog()
    let store = try old.log.open()
    #expect(try store.write(command: "redo", now: now) { try $0.redo() }.command == "pain 4 --at 2026-11-10")
    let last = try live(store)
    var commands: [String] = []
    while let report = try? store.write(command: "undo", now: now, { try $0.undo() }) {
      commands.insert(report.command, at: 0)
    }
    #expect(commands.count == 16)
    #expect(commands.first == "start --level knee --usual-pain 1 --at 2026-11-02")
    #expect(try live(store) == [])
    let again = try commands.map { _ in try store.write(command: "redo", now: now) { try $0.redo() }.command }
    #expect(again == commands)
    #expect(try live(store).exactly(last))
  }

  /// The live records, whenever they were changed.
  private func live(_ store: LogStore) throws -> [String] {
    try store.everything().filter { !$0.isDeleted }.map {
      var record = $0
      record.updated = now
      return record.canonicalText
    }
  }

  @Test("it can adopt a protocol, undo that and do it again")
  func adopts() throws {
    let old = try OldLog()
    let store = try old.log.open()
    let adoption = ProtocolAdoption(day: Day(number: 20_779), by: "my therapist", text: "name: mine\n")
    let id = RecordID(now: now, random: (0, 1))
    let adopted = try store.write(command: "protocol use mine.yaml", now: now) { try $0.adopt(adoption, id: id) }
    #expect(try store.read { try $0.protocolInForce() } == adopted)
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    #expect(try store.read { try $0.protocolInForce() } == nil)
    _ = try store.write(command: "redo", now: now) { try $0.redo() }
    #expect(try store.read { try $0.protocolInForce() }?.content == adoption)
  }

  @Test("a copy of it is kept beside it, for its owner alone")
  func backup() throws {
    let old = try OldLog()
    let rows = try old.rows()
    _ = try old.log.open(.reading)
    #expect(try old.log.files() == ["log.db", "log.db.v1.backup", "log.db.v2.backup"])
    let path = old.log.path + ".v1.backup"
    #expect(try TemporaryLog.permissions(of: path) == 0o600)
    let backup = try DatabaseQueue(path: path)
    #expect(try backup.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
    #expect(try backup.inDatabase { try OldLog.rows(of: $0) } == rows)
  }

  @Test("without the copy nothing is changed")
  func noBackup() throws {
    let old = try OldLog()
    let bytes = FileManager.default.contents(atPath: old.log.path)
    // With a name that leaves no room for a longer one.
    let name = String(repeating: "l", count: 240)
    let path = old.log.directory + "/" + name
    try FileManager.default.moveItem(atPath: old.log.path, toPath: path)
    for access in [LogStore.Access.reading, .writing] {
      let problem = #expect(throws: Problem.self) { try LogStore.open(path: path, for: access) }
      #expect(problem?.kind == .cannotCreate)
      #expect(problem?.why == "A log is copied before it is brought up to a new version. The log stays as it was.")
    }
    #expect(FileManager.default.contents(atPath: path) == bytes)
    #expect(try old.log.files() == [name])
  }

  @Test("an earlier copy stays, and the new one gets a number")
  func earlierCopy() throws {
    let old = try OldLog()
    let place = old.log.path + ".v1.backup"
    for path in [place, old.log.path + ".v1-2.backup"] { try Data("kept".utf8).write(to: URL(fileURLWithPath: path)) }
    _ = try old.log.open(.reading)
    #expect(
      try old.log.files() == [
        "log.db", "log.db.v1-2.backup", "log.db.v1-3.backup", "log.db.v1.backup", "log.db.v2.backup",
      ])
    #expect(FileManager.default.contents(atPath: place) == Data("kept".utf8))
  }

  @Test("a damaged one is not brought up, and no copy of it passes for a good one")
  func damaged() throws {
    let old = try OldLog()
    try old.log.damage("exercise_set")
    let bytes = try old.log.bytes()
    let problem = #expect(throws: Problem.self) { try old.log.open(.reading) }
    #expect(problem?.kind == .data)
    #expect(try old.log.bytes() == bytes && old.log.files() == ["log.db"])
  }

  @Test("a step that fails after any of its statements leaves the log as it was", arguments: 0...7)
  func failing(after count: Int) throws {
    let step = try #require(Schema.current.migrations.first)
    let statements = step.sql.split(separator: ";\n")
    try #require(statements.count == 7)
    let sql = (statements.prefix(count) + ["INSERT INTO nowhere VALUES (1)"]).joined(separator: ";\n")
    let broken = Schema(
      text: Schema.current.text, version: 2, migrations: [Schema.Migration(version: 2, sql: sql)])
    let old = try OldLog()
    let (rows, schema) = (try old.rows(), try old.log.asOtherProgram(schemaFingerprint))
    #expect(throws: Problem.self) { try old.log.open(schema: broken) }
    #expect(try old.versionNow() == 1)
    #expect(try old.log.files() == ["log.db"])
    #expect(try old.rows() == rows)
    #expect(try old.log.asOtherProgram(schemaFingerprint) == schema)
    #expect(try old.log.open().everything().map(\.canonicalText).exactly(OldLog.exported()))
  }

  @Test("once it is up to date it is left alone")
  func idempotent() throws {
    let old = try OldLog()
    _ = try old.log.open()
    let bytes = FileManager.default.contents(atPath: old.log.path)
    _ = try old.log.open()
    _ = try old.log.open(.reading)
    #expect(FileManager.default.contents(atPath: old.log.path) == bytes)
  }

  @Test("several that open it at the same time bring it up once and lose nothing", arguments: 1...5)
  func crowd(_ round: Int) async throws {
    let old = try OldLog()
    let path = old.log.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...6 as ClosedRange<UInt64> {
        group.addTask {
          let store = try LogStore.open(path: path, for: number.isMultiple(of: 2) ? .reading : .writing)
          guard number.isMultiple(of: 2) else {
            let checkIn = CheckIn(day: Day(number: 20_000), moment: .other, pain: .none)
            try store.write(command: "pain 0", now: Instant(milliseconds: 0)) {
              _ = try $0.put(.checkIn(.sample(number, content: checkIn)))
            }
            return
          }
          _ = try store.everything()
        }
      }
      try await group.waitForAll()
    }
    let exported = try OldLog.exported()
    #expect(try old.log.open(.reading).everything().count == exported.count + 3)
    #expect(try old.log.files() == ["log.db", "log.db.v1.backup", "log.db.v2.backup"])
    let backup = try DatabaseQueue(path: path + ".v1.backup")
    #expect(try backup.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
  }

  @Test("a Holdfast of version 1 refuses it afterwards and leaves it as it is")
  func earlierHoldfast() throws {
    let old = try OldLog()
    _ = try old.log.open()
    let bytes = FileManager.default.contents(atPath: old.log.path)
    let first = Schema(text: "", version: 1, migrations: [])
    let problem = #expect(throws: Problem.self) { try old.log.open(schema: first) }
    #expect(
      problem?.what == "the log is of a later version (3) than this Holdfast can read (1): \(old.log.path)")
    #expect(FileManager.default.contents(atPath: old.log.path) == bytes)
  }
}
