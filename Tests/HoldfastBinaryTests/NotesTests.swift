import Testing

@Suite("notes survive the way through the log")
struct NotesTests {
  static let notes = [
    "腰が少し痛い、でも大丈夫", "🏋️‍♀️ did it 💪🏽", "כאב קל בגב", "العمود الفقري بخير", "e\u{301}te\u{301} \u{1E9B}\u{323}", "é and e\u{301}",
    "tab\there", "two\nlines", "quote \" and 'apostrophe'", "=SUM(A1)", "-1 on the left", "@home", "'quoted", "a,b;c+d",
    "\u{FEFF}mark first", "nul-free \u{2028} line separator", "back\\slash \\n", "+plus",
  ]

  @Test("log, show, export and import give the same text back", arguments: notes)
  func roundTrip(_ note: String) throws {
    let home = try Home()
    let logged = try home.run("log", "knee plank 30s", "--form", "clean", "--at", "2024-03-02", "--note", note)
    #expect(logged.isDone, "\(logged.error)")
    let exported = try home.wholeLog()
    try home.write(exported, to: "log.json")
    let other = ["HOLDFAST_DB": home.path("other.db")]
    try home.done("import", "log.json", with: other)
    #expect(try home.done("export", "json", with: other).out == exported)
    for variables in [[:], other] {
      let shown = try home.done("show", "last", with: variables).out
      let visible = note.split { $0 == "\n" || $0 == "\t" || $0 == " " }.joined(separator: " ")
      #expect(shown.split { $0 == "\n" || $0 == " " }.joined(separator: " ").contains("note: " + visible), "\(shown)")
      let cell = try cell(home.done("export", "csv", with: variables).outBytes)
      #expect(Array(cell.utf8) == Array(note.utf8))
    }
  }

  @Test("a note in the shorthand keeps its script, and history and undo can show it")
  func inShorthand() throws {
    let home = try Home()
    try home.done("log", "knee plank 30s \"腰 🙂 כאב\" + bird dog 2x10x8s “ok”", "--at", "2024-03-02")
    #expect(try home.done("history").out.contains("腰 🙂 כאב"))
    #expect(try home.done("undo").out.contains("腰 🙂 כאב"))
  }

  @Test("marks that turn the direction of writing can't reach beyond the note on a screen")
  func directionMarks() throws {
    let home = try Home()
    try home.done("log", "knee plank 30s", "--note", "a\u{202E}b", "--at", "2024-03-02")
    #expect(try !home.done("show", "last").out.unicodeScalars.contains("\u{202E}"))
    #expect(try home.wholeLog().unicodeScalars.contains("\u{202E}"))
  }

  /// The note of the first row: read by RFC 4180, one leading apostrophe taken away.
  private func cell(_ bytes: [UInt8]) throws -> String {
    var rows: [[[UInt8]]] = [[[]]]
    var isQuoted = false
    var index = 0
    func append(_ byte: UInt8) { rows[rows.count - 1][rows[rows.count - 1].count - 1].append(byte) }
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), true) where next == UInt8(ascii: "\""):
        append(byte)
        index += 1
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: ","), false): rows[rows.count - 1].append([])
      case (UInt8(ascii: "\n"), false): rows.append([[]])
      default: append(byte)
      }
      index += 1
    }
    let column = try #require(rows[0].firstIndex(of: Array("session_note".utf8)))
    let cell = rows[1][column]
    return String(decoding: cell.first == UInt8(ascii: "'") ? Array(cell.dropFirst()) : cell, as: UTF8.self)
  }
}
