import HoldfastInterchange
import HoldfastProgression
import Testing

@Suite("The keys of a protocol file, section by section")
struct ProtocolSectionTests {
  private static let whyAll =
    "Every key has to be there, so that the file means the same under every version of Holdfast."

  @Test("a key that is missing is told with its default", arguments: ProtocolKey.all.map(\.path))
  func missing(path: String) throws {
    let line = try #require(WrittenLine.all(of: ProtocolTexts.bare).first { $0.path == path })
    let parts = path.split(separator: ".")
    let parent = parts.dropLast().joined(separator: ".")
    let index = try #require(WrittenLine.all(of: ProtocolTexts.bare).firstIndex { $0.path == parent })
    let heading = String(repeating: "  ", count: parts.count - 2) + "1️⃣\(parts[parts.count - 2])2️⃣:"
    #expect(
      told(ProtocolTexts.without(path)) == [
        [
          "rules.yaml: \(path) is missing", "\(index + 1) | \(heading)", Self.whyAll,
          "The default is: \(line.text.drop { $0 == " " })",
        ]
      ])
  }

  @Test("a file needs a name and a version")
  func missingName() {
    #expect(
      told(ProtocolTexts.without("name")) == [
        ["rules.yaml: name is missing", Self.whyAll, "Give the rules a name, as name: My rules"]
      ])
    #expect(
      told(ProtocolTexts.without("version")) == [["rules.yaml: version is missing", Self.whyAll, "Write: version: 1"]])
  }

  @Test("a section that is missing is told once, not key by key")
  func missingSection() {
    let gone = WrittenLine.all(of: ProtocolTexts.bare).filter { !$0.path.hasPrefix("gates.knee_to_toe") }
    #expect(
      told(gone.map { $0.text + "\n" }.joined()) == [
        [
          "rules.yaml: gates.knee_to_toe is missing", "13 | 1️⃣gates2️⃣:", Self.whyAll,
          "Copy the section from a file that holdfast protocol init writes.",
        ]
      ])
  }

  static let wrongSections = [
    ("  knee:", "  1️⃣knee2️⃣:", "levels.knee has no keys below it"),
    ("  knee: 30", "  knee: 1️⃣302️⃣", "levels.knee must have keys below it, not 30"),
    ("  knee: [30, 3]", "  knee: 1️⃣[2️⃣30, 3]", "levels.knee must have keys below it, not a list"),
  ]

  @Test("a section has keys below it", arguments: wrongSections)
  func wrongSection(line: String, marked: String, what: String) {
    let text = ProtocolTexts.bare.replacing("  knee:\n    hold_seconds: 30\n    sets: 3\n", with: line + "\n")
    #expect(
      told(text) == [
        ["rules.yaml: \(what)", "4 | \(marked)", "Indent its keys below it by two spaces: hold_seconds, sets."]
      ])
  }

  static let unknownKeys: [(line: String, marked: String, what: String, remedy: String)] = [
    (
      "colour: 3", "1️⃣colour2️⃣: 3", "the key colour is not known at the top level",
      "Here belong: name, version, levels, gates, triggers, referral, absence, support, dose."
    ),
    ("trigers: 3", "1️⃣trigers2️⃣: 3", "the key trigers is not known at the top level", "Did you mean triggers?"),
    (
      "peak_cap: 3", "1️⃣peak_cap2️⃣: 3", "the key peak_cap is not known at the top level",
      "It belongs in gates.knee_to_toe or gates.toe_to_unstable."
    ),
    (
      "levels.knee.sets: 3", "1️⃣levels.knee.sets2️⃣: 3", "the key levels.knee.sets is not known at the top level",
      "Write each section on a line of its own, with its keys indented below it."
    ),
    (
      "\"ключ\": 3 # б", "1️⃣\"ключ\"2️⃣: 3 # б", "the key ключ is not known at the top level",
      "Here belong: name, version, levels, gates, triggers, referral, absence, support, dose."
    ),
    ("? [a]\n: 3", "? 1️⃣[2️⃣a]", "a key must be a name, not a list", "Take it out."),
  ]

  @Test("a key that is not known is told with what was probably meant", arguments: unknownKeys)
  func unknown(line: String, marked: String, what: String, remedy: String) {
    let text = ProtocolTexts.bare.replacing("version: 1\n", with: "version: 1\n\(line)\n")
    #expect(told(text) == [["rules.yaml: \(what)", "3 | \(marked)", remedy]])
  }

  static let signedKeys: [(line: String, marked: String, what: String, remedy: String)] = [
    ("<<: *x", "1️⃣<<2️⃣: *x", "the key << (a merge) is not read", "Write the keys themselves."),
    (
      "*x : 3", "1️⃣*x2️⃣ : 3", "a value can't begin with * (an alias)",
      "Write the value itself; put a text that begins with it in quotes."
    ),
  ]

  @Test("merges are refused", arguments: signedKeys)
  func signedKey(line: String, marked: String, what: String, remedy: String) {
    let text = ProtocolTexts.bare.replacing("version: 1\n", with: "version: 1\n\(line)\n")
    let why = "Every number of a protocol file stands in its own place, so that it can be read there."
    #expect(told(text) == [["rules.yaml: \(what)", "3 | \(marked)", why, remedy]])
  }

  @Test("a mistyped key is told once: it is not missing as well")
  func mistyped() {
    #expect(
      told(ProtocolTexts.bare.replacing("    peak_cap: 1\n", with: "    Peak-cap: 1\n")) == [
        [
          "rules.yaml: the key Peak-cap is not known in gates.toe_to_unstable", "33 |     1️⃣Peak-cap2️⃣: 1",
          "Did you mean peak_cap?",
        ]
      ])
  }

  @Test("the usual pain belongs to the person", arguments: ["usual", "usual_pain", "usual_morning_pain"])
  func usual(key: String) {
    let text = ProtocolTexts.bare.replacing("triggers:\n", with: "triggers:\n  \(key): no\n")
    #expect(
      told(text) == [
        [
          "rules.yaml: \(key) does not belong in a protocol file", "44 |   1️⃣\(key)2️⃣: no",
          "The usual morning pain belongs to the person, not to the rules.",
          "Take it out, and give it with: holdfast start --usual-pain N",
        ]
      ])
  }

  @Test("every key that stands twice is told, in blocks, brackets and quotes")
  func twice() {
    let text = ProtocolTexts.bare
      .replacing("version: 1\n", with: "version: 1\n\"version\": 2\n? version\n: 3\n")
      .replacing("  knee:\n    hold_seconds: 30\n    sets: 3\n", with: "  knee: {sets: 3, hold_seconds: 30, sets: 4}\n")
      .replacing("    needs_unlock: yes\n", with: "    needs_unlock: yes\n    needs_unlock: no\n")
    let remedy = { (line: Int) in "Take one of them out; the first stands in line \(line)." }
    #expect(
      told(text) == [
        ["rules.yaml: the key version stands twice", "3 | 1️⃣\"version\"2️⃣: 2", remedy(2)],
        ["rules.yaml: the key version stands twice", "4 | ? 1️⃣version2️⃣", remedy(2)],
        [
          "rules.yaml: the key levels.knee.sets stands twice", "7 |   knee: {sets: 3, hold_seconds: 30, 1️⃣sets2️⃣: 4}",
          remedy(7),
        ],
        [
          "rules.yaml: the key gates.toe_to_unstable.needs_unlock stands twice", "44 |     1️⃣needs_unlock2️⃣: no",
          remedy(43),
        ],
      ])
  }

  @Test("of a section that stands twice nothing is missing: the rest may stand in the other")
  func sectionTwice() {
    let text = ProtocolTexts.bare.replacing("  toe:\n", with: "levels:\n  toe:\n")
    #expect(
      told(text) == [
        [
          "rules.yaml: the key levels stands twice", "7 | 1️⃣levels2️⃣:",
          "Take one of them out; the first stands in line 3.",
        ]
      ])
  }

  @Test("a key without a letter that stands twice is told alone, for then Yams reads nothing")
  func digitsTwice() {
    let text = ProtocolTexts.bare.replacing("version: 1\n", with: "version: 1\n1: 2\n1: 3\nx: 2\n")
    #expect(told(text) == [["rules.yaml: the key 1 stands twice", "3 | 1️⃣12️⃣: 2", "Take one of them out."]])
  }

  @Test("brackets are YAML too")
  func flow() throws {
    let text = ProtocolTexts.bare
      .replacing("  knee:\n    hold_seconds: 30\n    sets: 3\n", with: "  knee: {hold_seconds: 30, 'sets': 3}\n")
    #expect(try readProtocol(text) == .standard)
  }
}
