import HoldfastModel
import HoldfastTraining

/// The clock with what stands beside it.
struct ClockBlock: Hashable, Sendable {
  /// The rows with their pieces, from the top.
  let rows: [[Piece]]
  /// What found no place beside the clock and has to stand below.
  let below: [String]

  /// A text on a row, from a column of the content on.
  struct Piece: Hashable, Sendable {
    var column: Int
    var text: String
    var look = Look()
  }

  /// The clock in large digits, or nil where they are wider than the screen.
  init?(
    _ clock: TrainingScreen.Clock, facts: [String], scale: ClockDigits.Scale, width: Int, isUnicode: Bool
  ) {
    let digits = ClockDigits.lines(clock.face, scale, point: isUnicode ? "█" : "#")
    let columns = digits.first?.count ?? 0
    let side = Self.mark.count + columns + Self.mark.count
    guard side <= width else { return nil }
    let look = Look(tone: clock.tone, isReversed: clock.isCueing)
    var rows = digits.map { [Piece(column: Self.mark.count, text: $0, look: look)] }
    if clock.isCueing, rows.indices.contains(rows.count / 2) {
      rows[rows.count / 2] += Self.marks(around: columns, from: 0)
    }
    let room = width - side - Self.gap
    var beside = [Piece(column: side + Self.gap, text: clock.word, look: Look(tone: .strong))]
    var left = facts
    if facts.count + 2 <= rows.count, facts.allSatisfy({ DisplayWidth.of($0) <= room }) {
      beside.append(Piece(column: side + Self.gap, text: ""))
      beside += facts.map { Piece(column: side + Self.gap, text: $0) }
      left = []
    }
    if clock.word.count > room {
      self.rows = rows
      below = [clock.word] + facts
      return
    }
    let top = (rows.count - beside.count) / 2
    for (index, piece) in beside.enumerated() where rows.indices.contains(top + index) {
      rows[top + index].append(piece)
    }
    self.rows = rows
    below = left
  }

  /// The clock in a single row, where there is no room for digits.
  init(_ clock: TrainingScreen.Clock, facts: [String]) {
    let look = Look(tone: clock.tone, isReversed: clock.isCueing)
    let face = clock.face
    guard clock.isCueing else {
      rows = [[Piece(column: 0, text: face, look: look), Piece(column: face.count + 1, text: clock.word)]]
      below = facts
      return
    }
    rows = [
      Self.marks(around: face.count, from: 0) + [
        Piece(column: Self.mark.count, text: face, look: look),
        Piece(column: 2 * Self.mark.count + face.count + 1, text: clock.word),
      ]
    ]
    below = facts
  }

  /// The signs that make a cue seen where reverse video can't be.
  private static func marks(around columns: Int, from column: Int) -> [Piece] {
    let look = Look(tone: .strong)
    return [
      Piece(column: column, text: mark, look: look),
      Piece(column: column + mark.count + columns, text: String(mark.reversed()).replacingMarks, look: look),
    ]
  }

  private static let mark = ">>> "
  private static let gap = 2
}

extension String {
  fileprivate var replacingMarks: String { String(map { $0 == ">" ? "<" : $0 }) }
}
