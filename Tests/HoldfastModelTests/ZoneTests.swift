import HoldfastModel
import Testing

struct ZoneTests {
  /// One hour ahead, two from 2026-03-29T01:00Z to 2026-10-25T01:00Z, as in Berlin.
  private let zone = Zone { (1_774_746_000..<1_792_890_000).contains($0) ? 7200 : 3600 }

  @Test(
    "a clock time comes once, twice, or is skipped",
    arguments: [
      ("2026-11-20", 18, 30, "once 2026-11-20T17:30:00.000Z"), ("2026-07-01", 18, 30, "once 2026-07-01T16:30:00.000Z"),
      ("2026-10-25", 2, 30, "twice 2026-10-25T00:30:00.000Z"),
      ("2026-03-29", 2, 30, "skipped 2026-03-29T01:00:00.000Z"),
      ("2026-03-29", 1, 59, "once 2026-03-29T00:59:00.000Z"), ("2026-03-29", 3, 0, "once 2026-03-29T01:00:00.000Z"),
      ("2026-10-25", 3, 0, "once 2026-10-25T02:00:00.000Z"),
    ])
  func resolution(_ day: String, _ hour: Int, _ minute: Int, _ expected: String) throws {
    let resolved = zone.resolve(day: try #require(Day(iso: day)), hour: hour, minute: minute)
    let name =
      switch resolved {
      case .once: "once"
      case .twice: "twice"
      case .skipped: "skipped"
      }
    #expect("\(name) \(resolved.instant.iso)" == expected)
  }

  @Test("a day begins at local midnight")
  func midnight() throws {
    let before = try #require(Instant(iso: "2026-11-20T22:59:59.999Z"))
    #expect(zone.localDay(at: before).iso == "2026-11-20")
    #expect(zone.localDay(at: Instant(milliseconds: before.milliseconds + 1)).iso == "2026-11-21")
  }

  @Test("an absurd offset is cut off, not trusted")
  func absurd() throws {
    let noon = try #require(Instant(iso: "2026-11-20T12:00:00.000Z"))
    #expect(Zone { _ in Int.max }.zoned(noon)?.offsetMinutes == 1080)
    #expect(Zone { _ in Int.min }.localDay(at: noon).iso == "2026-11-19")
  }
}
