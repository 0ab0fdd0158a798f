import HoldfastModel

/// How high a report will be on paper, estimated from above. The measures are those of `Stylesheet.sheet`.
struct PageEstimate {
  private let density: PageDensity
  private let today: Day
  private let heights: ChartHeights

  /// What is common to A4 and Letter within margins of 9 mm: as narrow as the one, as low as the other.
  static let width: Tenths = 7250
  private static let height: Tenths = 9870
  private static let columnGap: Tenths = 120
  /// What is kept free, since fonts differ.
  private static let reserve: Tenths = 250

  /// An estimate of pages set so densely.
  /// - Parameter heights: what is known of charts, where several estimates are made of them.
  init(_ density: PageDensity, today: Day, heights: ChartHeights = ChartHeights()) {
    self.density = density
    self.today = today
    self.heights = heights
  }

  private var line: Tenths { density.font * 122 / 100 }

  /// The width of one of the two columns.
  static let column: Tenths = (width - columnGap) / 2

  /// Whether a report fits one sheet.
  func fits(_ document: ReportDocument) -> Bool {
    let title = 250 + lines(document.preface.joined(separator: " · "), in: PageEstimate.width) * line
    let notes = document.footnotes.reduce(80) { $0 + lines($1, in: PageEstimate.width) * line + 10 }
    return title + notes + body(document.blocks) + PageEstimate.reserve <= PageEstimate.height
  }

  /// The height of the two columns, and of the wide sections below them.
  private func body(_ blocks: [ReportDocument.Block]) -> Tenths {
    var columns: [Tenths] = []
    var wide: Tenths = 0
    for section in ReportSection.all(of: blocks) {
      let isWide = section.isWide(density, today: today)
      let width = isWide ? PageEstimate.width : PageEstimate.column
      var parts = section.blocks.flatMap { self.parts(of: $0, under: section.heading, in: width) }
      // A heading is never the last in its column.
      if let heading = section.heading {
        parts[0..<min(1, parts.count)] = [headingHeight(heading) + (parts.first ?? 0)]
      }
      if isWide { wide += parts.reduce(0, +) } else { columns += parts }
    }
    return balanced(columns) + wide
  }

  /// The height of two columns that are broken between two parts where that is best.
  private func balanced(_ parts: [Tenths]) -> Tenths {
    let sum = parts.reduce(0, +)
    var first: Tenths = 0
    var best = sum
    for part in parts {
      first += part
      best = min(best, max(first, sum - first))
    }
    return best
  }

  private func headingHeight(_ heading: String) -> Tenths {
    let size = density.font * 108 / 100
    return TextLines.broken(heading, into: PageEstimate.column, size: size * 11 / 10).count * size * 122 / 100 + 60
  }

  /// The heights of the parts of a block that are not broken: a chart, an entry of a list, a row of a table.
  private func parts(of block: ReportDocument.Block, under heading: String?, in width: Tenths) -> [Tenths] {
    switch block {
    case .heading(let title): return [headingHeight(title)]
    case .paragraph(let prose): return [lines(prose.plain, in: width) * line + 40]
    case .facts(let facts): return facts.map { lines("\($0.label): \($0.value.plain)", in: width - 100) * line } + [40]
    case .items(let items): return items.map { lines($0.plain, in: width - density.font * 16 / 10 - 20) * line } + [40]
    case .table(let table):
      let caption = table.caption == heading ? 0 : lines(table.caption, in: width) * line
      let rows = ColumnEstimate(table, today: today, font: density.font).lines(in: width).map { $0 * line }
      return [(rows.first ?? 0) + (rows.dropFirst().first ?? 0) + caption + 30] + rows.dropFirst(2)
    case .chart, .bars, .calendar:
      let sheet = density.sheet
      return [heights.height(of: block, on: sheet) * width / sheet.width + line + 60]
    }
  }

  private func lines(_ text: String, in width: Tenths) -> Int {
    text.split(separator: "\n").reduce(0) {
      $0 + max(1, TextLines.broken(printable(String($1)), into: width, size: density.font).count)
    }
  }
}
