import HoldfastModel

extension HoldsReport {
  /// The longest hold of each day, or of each week over a long period, with the levels in force and their targets.
  var holdsChart: DayChart? {
    guard let covered = period.covered, !variants.isEmpty else { return nil }
    let resolution = period.resolution
    let targets = targetLines
    let longest = variants.map(\.row.seconds.greatest).max() ?? 1
    return DayChart(
      title: "\(title), the longest of each \(resolution.step == 1 ? "day" : resolution.words)", summary: summary,
      days: covered, axis: DayChart.Axis("hold, s", 0, max(longest, targets.map(\.values.upperBound).max() ?? 0)),
      series: series(covered),
      bands: levels.map { DayChart.Band($0.days, $0.level.plank?.plankName ?? "stop", rank: $0.level.rank) },
      lines: targets, step: resolution.step)
  }

  var title: String { exercise == nil ? "Plank holds" : "Holds" }

  private func series(_ covered: ClosedRange<Day>) -> [DayChart.Series] {
    let rows = period.resolution.step == 1 ? days : spans
    return zip(variants, DayChart.Look.allCases).map { variant, look in
      DayChart.Series(
        variant.name, look,
        rows.filter { $0.exercise == variant.row.exercise }.map { row in
          let when = max(row.from, covered.lowerBound)
          let end = period.resolution.step == 1 ? "" : "from "
          return DayChart.Point(
            when, row.seconds.greatest,
            detail: "\(end)\(when.words(beside: period.today)): \(variant.name) \(row.seconds.greatest) s"
              + (row.isBestAtTarget ? ", stopped at the target" : "") + ", \(count(row.seconds.count, "hold"))",
            isCensored: row.isBestAtTarget)
        }, reach: DayChart.Series.reachOfSessions)
    }
  }

  /// The targets of the planks in the report, those of one length together.
  private var targetLines: [DayChart.Line] {
    let targets = variants.enumerated().compactMap { panel, variant in
      variant.target.flatMap { seconds in variant.row.exercise.plankLevel.map { (seconds: seconds, $0, panel: panel) } }
    }
    return Dictionary(grouping: targets, by: \.seconds).sorted { $0.key < $1.key }.map { seconds, levels in
      DayChart.Line(
        seconds...seconds, "target \(seconds) s (\(list(levels.map(\.1.rawValue))))", panels: Set(levels.map(\.panel)))
    }
  }

  private var summary: String {
    variants.map { variant in
      let row = variant.row
      return "\(variant.name): \(count(row.seconds.count, "hold")), from \(row.seconds.least) to "
        + "\(row.seconds.greatest) s, median \(row.seconds.median.text) s; \(row.atTarget) stopped at the target."
    }.joined(separator: " ")
  }
}

extension PermittedLevel {
  /// Its place on the ladder: -1 for the stop.
  var rank: Int {
    switch self {
    case .stop: -1
    case .plank(let level): PlankLevel.allCases.firstIndex(of: level) ?? 0
    }
  }
}
