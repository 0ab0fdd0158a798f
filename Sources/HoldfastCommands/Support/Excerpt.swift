import HoldfastModel

/// A line of somebody's text with a part of it marked, cut to the width of a terminal around that part: carets under a line
/// that the terminal breaks would stand under something else.
struct Excerpt {
  /// What is shown of the line.
  let text: String
  /// The columns before the first caret.
  let caretColumn: Int
  /// How many carets stand below the marked part.
  let carets: Int

  /// - Parameter columns: how wide the excerpt may be; nil for as wide as it is.
  init(before: String, marked: String, after: String, columns: Int?) {
    let room = max(8, columns ?? .max)
    let length = max(1, DisplayWidth.of(marked))
    guard DisplayWidth.of(before) + length + DisplayWidth.of(after) > room else {
      text = before + marked + after
      caretColumn = DisplayWidth.of(before)
      carets = length
      return
    }
    // The mark comes first; what is left goes to what stands before it, for that has been read.
    let shown = Excerpt.head(of: marked, columns: room - 2)
    let markedWidth = DisplayWidth.of(shown)
    let left = Excerpt.tail(of: before, columns: max(1, min(room / 2, room - markedWidth - 1)))
    let right = Excerpt.head(of: after, columns: max(1, room - markedWidth - DisplayWidth.of(left)))
    text = left + shown + right
    caretColumn = DisplayWidth.of(left)
    carets = max(1, markedWidth)
  }

  private static let cut = "…"

  private static func head(of text: String, columns: Int) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    return prefix(of: text, columns: columns - 1) + cut
  }

  private static func tail(of text: String, columns: Int) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    return cut + String(prefix(of: String(text.reversed()), columns: columns - 1).reversed())
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var width = 0
    return String(
      text.prefix { character in
        width += DisplayWidth.of(character)
        return width <= columns
      })
  }
}
