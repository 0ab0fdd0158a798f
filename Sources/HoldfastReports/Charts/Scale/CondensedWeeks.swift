import HoldfastModel

/// The bars of weeks, summed over several weeks each where there are too many to be told apart.
struct CondensedWeeks: Hashable, Sendable {
  /// How many weeks a bar sums.
  let weeks: Int
  /// The bars; `monday` is the first Monday of each.
  let bars: [WeekBars.Bar]

  /// The bars of a chart, no more than `most`, at least 1.
  init(_ chart: WeekBars, atMost most: Int) {
    let lengths = chart.weeks > 1 ? [1, 2, 4, 8, 16, 32] : [1, 2, 4, 13, 26, 52, 104, 260, 520]
    let weeks = lengths.first { (chart.bars.count + $0 - 1) / $0 <= max(1, most) } ?? max(1, chart.bars.count)
    self.weeks = weeks * max(1, min(chart.weeks, 10_000))
    guard weeks > 1 else {
      bars = chart.bars
      return
    }
    bars = stride(from: 0, to: chart.bars.count, by: weeks).map { start in
      let group = chart.bars[start..<min(start + weeks, chart.bars.count)]
      let values = chart.parts.indices.map { part in
        group.reduce(0) { $0.addingReportingOverflow($1.value(part)).partialValue }
      }
      let monday = group.first?.monday ?? chart.bars[start].monday
      let parts = zip(chart.parts, values).map { "\($0) \($1)" }
      return WeekBars.Bar(
        monday: monday, values: values,
        detail: "\(count(group.count * max(1, min(chart.weeks, 10_000)), "week")) from \(monday.words): \(list(parts))")
    }
  }

  /// What has to be said of bars that sum several weeks; nil when each is one week.
  var remark: String? { weeks > 1 ? "each bar sums \(count(weeks, "week"))" : nil }

  /// The greatest total of a bar.
  var greatest: Int { bars.map(\.total).max() ?? 0 }
}

extension WeekBars.Bar {
  /// The value of a part; 0 where there is none, and never below it.
  func value(_ part: Int) -> Int { values.indices.contains(part) ? min(max(0, values[part]), 1_000_000_000) : 0 }

  /// The sum of all parts.
  var total: Int { values.indices.reduce(0) { $0 + value($1) } }
}
