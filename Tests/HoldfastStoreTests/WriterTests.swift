import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Writing a record")
struct WriterTests {
  private func checkIn(pain: Int, at milliseconds: Int64) throws -> HoldfastModel.Record<CheckIn> {
    .sample(
      at: milliseconds,
      content: CheckIn(day: Day(number: 20_000), moment: .other, pain: try #require(Score(pain))))
  }

  @Test("created is kept; updated is now, or one millisecond after the latest change when the clock went back")
  func stamps() throws {
    let store = try LogStore.inMemory()
    func put(pain: Int, now: Int64) throws -> LogRecord {
      try store.write(command: "pain", now: Instant(milliseconds: now)) {
        try $0.put(.checkIn(checkIn(pain: pain, at: now)))
      }
    }
    let first = try put(pain: 1, now: 1000)
    #expect(first == .checkIn(try checkIn(pain: 1, at: 1000)))
    let later = try put(pain: 2, now: 5000)
    #expect([later.created, later.updated] == [Instant(milliseconds: 1000), Instant(milliseconds: 5000)])
    let clockWentBack = try put(pain: 3, now: 2000)
    #expect([clockWentBack.created, clockWentBack.updated].map(\.milliseconds) == [1000, 5001])
    #expect(try put(pain: 3, now: 9000) == clockWentBack)
    #expect(try store.everything() == [clockWentBack])
  }

  @Test("deleting leaves a tombstone, once; what is not there can't be deleted")
  func delete() throws {
    let store = try LogStore.inMemory()
    let record = LogRecord.checkIn(try checkIn(pain: 1, at: 1000))
    var tombstone = record
    tombstone.isDeleted = true
    tombstone.updated = Instant(milliseconds: 2000)
    try store.write(command: "pain 1", now: record.created) { try $0.put(record) }
    let outcomes = try (0..<2).map { _ in
      try store.write(command: "delete", now: tombstone.updated) { try $0.delete(record.id) }
    }
    #expect(outcomes == [tombstone, nil])
    #expect(try store.everything() == [tombstone])
    #expect(try store.read { try $0.checkIns() } == [])
    #expect(try store.read { try $0.isEmpty() } == false)
  }

  @Test("every mutation leaves its images, undo and redo too: the audit trail")
  func auditTrail() throws {
    let store = try LogStore.inMemory()
    let now = Instant(milliseconds: 1000)
    let record = LogRecord.checkIn(try checkIn(pain: 1, at: 1000))
    try store.write(command: "pain 1", now: now) { try $0.put(record) }
    let undone = try store.write(command: "undo", now: now) { try $0.undo() }.changes.map(\.after.canonicalText)
    let redone = try store.write(command: "redo", now: now) { try $0.redo() }.changes.map(\.after.canonicalText)
    let trail = try store.queue.inDatabase {
      try String.fetchAll(
        $0,
        sql: """
          SELECT action || ' ' || coalesce(before_image, 'nothing') || ' -> ' || after_image
          FROM step JOIN change ON change.step = step.seq ORDER BY change.seq
          """)
    }
    let made = record.canonicalText
    #expect(
      trail == ["do nothing -> \(made)", "undo \(made) -> \(undone[0])", "redo \(undone[0]) -> \(redone[0])"])
  }
}
