import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import Testing

/// Texts of 64 KiB that make readers of YAML slow, deep or big. The limit is wide, for machines that do other things too:
/// it is meant for what would take hours, or all memory.
@Suite("Protocol files made to do harm", .serialized, .timeLimit(.minutes(2)))
struct ProtocolHostileTests {
  private static let size = 65_536
  private static let soon = Duration.seconds(60)

  static let pieces = [
    "[", "{", "- ", "? ", "[[]", "{a: ", "[a, ", "{}", "a: ", "'", "\"", "\\", "#", "x", "x\n", "x: 1\n", "1: 1\n",
    "sets: 1\n", "&a ", "*a ", "!a ", "|\n", ">", "%", "-", ":", ": ", "? a\n", "\n", " ", "\t", "---\n", "...\n", ",",
    "]",
    "- &a [*a]\n", "\\U000F", "k:\n\t", "e\u{301}", "\u{1F9D1}\u{200D}", "hold_second: ", "[]: ",
  ]

  @Test("a piece repeated to the limit is refused, and soon", arguments: pieces)
  func repeated(piece: String) {
    let text = String(repeating: piece, count: Self.size / piece.utf8.count)
    #expect(refusal(of: text) < Self.soon)
    #expect(refusal(of: "name: \(text.prefix(Self.size / 8))") < Self.soon)
  }

  @Test("indentation that grows from line to line is refused, and soon")
  func growing() {
    var text = ""
    for depth in 0..<360 { text += String(repeating: " ", count: depth) + "a:\n" }
    #expect(refusal(of: text) < Self.soon)
  }

  @Test("aliases are not followed, so a bomb of them stays small")
  func bomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<60 { text += "? &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n: 1\n" }
    #expect(refusal(of: text) < Self.soon)
    #expect(refusal(of: "? &a [*a, *a]\n: *a\n") < Self.soon)
  }

  @Test("keys within keys, as deep as they may be, are refused, and soon", arguments: ["{? ", "[", "{"])
  func keys(opening: String) {
    let closing = opening == "[" ? "]" : "}"
    var payload = "a"
    for index in 0..<6_000 { payload += ", k\(index)" }
    let text =
      String(repeating: opening, count: 99) + "{" + payload + "}"
      + String(repeating: opening == "{? " ? "}" : "\(closing): 1", count: 99)
    #expect(refusal(of: text) < Self.soon)
  }

  @Test("many keys in one line are refused, and soon")
  func oneLine() {
    let keys = (0..<3_000).map { "hold_second\($0)" }.joined(separator: ": 1, ")
    #expect(refusal(of: "levels: {knee: {\(keys): 1}}") < Self.soon)
  }

  /// How long it takes to refuse a text.
  private func refusal(of text: some StringProtocol) -> Duration {
    ContinuousClock().measure {
      #expect(throws: Problems.self) { try ProtocolFileReader(fileName: "rules.yaml").read(Array(text.utf8)) }
    }
  }
}
