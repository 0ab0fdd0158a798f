internal import HoldfastModel

/// A CSV whose columns the user named.
struct GenericFormat: ForeignFormat {
  static let id = ForeignFormatID.generic
  let dialect = "CSV with --columns"
  private let columns: GenericColumns.Placed

  /// Never: its columns are not known by their names.
  init?(_ header: CSVHeader, _ options: ImportOptions) { nil }

  init(_ columns: GenericColumns.Placed) {
    self.columns = columns
  }

  func entry(of row: ForeignRow) throws -> ForeignEntry {
    guard let date = columns[.date], let exercise = columns[.exercise] else {
      throw RowFault(what: "the columns of date and exercise are not known")
    }
    let place = try place(of: row, date)
    var set = ForeignSet(place: place, exercise: try row.exercise(exercise), column: exercise)
    set.seconds = try row.seconds(columns[.seconds], bare: columns.durationUnit)
    set.reps = try row.repetitions(columns[.reps])
    set.weight = try row.weight(columns[.kilograms], .kilograms) ?? row.weight(columns[.pounds], .pounds)
    set.side = try side(row)
    set.pain = try row.score(columns[.pain])
    set.form = try row.choice(columns[.form])
    set.note = row.raw(columns[.note])
    try row.noteAssistance(columns[.kilograms] ?? columns[.pounds], in: &set)
    return .set(set)
  }

  private func place(of row: ForeignRow, _ date: Int) throws -> ForeignPlace {
    var time = try row.time(date)
    if let words = row.words(columns[.time]) {
      guard let clock = WallTimeReader.read("\(time.day.iso) \(words)")?.clock else {
        throw RowFault(
          what: "\(NameMapEntry.shown(words)) is not a time of day", remedy: "Write it as 18:30.",
          column: columns[.time])
      }
      time.clock = clock
    }
    return ForeignPlace(time: time, session: row.words(columns[.session]) ?? "", isTimeOfSet: true)
  }

  func refusedSet(of row: ForeignRow) throws -> RefusedSet? {
    guard let date = columns[.date], let exercise = columns[.exercise] else { return nil }
    return RefusedSet(place: try place(of: row, date), exercise: try? row.exercise(exercise))
  }

  private func side(_ row: ForeignRow) throws -> Side {
    switch row.words(columns[.side])?.lowercased() {
    case nil, "none", "both", "-": return .none
    case "left", "l": return .left
    case "right", "r": return .right
    case .some(let other):
      throw RowFault(
        what: "\(NameMapEntry.shown(other)) is not a side", remedy: "Write left, right or nothing.",
        column: columns[.side])
    }
  }
}

extension ForeignRow {
  /// A pain score; nil when the cell is empty.
  func score(_ column: Int?) throws -> Score? {
    guard let number = try thousandths(column, "pain") else { return nil }
    guard number % 1000 == 0, let score = Score(number / 1000) else {
      throw RowFault(
        what: "pain is a whole number from 0 to 10, not \(NameMapEntry.shown(words(column) ?? ""))", column: column)
    }
    return score
  }

  /// One of several words; nil when the cell is empty.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(_ column: Int?) throws -> Choice? {
    guard let words = words(column) else { return nil }
    guard let choice = Choice(rawValue: words.lowercased()) else {
      let all = Choice.allCases.map(\.rawValue)
      throw RowFault(
        what: "\(NameMapEntry.shown(words)) is none of \(all.joined(separator: ", "))",
        remedy: words.utf8.count <= 80 ? NearMiss.of(words, among: all).map { "Did you mean \($0)?" } : nil,
        column: column)
    }
    return choice
  }
}
