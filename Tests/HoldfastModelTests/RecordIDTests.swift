import HoldfastModel
import Testing

struct RecordIDTests {
  private let now = Instant(milliseconds: 0x0123_4567_89AB)

  @Test("a new id has the clock, the version, the variant and the random bits where RFC 9562 puts them")
  func layout() {
    #expect(RecordID(now: now, random: (0, 0)).text == "01234567-89ab-7000-8000-000000000000")
    #expect(RecordID(now: now, random: (.max, .max)).text == "01234567-89ab-7fff-bfff-ffffffffffff")
    #expect(RecordID(now: now, random: (0xABC, 0x1234)).digits == "0123456789ab7abc8000000000001234")
  }

  @Test("ids sort by the time that they were made")
  func order() {
    let later = Instant(milliseconds: now.milliseconds + 1)
    #expect(RecordID(now: now, random: (.max, .max)) < RecordID(now: later, random: (0, 0)))
  }

  @Test("a clock before 1970 or beyond 48 bits makes an id all the same", arguments: [Int64.min, -1, Int64.max])
  func extremes(_ milliseconds: Int64) {
    let id = RecordID(now: Instant(milliseconds: milliseconds), random: (1, 2))
    #expect(RecordID(id.text) == id)
  }

  @Test("an id is read in either case and written in lower case")
  func reading() {
    #expect(RecordID("01234567-89AB-7ABC-8000-00000000EF01")?.text == "01234567-89ab-7abc-8000-00000000ef01")
  }

  @Test(
    "what is no UUID is refused",
    arguments: [
      "", "0123456789ab7abc8000000000001234", "01234567-89ab-7abc-8000-00000000123",
      "01234567-89ab-7abc-8000-0000000012345",
      "01234567-89ab-7abc-8000-00000000123g", "01234567_89ab_7abc_8000_000000001234",
      "{1234567-89ab-7abc-8000-00000000123}",
      "０1234567-89ab-7abc-8000-00000000",
    ])
  func refusals(_ text: String) {
    #expect(RecordID(text) == nil)
  }
}
