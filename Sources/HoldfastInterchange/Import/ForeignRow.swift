internal import HoldfastModel

/// Why a row can't be taken.
struct RowFault: Error {
  let what: String
  var why: String?
  var remedy: String?
  /// The cell that is to blame; nil when it is the whole row.
  var column: Int?
}

/// A row under a header, with its cells by column and read as values. One object is used for all rows.
final class ForeignRow {
  let text: CSVText
  let options: ImportOptions
  var row = CSVRow()
  /// A reader at the first row, for what only the whole file tells.
  var rows: CSVReader?
  /// How many columns the header has.
  var columns = 0
  /// The column with the names of rows that were refused before; nil in any other file.
  var nameColumn: Int?
  private var commas: CommaEvidence?
  private var latest: (text: String, time: WallTime)?
  /// The order of day and month, where the whole column decided it.
  var dateOrder: WallTimeReader.Order?

  init(_ text: CSVText, _ options: ImportOptions) {
    self.text = text
    self.options = options
  }

  /// The cell without spaces around it; nil when it is empty or not there.
  func words(_ column: Int?) -> String? {
    guard let column, row.cells.indices.contains(column), !row.cells[column].range.isEmpty else { return nil }
    let cell = row.cells[column]
    guard !cell.hasDoubledQuotes else { return given(trimmed(text.text(cell))) }
    var start = cell.range.lowerBound
    var end = cell.range.upperBound
    while start < end, ForeignRow.isSpace(text.bytes[start]) { start += 1 }
    while start < end, ForeignRow.isSpace(text.bytes[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    let words = String(decoding: text.bytes[start..<end], as: UTF8.self)
    // There are other spaces than those of ASCII.
    return text.bytes[start] < 0x80 && text.bytes[end - 1] < 0x80 ? words : given(trimmed(words))
  }

  /// By what a row that was refused before is known; nil for any other.
  var rowName: String? { words(nameColumn).flatMap(RowName.digest(inCell:)) }

  private func given(_ words: String) -> String? { words.isEmpty ? nil : words }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The cell as it is; nil when it is empty or not there.
  func raw(_ column: Int?) -> String? {
    guard let column, row.cells.indices.contains(column), !row.cells[column].range.isEmpty else { return nil }
    return text.text(row.cells[column])
  }

  /// A date, with its clock time where it has one.
  func time(_ column: Int) throws -> WallTime {
    guard let words = words(column) else { throw RowFault(what: "the date is missing", column: column) }
    if let latest, latest.text == words { return latest.time }
    guard let time = WallTimeReader.read(words, order: dateOrder) else {
      throw RowFault(
        what: "\(NameMapEntry.shown(words)) is not a date that is known here",
        why:
          "A year has four digits. Months by name are read in English, French, German, Spanish, Italian and Portuguese.",
        remedy: "Write it as 2026-11-20 or 2026-11-20 18:30:00.", column: column)
    }
    latest = (words, time)
    return time
  }

  /// What a comma before three digits means in a column. Only the first such number costs a look at the whole file.
  private func comma(in column: Int?, _ words: String) -> DecimalNumber.Comma? {
    guard let column, CommaEvidence.ambiguous(in: words) != nil, let rows else { return nil }
    let evidence = commas ?? CommaEvidence(rows, text, columns: columns)
    commas = evidence
    return evidence[column]
  }

  /// The name of the exercise.
  func exercise(_ column: Int) throws -> String {
    guard let name = words(column) else { throw RowFault(what: "the exercise is missing", column: column) }
    return name
  }

  /// A number in thousandths; nil when the cell is empty.
  func thousandths(_ column: Int?, _ meaning: String) throws -> Int? {
    guard let words = words(column) else { return nil }
    guard let number = DecimalNumber.thousandths(words, comma: comma(in: column, words)) else {
      if let fault = CommaEvidence.fault(words, meaning, column: column) { throw fault }
      throw RowFault(what: "\(NameMapEntry.shown(words)) is not a number, for \(meaning)", column: column)
    }
    return number
  }

  /// A hold; nil when the cell is empty or 0.
  func seconds(_ column: Int?, bare unit: DurationText.Unit = .seconds) throws -> HoldSeconds? {
    guard let words = words(column) else { return nil }
    guard let seconds = DurationText.seconds(words, bare: unit, comma: comma(in: column, words)) else {
      if let fault = CommaEvidence.fault(words, "a length of time", column: column) { throw fault }
      throw RowFault(
        what: "\(NameMapEntry.shown(words)) is not a length of time", remedy: "Write it as 75, 1:15 or 0:01:15.",
        column: column)
    }
    if seconds == 0 { return nil }
    guard let hold = HoldSeconds(seconds) else {
      throw RowFault(
        what: "a hold of \(seconds) s is longer than the log can hold", why: "It holds 1 s to 3600 s.", column: column)
    }
    return hold
  }

  /// Repetitions; nil when the cell is empty or 0.
  func repetitions(_ column: Int?) throws -> Repetitions? {
    guard let number = try thousandths(column, "repetitions"), number != 0 else { return nil }
    guard number % 1000 == 0, let count = Repetitions(number / 1000) else {
      throw RowFault(
        what: "\(NameMapEntry.shown(words(column) ?? "")) is not a number of repetitions the log can hold",
        why: "It holds whole numbers from 1 to 1000.", column: column)
    }
    return count
  }

  /// A weight; nil when the cell is empty, 0, or negative: that is help, not weight.
  func weight(_ column: Int?, _ unit: WeightUnit) throws -> Weight? {
    guard let number = try thousandths(column, "a weight"), number > 0 else { return nil }
    let grams = unit.grams(thousandths: number)
    if grams == 0 { return nil }
    guard let weight = Weight(grams) else {
      throw RowFault(
        what: "\(NameMapEntry.shown(words(column) ?? "")) \(unit.rawValue) is more than the log can hold",
        why: "It holds up to 1000 kg.", column: column)
    }
    return weight
  }
}
