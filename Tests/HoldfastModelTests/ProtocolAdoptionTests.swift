import HoldfastModel
import Testing

@Suite("The adoption of a protocol")
struct ProtocolAdoptionTests {
  private func adoption(
    _ number: UInt64, created: Int64, updated: Int64 = 9, isDeleted: Bool = false, day: Int = 20_000
  ) -> Record<ProtocolAdoption> {
    Record(
      id: RecordID(now: Instant(milliseconds: 0), random: (0, number)), created: Instant(milliseconds: created),
      updated: Instant(milliseconds: updated), isDeleted: isDeleted,
      content: ProtocolAdoption(day: Day(number: day), by: "me", text: "name: mine"))
  }

  @Test("the one created last is in force, neither the one changed last nor the one of the latest day")
  func last() {
    let last = adoption(1, created: 3, updated: 3, day: 19_000)
    let all = [adoption(2, created: 1, updated: 8), last, adoption(3, created: 2, day: 21_000)]
    #expect(all.inForce == last)
    #expect(all.reversed().inForce == last)
  }

  @Test("of two created in the same millisecond the one with the greater id is in force, whatever their order")
  func tie() {
    let (lesser, greater) = (adoption(1, created: 3), adoption(2, created: 3))
    #expect([lesser, greater].inForce == greater)
    #expect([greater, lesser].inForce == greater)
  }

  @Test("a deleted one is never in force; without any there is none")
  func deleted() {
    let first = adoption(1, created: 1)
    #expect([first, adoption(2, created: 2, isDeleted: true)].inForce == first)
    #expect([adoption(2, created: 2, isDeleted: true)].inForce == nil)
    #expect([Record<ProtocolAdoption>]().inForce == nil)
  }

  @Test("it is written with its text on one line, and with null for what is not given")
  func canonicalText() {
    var record = adoption(1, created: 0)
    record.content.text = "name: \"mine\"\r\n# 腰\n"
    let head =
      "{\"at\":null,\"by\":\"me\",\"created\":\"1970-01-01T00:00:00.000Z\",\"day\":\"2024-10-04\",\"deleted\":false,"
    let id = "\"id\":\"00000000-0000-7000-8000-000000000001\",\"kind\":\"protocol\","
    #expect(
      LogRecord.protocolAdoption(record).canonicalText
        == "\(head)\(id)\"text\":\"name: \\\"mine\\\"\\r\\n# 腰\\n\",\"updated\":\"1970-01-01T00:00:00.009Z\",\"why\":null}"
    )
  }

  @Test("it has a day, and the engine's log leaves it out")
  func apart() {
    let record = LogRecord.protocolAdoption(adoption(1, created: 0))
    #expect(record.day == Day(number: 20_000))
    #expect(TrainingLog([record]) == TrainingLog())
  }
}
