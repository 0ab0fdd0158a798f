internal import HoldfastModel

/// The stable name of an exercise of another app. The same name always gives the same one.
enum ExerciseSlug {
  /// Letters without marks, digits and hyphens. A word never begins with a digit: `plank 30s` has to stay the plank that
  /// was held 30 s. What can't be written so, and what is too long, is told apart by a digest.
  static func of(_ name: String) -> ExerciseID { made(of: name) { !Catalogue.isBuiltIn($0) } }

  /// The name by which sets are counted, which may be that of one of ours.
  static func key(_ name: String) -> ExerciseID { made(of: name) { _ in true } }

  private static func made(of name: String, isFree: (ExerciseID) -> Bool) -> ExerciseID {
    let (words, isComplete) = words(of: name)
    var slug = ""
    for word in words {
      let startsWithDigit = word.unicodeScalars.first?.properties.numericType != nil
      if !startsWithDigit {
        slug += slug.isEmpty ? word : "-" + word
      } else {
        let endsWithDigit = slug.unicodeScalars.last?.properties.numericType != nil
        slug += slug.isEmpty || endsWithDigit ? "x" + word : word
      }
    }
    if isComplete, !slug.isEmpty, slug.utf8.count <= 64, let id = ExerciseID(slug: slug), isFree(id) {
      return id
    }
    let stem = slug.isEmpty ? "exercise" : String(slug.prefix(54))
    let trimmed = stem.hasSuffix("-") ? String(stem.dropLast()) : stem
    return ExerciseID(slug: "\(trimmed)-x\(digest(of: name))") ?? .toePlank
  }

  /// The words of a name in plain letters and digits, and whether nothing but punctuation was left out.
  static func words(of name: String) -> (words: [String], isComplete: Bool) {
    var words: [String] = []
    var word = ""
    var isComplete = true
    for scalar in name.unicodeScalars {
      if let plain = LatinText.plain(scalar) {
        word += plain
      } else if ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar != "'", scalar != "\u{2019}" {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { isComplete = false }
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return (words, isComplete)
  }

  private static func digest(of name: String) -> String {
    let digits = String(SHA256.digest(LatinText.folded(name).utf8)[0], radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
