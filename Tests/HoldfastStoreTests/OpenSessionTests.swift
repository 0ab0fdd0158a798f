import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("A guided session in the log")
struct OpenSessionTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  private func session(_ seconds: [Int]) throws -> LogRecord {
    let sets = try seconds.enumerated().map { index, seconds in
      ExerciseSet(
        number: try #require(SetNumber(index + 1)), exercise: .kneePlank,
        work: .hold(try #require(HoldSeconds(seconds))))
    }
    return .session(.sample(1, content: Session(day: Day(number: 20_000), sets: sets)))
  }

  private func openSession(_ number: UInt64, before: Int?) throws -> OpenSession {
    OpenSession(
      id: RecordID(now: now, random: (0, number)), day: Day(number: 20_000),
      startedAt: try #require(ZonedInstant(seconds: 1_728_000_000, offsetMinutes: 120)),
      before: before.flatMap { Score($0) })
  }

  @Test("it is remembered as it was opened, the last one only, until it is closed")
  func remembered() throws {
    let store = try LogStore.inMemory()
    #expect(try store.read { try $0.openSession() } == nil)
    try store.write(command: "train", now: now) { try $0.open(openSession(1, before: nil)) }
    #expect(try store.read { try $0.openSession() } == openSession(1, before: nil))
    try store.write(command: "train", now: now) { try $0.open(openSession(2, before: 3)) }
    #expect(try store.read { try $0.openSession() } == openSession(2, before: 3))
    try store.write(command: "train", now: now) { try $0.closeSession(openSession(1, before: nil).id) }
    #expect(try store.read { try $0.openSession() } == openSession(2, before: 3))
    try store.write(command: "train", now: now) { try $0.closeSession(openSession(2, before: 3).id) }
    #expect(try store.read { try $0.openSession() } == nil)
  }

  @Test("opening and closing is nothing to undo")
  func noStep() throws {
    let store = try LogStore.inMemory()
    try store.write(command: "train", now: now) { try $0.open(openSession(1, before: nil)) }
    #expect(throws: Problem.self) { try store.write(command: "undo", now: now) { try $0.undo() } }
  }

  @Test("all that one command writes in several transactions is undone and redone at once")
  func oneStep() throws {
    let store = try LogStore.inMemory()
    let step = CommandStep()
    for seconds in [[30], [30, 28], [30, 28, 25]] {
      try store.write(command: "train", now: now, step: step) { try $0.put(session(seconds)) }
    }
    let whole = try store.everything()
    let undone = try store.write(command: "undo", now: now) { try $0.undo() }
    #expect(undone.command == "train")
    #expect(try store.everything().map(\.isDeleted) == [true])
    #expect(throws: Problem.self) { try store.write(command: "undo", now: now) { try $0.undo() } }
    _ = try store.write(command: "redo", now: now) { try $0.redo() }
    #expect(try store.everything().map(\.json) != whole.map(\.json), "only its stamp is later")
    #expect(
      try store.everything().compactMap(\.sessionContent) == whole.compactMap(\.sessionContent))
  }

  @Test("after another command in between, a step of its own goes on, and each can be undone")
  func between() throws {
    let store = try LogStore.inMemory()
    let step = CommandStep()
    let checkIn = LogRecord.checkIn(.sample(2, content: CheckIn(day: Day(number: 20_000), moment: .other, pain: .none)))
    try store.write(command: "train", now: now, step: step) { try $0.put(session([30])) }
    try store.write(command: "pain 0", now: now) { try $0.put(checkIn) }
    try store.write(command: "train", now: now, step: step) { try $0.put(session([30, 28])) }
    let commands = try (1...3).map { _ in try store.write(command: "undo", now: now) { try $0.undo() }.command }
    #expect(commands == ["train", "pain 0", "train"])
  }

  @Test("after its own step was undone by another command, what comes is a step of its own")
  func undoneMeanwhile() throws {
    let store = try LogStore.inMemory()
    let step = CommandStep()
    try store.write(command: "train", now: now, step: step) { try $0.put(session([30])) }
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    try store.write(command: "train", now: now, step: step) { try $0.put(session([30, 28])) }
    #expect(try store.everything().compactMap(\.sessionContent?.sets.count) == [2])
    #expect(try store.everything().map(\.isDeleted) == [false])
    _ = try store.write(command: "undo", now: now) { try $0.undo() }
    #expect(try store.everything().map(\.isDeleted) == [true])
  }

  @Test("a transaction that fails leaves no step behind that the next one could take for its own")
  func failure() throws {
    let store = try LogStore.inMemory()
    let step = CommandStep()
    #expect(throws: Problem.self) {
      try store.write(command: "train", now: now, step: step) {
        try $0.put(session([30]))
        throw Problem(.data, "refused")
      }
    }
    try store.write(command: "train", now: now, step: step) { try $0.put(session([30])) }
    #expect(try store.write(command: "undo", now: now) { try $0.undo() }.command == "train")
  }
}

extension LogRecord {
  fileprivate var sessionContent: Session? {
    if case .session(let record) = self { return record.content }
    return nil
  }
}
