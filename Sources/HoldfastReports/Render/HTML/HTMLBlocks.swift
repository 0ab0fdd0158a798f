import HoldfastModel

/// The blocks of a report as HTML.
struct HTMLBlocks {
  /// How densely the printed sheet is set that the page is fitted to; nil for a page of any length.
  let density: PageDensity?
  /// The day on which the report is made.
  let today: Day

  /// The blocks, each heading with what follows it in a section. On a printed sheet the sections that need its whole
  /// width come last, so that they do not part the columns.
  func sections(_ blocks: [ReportDocument.Block]) -> [Markup] {
    let sections = ReportSection.all(of: blocks).map { section in
      (section, isWide: density.map { section.isWide($0, today: today) } ?? false)
    }
    let ordered = sections.filter { !$0.isWide } + sections.filter(\.isWide)
    return ordered.enumerated().flatMap { index, entry -> [Markup] in
      let (section, isWide) = entry
      let content = section.blocks.enumerated().flatMap {
        markup($1, under: section.heading, id: "\(index + 1)-\($0 + 1)")
      }
      let id = "section-\(index + 1)"
      return pieces {
        if let heading = section.heading {
          tag("section", ["aria-labelledby": id, "class": isWide ? "wide" : nil]) {
            tag("h2", ["id": id]) { heading }
            content
          }
        } else {
          tag("div", ["class": isWide ? "wide" : nil]) { content }
        }
      }
    }
  }

  private func markup(_ block: ReportDocument.Block, under heading: String?, id: String) -> [Markup] {
    switch block {
    case .heading(let title): return pieces { tag("h2") { title } }
    case .paragraph(let prose): return pieces { tag("p", ["class": prose.emphasis.cssClass]) { words(prose) } }
    case .facts(let facts):
      return pieces {
        tag("dl") {
          for fact in facts {
            tag("div") {
              tag("dt") { fact.label }
              tag("dd", ["class": fact.value.emphasis.cssClass]) { words(fact.value) }
            }
          }
        }
      }
    case .items(let items):
      return pieces {
        tag("ul") {
          for item in items { tag("li", ["class": item.emphasis.cssClass]) { words(item) } }
        }
      }
    case .table(let table):
      return pieces { scrolling(table.caption) { HTMLTable.markup(table, under: heading, today: today) } }
    case .chart(let chart, let table): return figure(block, chart.title, table, id: id)
    case .bars(let bars, let table): return figure(block, bars.title, table, id: id)
    case .calendar(let calendar, let table): return figure(block, calendar.title, table, id: id)
    }
  }

  /// A chart with its name, and its numbers in a table that can be unfolded.
  private func figure(
    _ block: ReportDocument.Block, _ title: String, _ table: ReportTable, id: String
  ) -> [Markup] {
    pieces {
      tag("figure") {
        tag("figcaption") { title }
        scrolling("\(title), chart", fromLatest: true) {
          if let picture = block.picture(on: density?.sheet ?? .screen, id: "chart-\(id)") { picture }
        }
        tag("details") {
          tag("summary") { "Numbers of this chart" }
          scrolling(table.caption) { HTMLTable.markup(table, under: title, today: today) }
        }
      }
    }
  }

  /// Something that may be wider than a small screen. The keyboard can reach it, to scroll it.
  /// - Parameter fromLatest: whether its right end, which is the latest, is shown before it is scrolled.
  private func scrolling(
    _ name: String, fromLatest: Bool = false, @MarkupBuilder _ content: () -> [Markup]
  ) -> Markup {
    tag(
      "div", ["class": fromLatest ? "scroll latest" : "scroll", "role": "group", "aria-label": name, "tabindex": "0"],
      content
    )
  }

  /// Words, with the user's own apart so that their direction ends with them.
  private func words(_ prose: Prose) -> [Markup] {
    prose.pieces.flatMap { piece -> [Markup] in
      switch piece {
      case .user(let text): return [tag("bdi") { text }]
      case .own(let text):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
          pieces {
            if index > 0 { tag("br") }
            String(line)
          }
        }
      }
    }
  }
}

extension Emphasis {
  /// The class of words that stand out; nil for plain ones.
  var cssClass: String? {
    switch self {
    case .plain: nil
    case .strong: "strong"
    case .good: "good"
    case .attention: "attention"
    case .danger: "danger"
    case .faint: "faint"
    }
  }
}
