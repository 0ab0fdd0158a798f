import HoldfastModel
import HoldfastTraining

/// Puts a screen onto a terminal of some size. What matters most gets its place first: the clock, a key, the notice.
struct Layout {
  /// The picture.
  private(set) var grid: Grid

  private typealias Row = [ClockBlock.Piece]

  /// The parts from top to bottom.
  private enum Part: CaseIterable {
    case title, clock, facts, notice, lines, keys
  }

  private let width: Int
  private let left: Int
  private var rows: [Part: [Row]] = [:]

  /// The layout of a screen.
  init(_ screen: TrainingScreen, size: ConsoleSize, isUnicode: Bool) {
    grid = Grid(size)
    let columns = grid.size.columns
    let margin = columns >= 60 ? 2 : columns >= 30 ? 1 : 0
    width = min(columns - 2 * margin, Self.widest)
    left = (columns - width) / 2
    let text = ScreenText(screen, width: width, isUnicode: isUnicode)
    rows[.title] = text.title
    rows[.notice] = text.notice
    rows[.lines] = text.lines.flatMap { $0 }
    rows[.keys] = text.keys
    if let clock = screen.clock {
      // What the clock counts is said beside it already.
      let block = block(of: clock, facts: text.facts.filter { $0 != clock.word }, isUnicode: isUnicode)
      rows[.clock] = block.rows
      rows[.facts] = text.rows(ofFacts: block.below)
    } else {
      rows[.facts] = text.rows(ofFacts: text.facts)
    }
    draw(allotted(firstLine: text.lines.first?.count ?? 0))
  }

  /// Lines that are longer are hard to read, and the clock is large enough.
  private static let widest = 120

  /// The largest clock that leaves room for everything else; where none does, the smallest that leaves room for what
  /// matters most.
  private func block(of clock: TrainingScreen.Clock, facts: [String], isUnicode: Bool) -> ClockBlock {
    let height = grid.size.rows
    let others = [Part.title, .notice, .lines, .keys].reduce(0) { $0 + count($1) }
    let least = [Part.title, .notice, .lines, .keys].reduce(0) { $0 + min(1, count($1)) }
    for scale in ClockDigits.Scale.all {
      guard
        let block = ClockBlock(clock, facts: facts, scale: scale, width: width, isUnicode: isUnicode),
        block.rows.count * 2 <= height
      else { continue }
      let isSmallest = scale == ClockDigits.Scale.all.last
      let below = min(1, block.below.count)
      if block.rows.count + below + (isSmallest ? least : others + Self.gaps.count) <= height { return block }
    }
    return ClockBlock(clock, facts: facts)
  }

  private func count(_ part: Part) -> Int { rows[part]?.count ?? 0 }

  /// How many rows each part gets.
  private func allotted(firstLine: Int) -> [Part: Int] {
    let everything = Int.max
    let wishes: [(Part, Int)] = [
      (.clock, everything), (.keys, 1), (.notice, 1), (.facts, 1), (.title, 1), (.lines, 1), (.notice, everything),
      (.lines, firstLine), (.keys, 2), (.title, everything), (.facts, everything), (.lines, everything),
      (.keys, everything),
    ]
    var given: [Part: Int] = [:]
    var free = grid.size.rows
    for (part, wish) in wishes {
      let more = min(free, max(0, min(wish, count(part)) - given[part, default: 0]))
      given[part, default: 0] += more
      free -= more
    }
    return given
  }

  /// Blank rows above these parts, as far as there is room; the most useful first.
  private static let gaps: [Part] = [.clock, .lines, .notice, .facts]

  private mutating func draw(_ given: [Part: Int]) {
    let keys = given[.keys, default: 0]
    var free = grid.size.rows - given.values.reduce(0, +)
    // One blank row stands above the keys wherever it can.
    if keys > 0 { free -= 1 }
    let isUsed = { (part: Part) in given[part, default: 0] > 0 }
    let gaps = Set(Self.gaps.filter(isUsed).prefix(max(0, free)))
    var row = 0
    for part in Part.allCases where part != .keys && isUsed(part) {
      if row > 0, gaps.contains(part) { row += 1 }
      row = draw(part, given[part, default: 0], from: row)
    }
    _ = draw(.keys, keys, from: grid.size.rows - keys)
  }

  private mutating func draw(_ part: Part, _ count: Int, from top: Int) -> Int {
    let all = rows[part] ?? []
    for (index, pieces) in all.prefix(count).enumerated() {
      let isCut = (part == .lines || part == .notice) && index == count - 1 && count < all.count
      for piece in pieces {
        // That more would follow has to show.
        let text = shortened(piece.text + (isCut ? "..." : ""), width: width - piece.column)
        grid.put(text, row: top + index, column: left + piece.column, piece.look)
      }
    }
    return top + count
  }
}
