import HoldfastModel

extension PainReport {
  /// Mornings, peaks and daytime scores with their events: day by day, or over a long period the worst of each span.
  var painChart: DayChart? {
    guard let covered = period.covered, mornings != nil || peaks != nil || daytimes != nil else { return nil }
    let step = period.resolution.step
    return DayChart(
      title: step == 1 ? "Pain, day by day" : "Pain, the worst of each \(spanName)", summary: chartSummary,
      days: covered,
      axis: DayChart.Axis("pain, 0-10", 0, 10, isFixed: true),
      series: series(covered).filter { !$0.points.isEmpty },
      events: toldEvents, step: step)
  }

  fileprivate var spanName: String { period.resolution.weeks == 1 ? "week" : "\(period.resolution.weeks) weeks" }

  private func series(_ covered: ClosedRange<Day>) -> [DayChart.Series] {
    let reach = DayChart.Series.reachOfSessions
    guard period.resolution.step == 1 else {
      return [
        DayChart.Series("morning", .first, worst(\.mornings, "morning")),
        DayChart.Series("during or after a session", .second, worst(\.peaks, "during or after a session")),
        DayChart.Series("before a session or in the daytime", .third, worst(\.daytimes, "before or in the daytime")),
      ]
    }
    return [
      DayChart.Series("morning", .first, points(\.morning, isMasked: \.isMasked, "morning")),
      DayChart.Series(
        "during or after a session", .second, points(\.peak, isMasked: \.isPeakMasked, "during or after a session"),
        reach: reach),
      DayChart.Series(
        "before a session or in the daytime", .third,
        points(\.daytime, isMasked: \.isDaytimeMasked, "before a session or in the daytime"), reach: reach),
    ]
  }

  private func points(
    _ score: (DayOfPain) -> Int?, isMasked: (DayOfPain) -> Bool, _ when: String
  ) -> [DayChart.Point] {
    days.compactMap { day in
      let masked = isMasked(day) ? ", under painkillers" : ""
      return score(day).map {
        DayChart.Point(day.day, $0, detail: "\(day.day.words(beside: period.today)): \(pain($0)), \(when)\(masked)")
      }
    }
  }

  private func worst(_ spread: (SpanSummary) -> Spread?, _ when: String) -> [DayChart.Point] {
    spans.compactMap { summary in
      spread(summary).map { scores in
        DayChart.Point(
          summary.span.days.lowerBound, scores.greatest,
          detail: "\(summary.span.days.words(beside: period.today)): worst \(pain(scores.greatest)), \(when), "
            + "median \(scores.median.text), \(count(scores.count, "day"))")
      }
    }
  }

  private var chartSummary: String {
    let sessions = peaks.map {
      "During and after sessions from \($0.least) to \($0.greatest) of 10, median \($0.median.text)."
    }
    let daytime = daytimes.map {
      "Before sessions or in the daytime from \($0.least) to \($0.greatest) of 10, median \($0.median.text)."
    }
    return [morningSummary, sessions, daytime, markSummary].compactMap(\.self).joined(separator: " ")
  }

  fileprivate var morningSummary: String {
    guard let mornings else { return "No morning is logged." }
    return "Mornings from \(mornings.least) to \(mornings.greatest) of 10, median \(mornings.median.text); "
      + "\(mornings.count) of \(count(period.dayCount, "morning")) are logged."
  }

  fileprivate var markSummary: String? {
    let marks = markedDays.map { "\($0.words) on \(count($0.days, "day"))" }
    return marks.isEmpty ? nil : "Marked: \(list(marks))."
  }

  /// On how many days something fired or the level changed; what never did is left out.
  var markedDays: [(words: String, days: Int)] {
    let events = events
    func days(with kind: DayChart.Event.Kind) -> Int { events.count { $0.kind == kind } }
    return DayChart.Event.Kind.allCases.map { ($0.words, days(with: $0)) }.filter { $0.1 > 0 }
  }
}

extension PainReport {
  /// The mornings alone, for a small chart.
  var morningChart: DayChart? {
    guard mornings != nil, var chart = painChart else { return nil }
    chart.title = period.resolution.step == 1 ? "Mornings, day by day" : "Mornings, the worst of each \(spanName)"
    chart.summary = [morningSummary, markSummary].compactMap(\.self).joined(separator: " ")
    chart.series = Array(chart.series.prefix(1))
    return chart
  }
}
