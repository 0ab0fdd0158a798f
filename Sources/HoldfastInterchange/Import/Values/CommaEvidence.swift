/// What the numbers of each column say about a comma before three digits: `1,200` is 1200 beside `12.5`, and 1.2 beside
/// `12,5`. Where they say nothing or both, it is not guessed.
struct CommaEvidence {
  private var told: [Int: Set<DecimalNumber.Comma>] = [:]

  /// Looks at all rows.
  /// - Parameters:
  ///   - reader: at the first row.
  ///   - columns: how many there are.
  init(_ reader: CSVReader, _ text: CSVText, columns: Int) {
    var reader = reader
    var row = CSVRow()
    while reader.read(into: &row) {
      guard row.fault == nil else { continue }
      // A long cell is no number.
      for (column, cell) in row.cells.prefix(columns).enumerated() where (2...24).contains(cell.range.count) {
        guard let comma = DecimalNumber.comma(toldBy: trimmed(text.text(cell))) else { continue }
        told[column, default: []].insert(comma)
      }
    }
  }

  /// What a comma means in a column; nil where that is unclear.
  subscript(column: Int) -> DecimalNumber.Comma? {
    guard let told = told[column], told.count == 1 else { return nil }
    return told.first
  }

  /// The number in some words that can be read in two ways; nil without one.
  static func ambiguous(in words: String) -> Substring? {
    guard words.utf8.contains(UInt8(ascii: ",")), !words.contains(":") else { return nil }
    return words.split { !$0.isNumber && $0 != "," && $0 != "." }.first { DecimalNumber.isAmbiguous($0) }
  }

  /// Why a number is refused that can be read in two ways; nil when it is none.
  static func fault(_ words: String, _ meaning: String, column: Int?) -> RowFault? {
    guard let number = ambiguous(in: words) else { return nil }
    let parts = number.split(separator: ",")
    guard let whole = parts.first, let decimals = parts.last else { return nil }
    let end = decimals.lastIndex { $0 != "0" }.map { ".\(decimals[...$0])" } ?? ""
    return RowFault(
      what: "\(NameMapEntry.shown(words)) can be read in two ways, for \(meaning)",
      why: "The comma may part thousands or decimals, and the other numbers of the column don't tell.",
      remedy: "Write it as \(whole)\(decimals) or \(whole)\(end).", column: column)
  }
}
