import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Which protocol is in force")
struct ProtocolTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  private func adoption(
    _ number: UInt64, created: Int64, day: Int = 20_000, text: String? = nil, isDeleted: Bool = false
  ) -> HoldfastModel.Record<ProtocolAdoption> {
    HoldfastModel.Record(
      id: RecordID(now: now, random: (0, number)), created: Instant(milliseconds: created), updated: now,
      isDeleted: isDeleted,
      content: ProtocolAdoption(day: Day(number: day), by: "me", text: text ?? "name: number \(number)"))
  }

  private func store(_ adoptions: [HoldfastModel.Record<ProtocolAdoption>]) throws -> LogStore {
    let store = try LogStore.inMemory()
    try store.write(command: "import", now: now) {
      try $0.apply($0.reader.plan(merging: adoptions.map(LogRecord.protocolAdoption)), batch: .any)
    }
    return store
  }

  @Test("the table and the Model agree, also on equal stamps and on tombstones", arguments: 1...60)
  func agreement(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    let adoptions = (0..<UInt64.random(in: 0...7, using: &random)).map { number in
      adoption(
        number &* 0x9E37_79B9_7F4A_7C15 >> 8, created: Int64.random(in: -1...1, using: &random),
        day: Int.random(in: 20_000...20_003, using: &random), isDeleted: random.once(in: 3))
    }
    let store = try store(adoptions.shuffled(using: &random))
    #expect(try store.read { try $0.protocolInForce() } == adoptions.inForce, "seed \(seed)")
  }

  @Test("the one adopted last counts whatever its day; deleted, the one before it counts again")
  func last() throws {
    let first = adoption(9, created: 1000, day: 20_009)
    let second = adoption(1, created: 2000, day: 20_001)
    let store = try store([second, first])
    #expect(try store.read { try $0.protocolInForce() } == second)
    try store.write(command: "delete", now: now) { try $0.delete(second.id) }
    #expect(try store.read { try $0.protocolInForce() } == first)
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    #expect(try store.read { try $0.protocolInForce() }?.id == second.id)
  }

  @Test("they are listed by their days, oldest first, without the deleted ones")
  func listed() throws {
    let store = try store([
      adoption(1, created: 3000, day: 20_002), adoption(2, created: 2000, day: 20_001),
      adoption(3, created: 1000, day: 20_002), adoption(4, created: 1000, day: 20_001, isDeleted: true),
      adoption(5, created: 1000, day: 20_003),
    ])
    func tails(from: Int? = nil, to: Int? = nil) throws -> [Character?] {
      try store.read {
        try $0.protocolAdoptions(from: from.map(Day.init(number:)), to: to.map(Day.init(number:))).map(\.id.text.last)
      }
    }
    #expect(try tails() == ["2", "3", "1", "5"])
    #expect(try tails(from: 20_002, to: 20_002) == ["3", "1"])
  }

  @Test("it is found in one look at its own table, without sorting the texts")
  func cheap() throws {
    let store = try LogStore.inMemory()
    let plan = try store.read {
      try String.fetchAll(
        $0.database, sql: "EXPLAIN QUERY PLAN SELECT text FROM protocol_adoption \(ProtocolAdoptionTable.inForce)",
        adapter: SuffixRowAdapter(fromIndex: 3))
    }
    #expect(plan.filter { $0.hasPrefix("SCAN") } == ["SCAN protocol_adoption"])
    #expect(plan.first == "SEARCH protocol_adoption USING INTEGER PRIMARY KEY (rowid=?)")
  }

  @Test("adopting puts it in force, also where a clock was ahead, and undo takes it back")
  func adopting() throws {
    let ahead = adoption(1, created: now.milliseconds + 86_400_000)
    let store = try store([ahead])
    let content = ProtocolAdoption(day: Day(number: 20_000), why: "the trial is over")
    let id = RecordID(now: now, random: (0, 2))
    let adopted = try store.write(command: "protocol reset", now: now) { try $0.adopt(content, id: id) }
    let stamp = Instant(milliseconds: ahead.created.milliseconds + 1)
    #expect(adopted == HoldfastModel.Record(id: id, created: stamp, updated: stamp, content: content))
    #expect(try store.read { try $0.protocolInForce() } == adopted)
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    #expect(try store.read { try $0.protocolInForce() } == ahead)
    _ = try store.write(command: "redo", now: now) { try $0.redo() }
    #expect(try store.read { try $0.protocolInForce() }?.content == content)
  }

  @Test("in a fresh log it is stamped with the moment of the command")
  func firstAdoption() throws {
    let store = try LogStore.inMemory()
    let content = ProtocolAdoption(day: Day(number: 20_000), by: "me", text: "name: mine")
    let adopted = try store.write(command: "protocol use", now: now) {
      try $0.adopt(content, id: RecordID(now: now, random: (0, 2)))
    }
    #expect([adopted.created, adopted.updated] == [now, now])
    #expect(try store.everything() == [.protocolAdoption(adopted)])
  }

  @Test("what the table refuses is a problem, and nothing is written")
  func refused() throws {
    let store = try LogStore.inMemory()
    let day = Day(number: 20_000)
    let long = String(repeating: "a", count: ProtocolAdoption.mostTextBytes + 1)
    for content in [
      ProtocolAdoption(day: day, by: "me", text: long), ProtocolAdoption(day: day, text: "name: nobody's"),
      ProtocolAdoption(day: day, by: "me", text: "name: \0"),
    ] {
      let problem = #expect(throws: Problem.self) {
        try store.write(command: "protocol use", now: now) {
          _ = try $0.adopt(content, id: RecordID(now: now, random: (0, 2)))
        }
      }
      #expect(problem?.kind == .data)
    }
    #expect(try store.read { try $0.isEmpty() })
  }

  @Test("two machines that adopted different protocols agree on the later one once each has the other's log")
  func twoMachines() throws {
    let one = try LogStore.inMemory()
    let other = try LogStore.inMemory()
    let later = Instant(milliseconds: now.milliseconds + 1)
    let mine = ProtocolAdoption(day: Day(number: 20_005), by: "me", text: "name: mine")
    let theirs = ProtocolAdoption(day: Day(number: 20_001), by: "my therapist", text: "name: theirs")
    // The later one has the lesser id and the earlier day.
    try one.write(command: "protocol use", now: now) {
      _ = try $0.adopt(mine, id: RecordID(now: now, random: (0, 9)))
    }
    try other.write(command: "protocol use", now: later) {
      _ = try $0.adopt(theirs, id: RecordID(now: now, random: (0, 1)))
    }
    let (fromOne, fromOther) = (try one.everything(), try other.everything())
    for (store, incoming) in [(one, fromOther), (other, fromOne)] {
      try store.write(command: "import", now: later) {
        try $0.apply($0.reader.plan(merging: incoming), batch: .any)
      }
    }
    #expect(try one.read { try $0.protocolInForce() }?.content == theirs)
    #expect(try one.everything() == other.everything())
  }
}
