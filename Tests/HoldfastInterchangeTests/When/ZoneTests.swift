import HoldfastModel
import Testing

@Suite("Wall clocks and instants")
struct ZoneTests {
  static let clocks: [(Zone, String, Int, Int, ResolvedClock)] = [
    (.berlin, "2026-03-29", 1, 59, .once(instant("2026-03-29T00:59:00.000Z"))),
    (.berlin, "2026-03-29", 2, 0, .skipped(instant("2026-03-29T01:00:00.000Z"))),
    (.berlin, "2026-03-29", 2, 30, .skipped(instant("2026-03-29T01:00:00.000Z"))),
    (.berlin, "2026-03-29", 3, 0, .once(instant("2026-03-29T01:00:00.000Z"))),
    (.berlin, "2026-10-25", 1, 59, .once(instant("2026-10-24T23:59:00.000Z"))),
    (.berlin, "2026-10-25", 2, 0, .twice(instant("2026-10-25T00:00:00.000Z"))),
    (.berlin, "2026-10-25", 2, 59, .twice(instant("2026-10-25T00:59:00.000Z"))),
    (.berlin, "2026-10-25", 3, 0, .once(instant("2026-10-25T02:00:00.000Z"))),
    (.lordHowe, "2026-04-05", 1, 29, .once(instant("2026-04-04T14:29:00.000Z"))),
    (.lordHowe, "2026-04-05", 1, 30, .twice(instant("2026-04-04T14:30:00.000Z"))),
    (.lordHowe, "2026-04-05", 2, 0, .once(instant("2026-04-04T15:30:00.000Z"))),
    (.lordHowe, "2026-10-04", 2, 15, .skipped(instant("2026-10-03T15:30:00.000Z"))),
    (.lordHowe, "2026-10-04", 2, 30, .once(instant("2026-10-03T15:30:00.000Z"))),
    (.saoPaulo, "2018-11-04", 0, 0, .skipped(instant("2018-11-04T03:00:00.000Z"))),
    (.saoPaulo, "2018-11-03", 23, 59, .once(instant("2018-11-04T02:59:00.000Z"))),
    (.apia, "2011-12-30", 12, 0, .skipped(instant("2011-12-30T10:00:00.000Z"))),
    (.utc, "1900-01-01", 0, 0, .once(instant("1900-01-01T00:00:00.000Z"))),
  ]

  @Test("a time that is skipped takes the first that exists, one that comes twice the first", arguments: clocks)
  func resolve(zone: Zone, date: String, hour: Int, minute: Int, expected: ResolvedClock) {
    #expect(zone.resolve(day: day(date), hour: hour, minute: minute) == expected)
  }

  @Test("every instant of two years lies on the wall clock that it shows")
  func roundTrip() {
    for zone in [Zone.berlin, .lordHowe, .utc] {
      for minutes in stride(from: 0, to: 2 * 365 * 1440, by: 457) {
        let seconds = instant("2026-01-01T00:00:00.000Z").seconds + minutes * 60
        let shown = zone.zoned(Instant(milliseconds: Int64(seconds) * 1000))
        let parts = shown?.localClock.split(separator: ":").compactMap { Int($0) } ?? []
        guard let shown, parts.count == 2 else {
          Issue.record("no clock at \(seconds)")
          return
        }
        let resolved = zone.resolve(day: shown.localDay, hour: parts[0], minute: parts[1])
        let difference = seconds - resolved.instant.seconds
        switch resolved {
        case .once: #expect(difference == 0, "\(shown.iso)")
        case .twice: #expect([0, 1800, 3600].contains(difference), "\(shown.iso)")
        case .skipped: Issue.record("\(shown.iso) exists")
        }
      }
    }
  }

  @Test("the day is the one that the clock on the wall shows")
  func localDay() {
    #expect(Zone.berlin.localDay(at: instant("2026-11-20T22:59:59.999Z")) == day("2026-11-20"))
    #expect(Zone.berlin.localDay(at: instant("2026-11-20T23:00:00.000Z")) == day("2026-11-21"))
  }

  @Test("an offset with seconds is rounded to the minute, an absurd one is cut off")
  func oddOffsets() {
    #expect(Zone { _ in 3208 }.zoned(instant("2026-01-01T00:00:00.000Z"))?.iso == "2026-01-01T00:53:00+00:53")
    #expect(Zone { _ in Int.max }.zoned(instant("2026-01-01T00:00:00.000Z"))?.iso == "2026-01-01T18:00:00+18:00")
  }

  @Test("an instant whose local date can't be read back is no zoned instant")
  func localDateBounds() {
    let first = instant("1900-01-01T00:00:00.000Z").seconds
    #expect(ZonedInstant(seconds: first, offsetMinutes: -60) == nil)
    #expect(ZonedInstant(seconds: first, offsetMinutes: 0)?.iso == "1900-01-01T00:00:00+00:00")
    #expect(ZonedInstant(seconds: first - 3600, offsetMinutes: 60)?.iso == "1900-01-01T00:00:00+01:00")
    #expect(ZonedInstant(seconds: Int.max, offsetMinutes: 1080) == nil)
    #expect(ZonedInstant(seconds: Int.min, offsetMinutes: -1080) == nil)
  }
}
