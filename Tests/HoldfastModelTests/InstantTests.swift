import HoldfastModel
import Testing

struct InstantTests {
  @Test(
    "an instant is read and written to the millisecond",
    arguments: [
      ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
      ("2026-11-20T17:30:00.250Z", 1_795_195_800_250),
      ("2001-09-09T01:46:40.000Z", 1_000_000_000_000),
    ])
  func known(_ text: String, _ milliseconds: Int64) {
    #expect(Instant(iso: text) == Instant(milliseconds: milliseconds))
    #expect(Instant(milliseconds: milliseconds).iso == text)
  }

  @Test(
    "anything but the one form is refused",
    arguments: [
      "2026-11-20T17:30:00Z", "2026-11-20T17:30:00.25Z", "2026-11-20 17:30:00.250Z", "2026-11-20T24:00:00.000Z",
      "2026-11-20T17:60:00.000Z", "2026-11-20T17:30:60.000Z", "2026-11-31T17:30:00.000Z", "2026-11-20T17:30:00.000+",
      "2026-11-20T-1:30:00.000Z", "",
    ])
  func refusals(_ text: String) {
    #expect(Instant(iso: text) == nil)
  }

  @Test(
    "a time keeps the offset that the clock showed, and its own day",
    arguments: [
      ("2026-11-20T23:50:00+01:00", "2026-11-20", "23:50"), ("2026-11-21T00:10:00+14:00", "2026-11-21", "00:10"),
      ("2026-11-20T23:50:00-11:30", "2026-11-20", "23:50"), ("1900-01-01T00:00:00+00:00", "1900-01-01", "00:00"),
    ])
  func zoned(_ text: String, _ day: String, _ clock: String) throws {
    let moment = try #require(ZonedInstant(iso: text))
    #expect([moment.iso, moment.localDay.iso, moment.localClock] == [text, day, clock])
  }

  @Test("Z is the offset 0")
  func zulu() {
    #expect(ZonedInstant(iso: "2026-11-20T17:30:00Z")?.iso == "2026-11-20T17:30:00+00:00")
  }

  @Test(
    "an offset beyond 18 hours or a date beyond the calendar is refused",
    arguments: [
      "2026-11-20T17:30:00+18:01", "2026-11-20T17:30:00-19:00", "2026-11-20T17:30:00+01:60", "2026-11-20T17:30:00+0100",
      "2026-11-20T17:30:00", "2026-11-20T17:30+01:00", "2026-11-20T25:30:00+01:00",
    ])
  func zonedRefusals(_ text: String) {
    #expect(ZonedInstant(iso: text) == nil)
  }

  @Test(
    "no number of seconds is too far to be refused", arguments: [Int.min, Int.max, 253_402_300_800, -2_209_075_200])
  func farAway(_ seconds: Int) {
    #expect(ZonedInstant(seconds: seconds, offsetMinutes: 0) == nil)
    #expect(ZonedInstant(seconds: seconds, offsetMinutes: 1081) == nil)
  }
}
