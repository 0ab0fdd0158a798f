import HoldfastModel
import HoldfastProgression

extension TherapistReport: TrendReport {
  /// The page: where it stands, the rules, charts, weeks, and the latest entries of each list, as many as one sheet holds.
  public var document: ReportDocument { page(layout) }

  /// The fullest layout that fits on one sheet.
  var layout: PageLayout {
    let estimates = PageDensity.tightest.map { PageEstimate($0, today: period.today) }
    return PageLayout.all.first { layout in
      let page = page(layout)
      return estimates.contains { $0.fits(page) }
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
    if assessment.verdict == .stop { document.blocks.append(.items(stopCauses(assessment))) }
    if let above = assessment.permitted.plank?.above, !assessment.clauses.isEmpty {
      document.blocks += [.heading("The rules for the \(above.plankName)"), .items(clauses(assessment))]
    }
    let charts = [painBlock, holds.chart].compactMap(\.self)
    if !charts.isEmpty { document.blocks += [.heading("Pain and holds")] + charts }
    document.blocks += [.heading("Week by week"), .table(shortTable(layout.weeks))]
    document.blocks += lists(lines: layout.lines)
    if pain.trend.trend != nil { document.footnotes.append(trendCaveat) }
    return document
  }

  /// The pain without the daytime, whose worst is told beside the days to look at.
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
  private func stopCauses(_ assessment: Assessment) -> [Prose] {
    assessment.stopCauses.suffix(4).map {
      Prose("\($0.words(beside: period.today)).", .danger).clipped(to: PageBudget.mostCharacters)
    }
  }
}
