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

  /// Draws the dates below, with a tick each; labels that would touch are left out.
  func drawDates(on picture: inout Picture) {
    let sheet = picture.sheet
    let room = sheet.width(of: "28 Nov") + 160
    let ticks = DateTicks(days, atMost: max(2, (right - left) / room)).ticks
    picture.draw(
      pieces {
        tag(
          "path",
          [
            "class": "axis",
            "d": ticks.map { "M\(units(x($0.day), picture.top))v\(units(40))" }.joined(),
          ])
      })
    picture.top += sheet.line
    var end = Int.min / 2
    for tick in ticks {
      let width = sheet.width(of: tick.label)
      let middle = min(max(x(tick.day), width / 2), sheet.width - 20 - width / 2)
      guard middle - width / 2 >= end + 60 else { continue }
      end = middle + width / 2
      picture.write(tick.label, x: middle, y: picture.top, "soft", anchor: "middle")
    }
    picture.top += sheet.line / 3
  }
}
