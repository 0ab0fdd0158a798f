import HoldfastModel

/// Where days lie in the columns of a plot.
struct ColumnAxis: Hashable, Sendable {
  /// The days from the first column to the last.
  let days: ClosedRange<Day>
  /// The columns of the plot.
  let columns: Int

  /// A plot as wide as there is room for, but no wider than two columns a day: a few days need no more.
  init(_ days: ClosedRange<Day>, room: Int) {
    self.days = days
    let count = days.upperBound - days.lowerBound + 1
    columns = max(2, min(room, max(24, min(count, 10_000) * 2)))
  }

  /// Where a day lies among so many places, from 0.
  func place(_ day: Day, of places: Int) -> Int {
    let span = days.upperBound - days.lowerBound
    guard span > 0 else { return (places - 1) / 2 }
    let inside = min(max(day, days.lowerBound), days.upperBound) - days.lowerBound
    return (inside * (places - 1) * 2 + span) / (span * 2)
  }

  /// The column of a day, from 0.
  func column(_ day: Day) -> Int { place(day, of: columns) }

  /// The axis with a mark at each date that is written, and the dates below.
  func lines(_ characters: PlotCharacters) -> (axis: String, labels: String) {
    var axis = Array(repeating: characters.floor, count: columns)
    var labels = ""
    let dates = DateLabels(
      DateTicks(days, atMost: max(1, columns / 9)).ticks, gap: 1,
      at: { day, words in
        let start = min(column(day), max(0, columns - words.count))
        return start..<start + words.count
      },
      ends: { $0.upperBound <= columns ? $0 : nil })
    for date in dates.written {
      axis[column(date.day)] = characters.date
      labels += String(repeating: " ", count: max(0, date.place.lowerBound - labels.count)) + date.words
    }
    return (String(axis), labels)
  }
}
