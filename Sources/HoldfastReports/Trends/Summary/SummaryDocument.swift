import HoldfastModel
import HoldfastProgression

extension SummaryReport: TrendReport {
  /// A dozen figures and a chart of the mornings.
  public var document: ReportDocument {
    var document = ReportDocument(title: "Summary", preface: period.preface)
    guard let assessment else {
      document.blocks = [.paragraph(period.emptyWords)]
      return document
    }
    document.blocks = [.facts(facts(assessment))]
    if let chart { document.blocks.append(chart) }
    document.blocks.append(
      .paragraph(
        """
        More of each: holdfast report pain; the others are holds, tension and adherence. One page to take along: \
        holdfast report therapist
        """))
    if pain.trend.trend != nil { document.footnotes = [trendCaveat] }
    if pain.change != nil { document.footnotes.append(PainReport.noise) }
    if chart != nil, let note = period.resolution.note { document.footnotes.append(note) }
    return document
  }

  /// The mornings; nil without any.
  public var chart: ReportDocument.Block? {
    guard let chart = pain.morningChart else { return nil }
    return .chart(chart, table: pain.morningTable)
  }

  private func facts(_ assessment: Assessment) -> [Fact] {
    let today = period.today
    var facts = [
      Fact(
        "on \(assessment.day.words(beside: today))",
        Prose("Permitted: \(assessment.permitted.words). \(assessment.verdictSentence)", .strong))
    ]
    facts += painFacts
    if let words = pain.painkillerWords { facts.append(Fact("under painkillers", words)) }
    if let whole = adherence.whole { facts += doneFacts(whole) }
    facts += holds.variants.map { variant in
      let row = variant.row
      let censored = variant.isBestAtTarget ? ", stopped at the target" : ""
      return Fact(
        "longest \(variant.name)",
        "\(row.seconds.greatest) s on \(variant.bestDay.words(beside: today))\(censored); median \(row.seconds.median.text) s"
      )
    }
    if let whole = tension.whole, whole.totalSeconds > 0 {
      let weekly = whole.secondsAWeek.map { ", \(HoldfastReports.tension($0)) a week" } ?? ""
      facts.append(Fact("time under tension", "\(HoldfastReports.tension(whole.totalSeconds))\(weekly)"))
    }
    if !tension.exercises.isEmpty, !tension.musclesWithoutWork.isEmpty {
      facts.append(
        Fact("muscles without a set", Prose(list(tension.musclesWithoutWork.map(\.name)), .attention)))
    }
    return facts
  }

  private var painFacts: [Fact] {
    guard let mornings = pain.mornings else {
      return [
        Fact("mornings logged", "none of \(count(period.dayCount, "day")). Add one with: holdfast morning N")
      ]
    }
    var facts = [
      Fact(
        "mornings logged",
        """
        \(mornings.count) of \(count(period.dayCount, "day")); median \(mornings.median.text) of 10, from \
        \(mornings.least) to \(mornings.greatest)
        """),
      Fact("trend of the mornings", pain.trend.words(unit: "points", of: "mornings")),
    ]
    if let change = pain.change {
      facts.append(
        Fact(
          "change over the period",
          change.words(unit: "points", noun: "morning", beside: period.today)))
    }
    return facts
  }

  private func doneFacts(_ whole: SpanSummary) -> [Fact] {
    var plankDays = "\(whole.plankDays)"
    if whole.plankDays > 0 {
      plankDays += ", of which \(whole.qualifying) count"
      if adherence.waiting > 0 {
        plankDays += " and \(adherence.waiting) \(adherence.waiting == 1 ? "waits" : "wait") for the next morning"
      }
      plankDays += "; \(count(whole.restDays, "rest day")) done"
    } else {
      plankDays += ". Log one with: holdfast log plank 3x30s --during N --form clean"
    }
    var facts = [Fact("plank days", Prose(plankDays))]
    if !adherence.missedMornings.isEmpty {
      let number = adherence.missedMornings.count
      facts.append(
        Fact("could not count", Prose("\(count(number, "session")): the morning after was not logged", .attention)))
    }
    if let triggers = whole.triggerFact { facts.append(triggers) }
    return facts
  }
}

extension SpanSummary {
  /// On how many days something fired, or a flare-up was marked; nil when nothing did.
  var triggerFact: Fact? {
    let fired = [("stop", stops), ("red", reds), ("amber", ambers), ("flare-up", flares)].filter { $0.1 > 0 }
    return fired.isEmpty
      ? nil : Fact("days with a trigger", Prose(fired.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))
  }
}
