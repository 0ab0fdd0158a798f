/// Lets a negative number reach our own message instead of being taken for an option.
///
/// The parser reads any word that begins with a hyphen as an option. No option of Holdfast begins with a digit, so such
/// a word gets U+2212, the minus sign proper, which every reader of numbers here understands. The user's own words are
/// kept as they are: the options that take them read the next word whatever it begins with.
enum NegativeNumbers {
  static func protected(_ arguments: [String]) -> [String] {
    var previous = ""
    return arguments.map { argument in
      defer { previous = argument }
      let scalars = argument.unicodeScalars
      guard argument.hasPrefix("-"), let second = scalars.dropFirst().first, ("0"..."9").contains(second),
        !OwnWords.options.contains(previous), scalars.dropFirst().allSatisfy(isOfAmount)
      else { return argument }
      return "\u{2212}" + argument.dropFirst()
    }
  }

  /// Whether a character can be part of a number or an amount, as in `-5s` or `-3x30s/side`. The name of a file that
  /// begins so has others too.
  private static func isOfAmount(_ scalar: Unicode.Scalar) -> Bool {
    "0123456789.,:/xXsSmMhHkKgGlLbBiIdDeE".unicodeScalars.contains(scalar)
  }

  static func restored(_ text: String) -> String {
    String(text.map { $0 == "\u{2212}" ? "-" : $0 })
  }
}
