internal import HoldfastModel

/// Finds line and column of byte offsets. Only complaints need them, so nothing is counted before the first one.
struct SourceMap {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
  }

  /// Line and column of `offset`, both from 1, the column in characters.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineNumber(of: offset)
    let start = min(lineStarts[line - 1], bytes.count)
    let before = String(decoding: bytes[start..<max(start, min(offset, bytes.count))], as: UTF8.self)
    return (line, before.count + 1)
  }

  /// The place of `offset` with the line's text, cut to a window around it when it is long.
  func textPlace(of offset: Int) -> Problem.Place {
    let (line, column) = position(of: offset)
    let start = min(lineStarts[line - 1], bytes.count)
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    let characters = String(decoding: bytes[start..<max(start, end)], as: UTF8.self).map {
      $0.isNewline ? " " : $0.unicodeScalars.contains(where: NoteText.isControl) ? "\u{FFFD}" : $0
    }
    let window = 72
    guard characters.count > window else {
      return .text(line: trimmed(characters[...]), number: line, column: column, length: 1)
    }
    let first = max(0, min(column - 1 - window / 2, characters.count - window))
    let cut = characters[first..<min(first + window, characters.count)]
    let mark = first > 0 ? "…" : ""
    let shownColumn = column - first + mark.count
    let tail = first + window < characters.count ? "…" : ""
    return .text(line: mark + trimmed(cut) + tail, number: line, column: shownColumn, length: 1)
  }

  private func trimmed(_ characters: ArraySlice<Character>) -> String {
    var characters = characters
    while characters.last == " " { characters.removeLast() }
    return String(characters)
  }

  /// The last line that begins at or before `offset`.
  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
