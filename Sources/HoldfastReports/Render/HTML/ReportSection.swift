import HoldfastModel

/// A heading of a report with the blocks below it.
struct ReportSection: Hashable, Sendable {
  /// The heading; nil for what stands before the first one.
  var heading: String?
  /// The blocks in their order.
  var blocks: [ReportDocument.Block] = []

  /// The sections of a report.
  static func all(of blocks: [ReportDocument.Block]) -> [ReportSection] {
    var sections = [ReportSection()]
    for block in blocks {
      if case .heading(let title) = block {
        sections.append(ReportSection(heading: title))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections.filter { $0.heading != nil || !$0.blocks.isEmpty }
  }

  /// Whether it takes the whole width of a printed sheet: the columns of a table in it do not fit one of the two columns
  /// of the sheet; or, where that is tried, break into so many lines that the table takes less room across both.
  func isWide(_ density: PageDensity, today: Day) -> Bool {
    blocks.contains { block in
      guard case .table(let table) = block else { return false }
      let columns = ColumnEstimate(table, today: today, font: density.font)
      guard columns.least <= PageEstimate.column else { return true }
      return density.isSpread
        && columns.lines(in: PageEstimate.width).reduce(0, +) * 2
          < columns.lines(in: PageEstimate.column).reduce(0, +)
    }
  }
}
