import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Undo and redo")
struct UndoTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  private func checkIn(_ number: UInt64 = 1, pain: Int) throws -> LogRecord {
    .checkIn(
      .sample(number, content: CheckIn(day: Day(number: 20_000), moment: .other, pain: try #require(Score(pain)))))
  }

  @Test("an undone creation is a tombstone, a redone one lives again, and updated only goes forward")
  func creation() throws {
    let store = try LogStore.inMemory()
    let made = try store.write(command: "pain 4", now: now) { try $0.put(checkIn(pain: 4)) }
    let undone = try store.write(command: "undo", now: now) { try $0.undo() }
    var tombstone = made
    tombstone.isDeleted = true
    tombstone.updated = Instant(milliseconds: now.milliseconds + 1)
    #expect(undone == StepReport(command: "pain 4", changes: [RecordChange(before: made, after: tombstone)]))
    var again = made
    again.updated = Instant(milliseconds: now.milliseconds + 2)
    let redone = try store.write(command: "redo", now: now) { try $0.redo() }
    #expect(redone == StepReport(command: "pain 4", changes: [RecordChange(before: tombstone, after: again)]))
    #expect(try store.everything() == [again])
  }

  @Test("an import that is taken back leaves the exercise that sets made since name, and brings no other back")
  func exerciseInUse() throws {
    let store = try LogStore.inMemory()
    let wallSit = try #require(ExerciseID(slug: "wall-sit"))
    let exercises: [LogRecord] = [
      .exercise(.sample(1, content: OwnExercise(id: wallSit, name: "Wall Sit", measure: .seconds))),
      .exercise(
        .sample(2, content: OwnExercise(id: try #require(ExerciseID(slug: "other")), name: "Other", measure: .reps))),
    ]
    func session(_ number: UInt64) throws -> LogRecord {
      let set = ExerciseSet(
        number: try #require(SetNumber(1)), exercise: wallSit, work: .hold(try #require(HoldSeconds(30))))
      return .session(.sample(number, content: Session(day: Day(number: 20_000), sets: [set])))
    }
    let batch = ImportBatch.any
    try store.write(command: "import a.csv", now: now) {
      try $0.apply($0.reader.plan(merging: exercises + [session(3)]), batch: batch)
    }
    try store.write(command: "log wall sit 30s", now: now) { try $0.put(session(4)) }
    let undone = try store.write(command: "import --undo", now: now) { try $0.undoImport(batch.id) }
    #expect(undone.changes.map(\.isKeptExercise) == [true, false, false])
    #expect(try store.everything().map(\.isDeleted) == [false, true, true, false])
    let redone = try store.write(command: "redo", now: now) { try $0.redo() }
    #expect(redone.changes.count == 3)
    #expect(try store.everything().map(\.isDeleted) == [false, false, false, false])
  }

  @Test("there is nothing to undo in a fresh log, and nothing to redo after a new change")
  func nothing() throws {
    let store = try LogStore.inMemory()
    #expect(
      #expect(throws: Problem.self) { try store.write(command: "undo", now: now) { try $0.undo() } }?.what
        == "nothing to undo")
    try store.write(command: "pain 4", now: now) { try $0.put(checkIn(pain: 4)) }
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    try store.write(command: "pain 5", now: now) { try $0.put(checkIn(2, pain: 5)) }
    let problem = #expect(throws: Problem.self) {
      try store.write(command: "redo", now: now) { try $0.redo() }
    }
    #expect(problem?.kind == .forbidden)
    #expect(problem?.what == "nothing to redo")
  }

  @Test("a command that changes nothing leaves no step and keeps redo")
  func noChange() throws {
    let store = try LogStore.inMemory()
    try store.write(command: "pain 4", now: now) { try $0.put(checkIn(pain: 4)) }
    try store.write(command: "edit", now: now) { try $0.put(checkIn(pain: 5)) }
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    try store.write(command: "edit to the same", now: now) { try $0.put(checkIn(pain: 4)) }
    #expect(try store.write(command: "redo", now: now) { try $0.redo() }.command == "edit")
  }

  @Test("a command that fails midway leaves nothing at all")
  func failure() throws {
    let store = try LogStore.inMemory()
    #expect(throws: Problem(.usage, "stop")) {
      try store.write(command: "pain 4", now: now) {
        try $0.put(checkIn(pain: 4))
        throw Problem(.usage, "stop")
      }
    }
    #expect(try store.read { try $0.isEmpty() })
    #expect(throws: Problem.self) { try store.write(command: "undo", now: now) { try $0.undo() } }
  }

  @Test("a record that another program changed is named and refused, and the whole step stays")
  func changedSince() throws {
    let log = try TemporaryLog()
    let store = try log.open()
    let first = try checkIn(1, pain: 4)
    try store.write(command: "two at once", now: now) {
      try $0.put(first)
      try $0.put(checkIn(2, pain: 4))
    }
    try log.asOtherProgram { try $0.execute(sql: "UPDATE check_in SET pain = 9 WHERE key = 2") }
    let before = try store.everything()
    let problem = #expect(throws: Problem.self) {
      try store.write(command: "undo", now: now) { try $0.undo() }
    }
    #expect(problem?.kind == .forbidden)
    #expect(problem?.what == "can't undo 'two at once': checkin 00002 has been changed another way since")
    #expect(try store.everything() == before)
  }

  @Test("a record changed twice by one command is one change")
  func twice() throws {
    let store = try LogStore.inMemory()
    try store.write(command: "pain 4", now: now) {
      try $0.put(checkIn(pain: 4))
      try $0.put(checkIn(pain: 5))
    }
    #expect(try store.write(command: "undo", now: now) { try $0.undo() }.changes.count == 1)
    #expect(try store.read { try $0.checkIns() } == [])
  }

  /// What a user sees: the live records, whenever they were changed.
  private func visible(_ store: LogStore) throws -> [String] {
    try store.everything().filter { !$0.isDeleted }.map {
      var record = $0
      record.updated = Instant(milliseconds: 0)
      return record.canonicalText
    }
  }

  @Test("any sequence of commands goes back and forth step by step", arguments: 1...12)
  func anySequence(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    let store = try LogStore.inMemory()
    // What was visible after each step, and where we are: all that undo and redo should need.
    var states: [[String]] = [[]]
    var current = 0
    var stamps: [RecordID: Instant] = [:]
    for _ in 0..<40 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3:
        guard current > 0 else {
          #expect(throws: Problem.self) { try store.write(command: "undo", now: now) { try $0.undo() } }
          continue
        }
        _ = try store.write(command: "undo", now: now) { try $0.undo() }
        current -= 1
      case 3..<5:
        guard current < states.count - 1 else {
          #expect(throws: Problem.self) { try store.write(command: "redo", now: now) { try $0.redo() } }
          continue
        }
        _ = try store.write(command: "redo", now: now) { try $0.redo() }
        current += 1
      default:
        // A new change takes what was undone away for good.
        let before = try store.everything()
        try change(store, &random)
        guard try store.everything() != before else { continue }
        states = Array(states[...current]) + [try visible(store)]
        current += 1
      }
      #expect(try visible(store).exactly(states[current]))
      for record in try store.everything() {
        #expect(record.updated >= stamps[record.id] ?? record.updated)
        stamps[record.id] = record.updated
      }
    }
  }

  @Test("an import taken back out of its turn: undo and redo still go over the last change first")
  func outOfTurn() throws {
    let store = try LogStore.inMemory()
    try importOne(1, into: store)
    try store.write(command: "log", now: now) { try $0.put(checkIn(2, pain: 2)) }
    _ = try store.write(command: "import --undo", now: now) { try $0.undoImport(batchID(1)) }
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    var words: [String] = []
    for _ in 0..<2 { words.append(try store.write(command: "redo", now: now) { try $0.redo() }.command) }
    words.append(try store.write(command: "undo", now: now) { try $0.undo() }.command)
    #expect(words == ["log", "import 1", "import 1"])
  }

  @Test("any order of changes, undo, redo and imports taken back is that of a plain stack", arguments: 1...20)
  func plainStack(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    let store = try LogStore.inMemory()
    var done: [UInt64] = []
    var undone: [UInt64] = []
    for number in 1...60 as ClosedRange<UInt64> {
      switch Int.random(in: 0..<8, using: &random) {
      case 0..<2:
        let report = try? store.write(command: "undo", now: now) { try $0.undo() }
        let last = done.popLast()
        #expect(report?.command == last.map { "import \($0)" })
        if let last { undone.append(last) }
      case 2..<4:
        let report = try? store.write(command: "redo", now: now) { try $0.redo() }
        let last = undone.popLast()
        #expect(report?.command == last.map { "import \($0)" })
        if let last { done.append(last) }
      case 4..<6 where !done.isEmpty:
        let taken = try random.pick(done)
        _ = try store.write(command: "import --undo", now: now) { try $0.undoImport(batchID(taken)) }
        done.removeAll { $0 == taken }
        undone.append(taken)
      default:
        try importOne(number, into: store)
        done.append(number)
        undone = []
      }
      let live = try store.read { try $0.checkIns() }.map(\.id)
      #expect(Set(live) == Set(try done.map { try checkIn($0, pain: 4).id }), "seed \(seed), step \(number)")
    }
  }

  private func batchID(_ number: UInt64) -> RecordID { RecordID(now: now, random: (1, number)) }

  private func importOne(_ number: UInt64, into store: LogStore) throws {
    let batch = ImportBatch(id: batchID(number), source: "log.json", format: "json")
    let record = try checkIn(number, pain: 4)
    try store.write(command: "import \(number)", now: now) {
      try $0.apply($0.reader.plan(merging: [record]), batch: batch)
    }
  }

  /// One command of any kind: it writes, deletes, or imports.
  private func change(_ store: LogStore, _ random: inout Seeded) throws {
    let records = try (0..<3).map { _ in try random.record(outOf: 8) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      try store.write(command: "delete", now: now) { _ = try $0.delete(records[0].id) }
    case 1:
      let batch = ImportBatch(
        id: RecordID(now: now, random: (random.next(), random.next())), source: "log.json", format: "json")
      let stamped = records.map {
        var record = $0
        record.updated = Instant(milliseconds: now.milliseconds + 1000)
        return record
      }
      try store.write(command: "import", now: now) {
        try $0.apply($0.reader.plan(merging: stamped), batch: batch)
      }
    default:
      try store.write(command: "log", now: now) { writer in
        for record in records { try writer.put(record) }
      }
    }
  }

  @Test("a log whose import was taken back comes in again, and what was deleted by hand does not")
  func importAgain() throws {
    let store = try LogStore.inMemory()
    let records = try [checkIn(1, pain: 1), checkIn(2, pain: 2)]
    let batch = ImportBatch.any
    try store.write(command: "import a.json", now: now) { try $0.apply($0.reader.plan(merging: records), batch: batch) }
    try store.write(command: "delete", now: now) { _ = try $0.delete(records[1].id) }
    try store.write(command: "undo", now: now) { _ = try $0.undo() }
    try store.write(command: "import --undo", now: now) { _ = try $0.undoImport(batch.id) }
    try store.write(command: "morning 0", now: now) { _ = try $0.put(checkIn(3, pain: 0)) }
    #expect(try store.read { try $0.plan(merging: records) } == MergePlan(older: 2, deletedHere: 2))
    let plan = try store.read { try $0.plan(merging: records, reviving: now) }
    #expect(plan.replaced.map(\.new.id) == records.map(\.id) && plan.deletedHere == 0)
    let again = ImportBatch(id: RecordID(now: now, random: (2, 2)), source: "a.json", format: "holdfast-json")
    try store.write(command: "import a.json", now: now) { try $0.apply(plan, batch: again) }
    #expect(try store.everything().map(\.isDeleted) == [false, false, false])
    try store.write(command: "delete", now: now) { _ = try $0.delete(records[0].id) }
    #expect(
      try store.read { try $0.plan(merging: records, reviving: now) }
        == MergePlan(unchanged: 0, older: 2, deletedHere: 1))
  }
}
