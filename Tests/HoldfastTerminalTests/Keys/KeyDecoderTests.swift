import HoldfastTestSupport
import HoldfastTraining
import Testing

@testable import HoldfastTerminal

struct KeyDecoderTests {
  typealias Token = KeyDecoder.Token

  @Test(
    "what keyboards send is understood",
    arguments: [
      ("a", [Token.key(.character("a"))]), (" ", [.key(.character(" "))]), ("\r", [.key(.enter)]),
      ("\n", [.key(.enter)]), ("\u{7F}", [.key(.backspace)]), ("\u{08}", [.key(.backspace)]), ("\t", [.key(.other)]),
      ("\u{03}", [.interrupt]), ("\u{1A}", [.suspend]), ("é", [.key(.character("é"))]), ("訓", [.key(.character("訓"))]),
      ("👍", [.key(.character("👍"))]), ("\u{1B}", [.key(.escape)]), ("\u{1B}\u{1B}", [.key(.escape), .key(.escape)]),
      ("\u{1B}[A", [.key(.other)]), ("\u{1B}OP", [.key(.other)]), ("\u{1B}[15~", [.key(.other)]),
      ("\u{1B}[1;5C", [.key(.other)]), ("\u{1B}[[A", [.key(.other)]), ("\u{1B}x", [.key(.other)]),
      ("\u{1B}\u{03}", [.key(.escape), .interrupt]), ("\u{1B}[\u{03}", [.key(.other), .interrupt]),
      ("\u{1B}[200~q\u{03}\r6\u{1B}[201~p", [.pasted, .key(.character("p"))]), ("\u{1B}[201~", []),
      ("\u{1B}[200~\u{1B}\u{1B}[201~p", [.pasted, .key(.character("p"))]),
      ("ab", [.key(.character("a")), .key(.character("b"))]),
    ] as [(String, [Token])])
  func understood(_ text: String, _ tokens: [Token]) { #expect(all(Array(text.utf8)) == tokens) }

  @Test("bytes that are no characters are keys, and what follows is understood again")
  func broken() {
    #expect(all([0xFF, 0x61]) == [.key(.other), .key(.character("a"))])
    #expect(all([0xC3, 0x61]) == [.key(.other), .key(.character("a"))])
    #expect(all([0xE2, 0x82]) == [.key(.other)])
    // A surrogate, and a slash in two bytes: not allowed in UTF-8.
    #expect(all([0xED, 0xA0, 0x80]) == [.key(.other)])
    #expect(all([0xC0, 0xAF]) == [.key(.other), .key(.other)])
  }

  @Test("every input of one and two bytes is at least one key, at most two, and leaves nothing behind")
  func exhaustive() {
    var offences: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      if all([first]).count != 1 { offences.append([first]) }
      for second in UInt8.min...UInt8.max {
        var decoder = KeyDecoder()
        let tokens = decoder.decode([first, second]) + decoder.flush()
        var split = KeyDecoder()
        let parts = split.decode([first]) + split.decode([second]) + split.flush()
        let isRight = (1...2).contains(tokens.count) && !decoder.isWaiting && parts == tokens
        if !isRight { offences.append([first, second]) }
      }
    }
    #expect(offences == [])
  }

  @Test("where the bytes are split over reads makes no difference")
  func splits() {
    for seed in UInt64(1)...2_000 {
      var random = SplitMix64(seed: seed)
      let pieces = (0..<random.int(1...8)).map { _ in
        random.one(
          of: Array("a".utf8), [0x1B], Array("\u{1B}[A".utf8), Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8),
          Array("é訓👍".utf8), [UInt8(random.int(0...255))], [0x0D], Array("\u{1B}[1;2".utf8))
      }
      let bytes = pieces.flatMap { $0 }
      var decoder = KeyDecoder()
      var tokens: [Token] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = random.int(1...rest.count)
        tokens += decoder.decode(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(tokens + decoder.flush() == all(bytes), "seed \(seed)")
    }
  }

  private func all(_ bytes: [UInt8]) -> [Token] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.flush()
  }
}
