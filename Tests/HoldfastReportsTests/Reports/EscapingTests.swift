import HoldfastModel
import Testing

@testable import HoldfastReports

struct EscapingTests {
  @Test(
    "words stay words",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("a & b &amp; c", "a &amp; b &amp;amp; c"),
      ("]]>", "]]&gt;"), ("\"'", "\"'"), ("\u{202E}x", "\u{FFFD}x"), ("\u{200F}x", "\u{200F}x"), ("\0", "\u{FFFD}"),
      ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("腰 🙂 שלום", "腰 🙂 שלום"),
      ("two\nlines", "two lines"),
    ])
  func text(_ words: String, _ written: String) {
    #expect(MarkupText.escaped(words) == written)
  }

  @Test("an attribute ends where it ends")
  func attribute() {
    let piece = tag("p", ["title": "\" onclick='x' <&>"])
    #expect(
      MarkupWriter.xml(tag("a") { piece }).contains("<p title=\"&quot; onclick=&#39;x&#39; &lt;&amp;&gt;\"/>"))
  }

  @Test("the styles hold nothing that could end them, in HTML or XML")
  func styles() {
    for styles in [Stylesheet.longPage, .sheet, .picture] {
      #expect(!styles.text.contains { $0 == "<" || $0 == "&" })
      #expect(!styles.text.contains("url("))
      #expect(!styles.text.contains("@import"))
    }
  }

  @Test("nothing that a user typed becomes markup, wherever it stands", arguments: [ReportHTML.Kind.screen, .onePage])
  func everywhere(_ kind: ReportHTML.Kind) {
    let hostile = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\" onload=\"alert(1)"
    let chart = DayChart(
      title: hostile, summary: hostile, days: SampleCharts.first...SampleCharts.today,
      axis: .init(hostile, 0, 10), series: [.init(hostile, .first, [.init(SampleCharts.first, 1, detail: hostile)])],
      bands: [.init(SampleCharts.first...SampleCharts.today, hostile, rank: 0)], lines: [.init(1...1, hostile)],
      events: [.init(SampleCharts.first, .red, detail: hostile)])
    let table = ReportTable(
      caption: hostile, columns: [.init(hostile, id: "a")], rows: [[.user(hostile)], [.own(hostile)]])
    let prose = Prose([.own(hostile), .user(hostile)])
    let document = ReportDocument(
      title: hostile, preface: [hostile],
      blocks: [
        .heading(hostile), .paragraph(prose), .facts([Fact(hostile, prose)]), .items([prose]), .table(table),
        .chart(chart, table: table),
      ], footnotes: [hostile])
    let page = ReportHTML.page(document, kind: kind, today: SampleCharts.today)
    // Within texts and values there is no bracket left, so whatever stands between two is a tag.
    let tags = page.dropFirst("<!DOCTYPE html>".count).matches(of: /<([^<>]*)>/).map { String($0.1) }
    let names = Set(tags.map { tag in String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }) })
    #expect(names.isDisjoint(with: ["script", "img", "/script"]))
    let attributes = Set(tags.flatMap { $0.replacing(/"[^"]*"/, with: "").matches(of: /[a-z]+=/).map { String($0.0) } })
    #expect(!attributes.isEmpty && attributes.isDisjoint(with: ["onload=", "onerror=", "src="]))
  }

  @Test("the user's words have a direction of their own")
  func direction() {
    let document = ReportDocument(title: "T", preface: [], blocks: [.paragraph(Prose([.own("a "), .user("שלום")]))])
    #expect(
      ReportHTML.page(document, kind: .screen, today: SampleCharts.today).contains("<p>a <bdi>שלום</bdi></p>"))
  }
}
