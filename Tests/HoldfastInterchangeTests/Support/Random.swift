import HoldfastModel
import HoldfastTestSupport

/// What the tests leave to chance, so that a failure can be repeated from its seed.
struct SeededRandom: RandomNumberGenerator {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in `times`.
  mutating func once(in times: Int) -> Bool { int(1...times) == 1 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...elements.count - 1)] }

  /// The value once in `times`, else nil.
  mutating func maybe<Value>(in times: Int = 3, _ value: (inout SeededRandom) -> Value?) -> Value? {
    once(in: times) ? value(&self) : nil
  }
}

/// Text that has broken parsers before.
let nastyTexts = [
  "plain words", "back was stiff, better later", "\"quoted\"", "\"", "\"\"", "a\\b", "\\", "line\nbreak", "cr\rlf\r\n",
  "tab\tbed", "=SUM(A1)", "+1", "-1", "@home", "\n=1", "\u{FF1D}1", "\u{FF20}x", "'apostrophe", "''", "émigré",
  "e\u{301}", "\u{301}starts with a mark",
  "ends in a prepend \u{600}", "日本語", "👩🏽‍🦽 rolled", "\u{2028}separator\u{2029}", "\u{FEFF}bom", "a + b; c, d",
  "\u{200F}עברית", "curly \u{201C}quotes\u{201D}", "\u{2212}1", "null", "\u{10FFFF}", "]}", " spaces around ", "/side",
]
