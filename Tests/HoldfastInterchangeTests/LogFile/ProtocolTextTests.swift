import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("The text of a protocol in a log file")
struct ProtocolTextTests {
  private func adoption(_ number: Int, _ text: String, _ more: String = "") -> String {
    recordText(number, "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"by\":\"me\",\"text\":\"\(text)\"\(more)")
  }

  private func read(_ text: String, _ check: @escaping (String) -> [Problem] = { _ in [] }) throws -> [LogRecord] {
    try LogFileReader(fileName: "log.json", knownExercises: nil, protocolCheck: check).read(Array(text.utf8))
  }

  @Test("it is kept byte for byte, line ends and all")
  func bytes() throws {
    let records = try read(recordsFile(adoption(1, "\\ufeffname: \\\"cafe\u{301}\\\"\\r\\n\\tb: 1\\n\\n")))
    guard case .protocolAdoption(let record) = records.first else {
      Issue.record("no adoption: \(records)")
      return
    }
    #expect(record.content.text.map { Array($0.utf8) } == Array("\u{feff}name: \"cafe\u{301}\"\r\n\tb: 1\n\n".utf8))
    #expect(try Array(file(read(file(records))).utf8) == Array(file(records).utf8))
  }

  @Test("without a text it is the return to the default, which nobody need have asked for")
  func reset() throws {
    let stamp = instant("2026-11-20T07:00:00.000Z")
    let records = try read(recordsFile(recordText(1, "\"kind\":\"protocol\",\"day\":\"2026-11-20\",\"text\":null")))
    #expect(
      records == [
        .protocolAdoption(
          Record(id: recordID(1), created: stamp, updated: stamp, content: ProtocolAdoption(day: day("2026-11-20"))))
      ])
  }

  @Test("65,536 bytes are kept, one more is too long; letters of two bytes count as two", arguments: ["a", "é"])
  func length(letter: String) throws {
    let most = ProtocolAdoption.mostTextBytes / letter.utf8.count
    let longest = String(repeating: letter, count: most)
    #expect(try read(recordsFile(adoption(1, longest))).count == 1)
    var checked: [String] = []
    let thrown = problem {
      try read(recordsFile(adoption(1, longest + "a"))) {
        checked.append($0)
        return []
      }
    }
    #expect(thrown.what == "log.json: text is too long for a protocol")
    #expect(thrown.why == "It has 65537 bytes; at most 65536 are kept.")
    #expect(thrown.path.hasPrefix("records[0].text 2:"))
    #expect(checked == [])
  }

  @Test("what is wrong within it is told at its record, with its own line, together with the rest of the file")
  func check() {
    let text = recordsFile(adoption(1, "fine: yes"), adoption(2, "a\\nb", ",\"wyh\":\"x\""))
    let thrown = problems {
      try read(text) { text in
        guard text == "a\nb" else { return [] }
        return [
          Problem(
            .data, "b is not known here", why: "Nothing reads it.", remedy: "Did you mean by?",
            place: .text(line: "b", number: 2, column: 1, length: 1)),
          Problem(.data, "name is missing"),
          Problem(.data, "sets is too great", place: .path("knee.sets", line: 7, column: 3)),
        ]
      }
    }
    #expect(
      thrown.map { "\($0.path.prefix { $0 != " " }): \($0.what)" } == [
        "records[1].text: log.json: in the protocol text, line 2, column 1: b is not known here",
        "records[1].text: log.json: in the protocol text: name is missing",
        "records[1].text: log.json: in the protocol text, line 7, column 3: sets is too great",
        "records[1].wyh: log.json: the key wyh is not known here",
      ])
    #expect(thrown.first?.why == "Nothing reads it.")
    #expect(thrown.first?.remedy == "Did you mean by?")
  }

  @Test("the text of a deleted adoption is checked as well, for an undo would bring it back")
  func deleted() {
    let thrown = problem {
      try read(recordsFile(adoption(1, "x", ",\"deleted\":true"))) { _ in [Problem(.data, "name is missing")] }
    }
    #expect(thrown.what == "log.json: in the protocol text: name is missing")
  }
}
