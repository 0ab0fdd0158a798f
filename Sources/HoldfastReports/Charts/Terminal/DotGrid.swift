/// A field of dots that is written as characters: braille patterns of two by four dots, or in ASCII one dot a column,
/// in the upper or the lower half of its line.
struct DotGrid: Hashable, Sendable {
  /// The size in characters.
  let columns: Int
  let rows: Int
  private let hasBraille: Bool
  /// For each character the dots that are set, as braille counts them; rows from the top.
  private var cells: [[UInt8]]

  /// An empty field.
  init(columns: Int, rows: Int, hasBraille: Bool) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.hasBraille = hasBraille
    cells = Array(repeating: Array(repeating: 0, count: self.columns), count: self.rows)
  }

  /// The size in dots.
  var width: Int { hasBraille ? columns * 2 : columns }
  var height: Int { hasBraille ? rows * 4 : rows * 2 }

  /// Sets a dot; `y` counts from the bottom. What lies outside is not drawn.
  mutating func set(x: Int, y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let down = height - 1 - y
    if hasBraille {
      // Unicode 3.0: dots 1-3 and 7 stand on the left from the top, 4-6 and 8 on the right.
      let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
      cells[down / 4][x / 2] |= bits[x % 2][down % 4]
    } else {
      cells[down / 2][x] |= down % 2 == 0 ? 1 : 2
    }
  }

  /// Sets the dots of a straight line between two dots. In ASCII its ends stand for it.
  mutating func join(_ one: (x: Int, y: Int), _ other: (x: Int, y: Int)) {
    set(x: one.x, y: one.y)
    set(x: other.x, y: other.y)
    guard hasBraille else { return }
    let steps = max(abs(other.x - one.x), abs(other.y - one.y))
    guard steps > 1 else { return }
    for step in 1..<steps {
      set(
        x: one.x + rounded((other.x - one.x) * step, by: steps),
        y: one.y + rounded((other.y - one.y) * step, by: steps))
    }
  }

  /// The character of a cell; nil where no dot is set.
  func character(row: Int, column: Int) -> Character? {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return nil }
    let dots = cells[row][column]
    guard dots != 0 else { return nil }
    if hasBraille { return Unicode.Scalar(0x2800 + UInt32(dots)).map(Character.init) }
    return dots == 1 ? "'" : dots == 2 ? "." : ":"
  }

  /// The cell of a dot.
  func cell(x: Int, y: Int) -> (row: Int, column: Int) {
    let down = height - 1 - min(max(y, 0), height - 1)
    let across = min(max(x, 0), width - 1)
    return hasBraille ? (down / 4, across / 2) : (down / 2, across)
  }

  private func rounded(_ value: Int, by divisor: Int) -> Int {
    (value * 2 + (value < 0 ? -divisor : divisor)) / (divisor * 2)
  }
}
