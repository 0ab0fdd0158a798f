/// Writes markup as text, in the syntax of HTML or of XML.
struct MarkupWriter {
  private enum Syntax { case html, xml }

  private var text = ""

  /// A whole HTML file.
  static func html(_ root: Markup) -> String {
    var writer = MarkupWriter()
    writer.text = "<!DOCTYPE html>\n"
    writer.write(root, .html)
    return writer.text + "\n"
  }

  /// A whole XML file.
  static func xml(_ root: Markup) -> String {
    var writer = MarkupWriter()
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    writer.write(root, .xml)
    return writer.text + "\n"
  }

  private mutating func write(_ piece: Markup, _ syntax: Syntax) {
    switch piece {
    case .text(let words): text += MarkupText.escaped(words)
    case .stylesheet(let styles): text += styles.text
    case .element(let name, let attributes, let children):
      let tag = name.description
      // HTML reads what stands in an SVG picture in the syntax of XML ("foreign elements").
      let inner: Syntax = tag == "svg" ? .xml : syntax
      text += "<\(tag)"
      for attribute in attributes { text += " \(attribute.name)=\(MarkupText.quoted(attribute.value))" }
      if children.isEmpty {
        switch inner {
        case .xml: text += "/>"
        case .html: text += MarkupWriter.void.contains(tag) ? ">" : "></\(tag)>"
        }
        return
      }
      text += ">"
      if MarkupWriter.spacious.contains(tag) { text += "\n" }
      for child in children { write(child, inner) }
      text += "</\(tag)>"
      if MarkupWriter.lines.contains(tag) { text += "\n" }
    }
  }

  /// The elements of HTML that have no end tag and can occur here.
  private static let void: Set = ["meta", "br", "col"]
  /// Elements after whose tags a new line is begun, so that the file can be read and compared.
  private static let spacious: Set = [
    "html", "head", "body", "main", "section", "svg", "table", "tbody", "ul", "dl", "g",
  ]
  private static let lines: Set = [
    "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "p", "ul", "li", "dl",
    "dt", "dd", "div", "figure", "figcaption", "details", "summary", "svg", "table", "caption", "thead", "tbody", "tr",
    "g", "desc", "path", "rect", "line", "text",
  ]
}
