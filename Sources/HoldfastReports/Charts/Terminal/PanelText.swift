import HoldfastModel

/// One panel of a chart over days in a terminal: one series on its own scale.
struct PanelText {
  let series: DayChart.Series
  /// Its place among the panels, from 0.
  let index: Int
  let chart: DayChart
  let axis: ColumnAxis
  let ticks: RoundTicks
  let characters: PlotCharacters

  /// How many lines a panel has: fewer where there are more panels. Odd with braille, so that the middle of the scale
  /// lies in the middle of a line.
  private var rows: Int {
    switch chart.series.count(where: { !$0.points.isEmpty }) {
    case ...1: characters.hasBraille ? 9 : 11
    case 2: characters.hasBraille ? 7 : 8
    default: characters.hasBraille ? 5 : 6
    }
  }

  /// The round values beside a panel.
  static func ticks(_ chart: DayChart) -> RoundTicks { RoundTicks(chart.wholeAxis, atMost: 4) }

  /// The lines from the top, each with its round value where one lies on it.
  func lines(gutter: Int) -> [String] {
    var grid = DotGrid(
      columns: axis.columns, rows: rows, hasBraille: characters.hasBraille)
    // The scale ends on a whole dot for each value of pain in ASCII, where a line holds two.
    let top = characters.hasBraille ? grid.height - 1 : grid.height - 2
    func dot(_ point: DayChart.Point) -> (x: Int, y: Int) {
      (axis.place(point.day, of: grid.width), ticks.position(point.value, of: top))
    }
    for run in series.runs(step: chart.step) {
      for (one, next) in zip(run, run.dropFirst()) { grid.join(dot(one), dot(next)) }
      // A single dot is easily missed; two fill the width of its character.
      if run.count == 1, let only = run.first.map(dot) {
        grid.set(x: only.x, y: only.y)
        if characters.hasBraille { grid.set(x: only.x ^ 1, y: only.y) }
      }
    }
    var censored: Set<[Int]> = []
    for point in series.points where point.isCensored {
      let (x, y) = dot(point)
      let cell = grid.cell(x: x, y: y)
      censored.insert([cell.row, cell.column])
    }
    func row(_ value: Int) -> Int { grid.cell(x: 0, y: ticks.position(value, of: top)).row }
    var labels: [Int: String] = [:]
    for value in ticks.values { labels[row(value)] = String(value) }
    var ground: [Int: [Character]] = [:]
    for (place, line) in chart.lines(ofPanel: index) {
      let character = characters.lines[place % characters.lines.count]
      for row in Set([row(line.values.lowerBound), row(line.values.upperBound)]) {
        ground[row, default: []].append(character)
      }
    }
    return (0..<grid.rows).map { row in
      let label = labels[row] ?? ""
      let plot = (0..<grid.columns).map { column -> Character in
        if censored.contains([row, column]) { return characters.censored }
        if let dots = grid.character(row: row, column: column) { return dots }
        // Lines that share a row take turns.
        guard let ground = ground[row] else { return " " }
        return ground[column % ground.count]
      }
      let line = String(repeating: " ", count: max(0, gutter - label.count)) + label
      return line.withoutTrailingSpaces(
        adding: " " + String(labels[row] == nil ? characters.wall : characters.tick) + String(plot))
    }
  }
}

extension String {
  /// The line with more after it, but without spaces at its end.
  func withoutTrailingSpaces(adding rest: String = "") -> String {
    var line = self + rest
    while line.last == " " { line.removeLast() }
    return line
  }
}
