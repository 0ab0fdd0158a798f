/// What stands between the cells of a row.
public enum CSVDelimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The delimiter of a file: the one that its first line has most often outside quotes; a comma where there is none.
  public static func sniffed(in text: CSVText) -> CSVDelimiter {
    var counts: [CSVDelimiter: Int] = [:]
    var isQuoted = false
    var isStart = true
    for byte in text.bytes[text.start...] {
      if byte == 0x22, isQuoted || isStart {
        isQuoted.toggle()
        isStart = false
        continue
      }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if counts.isEmpty, isStart { continue }
        break
      }
      let delimiter = CSVDelimiter(rawValue: byte)
      if let delimiter { counts[delimiter, default: 0] += 1 }
      isStart = delimiter != nil
    }
    var best = CSVDelimiter.comma
    for delimiter in allCases where counts[delimiter, default: 0] > counts[best, default: 0] { best = delimiter }
    return best
  }
}
