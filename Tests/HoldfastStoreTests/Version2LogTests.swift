import Foundation
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Bringing a log of version 2 up to this version")
struct Version2LogTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  @Test("every record reads the same, and every row stays as it was", arguments: [true, false])
  func records(isReading: Bool) throws {
    let old = try OldLog(2)
    let rows = try old.rows()
    try #require(rows.values.allSatisfy { !$0.isEmpty })
    let store = try old.log.open(isReading ? .reading : .writing)
    #expect(try store.everything().map(\.canonicalText).exactly(OldLog.exported(2)))
    #expect(try store.read { try $0.protocolInForce() }?.content.by == "my physio")
    #expect(try old.rows() == rows)
    #expect(try old.log.files() == ["log.db", "log.db.v2.backup"])
  }

  @Test("what was undone in it can be done again, and everything undone to the first step")
  func undo() throws {
    let old = try OldLog(2)
    let store = try old.log.open()
    #expect(try store.write(command: "redo", now: now) { try $0.redo() }.command == "protocol reset --by me")
    var commands: [String] = []
    while let report = try? store.write(command: "undo", now: now, { try $0.undo() }) {
      commands.insert(report.command, at: 0)
    }
    #expect(commands.count == 16)
    #expect(try store.everything().allSatisfy(\.isDeleted))
  }

  @Test("it can remember an open session")
  func openSession() throws {
    let old = try OldLog(2)
    let store = try old.log.open()
    #expect(try store.read { try $0.openSession() } == nil)
    let session = OpenSession(
      id: RecordID(now: now, random: (0, 1)), day: Day(number: 20_779),
      startedAt: try #require(ZonedInstant(seconds: 1_795_000_000, offsetMinutes: 60)), before: Score(2))
    try store.write(command: "train", now: now) { try $0.open(session) }
    #expect(try store.read { try $0.openSession() } == session)
  }
}
