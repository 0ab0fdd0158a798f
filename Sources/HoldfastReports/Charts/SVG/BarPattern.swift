/// The fills of stacked bars: each part has a pattern of its own beside its colour.
enum BarPattern {
  /// The definitions for a picture with so many parts.
  static func definitions(parts: Int, id: String) -> Markup {
    tag("defs") {
      for part in 0..<max(0, parts) {
        tag(
          "pattern",
          ["id": name(part, id), "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"]
        ) {
          tag("rect", ["class": "fill s\(part % 4 + 1)", "width": "6", "height": "6"])
          if let path = lines[part % lines.count] { tag("path", ["class": "hatch", "d": path]) }
        }
      }
    }
  }

  /// The fill of a part.
  static func fill(_ part: Int, _ id: String) -> String { "url(#\(name(part, id)))" }

  private static func name(_ part: Int, _ id: String) -> String { "\(id)-part-\(part + 1)" }

  /// The first is plain; the others are lines in the colour of the ground, in a square of six.
  private static let lines: [String?] = [
    nil, "M-1 5L5 -1M1 7L7 1", "M0 3h6", "M1.5 1.5h2", "M-1 1L5 7M1 -1L7 5", "M3 0v6", "M0 3h6M3 0v6",
    "M-1 5L5 -1M1 7L7 1M-1 1L5 7M1 -1L7 5",
  ]
}
