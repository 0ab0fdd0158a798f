import HoldfastModel

/// Keeps the commands that a text names in one piece when it is broken into lines: half a command that is copied from the
/// screen does something else than the whole.
public enum CommandPhrases {
  /// Stands for a space at which no line ends. A private character, so that no text has it.
  private static let joint: Character = "\u{F8FE}"

  /// The text broken at spaces, but not within a command that fits into a line.
  public static func wrapped(_ text: String, width: Int, indent: Int, hanging: Int) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.dropLast().contains(where: { $0.hasSuffix("holdfast") }) else {
      return HoldfastModel.wrapped(text, width: width, indent: indent, hanging: hanging)
    }
    let joined = joined(words, of: text, room: width - max(indent, hanging))
    return HoldfastModel.wrapped(joined, width: width, indent: indent, hanging: hanging)
      .map { String($0.map { $0 == joint ? " " : $0 }) }
  }

  private static func joined(_ words: [Substring], of text: String, room: Int) -> String {
    var parts: [String] = []
    var next = words.startIndex
    while next < words.endIndex {
      let end = words[next].hasSuffix("holdfast") ? end(of: words, from: next) : next + 1
      let phrase = String(text[words[next].startIndex..<words[end - 1].endIndex])
      let isWhole = DisplayWidth.of(phrase) <= room
      parts.append(isWhole ? String(phrase.map { $0 == " " ? joint : $0 }) : phrase)
      next = end
    }
    return parts.joined(separator: " ")
  }

  /// Where the command that begins with the word at `start` ends.
  private static func end(of words: [Substring], from start: Int) -> Int {
    var index = start + 1
    guard index < words.endIndex, words[index].first?.isLowercase == true else { return index }
    let takesWords = words[index] == "log"
    var quote: Character?
    var isValue = false
    while index < words.endIndex {
      let word = words[index]
      if index > start + 1, quote == nil, !isValue, !takesWords, !isArgument(word) { return index }
      quote = pending(quote, behind: word)
      isValue = word.hasPrefix("--") && !word.contains("=")
      index += 1
      if quote == nil, let last = word.last, ".,;:".contains(last) { return index }
    }
    return index
  }

  /// The quote that is open behind a word.
  private static func pending(_ quote: Character?, behind word: Substring) -> Character? {
    var quote = quote
    for character in word {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      }
    }
    return quote
  }

  /// Whether a word behind a command's name goes with it: an option, a placeholder, a number or an id, a quoted text, the
  /// name of a file, or one of the words that commands take.
  private static func isArgument(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    if first == "-" || first == "'" || first == "\"" || first == "+" || first.isUppercase || first.isNumber {
      return true
    }
    let plain = word.prefix { !".,;:".contains($0) }
    return plain.count < word.count && word.dropLast().contains { "./".contains($0) }
      || plain.contains("/") || takenWords.contains(String(plain))
      || (plain.count >= 5 && plain.allSatisfy(\.isHexDigit))
  }

  private static let takenWords: Set<String> = [
    "last", "last-morning", "last-pain", "csv", "json", "fhir", "show", "init", "check", "use", "compare", "reset",
    "list",
    "add", "knee", "toe", "unstable",
  ]
}
