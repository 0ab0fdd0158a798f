import HoldfastModel

/// A chart over days as a picture: events and levels above, a panel for each series, dates and a legend below.
enum DayChartPicture {
  /// Draws the chart.
  static func drawn(_ chart: DayChart, on sheet: ChartSheet) -> Picture {
    var picture = Picture(on: sheet)
    picture.begin(title: chart.title)
    let height = sheet.panelHeight(of: chart.series.count)
    let ticks = PanelPicture.ticks(chart, height: height, sheet: sheet)
    let widest = ticks.values.map { sheet.width(of: String($0)) }.max() ?? 0
    let gutter = max(widest, chart.bands.isEmpty && chart.events.isEmpty ? 0 : sheet.width(of: "events")) + 100
    let axis = DayAxis(days: chart.days, left: gutter, right: sheet.width - 100)

    let strip = EventStrip(chart, axis: axis, sheet: sheet)
    if strip.rows > 0 {
      writeRowName(
        "events", at: picture.top + strip.rows * (sheet.font * 13 / 10 + 20) - sheet.font / 2, axis, on: &picture)
      strip.draw(on: &picture)
    }
    var levels: [LevelStrip.Sign] = []
    if !chart.bands.isEmpty {
      writeRowName("level", at: picture.top + sheet.font, axis, on: &picture)
      levels = LevelStrip.draw(chart.bands, axis: axis, on: &picture)
    }
    // Lines down from the marks and the ends of bands lie below the values.
    let guides = picture.parts.count
    let guideTop = picture.top
    for (index, series) in chart.series.enumerated() {
      PanelPicture(series: series, index: index, chart: chart, axis: axis, height: height).draw(on: &picture)
    }
    picture.parts.insert(contentsOf: guideLines(strip, chart, axis, guideTop, picture.top), at: guides)
    axis.drawDates(on: &picture)
    Legend.draw(legend(chart, levels), on: &picture)
    return picture
  }

  private static func writeRowName(_ name: String, at y: Tenths, _ axis: DayAxis, on picture: inout Picture) {
    picture.write(name, x: axis.left - 60, y: y, "soft", anchor: "end")
  }

  private static func guideLines(
    _ strip: EventStrip, _ chart: DayChart, _ axis: DayAxis, _ top: Tenths, _ bottom: Tenths
  ) -> [Markup] {
    var days = chart.bands.dropFirst().map { axis.start($0.days.lowerBound) }
    let events = strip.marks.flatMap(\.events).filter { $0.kind != .up && $0.kind != .down }
    if events.count <= 16, axis.right - axis.left > 5000 { days += events.map { axis.x($0.day) } }
    guard days.count <= 60, !days.isEmpty else { return [] }
    let path = days.map { "M\(units($0, top))V\(units(bottom))" }.joined()
    return [tag("path", ["class": "guide", "d": path])]
  }

  private static func legend(_ chart: DayChart, _ levels: [LevelStrip.Sign]) -> [Legend.Entry] {
    var entries = chart.lines.enumerated().map { index, line in
      Legend.Entry(width: 240, words: line.name) { x, y in
        let isSpan = line.values.lowerBound < line.values.upperBound
        return [
          isSpan
            ? tag(
              "rect",
              ["class": "span d\(index % 4 + 1)", "x": units(x), "y": units(y - 45), "width": "24", "height": "9"])
            : tag("path", ["class": "aim d\(index % 4 + 1)", "d": "M\(units(x, y))h24"])
        ]
      }
    }
    if chart.hasCensored {
      let look = chart.series.first { $0.points.contains(where: \.isCensored) }?.look ?? .first
      entries.append(
        Legend.Entry(width: 80, words: DayChart.censoredWords) { x, y in
          [
            tag("path", ["class": "up s\(look.rawValue + 1)", "d": MarkShape.arrow(x: x + 40, y: y + 30, radius: 26)]),
            tag(
              "path",
              ["class": look.classes.mark + " open", "d": MarkShape.path(look, x: x + 40, y: y + 30, radius: 26)]),
          ]
        })
    }
    entries += chart.eventKinds.map { kind in
      Legend.Entry(width: 150, words: kind.words) { x, y in
        [
          tag("g", ["class": kind == .stop ? "ev stop" : "ev"]) {
            tag("rect", ["x": units(x), "y": units(y - 70), "width": "15", "height": "14", "rx": "3"])
            Picture.words(kind.rawValue, x: x + 75, y: y + 40, anchor: "middle")
          }
        ]
      }
    }
    entries += levels.map(LevelStrip.entry)
    return entries
  }
}
