import HoldfastModel
import Testing

struct SafeTextTests {
  @Test(
    "what a terminal would obey becomes a visible mark",
    arguments: [
      ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("\u{9B}2J", "\u{FFFD}2J"), ("bell\u{7}", "bell\u{FFFD}"),
      ("del\u{7F}", "del\u{FFFD}"),
      ("a\u{202E}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"), ("two\nlines\r\nand\ttab", "two lines  and tab"),
      ("\0", "\u{FFFD}"),
    ])
  func control(_ text: String, _ safe: String) {
    #expect(printable(text) == safe)
  }

  @Test("what people write stays as it is", arguments: ["Rücken müde", "腰が重い", "👩‍👩‍👧", "שלום", "e\u{301}", "a–b … “c”"])
  func words(_ text: String) {
    #expect(printable(text) == text)
  }
}
