import HoldfastModel

/// A table as text: columns where they fit the page, else the values of each row with their labels.
struct TextTable {
  private let table: ReportTable
  private let today: Day
  private let rule: Character

  /// The text of a table.
  /// - Parameter today: dates of its year are written without the year.
  init(_ table: ReportTable, today: Day, style: ChartStyle) {
    self.table = table
    self.today = today
    rule = style == .unicode ? "─" : "-"
  }

  /// Writes the table with its caption, unless that was just said.
  func write(below title: String? = nil, on page: inout Page) {
    if table.caption != title { page.write(printable(table.caption), .strong) }
    guard !table.rows.isEmpty else {
      page.write("no rows", .faint, indent: 2)
      return
    }
    if let layout = layouts.first(where: { $0.width <= page.width }) {
      layout.write(rule, on: &page)
    } else {
      writeStacked(on: &page)
    }
  }

  /// The table in columns, from the airiest to the tightest.
  private var layouts: [ColumnLayout] {
    let titles = table.columns.map { printable($0.title) }
    let areNumbers = table.columns.indices.map { table.isNumeric($0) }
    let words = table.rows.map { row in row.map { printable($0.words(beside: today)) } }
    let short = table.rows.map { row in row.map { printable($0.shortWords(beside: today)) } }
    // A date alone could be any day of the week; the heading says which.
    let shortTitles = titles.enumerated().map { index, title in
      table.rows.contains { $0.indices.contains(index) && $0[index].isWeek } && title == "week" ? "week of" : title
    }
    return [
      ColumnLayout(titles, words, areNumbers, gap: 2, breaksTitles: false),
      ColumnLayout(titles, words, areNumbers, gap: 2, breaksTitles: true),
      ColumnLayout(shortTitles, short, areNumbers, gap: 2, breaksTitles: true),
      ColumnLayout(shortTitles, short, areNumbers, gap: 1, breaksTitles: true),
    ]
  }

  /// A row below another: the first value, then the others with their labels, as many on a line as fit.
  private func writeStacked(on page: inout Page) {
    for row in table.rows {
      let values = zip(table.columns, row).map { column, cell in
        (title: printable(column.title), words: printable(cell.words(beside: today)), isDate: cell.isDate)
      }
      guard let first = values.first else { continue }
      page.write(first.isDate ? first.words : "\(first.title): \(first.words)", hanging: 4)
      page.write(legend: values.dropFirst().filter { !$0.words.isEmpty }.map { "\($0.title): \($0.words)" })
    }
  }
}

/// A table in columns of certain widths.
private struct ColumnLayout {
  private let titles: [String]
  private let cells: [[String]]
  private let areNumbers: [Bool]
  private let widths: [Int]
  private let gap: Int

  init(_ titles: [String], _ cells: [[String]], _ areNumbers: [Bool], gap: Int, breaksTitles: Bool) {
    self.titles = titles
    self.cells = cells
    self.areNumbers = areNumbers
    self.gap = gap
    widths = titles.enumerated().map { index, title in
      let words = breaksTitles ? title.split(separator: " ").map(String.init) : [title]
      let content = cells.map { $0.indices.contains(index) ? DisplayWidth.of($0[index]) : 0 }
      return max(words.map { DisplayWidth.of($0) }.max() ?? 0, content.max() ?? 0)
    }
  }

  /// The columns that it takes.
  var width: Int { widths.reduce(0, +) + gap * max(0, widths.count - 1) }

  func write(_ rule: Character, on page: inout Page) {
    let headings = zip(titles, widths).map { wrapped($0, width: $1, indent: 0, hanging: 0) }
    let height = headings.map(\.count).max() ?? 0
    for row in 0..<height {
      // Headings stand on the rule.
      page.write(
        table: line(headings.map { $0.indices.contains(row + $0.count - height) ? $0[row + $0.count - height] : "" }))
    }
    page.write(table: line(widths.map { String(repeating: rule, count: $0) }))
    for row in cells { page.write(table: line(row)) }
  }

  private func line(_ texts: [String]) -> String {
    zip(texts, zip(widths, areNumbers)).map { text, column in
      let space = String(repeating: " ", count: max(0, column.0 - DisplayWidth.of(text)))
      return column.1 ? space + text : text + space
    }.joined(separator: String(repeating: " ", count: gap)).withoutTrailingSpaces()
  }
}

extension ReportTable.Cell {
  /// The value for people where room is short: `4 Dec`, with the year where it is not that of `day`.
  fileprivate func shortWords(beside day: Day) -> String {
    switch self {
    case .day(let value), .week(let value):
      value.civil.year == day.civil.year ? value.shortDateWords : value.dateWords
    case .unknown, .number, .decimal, .own, .user: words(beside: day)
    }
  }

  fileprivate var isWeek: Bool {
    if case .week = self { return true }
    return false
  }

  /// Whether it says by itself what it is.
  fileprivate var isDate: Bool {
    switch self {
    case .day, .week: true
    case .unknown, .number, .decimal, .own, .user: false
    }
  }
}
