public import HoldfastModel

/// A report as a file for the browser: one file, without a script, that asks nothing of any network.
public enum ReportHTML {
  /// What the page is for.
  public enum Kind: Hashable, Sendable {
    /// To be read on a screen, however long.
    case screen
    /// To be printed on one sheet, A4 or Letter.
    case onePage
  }

  /// The whole file.
  /// - Parameter today: the day on which it is made; dates of its year are written without the year.
  public static func page(_ document: ReportDocument, kind: Kind, today: Day) -> String {
    switch kind {
    case .screen:
      return file(document, HTMLBlocks(density: nil, today: today), classes: "long", .longPage)
    case .onePage:
      let fitted = OnePage(document, today: today)
      let blocks = HTMLBlocks(density: fitted.density, today: today)
      return file(fitted.document, blocks, classes: "sheet \(fitted.density.letters.rawValue)", .sheet)
    }
  }

  private static func file(
    _ document: ReportDocument, _ blocks: HTMLBlocks, classes: String, _ styles: Stylesheet
  ) -> String {
    MarkupWriter.html(
      tag("html", ["lang": "en"]) {
        tag("head") {
          tag("meta", ["charset": "utf-8"])
          // Nothing may be loaded from anywhere; the style in this file is all there is.
          tag(
            "meta",
            [
              "http-equiv": "Content-Security-Policy",
              "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
            ])
          tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
          tag("meta", ["name": "referrer", "content": "no-referrer"])
          tag("title") { "\(document.title) - Holdfast" }
          tag("style") { Markup.stylesheet(styles) }
        }
        tag("body", ["class": classes]) {
          tag("header") {
            tag("h1") { document.title }
            for line in document.preface { tag("p", ["class": "preface"]) { line } }
          }
          tag("main") { blocks.sections(document.blocks) }
          if !document.footnotes.isEmpty {
            tag("footer") {
              for note in document.footnotes { tag("p") { note } }
            }
          }
        }
      })
  }
}
