import HoldfastModel
import HoldfastTraining

/// How a character looks.
struct Look: Hashable, Sendable {
  var tone = TrainingScreen.Tone.plain
  /// Whether foreground and background are swapped.
  var isReversed = false
}

/// One place on the screen.
struct Cell: Hashable, Sendable {
  /// What stands there; nil in the right half of a wide character.
  var character: Character?
  var look: Look

  static let blank = Cell(character: " ", look: Look())
}

/// A picture of characters, as large as the terminal.
struct Grid: Hashable, Sendable {
  let size: ConsoleSize
  /// Row by row; always as many as the size says.
  private(set) var cells: [Cell]

  /// A blank picture. A size below 1x1 counts as 1x1, one above 1000x1000 as that.
  init(_ size: ConsoleSize) {
    self.size = ConsoleSize(columns: min(max(1, size.columns), 1_000), rows: min(max(1, size.rows), 1_000))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cells of a row; none when there is no such row.
  func row(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Writes a text of printable characters. What lies outside is left out.
  mutating func put(_ text: String, row: Int, column: Int, _ look: Look = Look()) {
    guard (0..<size.rows).contains(row) else { return }
    var column = column
    for character in text {
      let width = DisplayWidth.of(character)
      guard width > 0 else { continue }
      defer { column += width }
      guard column >= 0, column + width <= size.columns else { continue }
      let place = row * size.columns + column
      cells[place] = Cell(character: character, look: look)
      if width == 2 { cells[place + 1] = Cell(character: nil, look: look) }
    }
  }

  /// The characters alone, a line a row, without the blanks at its end.
  var text: String {
    (0..<size.rows).map { number in
      var line = String(row(number).compactMap(\.character))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
