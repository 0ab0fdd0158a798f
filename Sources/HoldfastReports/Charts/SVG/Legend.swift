import HoldfastModel

/// The legend under a chart: samples with what they stand for, row by row.
struct Legend {
  /// One sample with its words.
  struct Entry {
    /// How wide the sample is.
    let width: Tenths
    /// What it stands for.
    let words: String
    /// Draws the sample from `x` on, in the middle of a line at `y`.
    let sample: (_ x: Tenths, _ y: Tenths) -> [Markup]
  }

  /// Writes the entries from the left, in as many rows as they take.
  static func draw(_ entries: [Entry], on picture: inout Picture) {
    guard !entries.isEmpty else { return }
    let sheet = picture.sheet
    let margin = 60
    var x = margin
    picture.top += sheet.line / 3
    for entry in entries {
      let indent = entry.width + 60
      let lines = TextLines.broken(
        printable(entry.words), into: sheet.width - 2 * margin - indent, size: sheet.font)
      let width = indent + (lines.map { sheet.width(of: $0) }.max() ?? 0)
      if x > margin, x + width > sheet.width - margin {
        x = margin
        picture.top += sheet.line
      }
      picture.draw(
        pieces { entry.sample(x, picture.top + sheet.line / 2) })
      for (index, line) in lines.enumerated() {
        picture.write(line, x: x + indent, y: picture.top + sheet.line * 7 / 9 + index * sheet.line, "soft")
      }
      picture.top += (lines.count - 1) * sheet.line
      x = lines.count > 1 ? sheet.width : x + width + 180
    }
    picture.top += sheet.line * 12 / 10
  }
}
