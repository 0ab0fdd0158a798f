import HoldfastInterchange
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  static let cells: [(CSVCell, String)] = [
    (.empty, ""), (.plain("45"), "45"), (.text("plain"), "plain"), (.text("a,b"), "\"a,b\""),
    (.text("say \"no\""), "\"say \"\"no\"\"\""), (.text("two\nlines"), "\"two\nlines\""),
    (.text("\"\u{301}"), "\"\"\"\u{301}\""),
    (.text("=1+1"), "'=1+1"), (.text("+1"), "'+1"), (.text("-1"), "'-1"), (.text("@x"), "'@x"), (.text("\tx"), "'\tx"),
    (.text("\rx"), "\"'\rx\""), (.text("'x"), "''x"), (.text("=\"a\",b"), "\"'=\"\"a\"\",b\""), (.plain("-1"), "-1"),
    (.text(" =1"), " =1"), (.text("\r\nx"), "\"'\r\nx\""), (.text("=\u{301}"), "'=\u{301}"), (.text(""), ""),
    (.text("\nx"), "\"'\nx\""), (.text("\u{FF1D}1"), "'\u{FF1D}1"), (.text("\u{FF0B}1"), "'\u{FF0B}1"),
    (.text("\u{FF0D}1"), "'\u{FF0D}1"), (.text("\u{FF20}x"), "'\u{FF20}x"), (.text("x\n=1"), "\"x\n=1\""),
  ]

  @Test("quotes what needs quotes and guards what looks like a formula", arguments: cells)
  func cell(cell: CSVCell, expected: String) {
    #expect(Array(CSVWriter().line([cell, cell]).utf8) == Array("\(expected),\(expected)\n".utf8))
  }

  @Test("records end as asked, texts keep their own line ends")
  func lineEndings() {
    let writer = CSVWriter(lineEnding: .crlf)
    #expect(
      Array((writer.header(["a", "b"]) + writer.line([.text("x\ny"), .empty])).utf8)
        == Array("a,b\r\n\"x\ny\",\r\n".utf8))
  }

  @Test("any text comes back after exactly one apostrophe is removed", arguments: [CSVWriter.LineEnding.lf, .crlf])
  func roundTrip(lineEnding: CSVWriter.LineEnding) {
    let writer = CSVWriter(lineEnding: lineEnding)
    let rows = csvRows(nastyTexts.map { writer.line([.text($0), .plain("x")]) }.joined())
    #expect(rows.map { Array(unguarded($0[0]).utf8) } == nastyTexts.map { Array($0.utf8) })
    #expect(rows.allSatisfy { $0.count == 2 && $0[1] == "x" })
  }
}
