import HoldfastModel
import Testing

@testable import HoldfastInterchange

@Suite("JSON as RFC 8259 has it")
struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONNode { try JSONParser.parse(Array(text.utf8)) }

  static let texts: [(String, JSONValue)] = [
    ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("\r\n\t 12", .decimal("12")),
    ("-0", .decimal("-0")), ("1.50e+3", .decimal("1.50e+3")), ("[]", .array([])), ("{ }", .object([:])),
    ("[1 , [2], {\"a\" : []}]", .array([.decimal("1"), .array([.decimal("2")]), .object(["a": .array([])])])),
    ("\"\"", .string("")), ("\"é😀\"", .string("é😀")),
    (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")), (#""\u00e9\ud83d\uDE00\u0000""#, .string("é😀\u{0}")),
    ("\u{FEFF}[]", .array([])), ("\"\u{7F}\"", .string("\u{7F}")),
  ]

  @Test("what is JSON is read", arguments: texts)
  func reads(text: String, expected: JSONValue) throws {
    #expect(try parse(text).jsonValue == expected)
  }

  static let malformed = [
    "1️⃣", " 1️⃣", "1️⃣nul", "[1️⃣tru]", "[1,1️⃣]", "{\"a\":1,1️⃣}", "{1️⃣a:1}", "{1️⃣'a':1}", "{\"a\" 1️⃣1}", "{\"a\":1 1️⃣\"b\":2}",
    "[1 1️⃣2]", "1️⃣01", "1️⃣-", "[1️⃣1.]", "[1️⃣.5]", "1️⃣1e", "[1️⃣+1]", "[1️⃣NaN]", "[] 1️⃣[]", "[1️⃣", "{\"a\":1️⃣",
    "1️⃣\"open", "\"a1️⃣\nb\"", "\"1️⃣\\x\"", "\"1️⃣\\u12\"", "\"1️⃣\\ud800\"", "\"1️⃣\\udc00\"", "\"1️⃣\\ud800\\u0041\"", "[1]1️⃣,",
    "1️⃣// no",
  ]

  @Test("what is not JSON is refused where it stops being it", arguments: malformed)
  func refuses(marked: String) {
    let parts = marked.split(separator: "1️⃣", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    #expect {
      try parse(parts.joined())
    } throws: { error in
      (error as? JSONSyntaxError)?.offset == parts.first?.utf8.count
    }
  }

  @Test("nesting ends at 64 levels, and never in a crash")
  func depth() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try parse(deepest) }
    for opening in ["[", "{\"a\":"] {
      let text = String(repeating: opening, count: 200_000)
      #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }
  }

  static let invalidUTF8: [([UInt8], Int)] = [
    ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xC0, 0xAF, 0x22], 1),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
    ([0x22, 0xE0, 0x9F, 0xBF, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x22, 0xF0, 0x9F], 1),
    ([0x22, 0x61, 0x80, 0x22], 2), ([0x22, 0xE2, 0x82], 1),
  ]

  @Test("bytes that are not UTF-8 are refused with their offset", arguments: invalidUTF8)
  func utf8(bytes: [UInt8], offset: Int) {
    #expect {
      try JSONParser.parse(bytes)
    } throws: { error in
      (error as? JSONSyntaxError)?.what == "byte \(offset) is not valid UTF-8"
    }
  }

  @Test("UTF-8 is judged as the standard library judges it")
  func utf8Agrees() {
    var random = SeededRandom(seed: 3)
    let leads: [UInt8] = [
      0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<random.int(0...5)).map { _ in random.pick(leads) }
      #expect(
        (UTF8Check.firstInvalidOffset(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil),
        "\(bytes)")
    }
  }

  @Test("every value that is written is read back")
  func roundTrip() throws {
    var random = SeededRandom(seed: 9)
    for _ in 0..<2000 {
      let value = random.jsonValue(depth: 4)
      #expect(try parse(value.compactText).jsonValue.compactText == value.compactText)
      #expect(try parse(value.prettyText).jsonValue.compactText == value.compactText)
    }
  }
}

extension JSONNode {
  /// The node as a value to be written, its numbers by their digits.
  var jsonValue: JSONValue {
    switch value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let digits): .decimal(digits)
    case .string(let text): .string(text)
    case .array(let nodes): .array(nodes.map(\.jsonValue))
    case .object(let members):
      .object(Dictionary(members.map { ($0.key, $0.node.jsonValue) }) { first, _ in first })
    }
  }
}

extension SeededRandom {
  mutating func jsonValue(depth: Int) -> JSONValue {
    switch int(0...(depth > 0 ? 6 : 4)) {
    case 0: .null
    case 1: .bool(once(in: 2))
    case 2: .int(pick([0, -1, Int.max, Int.min, 7]))
    case 3: .decimal(pick(["7.5", "-0.001", "1e10"]))
    case 4: .string(pick(nastyTexts + ["\u{0}\u{1F}\u{7F}", ""]))
    case 5: .array((0..<int(0...3)).map { _ in jsonValue(depth: depth - 1) })
    default:
      .object(Dictionary((0..<int(0...3)).map { ("k\($0)\"", jsonValue(depth: depth - 1)) }) { first, _ in first })
    }
  }
}
