import HoldfastInterchange
import HoldfastProgression
import Testing

@Suite("A protocol file that is not YAML")
struct YAMLSyntaxTests {
  private static let form = "Write one key on each line: the key, a colon, a space and the value."
  private static let indentation = "Indent the keys of a section alike, two spaces deeper than its name."

  /// Lines in place of `  knee:`, `    hold_seconds: 30` and `    sets: 3`, and what is told of them.
  static let texts: [(lines: String, told: [String])] = [
    (
      "\tknee:\n\t\thold_seconds: 30\n    sets: 3",
      [
        "the line is indented with a tab, as is 1 more", "4 | 1️⃣ 2️⃣knee:", "YAML indents with spaces only.",
        "Write two spaces for each level.",
      ]
    ),
    (
      "  knee:\n  \t  hold_seconds: 30\n    sets: 3",
      [
        "the line is indented with a tab", "5 |   1️⃣ 2️⃣  hold_seconds: 30", "YAML indents with spaces only.",
        "Write two spaces for each level.",
      ]
    ),
    (
      "  knee:\n    hold_seconds: 30\n\tsets: 3",
      [
        "the line is indented with a tab", "6 | 1️⃣ 2️⃣sets: 3", "YAML indents with spaces only.",
        "Write two spaces for each level.",
      ]
    ),
    (
      "  knee:\n    hold_seconds: 30\n   sets: 3",
      ["this does not fit to the lines above", "6 |    1️⃣s2️⃣ets: 3", "\(indentation)\n\(form)"]
    ),
    (
      "  knee:\n    hold_seconds: 30\n\n      sets: 3",
      [
        "this line is indented deeper than the one above, which has a value already", "7 |       1️⃣s2️⃣ets: 3",
        indentation,
      ]
    ),
    (
      "  knee:\n    hold_seconds:30\n    sets: 3",
      ["a colon and a space are missing here", "5 |     1️⃣h2️⃣old_seconds:30", form]
    ),
    (
      "  knee:\n    hold_seconds: 30\n    sets 3",
      ["a colon and a space are missing here", "6 |     1️⃣s2️⃣ets 3", form]
    ),
    (
      "  knee:\n    hold_seconds: 30: 3\n    sets: 3",
      [
        "a second colon stands in this line", "5 |     hold_seconds: 301️⃣:2️⃣ 3", "A line holds one key and one value.",
        "Put a text with a colon in quotes.",
      ]
    ),
    (
      "  knee:\n    hold_seconds: \"30\n    sets: 3",
      ["the closing quote is missing", "5 |     hold_seconds: 1️⃣\"2️⃣30", "Close the quote on the same line."]
    ),
    (
      "  knee:\n    hold_seconds: '30\n    sets: '3'",
      ["the closing quote is missing", "5 |     hold_seconds: 1️⃣'2️⃣30", "Close the quote on the same line."]
    ),
    (
      "  knee:\n    hold_seconds: '30' s\n    sets: 3",
      ["this does not fit to the lines above", "5 |     hold_seconds: '30' 1️⃣s2️⃣", "\(indentation)\n\(form)"]
    ),
    (
      "  knee:\n    hold_seconds: \"é\\q\"\n    sets: 3",
      [
        "this escape is not known", "5 |     hold_seconds: \"é1️⃣\\2️⃣q\"",
        "In double quotes a backslash begins an escape.",
        "Write a backslash itself as \\\\, or put the text in single quotes.",
      ]
    ),
    (
      "  knee:\n    hold_seconds: \"\\ud800\"\n    sets: 3",
      [
        "this escape is not known", "5 |     hold_seconds: \"\\u1️⃣d2️⃣800\"",
        "In double quotes a backslash begins an escape.",
        "Write a backslash itself as \\\\, or put the text in single quotes.",
      ]
    ),
    (
      "  knee:\n    hold_seconds: @30\n    sets: 3",
      [
        "a value can't begin with this character", "5 |     hold_seconds: 1️⃣@2️⃣30",
        "Put a text that begins with it in quotes.",
      ]
    ),
    (
      "  knee:\n    hold_seconds: - 30\n    sets: 3",
      ["a list is not expected here", "5 |     hold_seconds: 1️⃣-2️⃣ 30", "A protocol file has no lists.", form]
    ),
    (
      "  knee: {hold_seconds: 30, sets: 3",
      [
        "a comma or the closing bracket is missing behind this bracket", "4 |   knee: 1️⃣{2️⃣hold_seconds: 30, sets: 3",
        form,
      ]
    ),
    (
      "  knee: &k\n    hold_seconds: 30\n    sets: 3",
      [
        "a value can't begin with & (an anchor)", "4 |   knee: 1️⃣&k2️⃣",
        "Every number of a protocol file stands in its own place, so that it can be read there.",
        "Write the value itself; put a text that begins with it in quotes.",
      ]
    ),
  ]

  @Test("it is told in plain words where it stops being YAML", arguments: texts)
  func syntax(lines: String, told expected: [String]) {
    let knee = "  knee:\n    hold_seconds: 30\n    sets: 3\n"
    let text = ProtocolTexts.bare.replacing(knee, with: lines + "\n")
    #expect(told(text) == [["rules.yaml: \(expected[0])"] + expected.dropFirst()])
  }

  static let firstLines: [(line: String, told: [String])] = [
    ("%YAML 9.9\n---", ["this directive is not understood", "1 | 1️⃣%2️⃣YAML 9.9"]),
    ("%FOO é\n---", ["this directive is not understood", "1 | %FOO1️⃣ 2️⃣é"]),
    ("--- !!map", ["a value can't begin with ! (a tag)", "1 | --- 1️⃣!!map2️⃣"]),
    ("&a", ["a value can't begin with & (an anchor)", "1 | 1️⃣&a2️⃣"]),
    ("]", ["this is not YAML: did not find expected node content", "1 | 1️⃣]2️⃣"]),
  ]

  @Test("the first line can be wrong for the rest", arguments: firstLines)
  func firstLine(line: String, told expected: [String]) {
    let told = told("\(line)\n\(ProtocolTexts.bare)")
    #expect(told.map { Array($0.prefix(2)) } == [["rules.yaml: \(expected[0])", expected[1]]])
  }
}
