/// A row of a CSV as ranges of the file's bytes: nothing is copied.
public struct CSVRow: Hashable, Sendable {
  /// The line in which it begins, from 1.
  public internal(set) var line: Int
  /// All its bytes, its line end included.
  public internal(set) var range: Range<Int>
  /// Its cells; of a row with a fault those before the fault in its first line.
  public internal(set) var cells: [Cell]
  /// What is wrong with its form; nil when nothing is.
  public internal(set) var fault: CSVFault?

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// The bytes between the delimiters, without the quotes around.
    public internal(set) var range: Range<Int>
    /// Whether it stood in quotes.
    public internal(set) var isQuoted: Bool
    /// Whether a double quote within is doubled.
    public internal(set) var hasDoubledQuotes: Bool
  }

  /// Whether there is nothing in the line.
  public var isBlank: Bool {
    fault == nil && cells.count == 1 && cells.allSatisfy { !$0.isQuoted && $0.range.isEmpty }
  }
}

/// What is wrong with the form of a row, by RFC 4180, section 2.
public struct CSVFault: Hashable, Sendable {
  /// What it is.
  public let kind: Kind
  /// The byte where it shows.
  public let offset: Int

  /// The faults.
  public enum Kind: Hashable, Sendable {
    /// A quote that is never closed, or only by the next one on a later line. The offset is that of the opening quote.
    case unclosedQuote
    /// Something other than a delimiter or a line end behind a closing quote.
    case textBehindQuote
    /// So many quotes are broken that the rest of the file was left alone.
    case tooManyBrokenQuotes
  }
}

extension CSVText {
  /// What a cell holds, with doubled quotes made single.
  public func text(_ cell: CSVRow.Cell) -> String {
    let part = bytes[cell.range.clamped(to: bytes.indices)]
    guard cell.hasDoubledQuotes else { return String(decoding: part, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(part.count)
    var isFirstOfTwo = false
    for byte in part {
      isFirstOfTwo = byte == 0x22 && !isFirstOfTwo
      if byte != 0x22 || isFirstOfTwo { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
