public import HoldfastModel

/// A report as text for a terminal or a pipe.
public struct ReportText: Sendable {
  private let document: ReportDocument
  private let style: ChartStyle
  private let today: Day

  /// The text of a report.
  /// - Parameter today: the day on which it is made; dates of its year are written without the year.
  public init(_ document: ReportDocument, style: ChartStyle, today: Day) {
    self.document = document
    self.style = style
    self.today = today
  }

  /// Writes the report. No line is wider than the page.
  public func write(on page: inout Page) {
    page.write(printable(document.title), .strong)
    for line in document.preface { page.write(printable(line), .faint) }
    for (block, above) in zip(document.blocks, [nil] + document.blocks.map(Optional.some)) {
      if above?.isTabular == true { page.gap() }
      switch block {
      case .heading(let title):
        page.gap()
        page.write(printable(title), .strong)
      case .paragraph(let prose): write(prose, on: &page)
      case .facts(let facts): write(facts, on: &page)
      case .items(let items):
        for item in items { write(item, bullet: "- ", on: &page) }
      case .table(let table):
        if case .heading(let title) = above {
          TextTable(table, today: today, style: style).write(below: title, on: &page)
        } else {
          page.gap()
          TextTable(table, today: today, style: style).write(on: &page)
        }
      case .chart, .bars, .calendar:
        page.gap()
        writeChart(block, on: &page)
      }
    }
    if !document.footnotes.isEmpty { page.gap() }
    for note in document.footnotes { page.write(printable(note), .faint) }
  }

  private func writeChart(_ block: ReportDocument.Block, on page: inout Page) {
    let characters = PlotCharacters(style)
    switch (block, style) {
    case (.chart(let chart, let table), .table): write(table, under: chart.title, chart.summary, on: &page)
    case (.bars(let bars, let table), .table): write(table, under: bars.title, bars.summary, on: &page)
    case (.calendar(let calendar, let table), .table):
      write(table, under: calendar.title, calendar.summary, on: &page)
    case (.chart(let chart, table: _), _): DayChartText.write(chart, characters, on: &page)
    case (.bars(let bars, table: _), _): WeekBarsText.write(bars, characters, on: &page)
    case (.calendar(let calendar, table: _), _): CalendarText.write(calendar, characters, on: &page)
    case (.heading, _), (.paragraph, _), (.facts, _), (.items, _), (.table, _): break
    }
  }

  /// Writes the table of a chart in its place, after what the chart shows in words.
  private func write(_ table: ReportTable, under title: String, _ summary: String, on page: inout Page) {
    page.write(printable(title), .strong)
    page.write(printable(summary))
    TextTable(table, today: today, style: style).write(below: title, on: &page)
  }

  private func write(_ prose: Prose, bullet: String = "", on page: inout Page) {
    for (index, line) in prose.plain.split(separator: "\n").enumerated() {
      page.write(
        (index == 0 ? bullet : "") + printable(String(line)), prose.emphasis, indent: index == 0 ? 0 : bullet.count,
        hanging: bullet.count)
    }
  }

  private func write(_ facts: [Fact], on page: inout Page) {
    let column = min(32, (facts.map { DisplayWidth.of(printable($0.label)) }.max() ?? 0) + 2)
    for fact in facts {
      let value = printable(fact.value.plain)
      page.write(label: printable(fact.label), value, column: column, fact.value.emphasis, indent: 0)
    }
  }
}

extension ReportDocument.Block {
  /// Whether it is made of lines that belong together, so that what follows stands apart.
  fileprivate var isTabular: Bool {
    switch self {
    case .table, .chart, .bars, .calendar: true
    case .heading, .paragraph, .facts, .items: false
    }
  }
}
