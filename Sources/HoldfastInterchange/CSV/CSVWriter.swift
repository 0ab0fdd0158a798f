/// A cell of a CSV table.
public enum CSVCell: Hashable, Sendable {
  /// Unknown: an empty cell, never 0.
  case empty
  /// A number, a date, an id or a word of Holdfast's own: written as it is.
  case plain(String)
  /// Words of the user. They are kept from being taken for a formula by spreadsheets.
  case text(String)

  /// A plain cell, or an empty one.
  public static func optional(_ value: String?) -> CSVCell { value.map(CSVCell.plain) ?? .empty }

  /// A plain cell with a whole number, or an empty one.
  public static func optional(_ value: Int?) -> CSVCell { value.map { .plain(String($0)) } ?? .empty }

  /// A cell with words of the user, or an empty one.
  public static func optionalText(_ value: String?) -> CSVCell { value.map(CSVCell.text) ?? .empty }
}

/// Writes records as RFC 4180 has them, in UTF-8.
public struct CSVWriter: Sendable {
  /// How records end.
  public enum LineEnding: Sendable {
    /// A line feed, as most tools expect.
    case lf
    /// Carriage return and line feed, as RFC 4180 has it.
    case crlf
  }

  private let lineEnding: LineEnding

  /// A writer whose records end in `lineEnding`.
  public init(lineEnding: LineEnding = .lf) {
    self.lineEnding = lineEnding
  }

  /// One record with its line ending.
  public func line(_ cells: [CSVCell]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "," }
      line += field(cell)
    }
    return line + (lineEnding == .crlf ? "\r\n" : "\n")
  }

  /// The header with its line ending.
  public func header(_ names: [String]) -> String { line(names.map(CSVCell.plain)) }

  private func field(_ cell: CSVCell) -> String {
    switch cell {
    case .empty: ""
    case .plain(let value): quoted(value)
    case .text(let value): quoted(guarded(value))
    }
  }

  /// The text with one leading apostrophe where a spreadsheet would take it for a formula, or would take its own
  /// apostrophe for one of ours.
  private func guarded(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "'": "'" + text
    // Where text is typed at full width, a spreadsheet takes these for the ones above.
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": "'" + text
    default: text
    }
  }

  /// RFC 4180, section 2, rules 6 and 7: line breaks, double quotes and commas need quotes around, and a double quote
  /// within is doubled. By scalars: a mark that joins onto a quote would hide it from a search by characters.
  private func quoted(_ value: String) -> String {
    let special: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
    guard value.unicodeScalars.contains(where: special.contains) else { return value }
    var field = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in value.unicodeScalars {
      field.append(scalar)
      if scalar == "\"" { field.append(scalar) }
    }
    field.append("\"")
    return String(field)
  }
}
