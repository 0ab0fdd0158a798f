/// Walks over the characters of a date.
struct DateScanner {
  enum Half { case morning, afternoon }

  private let scalars: [Unicode.Scalar]
  private var index = 0

  /// Spaces of any kind are plain ones: some apps put U+202F before AM and PM.
  init(_ text: String) {
    scalars = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
  }

  var isAtEnd: Bool { index >= scalars.count }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Passes over any of these.
  mutating func skip(_ set: String) {
    while let current, set.unicodeScalars.contains(current) { index += 1 }
  }

  /// Takes one of these.
  mutating func mark(_ set: String) -> Unicode.Scalar? {
    guard let current, set.unicodeScalars.contains(current) else { return nil }
    index += 1
    return current
  }

  /// Takes all digits, at most so many, with how many they are.
  mutating func digits(_ most: Int = 9) -> (value: Int, count: Int)? {
    var value = 0
    let start = index
    while let current, ("0"..."9").contains(current), index - start < most {
      value = value * 10 + Int(current.value - 48)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  /// Takes a number of so many digits.
  mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
    guard let (value, count) = digits(lengths.upperBound), lengths.contains(count) else { return nil }
    return value
  }

  /// The letters from here on in lower case; nil without any.
  func peekWord() -> String? {
    let letters = scalars[min(index, scalars.count)...].prefix {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
    }
    return letters.isEmpty ? nil : letters.map(\.properties.lowercaseMapping).joined()
  }

  /// Takes the letters from here on.
  mutating func word() -> String? {
    guard let word = peekWord() else { return nil }
    while let current, current.properties.isAlphabetic || current.properties.generalCategory == .nonspacingMark {
      index += 1
    }
    return word
  }

  /// Takes the name of a month, with a Spanish or Portuguese `de` in front.
  mutating func monthName() -> Int? {
    let before = self
    skip(" ")
    if peekWord() == "de" {
      _ = word()
      skip(" ")
    }
    if let word = word(), let month = MonthNames.number(of: word) { return month }
    self = before
    return nil
  }

  /// Takes AM or PM, also with points.
  mutating func halfDay() -> Half? {
    let before = self
    guard let first = mark("aApP") else { return nil }
    skip(".")
    guard mark("mM") != nil else {
      self = before
      return nil
    }
    skip(".")
    return first == "a" || first == "A" ? .morning : .afternoon
  }
}
