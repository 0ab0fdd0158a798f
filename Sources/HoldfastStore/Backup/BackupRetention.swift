internal import HoldfastModel

/// Which backups are kept. Of each reason the last 7. Of those that a user asked for, and apart from them of those made
/// without being asked, the last one of each of the 4 latest weeks that have any, and of each of the 12 latest months:
/// what comes by itself never pushes out what somebody wanted. And every log that a restore took the place of within 3
/// days, for whoever tries out one backup after the other has the present log nowhere else.
///
/// Weeks begin on Monday (ISO 8601), weeks and months are those of UTC.
enum BackupRetention {
  static let last = 7
  static let weeks = 4
  static let months = 12
  static let replaced = 3 * 86_400

  /// The names to keep of a list in any order.
  static func kept(of names: some Sequence<BackupName>, now: Instant) -> Set<BackupName> {
    let newestFirst = names.sorted(by: >)
    var kept = Set(newestFirst.filter { $0.reason == .beforeRestore && now.seconds - $0.seconds < replaced })
    for names in Dictionary(grouping: newestFirst, by: \.reason).values { kept.formUnion(names.prefix(last)) }
    for names in Dictionary(grouping: newestFirst, by: { $0.reason == nil }).values {
      kept.formUnion(latest(weeks, of: names) { $0.day - (Weekday.allCases.firstIndex(of: $0.day.weekday) ?? 0) })
      kept.formUnion(latest(months, of: names) { $0.day - ($0.day.civil.day - 1) })
    }
    return kept
  }

  /// The first name of each of the first `count` periods.
  private static func latest(
    _ count: Int, of names: [BackupName], period: (BackupName) -> Day
  ) -> [BackupName] {
    var seen: Set<Day> = []
    return names.filter { seen.count < count && seen.insert(period($0)).inserted }
  }
}

extension BackupName {
  /// The day in UTC that the backup was made on.
  fileprivate var day: Day { Zone { _ in 0 }.localDay(at: instant) }
}
