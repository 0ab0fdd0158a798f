import HoldfastModel

/// Rows of figures under headings: a table where the page is wide enough, else a block of lines for each row.
struct FigureTable {
  /// A column: its heading in one or two lines, and in one phrase for the narrow form.
  struct Column {
    let heading: [String]
    let phrase: String

    /// A column whose heading is broken at the bar: `too early,|of 100 advances`.
    init(_ heading: String) {
      self.heading = heading.split(separator: "|").map(String.init)
      phrase = self.heading.joined(separator: " ")
    }
  }

  let columns: [Column]
  private(set) var rows: [(name: String, cells: [String])] = []

  init(_ headings: String...) {
    columns = headings.map(Column.init)
  }

  mutating func add(_ name: String, _ cells: String...) { rows.append((printable(name), cells)) }

  /// Writes the table, with the names above their figures or, on a narrow page, each figure on a line of its own.
  func write(on page: inout Page) {
    let widths = columns.indices.map { index in
      max(
        columns[index].heading.map(DisplayWidth.of).max() ?? 0,
        rows.map { index < $0.cells.count ? DisplayWidth.of($0.cells[index]) : 0 }.max() ?? 0)
    }
    let room = page.width - widths.reduce(0) { $0 + 2 + $1 }
    let names = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    guard room >= 0 else {
      writeBlocks(on: &page)
      return
    }
    let isBeside = names <= room
    writeHeadings(widths, after: isBeside ? names : 0, on: &page)
    for row in rows {
      if !isBeside { page.write(row.name) }
      page.write(table: FigureTable.line(isBeside ? row.name : "", isBeside ? names : 0, row.cells, widths))
    }
  }

  private func writeHeadings(_ widths: [Int], after names: Int, on page: inout Page) {
    let lines = columns.map(\.heading.count).max() ?? 0
    for line in 0..<lines {
      let cells = columns.map { column in
        // The last lines of all headings stand on one line.
        let index = line - lines + column.heading.count
        return index >= 0 ? column.heading[index] : ""
      }
      page.write(table: FigureTable.line("", names, cells, widths))
    }
  }

  private func writeBlocks(on page: inout Page) {
    for row in rows {
      page.write(row.name, .strong)
      for (column, cell) in zip(columns, row.cells) { page.write("\(column.phrase): \(cell)", indent: 2, hanging: 4) }
    }
  }

  private static func line(_ name: String, _ nameWidth: Int, _ cells: [String], _ widths: [Int]) -> String {
    var line = padded(name, nameWidth)
    for (cell, width) in zip(cells, widths) { line += "  " + padded(cell, width) }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
