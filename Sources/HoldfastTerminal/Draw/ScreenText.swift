import HoldfastModel
import HoldfastTraining

/// The words of a screen as rows of a width, safe to show.
struct ScreenText {
  /// The title with the position; two rows where they don't fit into one.
  let title: [[ClockBlock.Piece]]
  /// What belongs to the clock.
  let facts: [String]
  /// The notice; no row without one.
  let notice: [[ClockBlock.Piece]]
  /// Each line with its rows.
  let lines: [[[ClockBlock.Piece]]]
  /// The keys, as many a row as fit.
  let keys: [[ClockBlock.Piece]]

  private let width: Int

  /// The words of a screen.
  init(_ screen: TrainingScreen, width: Int, isUnicode: Bool) {
    let text = { shownText($0, isUnicode: isUnicode) }
    self.width = width
    facts = screen.facts.map(text).filter { !$0.isEmpty }
    title = Self.title(text(screen.title), text(screen.position), width)
    let lineWidth = min(width, Self.widestLine)
    notice = screen.notice.map { Self.rows("! \(text($0))", .attention, lineWidth) } ?? []
    lines = screen.lines.map { line in
      // A blank line parts what is above from what is below.
      line.text.isEmpty ? [[]] : Self.rows(text(line.text), line.tone, lineWidth)
    }
    keys = Self.keys(screen.keys.map { (text($0.key), text($0.does)) }, width)
  }

  /// The facts side by side, as many a row as fit.
  func rows(ofFacts facts: [String]) -> [[ClockBlock.Piece]] {
    Self.flow(facts.map { [ClockBlock.Piece(column: 0, text: $0)] }, width, gap: 3)
  }

  /// The eye loses its line when one is longer.
  private static let widestLine = 80

  private static func title(_ title: String, _ position: String, _ width: Int) -> [[ClockBlock.Piece]] {
    var parts: [ClockBlock.Piece] = []
    if !title.isEmpty {
      parts.append(ClockBlock.Piece(column: 0, text: shortened(title, width: width), look: Look(tone: .strong)))
    }
    if !position.isEmpty {
      // Which set it is stands at its end.
      parts += wrapped(position, width: width, indent: 0, hanging: 0).map { ClockBlock.Piece(column: 0, text: $0) }
    }
    return flow(parts.map { [$0] }, width, gap: 3)
  }

  private static func rows(_ text: String, _ tone: TrainingScreen.Tone, _ width: Int) -> [[ClockBlock.Piece]] {
    wrapped(text, width: width, indent: 0, hanging: 0).map {
      [ClockBlock.Piece(column: 0, text: $0, look: Look(tone: tone))]
    }
  }

  private static func keys(_ hints: [(key: String, does: String)], _ width: Int) -> [[ClockBlock.Piece]] {
    let hints = hints.map { hint in
      [
        ClockBlock.Piece(column: 0, text: hint.key, look: Look(tone: .strong)),
        ClockBlock.Piece(column: DisplayWidth.of(hint.key) + 1, text: hint.does),
      ]
    }
    return flow(hints, width, gap: width < 60 ? 2 : 3)
  }

  /// Groups of pieces side by side, on a new row where one doesn't fit any more; a group is never parted.
  private static func flow(_ groups: [[ClockBlock.Piece]], _ width: Int, gap: Int) -> [[ClockBlock.Piece]] {
    var rows: [[ClockBlock.Piece]] = []
    var column = 0
    for group in groups {
      let length = group.map { $0.column + DisplayWidth.of($0.text) }.max() ?? 0
      let isFirst = rows.isEmpty || column + gap + length > width
      let start = isFirst ? 0 : column + gap
      let moved = group.map { ClockBlock.Piece(column: start + $0.column, text: $0.text, look: $0.look) }
      if isFirst { rows.append(moved) } else { rows[rows.count - 1] += moved }
      column = start + length
    }
    return rows
  }
}
