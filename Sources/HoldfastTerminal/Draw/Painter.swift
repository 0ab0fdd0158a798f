import HoldfastModel
import HoldfastTraining

/// Turns one picture on the terminal into another by writing only what differs.
struct Painter: Hashable, Sendable {
  /// Whether ANSI colours are used; bold and reverse are no colours.
  let isColoured: Bool

  /// What to write. The cursor is somewhere afterwards, and characters look plain.
  /// - Parameter old: what is on the screen; nil or of another size when that is not known: then all is written.
  func change(from old: Grid?, to new: Grid) -> String {
    var text = ""
    let known = old?.size == new.size ? old : nil
    for row in 0..<new.size.rows {
      if let known {
        text += changes(row, from: Array(known.row(row)), to: Array(new.row(row)))
      } else {
        text += whole(row, of: Array(new.row(row)))
      }
    }
    return text
  }

  /// A whole row. What follows its last character is cleared, so nothing has to be cleared before, which would flicker.
  private func whole(_ row: Int, of cells: [Cell]) -> String {
    let end = (cells.lastIndex { $0 != .blank } ?? -1) + 1
    let rest = end < cells.count ? TerminalCodes.clearLine : ""
    if end > 0 { return written(cells, 0..<end, row: row) + (rest.isEmpty ? "" : Self.moved(row, end) + rest) }
    return Self.moved(row, 0) + rest
  }

  private func changes(_ row: Int, from old: [Cell], to new: [Cell]) -> String {
    var text = ""
    var column = 0
    while column < new.count {
      guard new[column] != old[column] else {
        column += 1
        continue
      }
      // A wide character is written as a whole, and so is what it or its predecessor covered.
      var start = column
      if new[start].character == nil, start > 0 { start -= 1 }
      var end = column + 1
      while end < new.count, new[end] != old[end] || new[end].character == nil { end += 1 }
      text += written(new, start..<end, row: row)
      column = end
    }
    return text
  }

  private func written(_ cells: [Cell], _ columns: Range<Int>, row: Int) -> String {
    var text = Self.moved(row, columns.lowerBound)
    var look = Look()
    var isCertain = true
    for column in columns {
      let cell = cells[column]
      guard let character = cell.character else { continue }
      // Terminals differ in how wide they draw what is not plain, so the cursor is set again after it.
      if !isCertain { text += Self.moved(row, column) }
      if cell.look != look { text += rendition(cell.look) }
      look = cell.look
      text.append(character)
      isCertain = character.isASCII || Self.blocks.contains(character)
    }
    return text + (look == Look() ? "" : Self.plain)
  }

  private static func moved(_ row: Int, _ column: Int) -> String { TerminalCodes.move(row: row, column: column) }

  private static let plain = "\u{1B}[0m"
  private static let blocks: Set<Character> = ["█"]

  /// Select Graphic Rendition, ECMA-48 8.3.117, from scratch.
  private func rendition(_ look: Look) -> String {
    var codes = ["0"]
    switch look.tone {
    case .plain: break
    case .strong: codes.append("1")
    case .good: if isColoured { codes.append("32") }
    case .attention: if isColoured { codes.append("33") }
    case .danger: codes += isColoured ? ["1", "31"] : ["1"]
    case .faint: if isColoured { codes.append("36") }
    }
    if look.isReversed { codes.append("7") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
