import HoldfastModel

/// The options whose value is in the user's own words, which may begin with anything.
enum OwnWords {
  static let options: Set<String> = ["--note", "--by", "--why", "--subject"]

  /// Refuses a command line in which such an option has lost its value and would take the next option for it: a flare-up
  /// would be a remark.
  static func check(_ arguments: [String]) throws {
    let words = arguments.prefix { $0 != "--" }
    for (option, next) in zip(words, words.dropFirst()) where options.contains(option) && isOption(next) {
      throw Problem(
        .usage, "\(option) has no text", why: "\(next), which stands behind it, is an option. Nothing was written.",
        remedy: "Write \(option) \"your words\", or leave it out. A text that begins so: \(option)=\"\(next) ...\"")
    }
  }

  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") && word.dropFirst(2).first?.isLetter == true && !word.contains(" ")
  }
}
