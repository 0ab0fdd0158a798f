internal import HoldfastModel

/// How the columns of a generic CSV are understood, by all their values.
struct GenericGuess {
  /// The order of day and month; nil where no date needs one.
  let dateOrder: WallTimeReader.Order?
  /// What was found, a sentence each.
  let sentences: [String]

  /// Looks at all rows from where the reader stands.
  /// - Throws: `Problem` when the dates can be read in two ways, or only in both.
  init(_ columns: GenericColumns.Placed, _ reader: CSVReader, _ row: ForeignRow, _ header: CSVHeader) throws {
    var reader = reader
    var dates = DateOrderEvidence()
    var durations = DurationEvidence()
    while reader.read(into: &row.row) {
      guard row.row.fault == nil else { continue }
      if let words = row.words(columns[.date]) { dates.see(words, line: row.row.line) }
      if let words = row.words(columns[.seconds]) { durations.see(words) }
    }
    dateOrder = try columns.dateOrder ?? dates.order(column: columns.names[.date] ?? "", row.text.fileName)
    var sentences = GenericColumns.Key.allCases.compactMap { key -> String? in
      columns[key].map { "\(key.rawValue): column \(NameMapEntry.shown(header.names[$0]))" }
    }
    sentences.append("dates: \(dates.words(dateOrder))")
    if columns[.seconds] != nil { sentences.append("seconds: \(durations.words(columns.durationUnit))") }
    self.sentences = sentences
  }
}

/// What the dates of a column say about the order of day and month.
struct DateOrderEvidence {
  private var needsOrder = false
  /// The first line in which the first number, or the second, can't be a month.
  private var dayFirst: Int?
  private var monthFirst: Int?
  private var sample: String?

  mutating func see(_ text: String, line: Int) {
    sample = sample ?? text
    var scanner = DateScanner(text)
    guard let (first, digits) = scanner.digits(), digits <= 2, let mark = scanner.mark("/-"),
      let second = scanner.number(1...2), scanner.mark("/-") == mark
    else { return }
    needsOrder = true
    if first > 12 { dayFirst = dayFirst ?? line }
    if second > 12 { monthFirst = monthFirst ?? line }
  }

  func order(column: String, _ fileName: String) throws -> WallTimeReader.Order? {
    guard needsOrder else { return nil }
    let remedy = "Say which it is: add date-format=dd/mm/yyyy or date-format=mm/dd/yyyy to --columns."
    switch (dayFirst, monthFirst) {
    case (nil, nil):
      throw Problem(
        .data, "\(fileName): the dates of \(NameMapEntry.shown(column)) can be read in two ways",
        why:
          "No day in it is after the 12th, so \(NameMapEntry.shown(sample ?? "")) may begin with the day or the month.",
        remedy: remedy)
    case (let day?, let month?):
      throw Problem(
        .data, "\(fileName): the dates of \(NameMapEntry.shown(column)) have no common order",
        why: "In line \(day) only the first number can be the day, in line \(month) only the second.", remedy: remedy)
    case (_?, nil): return .dayFirst
    case (nil, _?): return .monthFirst
    }
  }

  func words(_ order: WallTimeReader.Order?) -> String {
    guard let order, needsOrder else { return "read as they stand, as in \(NameMapEntry.shown(sample ?? ""))" }
    let line = order == .dayFirst ? dayFirst : monthFirst
    let reason = line.map { ", by line \($0)" } ?? ", as asked for"
    return "read as \(order.rawValue)\(reason)"
  }
}

/// Which forms the lengths of time of a column have.
struct DurationEvidence {
  private var plain = 0
  private var clock = 0
  private var worded = 0

  mutating func see(_ text: String) {
    if text.contains(":") {
      clock += 1
    } else if DecimalNumber.thousandths(text, comma: .decimals) != nil {
      plain += 1
    } else {
      worded += 1
    }
  }

  func words(_ unit: DurationText.Unit) -> String {
    var forms: [String] = []
    if plain > 0 { forms.append(unit == .minutes ? "numbers are minutes" : "numbers are seconds") }
    if clock > 0 { forms.append("1:15 is 1 min 15 s") }
    if worded > 0 { forms.append("units as they stand there") }
    return forms.isEmpty ? "none there" : forms.joined(separator: ", ")
  }
}
