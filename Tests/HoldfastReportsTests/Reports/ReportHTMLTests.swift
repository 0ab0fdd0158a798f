import HoldfastModel
import HoldfastReports
import Testing

struct ReportHTMLTests {
  @Test("a page needs nothing but itself", arguments: SampleReports.named.keys.sorted())
  func selfContained(_ name: String) throws {
    for kind in [ReportHTML.Kind.screen, .onePage] {
      let page = ReportHTML.page(try #require(SampleReports.named[name]), kind: kind, today: SampleCharts.today)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:\""))
      for word in ["<script", "<link", "<img", "src=", "@import", "javascript:"] { #expect(!page.contains(word)) }
      let addresses = page.matches(of: /[a-z]+:\/\/[^" ]*/).map { String($0.0) }
      #expect(Set(addresses).isSubset(of: ["http://www.w3.org/2000/svg"]))
    }
  }

  @Test("the page shows the cells of every table, and blanks for what is not known")
  func cells() {
    let page = ReportHTML.page(SampleReports.all, kind: .screen, today: SampleCharts.today)
    let rows = page.matches(of: /<tr>(.*?)<\/tr>/).map { row in
      row.1.matches(of: /<t[dh][^>]*>(?:<bdi>)?(.*?)(?:<\/bdi>)?<\/t[dh]>/).map { String($0.1) }
    }
    for table in SampleReports.all.tables {
      for row in table.rows {
        let words = row.map { $0.words(beside: SampleCharts.today).replacing("<b>", with: "&lt;b&gt;") }
        #expect(rows.contains(words))
      }
    }
  }

  @Test("no id stands twice, and every reference leads to one")
  func ids() {
    for document in SampleReports.named.values {
      let page = ReportHTML.page(document, kind: .screen, today: SampleCharts.today)
      let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(ids.count == Set(ids).count)
      let references = page.matches(of: /aria-labelledby="([^"]+)"/).flatMap { $0.1.split(separator: " ") }
      let fills = page.matches(of: /url\(#([^)]+)\)/).map(\.1)
      #expect(Set((references + fills).map(String.init)).subtracting(ids) == [])
    }
  }

  @Test("ten years stay below 1 MB")
  func size() {
    let page = ReportHTML.page(SampleReports.decade, kind: .screen, today: SampleCharts.today)
    #expect(page.utf8.count < 1_000_000)
  }
}

extension ReportDocument {
  /// All tables, those of the charts as well.
  var tables: [ReportTable] {
    blocks.compactMap { block in
      switch block {
      case .table(let table), .chart(_, let table), .bars(_, let table), .calendar(_, let table): table
      case .heading, .paragraph, .facts, .items: nil
      }
    }
  }
}
