import HoldfastModel

extension AdherenceReport: TrendReport {
  /// The plan, what was done of it, the calendar, and why sessions did not count.
  public var document: ReportDocument {
    var document = ReportDocument(title: "Adherence", preface: period.preface)
    guard let whole else {
      document.blocks = [.paragraph(period.emptyWords)]
      return document
    }
    document.blocks = [.paragraph(AdherenceReport.plan), .facts(facts(whole))]
    if let missedWords { document.blocks.append(.paragraph(missedWords)) }
    if let chart { document.blocks.append(chart) }
    if !reasons.isEmpty { document.blocks.append(.table(reasonTable)) }
    document.footnotes = [
      "A rest day is done when the plan asks for rest from planks and there are none: the day after planks, a day with a "
        + "red trigger or with much pain in the daytime, and a day beyond the limit of unstable planks."
    ]
    if let note = period.resolution.rowNote("a row of the table stands") { document.footnotes.append(note) }
    return document
  }

  /// The calendar; nil without any training or morning.
  public var chart: ReportDocument.Block? { calendar.map { .calendar($0, table: table) } }

  /// The plan that the days are held against.
  static let plan: Prose = """
    The plan of the rules: a plank day at most every second day, so 3 or 4 in a week, a rest day after each, and a score \
    every morning. Support work is welcome on every day.
    """

  /// The most days that a calendar shows: 53 weeks.
  private static let mostDays = 371

  private var calendar: DayCalendar? {
    guard days.contains(where: { $0.mark != .nothing || $0.hasMorning }) else { return nil }
    let shown = days.suffix(AdherenceReport.mostDays)
    let isCut = shown.count < days.count
    let counts =
      DayCalendar.Mark.allCases.map { mark in (mark.words, shown.count { $0.mark == mark }) }
      + [(DayCalendar.missedWords, shown.count { !$0.hasMorning })]
    return DayCalendar(
      title: isCut ? "Day by day, the latest 53 weeks" : "Day by day",
      summary: counts.filter { $0.1 > 0 }.map { "\($0): \(count($1, "day"))" }.joined(separator: "; ") + "."
        + (isCut ? " Earlier days stand in the table." : ""),
      days: shown.map { done in
        DayCalendar.Entry(
          day: done.day, mark: done.mark, hasMorning: done.hasMorning,
          detail: "\(done.day.words(beside: period.today)): "
            + (done.isWaiting ? "planks that wait for their next morning" : done.mark.words)
            + (done.hasMorning ? ", morning logged" : ""))
      })
  }

  private func facts(_ whole: SpanSummary) -> [Fact] {
    let days = whole.span.days.count
    var plankDays = "\(whole.plankDays) in \(count(days, "day"))"
    if let weekly = plankDaysAWeek { plankDays += ", \(fixed(weekly, decimals: 1)) a week" }
    var facts = [Fact("plank days", Prose(plankDays))]
    if whole.plankDays > 0 {
      let waits = waiting == 0 ? "" : "; \(waiting) \(waiting == 1 ? "waits" : "wait") for the next morning"
      facts.append(Fact("that count for the rules", "\(whole.qualifying) of \(whole.plankDays)\(waits)"))
      let (onRest, active) = (whole.planksOnRestDays, activeRestDays)
      facts.append(
        Fact(
          "rest days",
          Prose(
            "\(whole.restDays) done" + (active == 0 ? "" : ", \(active) of them with other training")
              + (onRest == 0 ? "" : "; planks on \(count(onRest, "rest day"))"))))
    }
    facts.append(Fact("days with support work", "\(whole.supportDays)"))
    facts.append(Fact("mornings logged", "\(whole.mornings?.count ?? 0) of \(count(days, "day"))"))
    if morningsAfter > 0 {
      facts.append(Fact("mornings after planks", "\(morningsAfterLogged) of \(morningsAfter) logged"))
    }
    if let longestGap {
      facts.append(
        Fact(
          "longest time between plank days",
          "\(count(longestGap.count - 1, "day")), \(longestGap.words(beside: period.today))"))
    }
    if let lastPlankDay, let daysSinceLast {
      let since = daysSinceLast == 0 ? "that day itself" : count(daysSinceLast, "day") + " before"
      facts.append(
        Fact(
          "last plank day by \(period.days.upperBound.words(beside: period.today))",
          "\(lastPlankDay.words(beside: period.today)), \(since)"))
    } else {
      facts.append(Fact("last plank day", "none yet. Log one with: holdfast log plank 3x30s --during N --form clean"))
    }
    if stoppedDays > 0 { facts.append(Fact("training was stopped", stoppedWords)) }
    return facts
  }

  /// The days of a stop, with those of them that have a mark of their own.
  private var stoppedWords: Prose {
    let (none, planks) = (days(marked: .stopped), days(marked: .planksWhileStopped))
    let parts = [
      none == 0 ? nil : "without training on \(none)", planks == 0 ? nil : "planks during the stop on \(planks)",
    ].compactMap(\.self)
    return Prose((["on \(count(stoppedDays, "day")), for a part of it at least"] + parts).joined(separator: "; "))
  }

  /// Plank days in a week, in tenths; nil for less than a week.
  var plankDaysAWeek: Int? {
    guard let whole, whole.span.days.count >= 7 else { return nil }
    let days = whole.span.days.count
    return (whole.plankDays * 70 + days / 2) / days
  }

  var missedWords: Prose? {
    guard !missedMornings.isEmpty else { return nil }
    var mornings = missedMornings.suffix(4).map { ($0 + 1).words(beside: period.today) }
    if missedMornings.count > mornings.count { mornings.insert("\(missedMornings.count - mornings.count) more", at: 0) }
    return Prose(
      "\(count(missedMornings.count, "session")) could not count: the morning after was not logged (\(list(mornings))). "
        + "A morning is one line: holdfast morning N", .attention)
  }
}
