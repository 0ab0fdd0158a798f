import HoldfastInterchange
import HoldfastProgression
import Testing

@Suite("What a protocol file may be made of")
struct ProtocolFormTests {
  private static let start = "holdfast protocol init writes a file to begin with."

  @Test("line ends may be LF, CRLF or CR, and a byte order mark may stand in front", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = try ProtocolTexts.with("levels.toe.sets", "x").replacing("\n", with: end)
    for start in ["", "\u{FEFF}"] {
      #expect(try readProtocol(start + ProtocolTexts.bare.replacing("\n", with: end)) == .standard)
      #expect(told(start + text).map { $0[1] } == ["9 |     sets: 1️⃣x2️⃣"])
      #expect(
        told(start + text.replacing("name: ", with: "nam: ")).map { $0[1] } == [
          "1 | 1️⃣nam2️⃣: Other rules", "9 |     sets: 1️⃣x2️⃣",
        ])
    }
  }

  @Test(
    "an empty file is told as such",
    arguments: ["", "\n \n", "# a comment\n", "---\n", "\u{FEFF}", "--- # nothing\n...\n"])
  func empty(text: String) {
    #expect(told(text) == [["rules.yaml is empty", Self.start]])
  }

  static let roots = [
    ("hello\n", "1 | 1️⃣hello2️⃣", "hello"), ("- a\n- b\n", "1 | 1️⃣-2️⃣ a", "a list"), ("# c\n[a]\n", "2 | 1️⃣[2️⃣a]", "a list"),
    ("\"\"\n", "1 | 1️⃣\"2️⃣\"", "\"\""),
  ]

  @Test("a file begins with keys", arguments: roots)
  func root(text: String, marked: String, found: String) {
    #expect(told(text) == [["rules.yaml: the file has to begin with keys, not with \(found)", marked, Self.start]])
  }

  @Test("a second document is told, beside what is wrong with the first")
  func documents() throws {
    let second = [
      "rules.yaml: a second document begins here", "83 | 1️⃣-2️⃣--", "One file is one protocol.",
      "Keep one of them, without this line.",
    ]
    #expect(told(ProtocolTexts.bare + "---\n") == [second])
    #expect(told(ProtocolTexts.bare + "---\nname: x\n") == [second])
    #expect(told(ProtocolTexts.bare + "--- {name: x}\n").map { $0[0] } == [second[0]])
    #expect(told(try ProtocolTexts.with("version", "x") + "---\n").map { $0[0] }.last == second[0])
    #expect(try readProtocol("%YAML 1.2\n--- # ours\n\(ProtocolTexts.bare)...\n") == .standard)
  }

  @Test("a file has at most 64 KiB")
  func size() throws {
    let filled = { (count: Int) in
      ProtocolTexts.bare + "#" + String(repeating: "x", count: count - ProtocolTexts.bare.utf8.count - 2) + "\n"
    }
    #expect(try readProtocol(filled(65_536)) == .standard)
    let remedy = "Check that it is the right file. \(Self.start)"
    #expect(
      told(filled(65_537)) == [
        ["rules.yaml: a protocol file has at most 64 KiB; this one has 65,537 bytes", remedy]
      ])
    #expect(
      told([UInt8](repeating: 0x5B, count: 10_000_000)) == [
        ["rules.yaml: a protocol file has at most 64 KiB; this one has 10.0 MB", remedy]
      ])
  }

  @Test("UTF-16 is recognised, with its mark and without")
  func utf16() {
    let little = ProtocolTexts.bare.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = ProtocolTexts.bare.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(told(bytes) == [["rules.yaml: the file is saved as UTF-16", "Save it as UTF-8."]])
    }
  }

  @Test("bytes that are not UTF-8 are told with their place")
  func invalidUTF8() {
    #expect(
      told(Array("name: Ä\nversion: é".utf8) + [0xE9, 0x0A]) == [
        ["rules.yaml: byte 20 is not valid UTF-8", "2 | version: é1️⃣\u{FFFD}2️⃣", "Save the file as UTF-8."]
      ])
  }

  static let forbidden = [
    ("\0", "1️⃣\u{FFFD}2️⃣", "U+0000"), ("\u{1B}", "1️⃣\u{FFFD}2️⃣", "U+001B"), ("\u{7F}", "1️⃣\u{FFFD}2️⃣", "U+007F"),
    ("\u{85}", "1️⃣\u{FFFD}2️⃣", "U+0085"), ("\u{2028}", "1️⃣\u{FFFD}2️⃣", "U+2028"), ("\u{FEFF}", "1️⃣\u{FEFF}2️⃣", "U+FEFF"),
    ("\u{FFFE}", "1️⃣\u{FFFE}2️⃣", "U+FFFE"),
    ("\u{1FFFF}", "1️⃣\u{1FFFF}2️⃣", "U+1FFFF"),
  ]

  @Test("control characters and their like are refused, in comments too", arguments: forbidden)
  func controls(character: String, marked: String, name: String) {
    #expect(
      told("name: é\n# ü \(character)x\n") == [
        [
          "rules.yaml: the file holds the character \(name)", "2 | # ü \(marked)x",
          "Control characters and their like can't be seen, and have no place in a protocol file.",
          "Take it out; if there are many, check that it is a text file.",
        ]
      ])
  }

  @Test("nesting that is too deep is refused before YAML is read")
  func nesting() {
    let brackets = String(repeating: "[", count: 101)
    let words = [
      "rules.yaml: this is nested too deeply", "A protocol file has three levels.",
      "Indent by two spaces for each level, and use no brackets. \(Self.start)",
    ]
    for (text, place) in [
      ("name: " + brackets, "1 | …" + String(repeating: "[", count: 71) + "1️⃣[2️⃣"),
      (String(repeating: "- ", count: 31) + "a", "1 | " + String(repeating: "- ", count: 31) + "1️⃣a2️⃣"),
      (String(repeating: "- ", count: 32) + "\n", "1 | " + String(repeating: "- ", count: 31) + "1️⃣-2️⃣"),
      ("\u{FEFF}" + String(repeating: "? ", count: 31) + "a", "1 | " + String(repeating: "? ", count: 31) + "1️⃣a2️⃣"),
      ("name: x\n" + String(repeating: " ", count: 61) + "a: b", "2 | " + String(repeating: " ", count: 61) + "1️⃣a2️⃣: b"),
    ] {
      #expect(told(text) == [[words[0], place, words[1], words[2]]])
    }
    let comments = String(repeating: "# [1]\n", count: 99) + String(repeating: " ", count: 200) + "# far right\n"
    #expect(throws: Never.self) { try readProtocol(comments + ProtocolTexts.bare) }
  }

  @Test("more than 50 problems are counted")
  func many() {
    let told = told("name: x\n" + (1...80).map { "key\($0): 1\n" }.joined())
    #expect(told.count == 51)
    #expect(told.last == ["rules.yaml: there are 38 more problems", "Mend these first, then try again."])
  }
}
