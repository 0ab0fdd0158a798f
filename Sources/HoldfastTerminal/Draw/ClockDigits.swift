/// The large digits of the clock, drawn on 3x5 points.
struct ClockDigits: Hashable, Sendable {
  /// How large a point is in characters. A terminal's characters are about twice as high as wide.
  struct Scale: Hashable, Sendable {
    let columns: Int
    let rows: Int

    /// The sizes, the largest first.
    static let all = [
      Scale(columns: 8, rows: 4), Scale(columns: 6, rows: 3), Scale(columns: 4, rows: 2), Scale(columns: 2, rows: 1),
      Scale(columns: 1, rows: 1),
    ]
  }

  /// The lines of a text of digits and colons, all of one width.
  /// - Parameter point: what a point is filled with.
  static func lines(_ text: String, _ scale: Scale, point: Character) -> [String] {
    let glyphs = text.compactMap { self.glyphs[$0] }
    return (0..<5).flatMap { row in
      let points = glyphs.map { $0[row] }.joined(separator: " ")
      let line = points.map { String(repeating: $0 == "#" ? point : " ", count: scale.columns) }.joined()
      return Array(repeating: line, count: scale.rows)
    }
  }

  private static let glyphs: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", " ##", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", " # ", " # ", " # "],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    ":": [" ", "#", " ", "#", " "],
  ]
}
