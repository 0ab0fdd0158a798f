import HoldfastModel

/// Bars over weeks as a picture.
enum WeekBarsPicture {
  /// Draws the bars.
  /// - Parameter id: the beginning of the ids in it, which no other picture of the page has.
  static func drawn(_ chart: WeekBars, on sheet: ChartSheet, id: String) -> Picture {
    var picture = Picture(on: sheet)
    picture.begin(title: chart.title)
    picture.draw(
      pieces { BarPattern.definitions(parts: chart.parts.count, id: id) })
    let weeks = CondensedWeeks(chart, atMost: sheet.width / 65)
    picture.top += sheet.line
    let label = [chart.axisLabel, weeks.remark].compactMap { $0 }.joined(separator: "; ")
    picture.write(
      TextWidth.fitted(label, into: sheet.width - 120, size: sheet.font), x: 60, y: picture.top, "soft")
    picture.top += sheet.line

    let ticks = RoundTicks(0, weeks.greatest, atMost: max(2, sheet.barHeight / (sheet.line * 3 / 2)))
    let left = (ticks.values.map { sheet.width(of: String($0)) }.max() ?? 0) + 120
    let area = Area(left: left, right: sheet.width - 60, top: picture.top, height: sheet.barHeight, ticks: ticks)
    area.drawGrid(on: &picture)
    drawBars(weeks, area, chart, id: id, on: &picture)
    picture.top += sheet.barHeight
    drawDates(weeks, area, on: &picture)
    Legend.draw(legend(chart, id), on: &picture)
    return picture
  }

  private struct Area {
    let left: Tenths
    let right: Tenths
    let top: Tenths
    let height: Tenths
    let ticks: RoundTicks

    func y(_ value: Int) -> Tenths { top + height - ticks.position(value, of: height) }

    func slot(_ index: Int, of count: Int) -> ClosedRange<Tenths> {
      let width = right - left
      // A few bars stay narrow, so that the eye compares heights and not areas.
      let used = min(width, count * 900)
      return left + index * used / max(1, count)...left + (index + 1) * used / max(1, count)
    }

    func drawGrid(on picture: inout Picture) {
      let sheet = picture.sheet
      for tick in ticks.values {
        picture.draw(
          pieces {
            tag(
              "path",
              ["class": tick == 0 ? "axis" : "grid", "d": "M\(units(left, y(tick)))H\(units(right))"])
          })
        picture.write(
          String(tick), x: left - 60, y: y(tick) + sheet.font * 35 / 100, "soft", anchor: "end")
      }
    }
  }

  private static func drawBars(
    _ weeks: CondensedWeeks, _ area: Area, _ chart: WeekBars, id: String, on picture: inout Picture
  ) {
    let sheet = picture.sheet
    for (index, bar) in weeks.bars.enumerated() {
      let slot = area.slot(index, of: weeks.bars.count)
      let width = max(20, (slot.upperBound - slot.lowerBound) * 72 / 100)
      let left = (slot.lowerBound + slot.upperBound - width) / 2
      var sum = 0
      picture.draw(
        pieces {
          tag("g") {
            tag("title") { bar.detail }
            for part in chart.parts.indices where bar.value(part) > 0 {
              let (foot, head) = { (area.y(sum), area.y(sum + bar.value(part))) }()
              let _ = sum += bar.value(part)
              tag(
                "rect",
                [
                  "class": "bar", "fill": BarPattern.fill(part, id), "x": units(left), "y": units(head),
                  "width": units(width), "height": units(max(5, foot - head)),
                ])
            }
          }
        })
      let total = String(bar.total)
      if sheet.width(of: total) + 30 <= slot.upperBound - slot.lowerBound {
        picture.write(total, x: left + width / 2, y: area.y(bar.total) - 40, anchor: "middle")
      }
    }
  }

  /// The dates below the bars that they lie in.
  private static func drawDates(_ weeks: CondensedWeeks, _ area: Area, on picture: inout Picture) {
    guard let first = weeks.bars.first?.monday, let last = weeks.bars.last?.monday else { return }
    let sheet = picture.sheet
    picture.top += sheet.line
    let length = weeks.weeks * 7
    let used = area.slot(weeks.bars.count - 1, of: weeks.bars.count).upperBound - area.left
    let most = max(1, used / (sheet.width(of: "28 Nov") + 160))
    let ticks = DateTicks(first...last + (length - 7), atMost: most).ticks
    let dates = sheet.dates(ticks) { day in
      let slot = area.slot((day - first) / length, of: weeks.bars.count)
      return (slot.lowerBound + slot.upperBound) / 2
    }
    for date in dates { picture.write(date.words, x: date.place.middle, y: picture.top, "soft", anchor: "middle") }
    picture.top += sheet.line / 3
  }

  private static func legend(_ chart: WeekBars, _ id: String) -> [Legend.Entry] {
    chart.parts.enumerated().map { index, part in
      Legend.Entry(width: 140, words: part) { x, y in
        [
          tag(
            "rect",
            [
              "class": "bar", "fill": BarPattern.fill(index, id), "x": units(x), "y": units(y - 60), "width": "14",
              "height": "12",
            ])
        ]
      }
    }
  }
}
