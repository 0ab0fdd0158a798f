import HoldfastModel

/// A chart over days in a terminal: events and levels above, a panel for each series, dates and a legend below.
enum DayChartText {
  /// Writes the chart.
  static func write(_ chart: DayChart, _ characters: PlotCharacters, on page: inout Page) {
    page.write(printable(chart.title), .strong)
    let ticks = PanelText.ticks(chart)
    let gutter = ticks.values.map { String($0).count }.max() ?? 1
    let margin = String(repeating: " ", count: gutter + 2)
    let axis = ColumnAxis(chart.days, room: page.width - gutter - 2)
    for line in EventRows.lines(chart, axis) { page.write(table: margin + line) }
    let (levels, letters) = LevelRow.line(chart.bands, axis, characters)
    if !chart.bands.isEmpty { page.write(table: margin + levels) }
    for (index, series) in chart.series.enumerated() {
      let isEmpty = series.points.isEmpty ? ": no values" : ""
      page.write("\(printable(series.name)) (\(printable(chart.axis.label)))\(isEmpty)", hanging: 2)
      if series.points.isEmpty { continue }
      let panel = PanelText(
        series: series, index: index, chart: chart, axis: axis, ticks: ticks, characters: characters)
      for line in panel.lines(gutter: gutter) { page.write(table: line) }
    }
    let dates = axis.lines(characters)
    page.write(table: margin.dropLast() + String(characters.corner) + dates.axis)
    page.write(table: margin + dates.labels)
    page.write(legend: legend(chart, letters, characters))
  }

  private static func legend(
    _ chart: DayChart, _ letters: [(letter: String, name: String)], _ characters: PlotCharacters
  ) -> [String] {
    var entries = chart.lines.enumerated().map { index, line in
      "\(characters.lines[index % characters.lines.count]) \(line.name)"
    }
    if chart.hasCensored { entries.append("\(characters.censored) \(DayChart.censoredWords)") }
    entries += chart.eventKinds.map { "\($0.rawValue) \($0.words)" }
    entries += letters.map { "\($0.letter) \($0.name)" }
    return entries
  }
}

extension Page {
  /// Adds a legend: entries that are kept whole, as many on a line as fit.
  mutating func write(legend entries: [String]) {
    var line = ""
    for entry in entries.map(printable) {
      let longer = line.isEmpty ? entry : line + "   " + entry
      if DisplayWidth.of(longer) + 2 <= width {
        line = longer
        continue
      }
      if !line.isEmpty { write(table: "  " + line) }
      line = entry
      if DisplayWidth.of(line) + 2 > width {
        write(line, indent: 2, hanging: 4)
        line = ""
      }
    }
    if !line.isEmpty { write(table: "  " + line) }
  }
}
