import HoldfastModel

/// How a browser will share out the width of a table among its columns.
///
/// CSS 2.2, 17.5.2.2: each column gets at least its longest word, and what is left goes to those that would take more.
struct ColumnEstimate {
  private let cells: [[String]]
  private let shortest: [Tenths]
  private let longest: [Tenths]
  private let areNumbers: [Bool]
  private let font: Tenths
  private static let padding: Tenths = 40

  /// An estimate for letters of such a size.
  init(_ table: ReportTable, today: Day, font: Tenths) {
    self.font = font
    cells = [table.columns.map(\.title)] + table.rows.map { row in row.map { $0.words(beside: today) } }
    var shortest: [Tenths] = []
    var longest: [Tenths] = []
    for (index, column) in table.columns.enumerated() {
      let body = table.rows.compactMap { $0.indices.contains(index) ? $0[index] : nil }
      let ends = body.map { cell -> (short: Tenths, long: Tenths) in
        let words = cell.words(beside: today)
        let whole = TextWidth.of(words, size: font)
        switch cell {
        case .user: return (min(whole, 8 * font), whole)
        case .day, .week: return (whole, whole)
        // The first column names the row and is never broken; the others are broken between words.
        case .unknown, .number, .decimal, .own:
          return (index == 0 ? whole : ColumnEstimate.longestWord(words, font), whole)
        }
      }
      let head = ColumnEstimate.longestWord(column.title, font)
      let title = TextWidth.of(column.title, size: font)
      shortest.append(max(head, ends.map(\.short).max() ?? 0) + ColumnEstimate.padding)
      longest.append(
        max(title, ends.map(\.long).max() ?? 0) + ColumnEstimate.padding)
    }
    self.shortest = shortest
    self.longest = longest
    areNumbers = table.columns.indices.map { table.isNumeric($0) }
  }

  private static func longestWord(_ text: String, _ font: Tenths) -> Tenths {
    text.split(separator: " ").map { TextWidth.of($0, size: font) }.max() ?? 0
  }

  /// The least width of the table.
  var least: Tenths { shortest.reduce(0, +) }

  /// The lines that each row takes, the head first.
  func lines(in width: Tenths) -> [Int] {
    let spare = max(0, width - least)
    // Where there is little room, columns of numbers are as narrow as they can be, so that words have more.
    let isNarrow = width <= PageEstimate.column
    let wishes = zip(zip(shortest, longest), areNumbers).map { $1 && isNarrow ? 0 : $0.1 - $0.0 }
    let wish = wishes.reduce(0, +)
    let widths = zip(shortest, wishes).map { wish <= spare ? $0 + $1 : $0 + $1 * spare / max(1, wish) }
    // What rounding adds, word by word.
    let slack: Tenths = 40
    return cells.map { row in
      zip(row, widths).map { text, width in
        TextLines.broken(text, into: max(100, width - ColumnEstimate.padding + slack), size: font).count
      }.max().map { max(1, $0) } ?? 1
    }
  }
}
