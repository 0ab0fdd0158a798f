import HoldfastModel

extension HoldsReport: TrendReport {
  /// Figures of each plank, the chart, and the weeks.
  public var document: ReportDocument {
    var document = ReportDocument(title: title, preface: period.preface)
    guard isMeasured else {
      document.blocks = [
        .paragraph(Prose("\(exercise?.slug ?? "The exercise") is not measured in seconds, so it has no holds to show."))
      ]
      return document
    }
    guard period.covered != nil else {
      document.blocks = [.paragraph(period.emptyWords)]
      return document
    }
    guard !variants.isEmpty else {
      document.blocks = [.paragraph(nothingWords)]
      return document
    }
    document.blocks = [.table(variantTable), .facts(variants.flatMap(facts))]
    if let chart { document.blocks.append(chart) }
    if period.resolution.step == 1 { document.blocks.append(.table(spanTable)) }
    document.footnotes = footnotes + [period.resolution.note].compactMap(\.self)
    return document
  }

  /// The longest holds with levels and targets; nil without a hold.
  public var chart: ReportDocument.Block? {
    holdsChart.map { .chart($0, table: period.resolution.step == 1 ? table : spanTable) }
  }

  private var nothingWords: Prose {
    guard let exercise else {
      return "No plank is logged in this period. Add one with: holdfast log plank 3x30s --during N --form clean"
    }
    return "No hold of \(exercise.slug) is logged in this period. Add one with: holdfast log \(exercise.slug) 30s"
  }

  private func facts(_ variant: Variant) -> [Fact] {
    let row = variant.row
    var words = "\(row.ended) of \(count(row.seconds.count, "hold")) ended by form, pain or choice"
    if row.atTarget > 0 { words += "; \(row.atTarget) stopped at the target, which could have been longer" }
    if row.withoutReason > 0 { words += "; \(row.withoutReason) without a reason" }
    var facts = [
      Fact("\(variant.name), what can be held", Prose(words)),
      Fact("\(variant.name), trend", variant.trend.words(unit: "s", of: "daily longest holds")),
    ]
    if let leftOut = variant.leftOutWords { facts.append(Fact("\(variant.name), left out of it", Prose(leftOut))) }
    if let change = variant.change {
      facts.append(
        Fact(
          "\(variant.name), change over the period",
          change.words(unit: "s", noun: "day", beside: period.today)))
    }
    return facts
  }

  private var footnotes: [String] {
    var notes = [
      "A hold that was stopped at its target could have been longer, nobody knows how much. Trends are made of the longest "
        + "hold of each day; a day on which it was stopped at the target, or has no reason, is left out. Days left out at the "
        + "target are often the best ones, so that the others can fall while nothing got less. A hold without a reason "
        + "counts as stopped at the target where it has exactly its length. To give the reason: holdfast log plank 38s "
        + "stopped form."
    ]
    if variants.contains(where: { $0.trend.trend != nil }) { notes.append(trendCaveat) }
    if variants.contains(where: { $0.change != nil }) {
      notes.append(
        "Noise: a plank hold has to change by 35 to 42 s to be larger than noise (standard error 12.6 to 15.3 s). Here a "
          + "change of less than 42 s is called noise.")
    }
    if variants.contains(where: { $0.row.exercise == .toePlank }) { notes.append(HoldsReport.reference) }
    return notes
  }

  /// Descriptions of groups, not goals (Evidence).
  private static let reference =
    "For description only, toe planks of other people: people with chronic low back pain 28.3 s (SD 26.8 s), controls "
    + "72.5 s (SD 32.6 s) (Schellenberg 2007); students, men 124 s (SD 72 s), women 83 s (SD 63 s) (Strand 2014). They "
    + "are no goals."
}

extension HoldsReport.Variant {
  /// The days that the trend and the change are made without; nil without any.
  fileprivate var leftOutWords: String? {
    let parts = [
      censoredDays == 0 ? nil : "\(count(censoredDays, "day")) whose longest hold was stopped at the target",
      unknownDays == 0 ? nil : "\(count(unknownDays, "day")) whose longest hold has no reason",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
