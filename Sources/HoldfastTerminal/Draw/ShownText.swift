import HoldfastModel

/// A text as it may be written on a terminal: no control characters, and ASCII alone where nothing else can be shown.
func shownText(_ text: String, isUnicode: Bool) -> String {
  let safe = printable(text)
  return isUnicode ? safe : String(safe.map { $0.isASCII ? $0 : asciiForms[$0] ?? "?" })
}

private let asciiForms: [Character: Character] = [
  "–": "-", "—": "-", "−": "-", "×": "x", "·": ".", "’": "'", "‘": "'", "“": "\"", "”": "\"", "…": ".", "\u{A0}": " ",
]

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
