/// How charts are shown in a terminal.
public enum ChartStyle: String, CaseIterable, Hashable, Sendable {
  /// Drawn with braille and block characters.
  case unicode
  /// Drawn with the characters of ASCII.
  case ascii
  /// Not drawn: each chart's table stands in its place, for screen readers.
  case table
}
