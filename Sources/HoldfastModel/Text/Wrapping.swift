/// Breaks a text at spaces into lines of at most `width` columns. A word that is longer than a line is cut.
/// - Parameters:
///   - text: the words, without line breaks.
///   - width: the columns of a line; taken as 2 where it is less, for a wide character has to fit.
///   - indent: the columns that the first line is indented by.
///   - hanging: the columns that the following lines are indented by.
public func wrapped(_ text: String, width: Int, indent: Int, hanging: Int) -> [String] {
  let width = max(2, width)
  var lines: [String] = []
  var line = String(repeating: " ", count: min(indent, width - 2))
  let following = String(repeating: " ", count: min(hanging, width - 2))
  var room = width - DisplayWidth.of(line)
  var isEmpty = true
  func pieces(of word: Substring) -> [String] {
    let longest = width - following.count
    var pieces: [String] = []
    var piece = ""
    var columns = 0
    for character in word {
      let next = DisplayWidth.of(character)
      if columns + next > longest, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        columns = 0
      }
      piece.append(character)
      columns += next
    }
    return pieces + [piece]
  }
  for word in text.split(separator: " ", omittingEmptySubsequences: true) {
    for piece in pieces(of: word) {
      let columns = DisplayWidth.of(piece)
      if !isEmpty, columns + 1 > room {
        lines.append(line)
        line = following
        room = width - following.count
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        room -= 1
      }
      line += piece
      room -= columns
      isEmpty = false
    }
  }
  if !isEmpty { lines.append(line) }
  return lines
}
