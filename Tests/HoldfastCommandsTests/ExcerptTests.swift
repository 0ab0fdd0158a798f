import HoldfastModel
import Testing

@testable import HoldfastCommands

/// The line below which carets stand, cut to the width of a terminal.
struct ExcerptTests {
  @Test("a line that fits is shown whole")
  func whole() {
    let excerpt = Excerpt(before: "log ", marked: "plnk", after: " 30s", columns: 12)
    #expect((excerpt.text, excerpt.caretColumn, excerpt.carets) == ("log plnk 30s", 4, 4))
  }

  @Test("of a long line a part is shown around the mark, and the carets stand below it", arguments: [20, 38, 78])
  func cut(_ columns: Int) {
    let before = String(repeating: "toe plank 45s + ", count: 9)
    let excerpt = Excerpt(before: before, marked: "plnk", after: " 30s and so on and on and on", columns: columns)
    #expect(DisplayWidth.of(excerpt.text) <= columns)
    #expect(excerpt.text.hasPrefix("…"))
    #expect(excerpt.text.dropFirst(excerpt.caretColumn).prefix(4) == "plnk")
    #expect(excerpt.carets == 4)
  }

  @Test("a mark that is wider than the terminal is cut itself")
  func wideMark() {
    let excerpt = Excerpt(before: "log ", marked: String(repeating: "x", count: 90), after: "", columns: 30)
    #expect(DisplayWidth.of(excerpt.text) <= 30)
    #expect(excerpt.caretColumn + excerpt.carets <= 30)
  }

  @Test("wide characters keep the carets in their columns")
  func wide() {
    let excerpt = Excerpt(before: String(repeating: "腰", count: 40), marked: "plnk", after: "", columns: 30)
    #expect(DisplayWidth.of(excerpt.text) <= 30)
    let shown = excerpt.text.dropLast(4)
    #expect(DisplayWidth.of(String(shown)) == excerpt.caretColumn)
  }
}
