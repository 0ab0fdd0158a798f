internal import HoldfastModel

/// Which backups are kept: the last 7, the last one of each of the 4 latest weeks that have any, and the last one of each
/// of the 12 latest months that have any. Weeks begin on Monday (ISO 8601), weeks and months are those of UTC.
enum BackupRetention {
  static let last = 7
  static let weeks = 4
  static let months = 12

  /// The names to keep of a list in any order.
  static func kept(of names: some Sequence<BackupName>) -> Set<BackupName> {
    let newestFirst = names.sorted(by: >)
    return Set(newestFirst.prefix(last))
      .union(latest(weeks, of: newestFirst) { $0.day - (Weekday.allCases.firstIndex(of: $0.day.weekday) ?? 0) })
      .union(latest(months, of: newestFirst) { $0.day - ($0.day.civil.day - 1) })
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
