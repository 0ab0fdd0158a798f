/// Latin letters without their marks, as names of files and exercises need them.
enum LatinText {
  /// The letter of `a`...`z`, or several, that stand for a letter of a Latin alphabet: `é` is `e`, `ß` is `ss`; empty
  /// for a combining mark; nil for anything else.
  static func plain(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping : nil }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    // "LATIN SMALL LETTER E WITH ACUTE": the word behind LETTER.
    let words = name.split(separator: " ")
    guard let letter = words.firstIndex(of: "LETTER"), words.indices.contains(letter + 1) else { return nil }
    if words[letter + 1] == "SHARP" { return "ss" }
    if words[letter + 1] == "DOTLESS", words.indices.contains(letter + 2) { return words[letter + 2].lowercased() }
    return words[letter + 1].utf8.count <= 2 ? words[letter + 1].lowercased() : nil
  }

  /// The text in lower case, Latin letters without marks, all else as it is.
  static func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.unicodeScalars {
      folded += plain(scalar) ?? scalar.properties.lowercaseMapping
    }
    return folded
  }
}
