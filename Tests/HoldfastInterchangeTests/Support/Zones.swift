import HoldfastModel

extension Zone {
  /// A zone by its changes: from each instant on, so many seconds east of UTC.
  static func table(_ before: Int, _ changes: [(String, Int)]) -> Zone {
    let steps = changes.map { (Instant(iso: $0.0)?.seconds ?? 0, $0.1) }
    return Zone { seconds in steps.last { $0.0 <= seconds }?.1 ?? before }
  }

  static let utc = Zone { _ in 0 }
  /// Central European Time in 2026.
  static let berlin = Zone.table(
    3600, [("2026-03-29T01:00:00.000Z", 7200), ("2026-10-25T01:00:00.000Z", 3600)])
  /// Lord Howe Island in 2026: half an hour of summer time.
  static let lordHowe = Zone.table(
    39_600, [("2026-04-04T15:00:00.000Z", 37_800), ("2026-10-03T15:30:00.000Z", 39_600)])
  /// São Paulo in 2018: the clocks went forward at midnight.
  static let saoPaulo = Zone.table(-10_800, [("2018-11-04T03:00:00.000Z", -7200)])
  /// Apia in 2011: the thirtieth of December was left out.
  static let apia = Zone.table(-36_000, [("2011-12-30T10:00:00.000Z", 50_400)])
}

func instant(_ text: String) -> Instant { Instant(iso: text) ?? Instant(milliseconds: 0) }
func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }
func zoned(_ text: String) -> ZonedInstant? { ZonedInstant(iso: text) }
