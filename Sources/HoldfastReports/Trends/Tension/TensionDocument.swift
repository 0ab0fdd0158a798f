import HoldfastModel

extension TensionReport: TrendReport {
  /// Figures, bars for the weeks, the weak muscles, and the exercises.
  public var document: ReportDocument {
    var document = ReportDocument(title: "Tension", preface: period.preface)
    guard period.covered != nil else {
      document.blocks = [.paragraph(period.emptyWords)]
      return document
    }
    guard !exercises.isEmpty else {
      document.blocks = [.paragraph(nothingWords)]
      return document
    }
    document.blocks = [.facts(facts)]
    if let chart { document.blocks.append(chart) } else { document.blocks.append(.table(spanTable)) }
    if exercise == nil {
      document.blocks += [.paragraph(muscleWords), .table(muscleTable)]
    }
    document.blocks.append(.table(exerciseTable))
    document.footnotes = footnotes
    if let note = period.resolution.rowNote(
      chart == nil ? "a row of a table stands" : "a bar and a row of a table stand")
    {
      document.footnotes.append(note)
    }
    return document
  }

  /// Bars for the weeks; nil without any time under tension.
  public var chart: ReportDocument.Block? {
    guard let whole, !parts.isEmpty else { return nil }
    let resolution = period.resolution
    let bars = WeekBars(
      title: "Time under tension, \(resolution.weeks == 1 ? "week by week" : "\(resolution.weeks) weeks a bar")",
      summary: "\(tension(whole.totalSeconds)) in all: "
        + list(zip(parts, whole.seconds).map { "\($0.name) \(tension($1))" }) + ".",
      axisLabel: "time under tension, s", parts: parts.map(\.name),
      bars: spans.map { span in
        WeekBars.Bar(monday: span.span.monday, values: span.seconds, detail: detail(span))
      }, weeks: resolution.weeks)
    return .bars(bars, table: spanTable)
  }

  private func detail(_ span: SpanOfWork) -> String {
    let held = zip(parts, span.seconds).filter { $1 > 0 }.map { "\($0.name) \(tension($1))" }
    return "\(span.span.days.words(beside: period.today)): "
      + (held.isEmpty ? "no time under tension" : "\(tension(span.totalSeconds)), \(list(held))")
  }

  private var nothingWords: Prose {
    guard let exercise else {
      return
        "No training is logged in this period. Add a session with: holdfast log plank 3x30s --during N --form clean"
    }
    return "No set of \(exercise.slug) is logged in this period."
  }

  private var facts: [Fact] {
    guard let whole else { return [] }
    var facts: [Fact] = []
    if let seconds = whole.knownSeconds {
      let weekly = whole.secondsAWeek.map { ", \(tension($0)) a week" } ?? ""
      facts.append(Fact("time under tension", "\(tension(seconds))\(weekly)"))
    } else {
      let amount = whole.amount(of: whole.exercises.keys)
      facts.append(
        Fact("sets", "\(amount.sets), \(count(amount.reps, "repetition")); none has a hold, so no time under tension"))
    }
    facts.append(Fact("sessions", "\(whole.sessions) in \(count(whole.span.days.count, "day"))"))
    if let load = whole.plankLoad {
      facts.append(
        Fact(
          "plank load",
          """
          \(load.text) (hold seconds x RPE), from \(whole.plankSessionsWithLoad) of \
          \(count(whole.plankSessions, "session")) with planks
          """))
    } else if whole.plankSessions > 0 {
      facts.append(
        Fact("plank load", "unknown: no session with planks has an RPE. Add it with: holdfast log ... --rpe N"))
    }
    if let load = whole.sessionLoad {
      facts.append(
        Fact(
          "session load",
          "\(load.text) (RPE x minutes), from \(whole.sessionsWithLoad) of \(count(whole.sessions, "session"))"))
    }
    return facts
  }

  private var muscleWords: Prose {
    let without = musclesWithoutWork
    guard !without.isEmpty else { return "Each of the three weak muscles has sets in this period." }
    return Prose(
      "Weak muscles without a set in this period: \(list(without.map(\.name))). "
        + "Exercises for \(without.count == 1 ? "it" : "them"): \(list(TensionReport.exercises(for: without))).",
      .attention)
  }

  /// The exercises of the built-in catalogue that work muscles, planks as one.
  private static func exercises(for muscles: [Muscle]) -> [String] {
    var names: [String] = []
    for exercise in Catalogue.builtIn where exercise.targets.contains(where: muscles.contains) {
      let name = exercise.id.plankLevel == nil ? exercise.id.slug : "plank"
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private var footnotes: [String] {
    var notes = [
      "Time under tension is hold seconds, and repetitions times hold where each is held. Repetitions without a hold have "
        + "sets and no seconds. Both sides of a set are one set."
    ]
    if whole?.plankLoad != nil || whole?.sessionLoad != nil {
      notes.append(
        "Load is perceived exertion (RPE, 0-10) times minutes (Foster 2001), for planks times hold seconds. No ratio of "
          + "recent to earlier load is shown, for none is known to foretell trouble (Impellizzeri).")
    }
    return notes
  }
}
