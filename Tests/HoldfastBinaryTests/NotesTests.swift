import Foundation
import Testing

@Suite("notes survive the way through the log")
struct NotesTests {
  static let notes = [
    "腰が少し痛い、でも大丈夫", "🏋️‍♀️ did it 💪🏽", "כאב קל בגב", "العمود الفقري بخير", "e\u{301}te\u{301} \u{1E9B}\u{323}",
    "é and e\u{301}",
    "tab\there", "two\nlines", "quote \" and 'apostrophe'", "=SUM(A1)", "-1 on the left", "@home", "'quoted", "a,b;c+d",
    "\u{FEFF}mark first", "nul-free \u{2028} line separator", "back\\slash \\n", "+plus",
  ]

  @Test("log, show, export and import give the same text back")
  func roundTrip() throws {
    let home = try Home()
    for (index, note) in Self.notes.enumerated() {
      let logged = try home.run("log", "knee plank 30s", "--at", day(index), "--note", note)
      #expect(logged.isDone, "\(logged.error)")
      let shown = try home.done("show", "last").out.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
      let visible = note.split { $0 == "\n" || $0 == "\t" || $0 == " " }.joined(separator: " ")
      #expect(shown.contains("note: \(visible) level in force"), "\(shown)")
    }
    let exported = try home.wholeLog()
    try home.write(exported, to: "log.json")
    let other = ["HOLDFAST_DB": home.path("other.db")]
    try home.done("import", "log.json", with: other)
    #expect(try home.done("export", "json", with: other).out == exported)
    for variables in [[:], other] {
      let cells = try notes(home.done("export", "csv", "--table", "sessions", with: variables).outBytes)
      // By bytes: strings are equal when they only look the same.
      #expect(cells.map { Array($0.utf8) } == Self.notes.map { Array($0.utf8) })
    }
  }

  @Test("a name and a reason that begin with a negative number are kept as they are typed")
  func negativeWords() throws {
    let home = try Home()
    try home.done("override", "toe", "--by", "-1st clinic", "--why", "-2 sets", "--at", "2024-03-02")
    #expect(try home.wholeLog().contains("\"by\":\"-1st clinic\""))
    #expect(try home.wholeLog().contains("\"why\":\"-2 sets\""))
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

  /// A day of its own for each note, so that the sessions have an order.
  private func day(_ index: Int) -> String { "2024-03-\(index < 9 ? "0" : "")\(index + 1)" }

  /// The column `note`: read by RFC 4180, one leading apostrophe taken away.
  private func notes(_ bytes: [UInt8]) throws -> [String] {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), _):
        isQuoted.toggle()
        cell.append(byte)
      case (UInt8(ascii: ","), false):
        row.append(cell)
        cell = []
      case (UInt8(ascii: "\n"), false):
        rows.append(row + [cell])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    let column = try #require(rows.first?.firstIndex(of: Array("note".utf8)))
    return rows.dropFirst().map { row in
      var text = String(decoding: row[column], as: UTF8.self).unicodeScalars.map { String($0) }.joined()
      if text.utf8.first == UInt8(ascii: "\"") {
        text = String(text.dropFirst().dropLast()).replacingOccurrences(of: "\"\"", with: "\"")
      }
      return text.utf8.first == UInt8(ascii: "'") ? String(text.unicodeScalars.dropFirst()) : text
    }
  }
}
