import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("What is stored comes back")
struct RoundTripTests {
  @Test("every kind of record comes back with all its fields, from its row and from its image", arguments: 1...20)
  func everyKind(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    var records: [LogRecord] = []
    for number in 0..<40 as Range<UInt64> {
      let id = RecordID(now: Instant(milliseconds: 1_800_000_000_000), random: (0, number))
      records.append(try random.record(id, RecordKind.allCases[Int(number) % RecordKind.allCases.count]))
    }
    let store = try LogStore.inMemory()
    try store.write(command: "import", now: Instant(milliseconds: 1_800_000_000_000)) { writer in
      var plan = MergePlan()
      plan.added = records
      try writer.apply(plan, batch: .any)
    }
    #expect(try store.everything() == records)
    #expect(
      try store.everything().map(\.canonicalText).map { Array($0.utf8) } == records.map { Array($0.canonicalText.utf8) }
    )
    for record in records {
      #expect(try store.read { try $0.record(record.id) } == record)
      let fromImage = try store.read {
        try RecordStorage.record(record.kind, image: record.canonicalText, in: $0.database)
      }
      #expect(fromImage == record)
    }
    #expect(try store.read { try $0.trainingLog() }.asSets == TrainingLog(records).asSets)
  }

  @Test("both sides of a set share its number, the left before the right")
  func sides() throws {
    let number = try #require(SetNumber(1))
    let reps = Work.reps(try #require(Repetitions(15)))
    let session = Session(
      day: Day(number: 20_000),
      sets: [
        ExerciseSet(number: number, exercise: .megaClam, side: .left, work: reps),
        ExerciseSet(number: number, exercise: .megaClam, side: .right, work: reps),
      ])
    let store = try LogStore.inMemory()
    let record = LogRecord.session(.sample(content: session))
    try store.write(command: "log", now: record.updated) { try $0.put(record) }
    #expect(try store.everything() == [record])
  }

  @Test("a note with NUL in it is refused, for SQLite would cut it there")
  func nul() throws {
    let store = try LogStore.inMemory()
    let checkIn = CheckIn(day: Day(number: 20_000), moment: .morning, pain: .none, note: "one\0two")
    let problem = #expect(throws: Problem.self) {
      try store.write(command: "morning 0", now: Instant(milliseconds: 0)) {
        try $0.put(.checkIn(.sample(content: checkIn)))
      }
    }
    #expect(problem?.kind == .data)
    #expect(problem?.what == "a text for check_in.note holds the character NUL")
    #expect(try store.read { try $0.isEmpty() })
  }

  @Test("grams survive kilograms, every one of them")
  func weights() throws {
    let store = try LogStore.inMemory()
    let grams = [1, 999, 1000, 2500, 20_412, 45_359, 333_333, 999_999, 1_000_000]
    let sets = try grams.enumerated().map { index, grams in
      ExerciseSet(
        number: try #require(SetNumber(index + 1)), exercise: .birdDog,
        work: .reps(try #require(Repetitions(1))), weight: Weight(grams))
    }
    let record = LogRecord.session(.sample(content: Session(day: Day(number: 20_000), sets: sets)))
    try store.write(command: "log", now: record.updated) { try $0.put(record) }
    #expect(try store.everything() == [record])
    let fromImage = try store.read {
      try RecordStorage.record(.session, image: record.canonicalText, in: $0.database)
    }
    #expect(fromImage == record)
  }
}

extension ImportBatch {
  /// An import where it does not matter which.
  static var any: ImportBatch {
    ImportBatch(
      id: RecordID(now: Instant(milliseconds: 0), random: (1, 1)), source: "log.json", format: "holdfast-json")
  }
}

extension HoldfastModel.Record {
  /// A record with an id and stamps where it does not matter which.
  static func sample(_ number: UInt64 = 1, at milliseconds: Int64 = 1_800_000_000_000, content: Content) -> Self {
    let instant = Instant(milliseconds: milliseconds)
    return Self(
      id: RecordID(now: Instant(milliseconds: 1_800_000_000_000), random: (0, number)), created: instant,
      updated: instant, content: content)
  }
}

extension TrainingLog {
  /// The log without its order, which is free.
  var asSets: [Set<AnyHashable>] { [Set(sessions), Set(checkIns), Set(redFlags), Set(directives)] }
}
