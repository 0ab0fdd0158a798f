import HoldfastModel
import Testing

extension Zone {
  /// Central European time with its summer time: from the last Sunday of March to the last Sunday of October, changed at
  /// 01:00 UTC (Directive 2000/84/EC).
  static let berlin = Zone { seconds in
    let year = Zone.utc.localDay(at: Instant(milliseconds: Int64(seconds) * 1000)).civil.year
    guard let begin = change(year, month: 3), let end = change(year, month: 10) else { return 3600 }
    return (begin..<end).contains(seconds) ? 7200 : 3600
  }

  /// Coordinated universal time.
  static let utc = Zone { _ in 0 }

  private static func change(_ year: Int, month: Int) -> Int? {
    guard let last = Day(year: year, month: month, day: 31) else { return nil }
    let sunday = (0..<7).lazy.map { last - $0 }.first { $0.weekday == .sunday } ?? last
    return sunday.number * 86_400 + 3600
  }

  /// The instant of a wall clock time such as `2026-11-20 18:30`.
  func instant(_ text: String) throws -> Instant {
    let parts = text.split(separator: " ")
    try #require(parts.count == 2, "a time is written as 2026-11-20 18:30, not \(text)")
    let day = try #require(Day(iso: parts[0]))
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    try #require(clock.count == 2)
    return resolve(day: day, hour: clock[0], minute: clock[1]).instant
  }
}
