/// YAML in block style as it is written, line by line, with comments that are wrapped.
struct CommentedYAML {
  private(set) var text = ""
  private var depth = 0
  private let width = 90

  mutating func indent() { depth += 1 }

  mutating func outdent() { depth -= 1 }

  /// An empty line, but none at the beginning of a section.
  mutating func space() {
    if !text.hasSuffix(":\n") { text += "\n" }
  }

  mutating func line(_ line: String) {
    text += margin + line + "\n"
  }

  /// Paragraphs, each wrapped at spaces and indented as far as it begins with spaces; an empty one is an empty line.
  mutating func comment(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      let start = "#" + paragraph.prefix { $0 == " " }
      var line = start
      for word in paragraph.split(separator: " ") {
        if line != start, margin.count + line.count + 1 + word.count > width {
          self.line(line)
          line = start
        }
        line += " " + word
      }
      self.line(line)
    }
  }

  private var margin: String { String(repeating: "  ", count: depth) }
}
