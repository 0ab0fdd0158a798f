import HoldfastModel
import Testing

struct DisplayWidthTests {
  @Test(
    "a character takes the columns that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("腰", 2), ("腰が重い", 8), ("한글", 4), ("🙂", 2), ("👩‍👩‍👧", 2), ("❤️", 2),
      ("☺", 1), ("Ａ", 2), ("\u{200B}", 0), ("ß–…", 3), ("\u{AD}", 0), ("🇩🇪", 2), ("👍🏽", 2),
    ])
  func widths(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }
}
