import HoldfastModel

/// The letters of events above a chart in a terminal, one column each, the gravest lowest.
enum EventRows {
  /// The rows from the top, each kind once a column.
  static func lines(_ chart: DayChart, _ axis: ColumnAxis) -> [String] {
    var columns: [Int: [DayChart.Event.Kind]] = [:]
    for event in chart.orderedEvents {
      let column = axis.column(event.day)
      if columns[column]?.contains(event.kind) != true { columns[column, default: []].append(event.kind) }
    }
    let order = DayChart.Event.Kind.allCases
    let stacks = columns.mapValues { kinds in order.filter(kinds.contains) }
    let height = stacks.values.map(\.count).max() ?? 0
    return (0..<height).reversed().map { row in
      let line = (0..<axis.columns).map { column -> Character in
        guard let stack = stacks[column], stack.indices.contains(row) else { return " " }
        return stack[row].rawValue.first ?? " "
      }
      return String(line).withoutTrailingSpaces()
    }
  }
}

/// The levels above a chart in a terminal, each with its name in it or the letter of its name.
enum LevelRow {
  /// The row, and the letters that stand for names.
  static func line(
    _ bands: [DayChart.Band], _ axis: ColumnAxis, _ characters: PlotCharacters
  ) -> (row: String, letters: [(letter: String, name: String)]) {
    var row = Array(repeating: Character(" "), count: axis.columns)
    var letters: [(letter: String, name: String)] = []
    for band in bands where band.days.overlaps(axis.days) {
      let first = axis.column(band.days.lowerBound)
      // It reaches up to the next band.
      let isLast = band.days.upperBound >= axis.days.upperBound
      let end = isLast ? axis.columns : max(first + 1, axis.column(band.days.upperBound + 1))
      let name = printable(band.name)
      let room = end - first - 1
      let whole = [name, String(name.prefix { $0 != " " })].first {
        DisplayWidth.of($0) <= room && $0.count == DisplayWidth.of($0)
      }
      let letter = name.first.flatMap { DisplayWidth.of($0) == 1 ? $0 : nil } ?? "?"
      if whole == nil, !letters.contains(where: { $0.name == name }) { letters.append((String(letter), name)) }
      for column in first..<end { row[column] = characters.floor }
      row[first] = characters.band
      let label = whole.map(Array.init) ?? [letter]
      let start = room > 0 ? first + 1 : first
      for (offset, character) in label.enumerated() where start + offset < end { row[start + offset] = character }
    }
    return (String(row).withoutTrailingSpaces(), letters)
  }
}
