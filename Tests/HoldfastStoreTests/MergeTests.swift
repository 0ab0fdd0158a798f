import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Merging two logs")
struct MergeTests {
  /// Logs of three machines that know the same few records, each in its own state.
  private func logs(seed: UInt64) throws -> [[LogRecord]] {
    var random = Seeded(seed: seed)
    return try (0..<3).map { _ in
      var records: [RecordID: LogRecord] = [:]
      for _ in 0..<6 {
        let record = try random.record(outOf: 5)
        records[record.id] = record
      }
      return records.values.sorted { $0.id < $1.id }
    }
  }

  private func merged(_ logs: [LogRecord]...) throws -> [String] {
    let store = try LogStore.inMemory()
    for (number, log) in logs.enumerated() {
      let batch = ImportBatch(
        id: RecordID(now: Instant(milliseconds: 0), random: (0, UInt64(number))), source: "log.json",
        format: "holdfast-json")
      try store.write(command: "import", now: Instant(milliseconds: 0)) {
        try $0.apply($0.reader.plan(merging: log), batch: batch)
      }
    }
    return try store.everything().map(\.canonicalText)
  }

  @Test("gives the same in whatever order, and however often", arguments: 1...60)
  func laws(seed: UInt64) throws {
    let logs = try logs(seed: seed)
    let outcome = try merged(logs[0], logs[1], logs[2])
    #expect(try merged(logs[2], logs[1], logs[0]).exactly(outcome))
    #expect(try merged(logs[1], logs[0], logs[2]).exactly(outcome))
    #expect(try merged(logs[0], logs[1], logs[2], logs[1], logs[0]).exactly(outcome))
    #expect(try merged(logs[0] + logs[1] + logs[2]).exactly(outcome))
  }

  private let base = Record<CheckIn>.sample(
    content: CheckIn(day: Day(number: 20_000), moment: .morning, pain: .none))

  private func plan(_ known: Record<CheckIn>, merging incoming: Record<CheckIn>) throws -> MergePlan {
    let store = try LogStore.inMemory()
    try store.write(command: "import", now: Instant(milliseconds: 0)) {
      try $0.apply($0.reader.plan(merging: [.checkIn(known)]), batch: .any)
    }
    return try store.read { try $0.plan(merging: [.checkIn(incoming)]) }
  }

  @Test("the newer record wins, even over a tombstone")
  func newer() throws {
    var tombstone = base
    tombstone.isDeleted = true
    var newer = base
    newer.updated = Instant(milliseconds: base.updated.milliseconds + 1)
    #expect(
      try plan(tombstone, merging: newer).replaced == [.init(old: .checkIn(tombstone), new: .checkIn(newer))])
    #expect(try plan(newer, merging: tombstone) == MergePlan(older: 1))
  }

  @Test("in the same millisecond a tombstone wins")
  func tombstone() throws {
    var tombstone = base
    tombstone.isDeleted = true
    #expect(
      try plan(base, merging: tombstone).replaced == [.init(old: .checkIn(base), new: .checkIn(tombstone))])
    #expect(try plan(tombstone, merging: base) == MergePlan(older: 1, deletedHere: 1))
  }

  @Test("in the same millisecond the larger text wins, byte by byte: two spellings of é differ")
  func tie() throws {
    var composed = base
    composed.content.note = "caf\u{e9}"
    var decomposed = base
    decomposed.content.note = "cafe\u{301}"
    let plan = try plan(decomposed, merging: composed)
    #expect(plan.replaced.map(\.new.canonicalText).exactly([LogRecord.checkIn(composed).canonicalText]))
    #expect(try self.plan(composed, merging: decomposed) == MergePlan(older: 1))
  }

  @Test("what the log already has counts as unchanged and leaves no step")
  func unchanged() throws {
    #expect(try plan(base, merging: base) == MergePlan(unchanged: 1))
    let store = try LogStore.inMemory()
    let now = Instant(milliseconds: 0)
    try store.write(command: "morning 0", now: base.updated) { try $0.put(.checkIn(base)) }
    try store.write(command: "import", now: now) {
      try $0.apply($0.reader.plan(merging: [.checkIn(base)]), batch: .any)
    }
    #expect(try store.read { try $0.importBatches() } == [])
    #expect(try store.write(command: "undo", now: now) { try $0.undo() }.command == "morning 0")
  }

  @Test("an id that belongs to a record of another kind is refused")
  func kinds() throws {
    let store = try LogStore.inMemory()
    try store.write(command: "morning 0", now: base.updated) { try $0.put(.checkIn(base)) }
    let other = LogRecord.directive(.sample(content: Directive(day: Day(number: 20_000), order: .clear, by: "GP")))
    let problem = #expect(throws: Problem.self) { try store.read { try $0.plan(merging: [other]) } }
    #expect(
      problem?.what == "the id \(base.id.text) belongs to a checkin record, not to a directive record")
  }

  @Test("an exercise keeps its id: a version of it with another is refused, whichever is newer", arguments: [-1, 1])
  func exerciseIdentity(_ later: Int64) throws {
    let store = try LogStore.inMemory()
    func own(_ slug: String, _ later: Int64 = 0) throws -> LogRecord {
      let id = try #require(ExerciseID(slug: slug))
      var record = Record.sample(1, content: OwnExercise(id: id, name: slug, measure: .seconds))
      record.updated = Instant(milliseconds: record.updated.milliseconds + later)
      return .exercise(record)
    }
    let now = Instant(milliseconds: 5)
    try store.write(command: "import a.json", now: now) {
      try $0.apply($0.reader.plan(merging: [own("wall-sit")]), batch: .any)
    }
    let other = try own("wall-sitting", later)
    let problem = #expect(throws: Problem.self) { try store.read { try $0.plan(merging: [other]) } }
    #expect(problem?.what == "the exercise wall-sit can't become wall-sitting: id \(other.id.text)")
    #expect(problem?.kind == .data)
  }

  @Test("an import is one step and is listed with what came of its records")
  func batch() throws {
    let store = try LogStore.inMemory()
    var random = Seeded(seed: 7)
    let records = try (0..<3 as Range<UInt64>).map { number in
      try random.record(
        RecordID(now: Instant(milliseconds: 0), random: (0, number)), RecordKind.allCases[Int(number)])
    }
    let now = Instant(milliseconds: 5)
    try store.write(command: "import log.json", now: now) {
      try $0.apply($0.reader.plan(merging: records), batch: .any)
    }
    func listed(isUndone: Bool) -> [ImportedBatch] {
      [
        ImportedBatch(
          batch: .any, at: now, added: 3, replaced: 0, unchanged: 0, older: 0, isUndone: isUndone)
      ]
    }
    #expect(try store.read { try $0.importBatches() } == listed(isUndone: false))
    let report = try store.write(command: "undo", now: now) { try $0.undo() }
    #expect(report.command == "import log.json")
    #expect(report.changes.map(\.before) == records)
    #expect(try store.everything().allSatisfy(\.isDeleted))
    #expect(try store.read { try $0.importBatches() } == listed(isUndone: true))
  }
}

extension [String] {
  /// Equal to the byte.
  func exactly(_ other: [String]) -> Bool {
    elementsEqual(other) { $0.utf8.elementsEqual($1.utf8) }
  }
}
