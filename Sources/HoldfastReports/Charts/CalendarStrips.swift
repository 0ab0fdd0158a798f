import HoldfastModel

/// The weeks of a calendar, cut into strips that fit beside one another: years where a year fits, else as many weeks as
/// fit.
struct CalendarStrips {
  /// Weeks in a row.
  struct Strip {
    /// The days, in order.
    let days: [DayCalendar.Entry]
    /// The Monday of the first week.
    let monday: Day

    /// The column of a day, from 0.
    func column(of day: Day) -> Int { (day - monday) / 7 }

    /// The months, each from the first Monday in it on, for the columns are weeks from Mondays. Before them stands the
    /// month of the first day, with its year in every strip.
    var months: [DateLabel] {
      guard let first = days.first?.day else { return [] }
      let mondays = days.map(\.day).filter { $0.monday == $0 && $0.civil.day <= 7 && $0 > first }
      var year: Int?
      return ([first] + mondays).map { day in
        defer { year = day.civil.year }
        let name = Day.monthWord(day.civil.month)
        return DateLabel(
          day: day, words: name, dated: "\(name) \(day.civil.year)", beginsYear: year != day.civil.year)
      }
    }
  }

  /// The strips in order.
  let strips: [Strip]

  /// How many weeks days take, counted from Mondays.
  static func weeks(_ days: [DayCalendar.Entry]) -> Int {
    guard let first = days.first, let last = days.last else { return 0 }
    return (last.day - first.day.monday) / 7 + 1
  }

  /// The strips of days in order and without a gap.
  /// - Parameter columns: how many weeks fit beside one another, at least 1.
  init(_ days: [DayCalendar.Entry], columns: Int) {
    guard let first = days.first else {
      strips = []
      return
    }
    let isOne = CalendarStrips.weeks(days) <= max(1, columns)
    let areYears = columns >= 54
    var strips: [[DayCalendar.Entry]] = []
    var key: Int?
    for entry in days {
      let next = isOne ? 0 : areYears ? entry.day.civil.year : (entry.day - first.day.monday) / 7 / max(1, columns)
      if next == key { strips[strips.count - 1].append(entry) } else { strips.append([entry]) }
      key = next
    }
    self.strips = strips.compactMap { days in days.first.map { Strip(days: days, monday: $0.day.monday) } }
  }
}
