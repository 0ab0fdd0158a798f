/// The characters that charts are drawn with in a terminal.
struct PlotCharacters: Hashable, Sendable {
  /// Whether dots of braille are used, eight to a character.
  let hasBraille: Bool
  /// The axis on the left, beside a round value and elsewhere.
  let tick: Character
  let wall: Character
  /// The axis below, at its corner, along it and at a date.
  let corner: Character
  let floor: Character
  let date: Character
  /// A value that may be higher in truth.
  let censored: Character
  /// Targets and the ends of reference bands, one after the other.
  let lines: [Character]
  /// The parts of bars, one after the other.
  let parts: [Character]
  /// Where a band begins.
  let band: Character

  /// Those of Unicode, all of them one column wide.
  static let unicode = PlotCharacters(
    hasBraille: true, tick: "┤", wall: "│", corner: "└", floor: "─", date: "┴", censored: "▲",
    lines: ["╌", "┈", "═", "~"], parts: ["█", "▒", "▚", "░", "═", "▓", "+", ":"], band: "├")

  /// Those of ASCII.
  static let ascii = PlotCharacters(
    hasBraille: false, tick: "+", wall: "|", corner: "+", floor: "-", date: "+", censored: "^",
    lines: ["-", "=", "~", "_"], parts: ["#", "o", "=", "+", ":", "x", "-", "."], band: "|")

  /// The characters of a style.
  init(_ style: ChartStyle) {
    self = style == .unicode ? .unicode : .ascii
  }

  private init(
    hasBraille: Bool, tick: Character, wall: Character, corner: Character, floor: Character, date: Character,
    censored: Character, lines: [Character], parts: [Character], band: Character
  ) {
    self.hasBraille = hasBraille
    self.tick = tick
    self.wall = wall
    self.corner = corner
    self.floor = floor
    self.date = date
    self.censored = censored
    self.lines = lines
    self.parts = parts
    self.band = band
  }
}
