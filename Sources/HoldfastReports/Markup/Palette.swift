/// The colours of pages and pictures, on a light and on a dark ground.
///
/// The colours of the series follow Okabe and Ito (2008, "Color Universal Design"), which people with the common kinds
/// of colour blindness can tell apart; they are darkened or lightened until they stand out from the ground. Contrast is
/// that of WCAG 2.2: at least 4.5 for text (1.4.3) and 3 for marks (1.4.11).
struct Palette: Sendable {
  /// A colour, 0xRRGGBB.
  typealias Colour = UInt32

  /// The ground.
  let paper: Colour
  /// Text.
  let ink: Colour
  /// Text that stands back.
  let soft: Colour
  /// Lines of the grid, which carry no meaning.
  let grid: Colour
  /// The lines of axes and of targets.
  let axis: Colour
  /// The ground of boxes.
  let box: Colour
  /// Text of the emphasis of the same name; also links to nothing but the marks of a stop.
  let good: Colour
  let attention: Colour
  let danger: Colour
  /// The marks of the series, in the order of their looks.
  let series: [Colour]
  /// The grounds of the bands with text on them: the stop, then up the ladder.
  let levels: [Colour]

  /// On white.
  static let light = Palette(
    paper: 0xFFFFFF, ink: 0x1A1D21, soft: 0x50565E, grid: 0xDDE1E6, axis: 0x6B727B, box: 0xF4F6F8, good: 0x1B6E3C,
    attention: 0x8A5300, danger: 0xB3261E, series: [0x0072B2, 0xC65300, 0x00845F, 0xA8548A],
    levels: [0xFADBD8, 0xE6F0F7, 0xC9E0F0, 0xA6CDE8])

  /// On near black.
  static let dark = Palette(
    paper: 0x15181C, ink: 0xE9ECEF, soft: 0xB0B8C1, grid: 0x343A42, axis: 0x8F98A3, box: 0x1F242A, good: 0x6FCF97,
    attention: 0xF2B84B, danger: 0xFF8A80, series: [0x56B4E9, 0xF0943E, 0x2FC796, 0xE79BC8],
    levels: [0x5A1F1B, 0x1D3242, 0x234C69, 0x2A6490])

  /// The colours as custom properties of CSS.
  var properties: String {
    var all = [
      ("paper", paper), ("ink", ink), ("soft", soft), ("grid", grid), ("axis", axis), ("box", box), ("good", good),
      ("attention", attention), ("danger", danger),
    ]
    all += series.enumerated().map { ("s\($0 + 1)", $1) }
    all += levels.enumerated().map { ("l\($0)", $1) }
    return all.map { "--\($0):\(Palette.css($1))" }.joined(separator: ";")
  }

  private static func css(_ colour: Colour) -> String {
    let digits = String(colour, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
