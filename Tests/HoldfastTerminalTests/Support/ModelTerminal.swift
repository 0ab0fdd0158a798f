import HoldfastModel
import HoldfastTraining

@testable import HoldfastTerminal

/// As much of a terminal as the painter may use. Everything else, and every place outside the screen, is an offence.
struct ModelTerminal {
  private(set) var cells: [[Cell]]
  private(set) var offences: [String] = []
  private let size: ConsoleSize
  private var row = 0
  private var column = 0
  private var codes = "0"

  /// A terminal full of rubbish, as one is that another program left.
  init(_ size: ConsoleSize, filledWith rubbish: Character = "?") {
    self.size = size
    let cell = Cell(character: rubbish, look: Look(tone: .danger))
    cells = Array(repeating: Array(repeating: cell, count: size.columns), count: size.rows)
  }

  mutating func take(_ text: String) {
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "\u{1B}" else {
        write(character)
        continue
      }
      guard rest.popFirst() == "[", let end = rest.firstIndex(where: \.isLetter) else {
        offences.append("a sequence that never ends")
        return
      }
      obey(String(rest[..<end]), rest[end])
      rest = rest[rest.index(after: end)...]
    }
  }

  private mutating func obey(_ parameters: String, _ final: Character) {
    switch final {
    case "H":
      let numbers = parameters.split(separator: ";").compactMap { Int($0) }
      guard numbers.count == 2, (1...size.rows).contains(numbers[0]), (1...size.columns).contains(numbers[1]) else {
        offences.append("moves to \(parameters)")
        return
      }
      (row, column) = (numbers[0] - 1, numbers[1] - 1)
    case "m": codes = parameters
    case "K":
      if codes != "0" { offences.append("clears a line in colour") }
      for place in column..<size.columns { cells[row][place] = .blank }
    default: offences.append("ESC[\(parameters)\(final)")
    }
  }

  private mutating func write(_ character: Character) {
    let width = DisplayWidth.of(character)
    guard width > 0, column + width <= size.columns, !character.isNewline else {
      offences.append("writes \(character) at \(row), \(column)")
      return
    }
    // A terminal clears the other half of a wide character when one half is overwritten.
    for place in column..<(column + width) { clearPartner(of: place) }
    cells[row][column] = Cell(character: character, look: look)
    if width == 2 { cells[row][column + 1] = Cell(character: nil, look: look) }
    column += width
  }

  private mutating func clearPartner(of place: Int) {
    if cells[row][place].character == nil, place > 0 { cells[row][place - 1].character = " " }
    if place + 1 < size.columns, cells[row][place + 1].character == nil { cells[row][place + 1].character = " " }
  }

  private var look: Look {
    let isReversed = codes.hasSuffix(";7")
    let tone: [String: TrainingScreen.Tone] = [
      "0": .plain, "0;1": .strong, "0;32": .good, "0;33": .attention, "0;1;31": .danger, "0;36": .faint,
    ]
    return Look(tone: tone[isReversed ? String(codes.dropLast(2)) : codes] ?? .danger, isReversed: isReversed)
  }
}
