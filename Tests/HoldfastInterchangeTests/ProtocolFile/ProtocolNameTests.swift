import HoldfastInterchange
import HoldfastProgression
import Testing

@Suite("Name and version of a protocol file")
struct ProtocolNameTests {
  private static let remedy = "Write 1 to 60 characters on one line, in quotes where need be."

  static let wrongNames: [(value: String, marked: String, what: String)] = [
    ("\"\"", "1️⃣\"2️⃣\"", "name is empty"), ("' '", "1️⃣' '2️⃣", "name is empty"),
    ("\"\u{200B}\"", "1️⃣\"\u{200B}\"2️⃣", "name is empty"),
    ("~", "1️⃣~2️⃣", "name is ~, which stands for nothing in YAML"), ("[a]", "1️⃣[2️⃣a]", "name must be a text, not a list"),
    ("\"a\\nb\"", "1️⃣\"a\\nb\"2️⃣", "name holds the line end U+000A"),
    ("\"a\\u2028b\"", "1️⃣\"a\\u2028b\"2️⃣", "name holds the line end U+2028"),
    ("\"a\\x07b\"", "1️⃣\"a\\x07b\"2️⃣", "name holds the character U+0007, which can't be seen"),
    ("\"a\\0b\"", "1️⃣\"a\\0b\"2️⃣", "name holds the character U+0000, which can't be seen"),
    ("\"a\\tb\"", "1️⃣\"a\\tb\"2️⃣", "name holds the character U+0009, which can't be seen"),
    ("\"a\\uFFFE\"", "1️⃣\"a\\uFFFE\"2️⃣", "name holds the character U+FFFE, which can't be seen"),
  ]

  @Test("a name is visible, on one line, and a text", arguments: wrongNames)
  func wrongName(value: String, marked: String, what: String) throws {
    #expect(
      told(try ProtocolTexts.with("name", value)) == [["rules.yaml: \(what)", "1 | name: \(marked)", Self.remedy]])
  }

  @Test("a name has at most 60 characters, and not too many marks on them")
  func length() throws {
    let longest = String(repeating: "é", count: 60)
    #expect(try readProtocol(try ProtocolTexts.with("name", longest)).name == longest)
    #expect(
      told(try ProtocolTexts.with("name", longest + "x")) == [
        ["rules.yaml: name is longer than 60 characters: it has 61", "1 | name: 1️⃣\(longest)x2️⃣", Self.remedy]
      ])
    let marks = "e" + String(repeating: "\u{301}", count: 240)
    #expect(
      told(try ProtocolTexts.with("name", marks)).map { $0[0] } == [
        "rules.yaml: name is made of more than 240 code points: it has 241"
      ])
  }

  @Test("a name may look like anything", arguments: ["5", "yes", "Rock & Roll * 5 !", "a&b", "\u{F0001}\u{100001}"])
  func plainNames(name: String) throws {
    #expect(try readProtocol(try ProtocolTexts.with("name", name)).name == name)
  }

  @Test("escapes for private characters are read, as long as one plane of them is free")
  func privateEscapes() throws {
    #expect(try readProtocol(try ProtocolTexts.with("name", "\"\\U000F0000a\"")).name == "\u{F0000}a")
    #expect(try readProtocol(try ProtocolTexts.with("name", "\"\\U00100000a\"")).name == "\u{100000}a")
    #expect(
      told(try ProtocolTexts.with("name", "\"\\U000f0000\\U00100000\"")) == [
        [
          "rules.yaml: the file has escapes for private characters of both planes, \\U000F.... and \\U0010....",
          "Write the characters themselves.",
        ]
      ])
  }

  static let wrongVersions: [(value: String, marked: String, found: String, remedy: String)] = [
    ("0", "1️⃣02️⃣", "0", "Write: version: 1"), ("10000", "1️⃣100002️⃣", "10000", "Write: version: 1"),
    ("1.0", "1️⃣1.02️⃣", "1.0", "Write: version: 1"), ("v2", "1️⃣v22️⃣", "v2", "Write: version: 1"),
    ("\"2\"", "1️⃣\"2\"2️⃣", "a text", "Take the quotes away: 2"), ("[2]", "1️⃣[2️⃣2]", "a list", "Write: version: 1"),
  ]

  @Test("a version is a whole number from 1 to 9999", arguments: wrongVersions)
  func wrongVersion(value: String, marked: String, found: String, remedy: String) throws {
    #expect(
      told(try ProtocolTexts.with("version", value)) == [
        ["rules.yaml: version must be a whole number, 1 to 9999, not \(found)", "2 | version: \(marked)", remedy]
      ])
    #expect(try readProtocol(try ProtocolTexts.with("version", "9999")).version == 9999)
  }

  @Test(
    "the default's name stands for the default's numbers, whatever its case and the version",
    arguments: ["Holdfast default", "holdfast  DEFAULT", "\" Holdfast default \""])
  func takenName(name: String) throws {
    let changed = try ProtocolTexts.with("dose.rest_seconds", "90", name: name)
    #expect(
      told(changed.replacing("version: 1", with: "version: 2")) == [
        [
          "rules.yaml: Holdfast default is the name of other numbers: dose.rest_seconds is 60 there, not 90",
          "1 | name: 1️⃣\(name)2️⃣", "Reports name the protocol by which a verdict was given.",
          "Give these rules a name of their own.",
        ]
      ])
    var standard = LadderProtocol.standard
    standard.version = 2
    #expect(try readProtocol(try ProtocolTexts.with("version", "2", name: "Holdfast default")) == standard)
  }
}
