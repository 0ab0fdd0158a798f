/// What is drawn on a sheet so far, from the top down.
struct Picture {
  /// The sheet it is drawn on.
  let sheet: ChartSheet
  /// Where the next part begins.
  var top: Tenths = 0
  /// What is drawn.
  var parts: [Markup] = []

  /// An empty picture.
  init(on sheet: ChartSheet) {
    self.sheet = sheet
  }

  /// Draws something.
  mutating func draw(_ parts: [Markup]) { self.parts += parts }

  /// Writes words. `y` is the line that letters stand on.
  mutating func write(_ text: String, x: Tenths, y: Tenths, _ classes: String? = nil, anchor: String? = nil) {
    parts.append(Picture.words(text, x: x, y: y, classes, anchor: anchor))
  }

  /// Words in a picture. Their direction can't reach what stands beside them.
  static func words(_ text: String, x: Tenths, y: Tenths, _ classes: String? = nil, anchor: String? = nil) -> Markup {
    tag(
      "text",
      ["x": units(x), "y": units(y), "class": classes, "text-anchor": anchor, "unicode-bidi": isolation(of: text)]
    ) { text }
  }

  /// Only words that may hold letters of another direction need it.
  private static func isolation(of text: String) -> String? { text.utf8.allSatisfy { $0 < 0x80 } ? nil : "isolate" }

  /// The picture with its name and its description for those who can't see it.
  /// - Parameter id: the beginning of the ids in it, which no other picture of the page has.
  func svg(title: String, summary: String, id: String) -> Markup {
    tag(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart",
        "viewBox": "0 0 \(units(sheet.width)) \(units(top))",
        "width": sheet.hasTitle ? units(sheet.width) : nil, "height": sheet.hasTitle ? units(top) : nil,
        "font-size": units(sheet.font), "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) {
      tag("title", ["id": "\(id)-title"]) { title }
      tag("desc", ["id": "\(id)-desc"]) { summary }
      if sheet.hasTitle {
        tag("style") { Markup.stylesheet(.picture) }
        tag("rect", ["class": "ground", "width": units(sheet.width), "height": units(top)])
      }
      parts
    }
  }

  /// Begins a picture, with its title where no page says it.
  mutating func begin(title: String) {
    guard sheet.hasTitle else {
      top = 20
      return
    }
    top = 100
    for line in TextLines.broken(title, into: sheet.width - 240, size: sheet.font * 13 / 10) {
      top += sheet.line * 13 / 10
      write(line, x: 60, y: top, "title")
    }
    top += 160
  }
}

/// Breaks words into lines by their estimated width.
enum TextLines {
  /// The lines; a word that is longer than a line is cut into pieces.
  static func broken(_ text: String, into width: Tenths, size: Tenths) -> [String] {
    let space = TextWidth.of(" ", size: size)
    var lines: [String] = []
    var line = ""
    var used: Tenths = 0
    func end() {
      if !line.isEmpty { lines.append(line) }
      line = ""
      used = 0
    }
    for word in text.split(separator: " ") {
      let wordWidth = TextWidth.of(word, size: size)
      if !line.isEmpty, used + space + wordWidth <= width {
        line += " " + word
        used += space + wordWidth
        continue
      }
      end()
      if wordWidth <= width {
        line = String(word)
        used = wordWidth
        continue
      }
      for character in word {
        let next = TextWidth.of(String(character), size: size)
        if used + next > width { end() }
        line.append(character)
        used += next
      }
    }
    end()
    return lines
  }
}
