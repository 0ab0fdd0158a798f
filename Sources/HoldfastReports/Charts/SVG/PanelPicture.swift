import HoldfastModel

/// One panel of a chart over days: one series on its own scale.
struct PanelPicture {
  let series: DayChart.Series
  /// Its place among the panels, from 0.
  let index: Int
  let chart: DayChart
  let axis: DayAxis
  let height: Tenths

  /// The round values beside a panel of such a height.
  static func ticks(_ chart: DayChart, height: Tenths, sheet: ChartSheet) -> RoundTicks {
    RoundTicks(chart.wholeAxis, atMost: max(4, labels(height, sheet)))
  }

  /// How many of them have room for their numbers.
  private static func labels(_ height: Tenths, _ sheet: ChartSheet) -> Int {
    max(2, height / (sheet.line * 13 / 10) + 1)
  }

  /// Draws the panel with its name above.
  func draw(on picture: inout Picture) {
    let sheet = picture.sheet
    let look = series.look
    // The name of the series beside the shape of its marks.
    picture.top += sheet.line * 12 / 10
    let middle = picture.top - sheet.font * 4 / 10
    picture.draw(
      pieces {
        tag("path", ["class": look.classes.mark, "d": MarkShape.path(look, x: axis.left + 50, y: middle, radius: 40)])
      })
    let name = printable(series.name)
    let room = axis.right - axis.left - 140
    picture.write(
      TextWidth.fitted(name, into: room, size: sheet.font * 11 / 10), x: axis.left + 140, y: picture.top, "name")
    let nameWidth = sheet.width(of: name, isBold: true) + 100
    let label = TextWidth.fitted(
      series.points.isEmpty ? "\(chart.axis.label): no values" : chart.axis.label, into: room - nameWidth,
      size: sheet.font)
    picture.write(label, x: axis.left + 140 + nameWidth, y: picture.top, "soft")
    picture.top += sheet.font * 6 / 10

    let ticks = PanelPicture.ticks(chart, height: height, sheet: sheet)
    let top = picture.top
    func y(_ value: Int) -> Tenths { top + height - ticks.position(value, of: height) }
    drawGround(ticks, y: y, on: &picture)
    drawValues(y: y, on: &picture)
    picture.top += height
  }

  private func drawGround(_ ticks: RoundTicks, y: (Int) -> Tenths, on picture: inout Picture) {
    let sheet = picture.sheet
    let width = units(axis.right - axis.left)
    let lines = chart.lines(ofPanel: index)
    for (place, line) in lines where line.values.lowerBound < line.values.upperBound {
      let upper = y(line.values.upperBound)
      picture.draw(
        pieces {
          tag(
            "rect",
            [
              "class": "span d\(place % 4 + 1)", "x": units(axis.left), "y": units(upper), "width": width,
              "height": units(max(10, y(line.values.lowerBound) - upper)),
            ])
        })
    }
    let numbered = ticks.values(atMost: PanelPicture.labels(height, sheet))
    for tick in ticks.values {
      picture.draw(
        pieces { tag("path", ["class": tick == 0 ? "axis" : "grid", "d": "M\(units(axis.left, y(tick)))h\(width)"]) })
      guard numbered.contains(tick) else { continue }
      picture.write(
        String(tick), x: axis.left - 60, y: y(tick) + sheet.font * 35 / 100, "soft", anchor: "end")
    }
    for (place, line) in lines where line.values.lowerBound == line.values.upperBound {
      picture.draw(
        pieces {
          tag(
            "path", ["class": "aim d\(place % 4 + 1)", "d": "M\(units(axis.left, y(line.values.lowerBound)))h\(width)"])
        })
    }
  }

  private func drawValues(y: (Int) -> Tenths, on picture: inout Picture) {
    let runs = series.runs(step: chart.step).filter { $0.count > 1 }
    let line = runs.map { run in
      "M" + run.map { units(axis.x($0.day), y($0.value)) }.joined(separator: "L")
    }.joined()
    // Marks of many values would cover one another.
    let room = (axis.right - axis.left) / max(1, series.points.count)
    let radius = min(picture.sheet.mark, max(14, room / 2))
    picture.draw(
      pieces {
        if !line.isEmpty { tag("path", ["class": series.look.classes.line, "d": line]) }
        for point in series.points {
          let (x, y) = (axis.x(point.day), y(point.value))
          if point.isCensored {
            tag("path", ["class": "up s\(series.look.rawValue + 1)", "d": MarkShape.arrow(x: x, y: y, radius: radius)])
          }
          tag(
            "path",
            [
              "class": point.isCensored ? series.look.classes.mark + " open" : series.look.classes.mark,
              "d": MarkShape.path(series.look, x: x, y: y, radius: radius),
            ]
          ) { tag("title") { point.detail } }
        }
      })
  }
}
