import HoldfastModel

/// A text as it may be written on a terminal: no control characters, and ASCII alone where nothing else can be shown.
func shownText(_ text: String, isUnicode: Bool) -> String {
  let safe = printable(text)
  return isUnicode ? safe : String(safe.map { $0.isASCII ? $0 : asciiForms[$0] ?? "?" })
}

private let asciiForms: [Character: Character] = [
  "–": "-", "—": "-", "−": "-", "×": "x", "·": ".", "’": "'", "‘": "'", "“": "\"", "”": "\"", "…": ".", "\u{A0}": " ",
]

/// Breaks a text into lines between its words; a word that is longer than a line is broken within.
/// - Parameter width: the columns of a line, 2 or more: a wide character has to fit.
func wrapped(_ text: String, width: Int) -> [String] {
  let width = max(2, width)
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let room = width - DisplayWidth.of(line) - (line.isEmpty ? 0 : 1)
    if DisplayWidth.of(String(word)) <= room {
      line += (line.isEmpty ? "" : " ") + word
      continue
    }
    if !line.isEmpty { lines.append(line) }
    line = ""
    for character in word {
      if DisplayWidth.of(line) + DisplayWidth.of(character) > width {
        lines.append(line)
        line = ""
      }
      line.append(character)
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

/// A text that takes no more columns than there are; that something is missing shows by dots.
func shortened(_ text: String, width: Int) -> String {
  guard DisplayWidth.of(text) > width else { return text }
  let dots = String(repeating: ".", count: min(2, max(0, width - 1)))
  var short = ""
  for character in text {
    guard DisplayWidth.of(short) + DisplayWidth.of(character) <= width - dots.count else { break }
    short.append(character)
  }
  while short.last == " " { short.removeLast() }
  return short + dots
}
