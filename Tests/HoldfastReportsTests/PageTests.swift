import HoldfastModel
import HoldfastReports
import HoldfastTestSupport
import Testing

struct PageTests {
  private let texts = [
    "Training stays stopped until a clinician clears you. Record it then: holdfast clear --by WHO.",
    "腰が重いので今日は休みますという長いメモ with latin words between 한글도 있다",
    "https://example.org/a-word-that-is-much-longer-than-any-line-of-a-narrow-terminal-can-ever-hold",
    "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂 e\u{301}e\u{301}e\u{301}", "", " ", "a",
  ]

  @Test("no line is wider than the page", arguments: [20, 40, 80, 200])
  func width(_ columns: Int) {
    var page = Page(width: columns, ink: .none)
    for text in texts {
      page.write(text)
      page.write(text, indent: 2, hanging: 8)
      page.write(text, indent: columns + 5)
      page.write(label: "not yet", text, column: 9)
      page.write(label: "Tensor fasciae latae stretch", text, column: 30)
    }
    #expect(page.lines.filter { DisplayWidth.of($0) > columns } == [])
  }

  @Test("no word is lost by breaking lines, whatever the width", arguments: [20, 40, 80, 200])
  func words(_ columns: Int) throws {
    var random = SplitMix64(seed: UInt64(columns))
    for attempt in 0..<200 {
      let words = (0..<random.int(0...30)).map { _ in
        String(repeating: random.one(of: "a", "腰", "🙂"), count: random.int(1...6))
      }
      var page = Page(width: columns, ink: .none)
      page.write(words.joined(separator: " "), indent: random.int(0...4), hanging: random.int(0...8))
      let found = page.text.split { $0 == " " || $0 == "\n" }.map(String.init)
      try #require(found == words, "attempt \(attempt)")
    }
  }

  @Test("a page is never narrower than 20 columns")
  func narrow() {
    #expect([Int.min, 0, 1, 19, 20, 21].map { Page(width: $0, ink: .none).width } == [20, 20, 20, 20, 20, 21])
  }

  @Test("a gap is one empty line, and none at the top")
  func gaps() {
    var page = Page(width: 40, ink: .none)
    page.gap()
    page.write("one")
    page.gap()
    page.gap()
    page.write("two")
    #expect(page.text == "one\n\ntwo\n")
  }

  @Test("on a narrow page what a label says goes below it")
  func labels() {
    var page = Page(width: 40, ink: .none)
    page.write(label: "met", "the latest session qualifies and more", column: 9)
    #expect(page.text == "  met      the latest session qualifies\n           and more\n")
    page = Page(width: 24, ink: .none)
    page.write(label: "met", "the latest session", column: 9)
    #expect(page.text == "  met\n    the latest session\n")
  }

  @Test("colour only paints; the words are the same without it")
  func colour() {
    func text(_ ink: Ink) -> String {
      var page = Page(width: 40, ink: ink)
      page.write("Stop.", .danger)
      page.write(label: "met", "all of it", column: 9, .good)
      return page.text
    }
    #expect(text(.colour) == "\u{1B}[1;31mStop.\u{1B}[0m\n  \u{1B}[32mmet\u{1B}[0m      all of it\n")
    #expect(text(.none) == "Stop.\n  met      all of it\n")
  }
}
