import HoldfastModel
import HoldfastProgression

extension TherapistReport: TrendReport {
  /// The page: where it stands, the rules, charts, weeks, and the latest entries of each list, as many as one sheet holds.
  public var document: ReportDocument { page(layout) }

  /// The same for a terminal, which has no sheet to fill.
  public var terminalDocument: ReportDocument { page(.terminal) }

  /// The fullest layout that fits on one sheet.
  var layout: PageLayout {
    let heights = ChartHeights()
    return PageLayout.all.first { layout in
      let page = page(layout)
      return layout.densities.contains { PageEstimate($0, today: period.today, heights: heights).fits(page) }
    } ?? .emptiest
  }

  /// The pain, else the holds; nil without either.
  public var chart: ReportDocument.Block? { painBlock ?? holds.chart }

  private func page(_ layout: PageLayout) -> ReportDocument {
    var document = ReportDocument(title: "For the therapist", preface: period.preface, footnotes: [firstContactWords])
    guard let assessment else {
      document.blocks = [.paragraph(period.emptyWords)]
      return document
    }
    document.blocks = [.facts(headFacts(assessment))]
    if assessment.verdict == .stop { document.blocks.append(.items(stopCauses(assessment, layout))) }
    if let above = assessment.permitted.plank?.above, !assessment.clauses.isEmpty {
      document.blocks += [.heading("The rules for the \(above.plankName)"), .items(clauses(assessment))]
    }
    // Between the two charts, which can't be broken, stands a table that can: so the columns of the sheet are even.
    if let painBlock { document.blocks += [.heading("Pain"), painBlock] }
    document.blocks += [.heading("Week by week"), .table(shortTable(layout.weeks))]
    if let chart = holds.chart { document.blocks += [.heading("Holds"), chart] }
    document.blocks += lists(layout)
    if pain.trend.trend != nil { document.footnotes.append(trendCaveat) }
    if pain.change != nil { document.footnotes.append(PainReport.noise) }
    return document
  }

  /// The pain without the daytime, which is told above and week by week.
  private var painBlock: ReportDocument.Block? {
    guard case .chart(var chart, let table) = pain.chart else { return nil }
    let most = chart.series.filter { $0.look != .third }
    if !most.isEmpty { chart.series = most }
    return .chart(chart, table: table)
  }

  /// Every clause of the gate in front.
  private func clauses(_ assessment: Assessment) -> [Prose] {
    assessment.clauses.map {
      Prose("\($0.status.mark): \($0.line(beside: period.today))", $0.status.emphasis)
    }
  }

  /// What stopped training, the latest causes.
  private func stopCauses(_ assessment: Assessment, _ layout: PageLayout) -> [Prose] {
    assessment.stopCauses.suffix(4).map {
      Prose("\($0.words(beside: period.today)).", .danger).clipped(to: layout.characters)
    }
  }
}
