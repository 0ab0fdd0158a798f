import HoldfastModel

extension DayChart.Series {
  /// The values in runs that a line may join: a gap parts two that lie further apart than the line reaches, or, where
  /// points stand for spans, that are not of neighbouring ones.
  /// - Parameter step: how many days a point stands for.
  func runs(step: Int) -> [[DayChart.Point]] {
    var runs: [[DayChart.Point]] = []
    let most = step > 1 ? step : reach
    for point in points {
      if let last = runs.last?.last, point.day > last.day, point.day - last.day <= most {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs
  }
}

extension DayChart {
  /// The axis with room for the lines as well, unless its scale is fixed, and for the arrow of a hold that was stopped at
  /// the highest value: at the very edge it would lie on the name of the panel.
  var wholeAxis: Axis {
    guard !axis.isFixed else { return axis }
    let ends = lines.flatMap { [$0.values.lowerBound, $0.values.upperBound] }
    let upper = max(axis.upper, ends.max() ?? axis.upper)
    return Axis(axis.label, min(axis.lower, ends.min() ?? axis.lower), upper < 1_000_000 ? upper + 1 : upper)
  }

  /// What the events of the chart are, gravest first. They are not counted: a chart marks what happened once, and the
  /// figures beside it count days.
  var eventKinds: [Event.Kind] { Event.Kind.allCases.filter { kind in events.contains { $0.kind == kind } } }

  /// The lines of a panel, each with its place among all lines, which says how it is drawn.
  func lines(ofPanel index: Int) -> [(place: Int, line: Line)] {
    lines.enumerated().filter { $0.element.panels?.contains(index) ?? true }.map { ($0.offset, $0.element) }
  }

  /// Whether any value may be higher in truth.
  var hasCensored: Bool { series.contains { $0.points.contains(where: \.isCensored) } }

  /// The events on days of the chart, by day, the gravest of a day first.
  var orderedEvents: [Event] {
    let rank = Dictionary(uniqueKeysWithValues: Event.Kind.allCases.enumerated().map { ($1, $0) })
    return events.filter { days.contains($0.day) }
      .sorted { ($0.day, rank[$0.kind] ?? 0) < ($1.day, rank[$1.kind] ?? 0) }
  }

  /// What a mark of a censored value stands for.
  static let censoredWords = "stopped at the target: the true value may be higher"
}
