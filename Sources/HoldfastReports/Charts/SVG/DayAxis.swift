import HoldfastModel

/// Where days lie from left to right, and the dates below them.
struct DayAxis {
  /// The days.
  let days: ClosedRange<Day>
  /// The left and the right edge of the drawing.
  let left: Tenths
  let right: Tenths
  /// From the edges to the first and the last day, so that their marks are whole.
  private let inset: Tenths = 60

  /// Where the middle of a day lies.
  func x(_ day: Day) -> Tenths {
    let span = days.upperBound - days.lowerBound
    guard span > 0 else { return (left + right) / 2 }
    let inside = min(max(day, days.lowerBound), days.upperBound) - days.lowerBound
    return left + inset + inside * (right - left - 2 * inset) / span
  }

  /// Where a day begins and the one before it ends; at the edges, the edge.
  func start(_ day: Day) -> Tenths {
    if day <= days.lowerBound { return left }
    if day > days.upperBound { return right }
    return (x(day - 1) + x(day)) / 2
  }

  /// Draws the dates below, with a tick each.
  func drawDates(on picture: inout Picture) {
    let sheet = picture.sheet
    let room = sheet.width(of: "28 Nov") + 160
    let ticks = DateTicks(days, atMost: max(2, (right - left) / room)).ticks
    let dates = sheet.dates(ticks) { x($0) }
    picture.draw(
      pieces {
        tag(
          "path",
          [
            "class": "axis",
            "d": dates.map { "M\(units(x($0.day), picture.top))v\(units(40))" }.joined(),
          ])
      })
    picture.top += sheet.line
    for date in dates { picture.write(date.words, x: date.place.middle, y: picture.top, "soft", anchor: "middle") }
    picture.top += sheet.line / 3
  }
}

extension ChartSheet {
  /// Where the words of a date lie.
  struct DatePlace: Hashable, Sendable {
    let middle: Tenths
    let width: Tenths
  }

  /// The dates that have room below a chart, each in the middle under its place, as far as the sheet reaches.
  func dates(_ labels: [DateLabel], at x: (Day) -> Tenths) -> [DateLabels<DatePlace>.Written] {
    DateLabels(
      labels, gap: 60,
      at: { day, words in
        let width = self.width(of: words)
        return DatePlace(middle: min(max(x(day), width / 2), self.width - 20 - width / 2), width: width)
      }, ends: { ($0.middle - $0.width / 2)..<($0.middle + max(1, $0.width / 2)) }
    ).written
  }
}
