/// The control sequences that are used, all of them of the VT100 or ECMA-48, or ignored where they aren't known.
enum TerminalCodes {
  /// Takes the screen: the alternate one where there is one, no wrapping at the right edge, no cursor, and pasted text
  /// marked as such.
  static let enter = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?25l\u{1B}[?2004h"
  /// Gives the screen back. It is cleared first, for a console without an alternate screen.
  static let leave = "\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"
  /// Clears from the cursor to the end of its line.
  static let clearLine = "\u{1B}[K"
  /// The bell.
  static let bell = "\u{07}"

  /// Moves the cursor.
  /// - Parameters:
  ///   - row: from 0.
  ///   - column: from 0.
  static func move(row: Int, column: Int) -> String { "\u{1B}[\(row + 1);\(column + 1)H" }
}
