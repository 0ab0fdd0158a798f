import HoldfastModel

extension DayChart.Series {
  /// The values in runs that a line may join. A gap parts them: two values lie further apart than a point stands for, and
  /// than is usual in this series: every second day for sessions.
  func runs(step: Int) -> [[DayChart.Point]] {
    var runs: [[DayChart.Point]] = []
    let usual = max(step, usualDistance)
    for point in points {
      if let last = runs.last?.last, point.day > last.day, point.day - last.day <= usual {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs
  }

  private var usualDistance: Int {
    var counts: [Int: Int] = [:]
    for (one, next) in zip(points, points.dropFirst()) { counts[max(1, next.day - one.day), default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1
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

  /// What the events of the chart are, each kind with its count, gravest first.
  var eventKinds: [(kind: Event.Kind, count: Int)] {
    Event.Kind.allCases.compactMap { kind in
      let count = events.count { $0.kind == kind }
      return count > 0 ? (kind, count) : nil
    }
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
