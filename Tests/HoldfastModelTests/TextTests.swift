import HoldfastModel
import Testing

struct TextTests {
  @Test(
    "the nearest word is found, one slip for every three letters",
    arguments: [
      ("plnak", "plank"), ("planks", "plank"), ("PLANK", "plank"), ("lgo", "log"), ("mornign", "morning"),
      ("mor", "morning"), ("mo", nil),
      ("bird-dgo", "bird-dog"), ("xyz", nil), ("", nil), ("p", nil),
    ] as [(String, String?)])
  func nearMiss(_ word: String, _ expected: String?) {
    #expect(NearMiss.of(word, among: ["plank", "log", "morning", "bird-dog"]) == expected)
  }

  @Test("of words equally near the first in the alphabet is taken, whatever their order")
  func ties() {
    #expect(NearMiss.of("cat", among: ["hat", "bat"]) == "bat")
    #expect(NearMiss.of("cat", among: ["bat", "hat"]) == "bat")
  }

  @Test("JSON escapes what must be escaped and keeps every other letter")
  func escaping() {
    let value = JSONValue.string("a\"b\\c\n\r\t\u{1}\u{7F}\u{2028}é腰🙂/")
    #expect(value.compactText == #""a\"b\\c\n\r\t\u0001\u007f"# + "\u{2028}é腰🙂/\"")
  }

  @Test("JSON sorts its keys and writes every kind of value")
  func values() {
    let value = JSONValue.object([
      "b": .array([.null, .bool(true), .int(-3), .decimal("7.5"), .array([])]), "a": .object([:]), "é": .string(""),
    ])
    #expect(value.compactText == #"{"a":{},"b":[null,true,-3,7.5,[]],"é":""}"#)
    #expect(
      JSONValue.object(["a": .int(1), "b": .array([.int(2)])]).prettyText == "{\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}"
    )
  }
}
