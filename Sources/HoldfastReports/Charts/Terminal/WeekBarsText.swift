import HoldfastModel

/// Bars over weeks in a terminal: a line a week, the parts in different characters, the values beside them.
enum WeekBarsText {
  /// Writes the bars.
  static func write(_ chart: WeekBars, _ characters: PlotCharacters, on page: inout Page) {
    page.write(printable(chart.title), .strong)
    let weeks = CondensedWeeks(chart, atMost: 60)
    page.write([printable(chart.axisLabel), weeks.remark].compactMap { $0 }.joined(separator: "; "), hanging: 2)
    var year: Int?
    let labels = weeks.bars.map { bar in
      defer { year = bar.monday.civil.year }
      return year == bar.monday.civil.year ? bar.monday.shortDateWords : bar.monday.dateWords
    }
    let labelWidth = labels.map(\.count).max() ?? 0
    let values = weeks.bars.map { bar in
      let parts = chart.parts.indices.map { String(bar.value($0)) }.joined(separator: "+")
      return page.width >= 60 && chart.parts.count > 1 && bar.total > 0 ? "\(bar.total) = \(parts)" : String(bar.total)
    }
    let room = page.width - labelWidth - 2 - (values.map(\.count).max() ?? 0)
    // Many parts leave no room for bars: then only the sums are written.
    let isCramped = room < 10
    let sums = isCramped ? weeks.bars.map { String($0.total) } : values
    let length = min(60, max(1, page.width - labelWidth - 2 - (sums.map(\.count).max() ?? 0)))
    guard labelWidth + 3 + (sums.map(\.count).max() ?? 0) <= page.width else {
      for (label, sum) in zip(labels, sums) { page.write("\(label): \(sum)", hanging: 2) }
      return
    }
    for (bar, (label, value)) in zip(weeks.bars, zip(labels, sums)) {
      let drawn = WeekBarsText.bar(bar, chart, length: length, greatest: weeks.greatest, characters)
      let space = drawn.isEmpty ? "" : " "
      let head = label + String(repeating: " ", count: labelWidth - label.count + 1)
      page.write(table: (head + drawn + space + value).withoutTrailingSpaces())
    }
    page.write(
      legend: chart.parts.enumerated().map { "\(characters.parts[$0 % characters.parts.count]) \($1)" })
  }

  /// The parts of a bar; each that is not zero has at least one character where there is room.
  private static func bar(
    _ bar: WeekBars.Bar, _ chart: WeekBars, length: Int, greatest: Int, _ characters: PlotCharacters
  ) -> String {
    var drawn = ""
    var sum = 0
    for part in chart.parts.indices where bar.value(part) > 0 {
      sum += bar.value(part)
      let end = min(length, max(drawn.count + 1, (sum * length * 2 + greatest) / (max(1, greatest) * 2)))
      let character = characters.parts[part % characters.parts.count]
      drawn += String(repeating: character, count: max(0, end - drawn.count))
    }
    return drawn
  }
}
