/// Reads the carets of a message.
enum Carets {
  /// The text above the carets: what stands in the columns that they point at; nil when there are none.
  static func marked(in message: String) -> String? {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    guard
      let index = lines.firstIndex(where: { $0.contains("^") && $0.allSatisfy { $0 == " " || $0 == "^" } }), index > 0
    else { return nil }
    let first = lines[index].firstIndex(of: "^") ?? 0
    let last = lines[index].lastIndex(of: "^") ?? 0
    var marked = ""
    var column = 0
    for character in lines[index - 1] {
      if (first...last).contains(column) { marked.append(character) }
      column += columns(of: character)
    }
    return marked
  }

  /// Enough of Unicode Standard Annex #11 for the texts of these tests: Han and kana are wide.
  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return (0x3041...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) ? 2 : 1
  }
}
