import HoldfastModel

/// How much of a report is kept where one sheet can't hold all of it.
struct PageLimits: Hashable, Sendable {
  /// The most entries of a list.
  let entries: Int
  /// The most rows of a table.
  let rows: Int
  /// The most letters of each piece of the user's words.
  let letters: Int

  /// From the widest to the narrowest.
  static let all = [
    PageLimits(entries: 8, rows: 8, letters: 150), PageLimits(entries: 6, rows: 8, letters: 120),
    PageLimits(entries: 5, rows: 8, letters: 100), PageLimits(entries: 4, rows: 8, letters: 100),
    PageLimits(entries: 3, rows: 8, letters: 100), PageLimits(entries: 3, rows: 6, letters: 80),
    PageLimits(entries: 2, rows: 6, letters: 80), PageLimits(entries: 2, rows: 4, letters: 60),
    PageLimits(entries: 1, rows: 3, letters: 50), least,
  ]

  /// Hardly anything but the charts.
  static let least = PageLimits(entries: 1, rows: 1, letters: 40)
}

extension ReportDocument {
  /// The report with no more than the limits allow: the latest entries, with a count of the earlier ones. What stands
  /// before the first chart is never shortened, for a report leads with what matters most.
  func shortened(to limits: PageLimits) -> ReportDocument {
    var short = self
    let core = blocks.firstIndex(where: \.isChart) ?? 0
    short.blocks = Array(blocks.prefix(core))
    for block in blocks.dropFirst(core) {
      switch block {
      case .items(let items): short.blocks.append(.items(shortened(items, to: limits)))
      case .table(let table):
        let kept = table.rows.suffix(limits.rows).map { $0.map { $0.shortened(to: limits.letters) } }
        var left = table.rows.count - kept.count
        if left > 0 {
          if case .paragraph(let prose)? = short.blocks.last, let earlier = prose.earlier {
            left += earlier
            short.blocks.removeLast()
          }
          short.blocks.append(.paragraph(Prose(earlierWords(left))))
        }
        short.blocks.append(.table(ReportTable(caption: table.caption, columns: table.columns, rows: kept)))
      case .facts(let facts):
        short.blocks.append(.facts(facts.map { Fact($0.label, $0.value.shortened(to: limits.letters)) }))
      case .paragraph(let prose): short.blocks.append(.paragraph(prose.shortened(to: limits.letters)))
      case .heading, .chart, .bars, .calendar: short.blocks.append(block)
      }
    }
    return short
  }

  private func shortened(_ items: [Prose], to limits: PageLimits) -> [Prose] {
    let counted = items.first?.earlier
    let entries = items.dropFirst(counted == nil ? 0 : 1)
    let kept = entries.suffix(limits.entries).map { $0.shortened(to: limits.letters) }
    let left = (counted ?? 0) + entries.count - kept.count
    return (left > 0 ? [Prose(earlierWords(left))] : []) + kept
  }
}

extension ReportDocument.Block {
  fileprivate var isChart: Bool {
    switch self {
    case .chart, .bars, .calendar: true
    case .heading, .paragraph, .facts, .items, .table: false
    }
  }
}

extension Prose {
  /// How many entries it counts that are not shown; nil when it says something else.
  fileprivate var earlier: Int? {
    let words = plain
    guard let number = Int(words.prefix { $0 != " " }), words == earlierWords(number) else { return nil }
    return number
  }

  fileprivate func shortened(to letters: Int) -> Prose {
    Prose(
      pieces.map { piece in
        guard case .user(let text) = piece else { return piece }
        return .user(text.shortened(to: letters))
      }, emphasis)
  }
}

extension ReportTable.Cell {
  fileprivate func shortened(to letters: Int) -> ReportTable.Cell {
    guard case .user(let text) = self else { return self }
    return .user(text.shortened(to: letters))
  }
}

extension String {
  fileprivate func shortened(to letters: Int) -> String { count > letters ? prefix(letters) + "…" : self }
}
