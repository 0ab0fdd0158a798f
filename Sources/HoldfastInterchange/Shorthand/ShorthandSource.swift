internal import HoldfastModel

/// The typed text as Unicode scalars, each with the column of the character that it belongs to.
///
/// The grammar is ASCII, while a mark that joins onto a quote or a digit would hide it inside a longer character:
/// scalars are read, characters are counted.
struct ShorthandSource {
  let scalars: [Unicode.Scalar]
  private let columns: [Int]
  private let shownCharacters: [Character]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var columns: [Int] = []
    var shown: [Character] = []
    var closing: Unicode.Scalar?
    for (index, character) in text.enumerated() {
      for scalar in character.unicodeScalars {
        if let end = closing {
          scalars.append(scalar)
          if scalar == end { closing = nil }
        } else {
          scalars.append(scalar == ShorthandSource.minus ? "-" : scalar)
          closing = ShorthandSource.closingQuote(of: scalar)
        }
        columns.append(index + 1)
      }
      shown.append(ShorthandSource.printable(character))
    }
    self.scalars = scalars
    self.columns = columns
    shownCharacters = shown
  }

  /// U+2212, which the command line puts for a leading hyphen so that it isn't taken for an option.
  static let minus: Unicode.Scalar = "\u{2212}"

  /// The quote that ends a note begun with `scalar`; nil when `scalar` is no quote.
  static func closingQuote(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"": "\""
    case "\u{201C}": "\u{201D}"
    default: nil
    }
  }

  /// Where `range` stands, for the caret.
  func place(_ range: Range<Int>) -> Problem.Place {
    let (column, length) = extent(range)
    return .text(line: String(shownCharacters), number: nil, column: column, length: length)
  }

  /// The text of `range` for a message: no control characters, and not longer than a message can bear.
  func shown(_ range: Range<Int>) -> String {
    let (column, length) = extent(range)
    let characters = shownCharacters.dropFirst(column - 1).prefix(length)
    let limit = 40
    return characters.count > limit ? String(characters.prefix(limit)) + "…" : String(characters)
  }

  /// The exact text of `range`.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars[range] { text.append(scalar) }
    return String(text)
  }

  private func extent(_ range: Range<Int>) -> (column: Int, length: Int) {
    guard range.lowerBound < columns.count else { return (shownCharacters.count + 1, 1) }
    let first = columns[range.lowerBound]
    guard !range.isEmpty, range.upperBound <= columns.count else { return (first, 1) }
    return (first, columns[range.upperBound - 1] - first + 1)
  }

  private static func printable(_ character: Character) -> Character {
    if character == Character(minus) { return "-" }
    if character.isWhitespace { return " " }
    let isOdd = character.unicodeScalars.contains(where: NoteText.isControl) || NoteText.isLoneMark(character)
    return isOdd ? "\u{FFFD}" : character
  }
}
