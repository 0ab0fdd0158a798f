internal import HoldfastModel

/// Reads one item of the shorthand, a step at a time, and tells where it stands.
struct ShorthandScanner {
  let source: ShorthandSource
  var index: Int
  let end: Int

  init(_ source: ShorthandSource, in range: Range<Int>) {
    self.source = source
    index = range.lowerBound
    end = range.upperBound
    skipSpaces()
  }

  /// The scalar at `index`; nil at the end.
  subscript(index: Int) -> Unicode.Scalar? {
    index >= 0 && index < end ? source.scalars[index] : nil
  }

  var isAtEnd: Bool { index >= end }

  mutating func skipSpaces() { index = afterSpaces(index) }

  func afterSpaces(_ start: Int) -> Int {
    var index = start
    while let scalar = self[index], scalar.properties.isWhitespace { index += 1 }
    return index
  }

  /// Whether a word can end before `index`.
  func isBoundary(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return true }
    return scalar.properties.isWhitespace || ShorthandSource.closingQuote(of: scalar) != nil
  }

  /// From `start` up to the next space, quote or end; at least one scalar where there is one.
  func word(from start: Int) -> Range<Int> {
    var index = min(start + 1, end)
    while !isBoundary(index) { index += 1 }
    return min(start, end)..<index
  }

  /// The ASCII letters from `start` on, in lower case.
  func letters(from start: Int) -> String {
    var letters = ""
    var index = start
    while let scalar = self[index], let letter = scalar.foldedLetter {
      letters.unicodeScalars.append(letter)
      index += 1
    }
    return letters
  }

  func isDigit(_ index: Int) -> Bool { self[index]?.isDigit ?? false }

  /// Whether a number begins at `index`: a digit, or a sign or point before one.
  func isNumber(at index: Int) -> Bool {
    if isDigit(index) { return true }
    switch self[index] {
    case "-": return isDigit(index + 1) || (self[index + 1] == "." && isDigit(index + 2))
    case ".": return isDigit(index + 1)
    default: return false
    }
  }

  /// The end of the number that begins at `start`: an optional sign, digits and points.
  func numberEnd(from start: Int) -> Int {
    var index = self[start] == "-" ? start + 1 : start
    while isDigit(index) || self[index] == "." { index += 1 }
    return index
  }

  /// Where the sign `x` of a product ends, spaces before it skipped; nil when there is none.
  func timesEnd(from start: Int) -> Int? {
    let index = afterSpaces(start)
    if self[index] == "\u{D7}" { return index + 1 }
    return letters(from: index) == "x" ? index + 1 : nil
  }

  /// Where a name in stable form ends when it stands at `start`, hyphen and space being the same; nil otherwise.
  func end(of name: ExerciseID, at start: Int) -> Int? {
    var index = start
    for expected in name.slug.unicodeScalars {
      if expected == "-" {
        let joint = index
        while let scalar = self[index], scalar.isHyphen || scalar.properties.isWhitespace { index += 1 }
        guard index > joint else { return nil }
      } else {
        guard let scalar = self[index], (scalar.foldedLetter ?? scalar) == expected else { return nil }
        index += 1
      }
    }
    return isBoundary(index) ? index : nil
  }

  /// The problem of `what` at `range`.
  func problem(_ range: Range<Int>, _ what: String, why: String? = nil, remedy: String? = nil) -> Problem {
    Problem(.usage, what, why: why, remedy: remedy, place: source.place(range))
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// An ASCII letter in lower case; nil for anything else.
  var foldedLetter: Unicode.Scalar? {
    switch self {
    case "a"..."z": self
    case "A"..."Z": Unicode.Scalar(value + 0x20)
    default: nil
    }
  }

  /// A hyphen, also the typographic ones that a phone puts in.
  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" || self == "\u{2013}" }
}
