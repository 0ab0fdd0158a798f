import Testing

@testable import HoldfastInterchange

@Suite("The text that Yams gets to see")
struct YAMLMaskTests {
  @Test("what is masked is put back, one scalar for one")
  func restored() throws {
    for text in nastyTexts + [
      "&a *a !a", "sets: 3 # 3 sets", "\"\\u00e9 \\\\n\"", "%YAML 1.2\n---\n", "\u{F0000}\u{FFFFD}\u{100000}",
    ] {
      let mask = try #require(YAMLMask(text))
      #expect(mask.restored(mask.text).unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(mask.text.unicodeScalars.count == text.unicodeScalars.count)
    }
  }

  @Test("no sign of an anchor, an alias or a tag is left, and no two words begin alike")
  func masked() throws {
    let mask = try #require(YAMLMask("sets: &a 3\nsets: *a\nsets: !!int 3\n"))
    #expect(!mask.text.contains { "&*!".contains($0) })
    #expect(Set(mask.text.split(separator: "\n").map { $0.prefix(4) }).count == 3)
  }

  @Test("directives and escapes keep their letters")
  func untouched() throws {
    let text = "%YAML 1.2\n\"\\x41 \\N\""
    #expect(try #require(YAMLMask(text)).text == text)
  }
}
