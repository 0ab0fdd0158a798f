import HoldfastModel

extension PainReport: TrendReport {
  /// Figures, the timeline, the weeks, and what happened.
  public var document: ReportDocument {
    var document = ReportDocument(title: "Pain", preface: period.preface)
    guard period.covered != nil else {
      document.blocks = [.paragraph(period.emptyWords)]
      return document
    }
    if mornings == nil, peaks == nil, daytimes == nil {
      document.blocks.append(.paragraph(PainReport.noPain))
    } else {
      document.blocks.append(.facts(facts))
    }
    if let chart { document.blocks.append(chart) }
    if period.resolution.step == 1, !spans.isEmpty, mornings != nil || peaks != nil {
      document.blocks.append(.table(spanTable))
    }
    if !events.isEmpty { document.blocks += [.heading("What happened"), .items(eventItems)] }
    if mornings != nil { document.footnotes = PainReport.footnotes }
    if chart != nil, let note = period.resolution.note { document.footnotes.append(note) }
    return document
  }

  /// The timeline; nil without any score.
  public var chart: ReportDocument.Block? {
    painChart.map { .chart($0, table: period.resolution.step == 1 ? table : spanTable) }
  }

  private static let noPain: Prose = "No pain is logged in this period. Add a morning with: holdfast morning N"

  /// How many events a page lists; the others stand in `--json`.
  private static let mostEvents = 20

  private var facts: [Fact] {
    var facts = [Fact("mornings logged", coverage)]
    if let mornings { facts.append(Fact("mornings", spreadWords(mornings))) }
    if let peaks { facts.append(Fact("during or after sessions", spreadWords(peaks))) }
    if let daytimes { facts.append(Fact("before or in the daytime", spreadWords(daytimes))) }
    if let painkillerWords { facts.append(Fact("under painkillers", painkillerWords)) }
    if mornings != nil {
      facts.append(Fact("trend of the mornings", trend.words(unit: "points", of: "mornings")))
      facts.append(Fact("change over the period", changeWords))
    }
    for (words, days) in markedDays { facts.append(Fact(words, "\(count(days, "day"))")) }
    if let elsewhereFact { facts.append(elsewhereFact) }
    return facts
  }

  /// How many entries are left out; nil without any.
  var elsewhereFact: Fact? {
    guard entriesElsewhere > 0 else { return nil }
    return Fact("left out", "\(entriesElsewhere) with pain elsewhere (--site other), which the rules don't read")
  }

  private var coverage: Prose {
    guard let mornings else { return "none of \(count(period.dayCount, "day")). Add one with: holdfast morning N" }
    return "\(mornings.count) of \(count(period.dayCount, "day"))"
  }

  private func spreadWords(_ spread: Spread) -> Prose {
    """
    median \(spread.median.text) of 10, the middle half \(spread.lowerQuartile.text) to \(spread.upperQuartile.text), \
    from \(spread.least) to \(spread.greatest)
    """
  }

  private var changeWords: Prose {
    if let change { return change.words(unit: "points", noun: "morning", beside: period.today) }
    let isShort = period.dayCount < 2 * FortnightChange.days
    return """
      \(isShort ? "too early" : "too few mornings") to say: it takes mornings over 4 weeks, at least \
      \(PainReport.fewestMornings) in the first two and in the latest two
      """
  }

  private var eventItems: [Prose] {
    let events = toldEvents
    let earlier = events.count - PainReport.mostEvents
    let head: [Prose] = earlier > 0 ? ["\(earlier) earlier: see them with --json, or choose a shorter period."] : []
    return head + events.suffix(PainReport.mostEvents).map { Prose($0.words(beside: period.today)) }
  }

  /// What the figures can't say.
  static let footnotes = [
    trendCaveat,
    "Pain scores are steps of a scale with a floor at 0, not lengths: medians and counts say more than the slope. A score "
      + "that stays at 0 can't fall.", noise,
  ]

  /// What is called noise, beside the published thresholds.
  static let noise =
    "Noise: one person's score has to change by 2.83 points to be larger than noise (1.96 x sqrt(2) x 1.02, after Childs "
    + "2005). Published thresholds for groups of patients are 2 points or 30 % (Farrar 2001; Ostelo 2008); they decide "
    + "nothing about one person."
}
