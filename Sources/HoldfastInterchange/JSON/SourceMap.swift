internal import HoldfastModel

/// Finds line and column of byte offsets. Only complaints need them, so nothing is counted before the first one.
struct SourceMap {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// More of a line than this, in bytes, is neither decoded nor counted by characters.
  private static let mostOfLine = 4_000

  /// How many line ends there are.
  static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.indices.reduce(0) { count, index in
      let isEnd =
        bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A))
      return isEnd ? count + 1 : count
    }
  }

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

  /// Line and column of `offset`, both from 1, the column in characters; far behind in a long line in Unicode scalars.
  func position(of offset: Int) -> (line: Int, column: Int) {
    positions(of: [offset])[0]
  }

  /// The same of several offsets, which must ascend: a line with many of them is gone over once.
  func positions(of offsets: [Int]) -> [(line: Int, column: Int)] {
    var reached = (line: 0, offset: 0, scalars: 0)
    return offsets.map { offset in
      let line = lineNumber(of: offset)
      let start = min(lineStarts[line - 1], bytes.count)
      let end = max(start, min(offset, bytes.count))
      if end - start <= SourceMap.mostOfLine {
        return (line, String(decoding: bytes[start..<end], as: UTF8.self).count + 1)
      }
      if reached.line != line || reached.offset > end { reached = (line, start, 0) }
      // Every scalar of UTF-8 has one byte that does not continue another.
      reached.scalars += bytes[reached.offset..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      reached.offset = end
      return (line, reached.scalars + 1)
    }
  }

  /// The byte offset of a place given by its line and by the Unicode scalars before it in the line, both from 1.
  func offset(line: Int, scalar: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count }
    var left = scalar
    // Every scalar of UTF-8 has one byte that does not continue another.
    let end = bytes[min(lineStarts[line - 1], bytes.count)...].firstIndex { byte in
      if byte & 0xC0 != 0x80 { left -= 1 }
      return left == 0
    }
    return end ?? bytes.count
  }

  /// How many bytes a YAML scalar takes in its line: all of it where it stands as it is, to the closing quote where it
  /// is quoted, else 1.
  func length(of scalar: String, at offset: Int) -> Int {
    guard bytes.indices.contains(offset), !scalar.isEmpty else { return 1 }
    if bytes[offset...].starts(with: scalar.utf8) { return scalar.utf8.count }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return 1 }
    let line = bytes[(offset + 1)...].prefix { $0 != 0x0A && $0 != 0x0D }
    // A quote within the text is escaped or doubled, and then the mark is a little short: it is only a mark.
    return line.firstIndex(of: quote).map { $0 - offset + 1 } ?? 1
  }

  /// The place of `offset` with the line's text, cut to a window around it when it is long.
  /// - Parameter length: how many bytes are meant.
  func textPlace(of offset: Int, length: Int = 1) -> Problem.Place {
    let (line, column) = position(of: offset)
    let lineStart = min(lineStarts[line - 1], bytes.count)
    let lineEnd = max(lineStart, line < lineStarts.count ? lineStarts[line] : bytes.count)
    let meant = String(decoding: bytes[min(offset, bytes.count)...].prefix(min(length, 400)), as: UTF8.self).count
    // Of a long line a part is enough; it begins and ends with a whole character.
    let start = boundary(max(lineStart, min(offset, bytes.count) - SourceMap.mostOfLine / 2), lineStart)
    let end = boundary(min(lineEnd, min(offset, bytes.count) + SourceMap.mostOfLine / 2), lineEnd)
    let characters = String(decoding: bytes[start..<max(start, end)], as: UTF8.self).map(shown)
    let here =
      start == lineStart
      ? column : String(decoding: bytes[start..<max(start, min(offset, end))], as: UTF8.self).count + 1
    let window = 72
    guard characters.count > window else {
      return .text(
        line: trimmed(characters[...], keeping: here - 1), number: line, column: here, length: max(1, meant))
    }
    let first = max(0, min(here - 1 - window / 2, characters.count - window))
    let cut = characters[first..<min(first + window, characters.count)]
    let mark = first > 0 || start > lineStart ? "…" : ""
    let shownColumn = here - first + mark.count
    let tail = first + window < characters.count || end < lineEnd ? "…" : ""
    let shownLength = max(1, min(meant, first + window - here + 1))
    let text = mark + trimmed(cut, keeping: here - 1 - first) + tail
    return .text(line: text, number: line, column: shownColumn, length: shownLength)
  }

  /// The next place from `index` on that does not lie within a character's bytes.
  private func boundary(_ index: Int, _ whole: Int) -> Int {
    var index = index
    while index != whole, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private func shown(_ character: Character) -> Character {
    if ["\n", "\r", "\r\n", "\t"].contains(character) { return " " }
    let isOdd =
      character.isNewline || character.unicodeScalars.contains(where: NoteText.isControl)
      || NoteText.isLoneMark(character)
    return isOdd ? "\u{FFFD}" : character
  }

  /// Without spaces at the end, but with those before the place: they are what it stands behind.
  private func trimmed(_ characters: ArraySlice<Character>, keeping least: Int) -> String {
    var characters = characters
    while characters.count > least, characters.last == " " { characters.removeLast() }
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
