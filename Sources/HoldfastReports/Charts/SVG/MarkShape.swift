/// The shapes of the marks, so that series are told apart without their colours.
enum MarkShape {
  /// A circle, a square, a triangle, a diamond.
  static func path(_ look: DayChart.Look, x: Tenths, y: Tenths, radius: Tenths) -> String {
    switch look {
    case .first:
      "M\(units(x - radius, y))a\(units(radius, radius)) 0 1 0 \(units(2 * radius, 0))"
        + "a\(units(radius, radius)) 0 1 0 \(units(-2 * radius, 0))z"
    case .second:
      "M\(units(x - radius * 9 / 10, y - radius * 9 / 10))h\(units(radius * 18 / 10))v\(units(radius * 18 / 10))"
        + "h\(units(-radius * 18 / 10))z"
    case .third:
      "M\(units(x, y - radius * 12 / 10))l\(units(radius * 12 / 10, radius * 21 / 10))"
        + "h\(units(-radius * 24 / 10))z"
    case .fourth:
      "M\(units(x, y - radius * 13 / 10))l\(units(radius * 13 / 10, radius * 13 / 10))"
        + "l\(units(-radius * 13 / 10, radius * 13 / 10))l\(units(-radius * 13 / 10, -radius * 13 / 10))z"
    }
  }

  /// An arrow that points up from a mark: the true value may be higher.
  static func arrow(x: Tenths, y: Tenths, radius: Tenths) -> String {
    let height = radius * 5 / 2
    return "M\(units(x, y - radius))v\(units(-height))m\(units(-radius, radius))l\(units(radius, -radius))"
      + "l\(units(radius, radius))"
  }
}

extension DayChart.Look {
  /// The classes of its marks and of its line; the stylesheet gives the colour. Lines have no dashes: they would look like gaps.
  var classes: (mark: String, line: String) { ("m s\(rawValue + 1)", "ln s\(rawValue + 1)") }
}
