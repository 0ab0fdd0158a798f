import HoldfastModel

/// A table of a report as HTML: with a caption, and with headers for columns and rows.
enum HTMLTable {
  /// The table. A caption that the heading above has just said is not shown again, but read out.
  static func markup(_ table: ReportTable, under heading: String?, today: Day) -> Markup {
    let areNumbers = table.columns.indices.map { table.isNumeric($0) }
    return tag("table") {
      tag("caption", ["class": table.caption == heading ? "quiet" : nil]) { table.caption }
      tag("thead") {
        tag("tr") {
          for (column, isNumber) in zip(table.columns, areNumbers) {
            tag("th", ["scope": "col", "class": isNumber ? "n" : nil]) { HTMLTable.whole(column.title) }
          }
        }
      }
      tag("tbody") {
        for row in table.rows {
          tag("tr") {
            for (index, cell) in row.enumerated() {
              let content = HTMLTable.content(cell, today: today)
              // The first cell names the row, unless it is a number or empty.
              if index == 0, !cell.isNumber, cell != .unknown {
                tag("th", ["scope": "row"]) { content }
              } else {
                tag("td", ["class": cell.cssClass]) { content }
              }
            }
          }
        }
      }
    }
  }

  /// Our own words, not broken at hyphens: ranges, as `0-10`, and ids, as `knee-plank`, stay whole.
  private static func whole(_ text: String) -> [Markup] {
    text.split(separator: " ").enumerated().flatMap { index, word in
      pieces {
        if index > 0 { " " }
        if word.contains("-") { tag("span", ["class": "whole"]) { String(word) } } else { String(word) }
      }
    }
  }

  private static func content(_ cell: ReportTable.Cell, today: Day) -> [Markup] {
    let words = cell.words(beside: today)
    switch cell {
    case .unknown: return []
    case .user: return [tag("bdi") { words }]
    case .own: return whole(words)
    case .number, .decimal, .day, .week: return [.text(words)]
    }
  }
}

extension ReportTable.Cell {
  /// The class of its cell: a number, a date, the user's words; nil for others.
  fileprivate var cssClass: String? {
    switch self {
    case .number, .decimal: "n"
    case .day, .week: "d"
    case .user: "u"
    case .unknown, .own: nil
    }
  }
}

extension ReportTable {
  /// Whether a column holds numbers, so that its heading stands over them.
  func isNumeric(_ column: Int) -> Bool {
    let known = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { $0 != .unknown }
    return !known.isEmpty && known.allSatisfy(\.isNumber)
  }
}
