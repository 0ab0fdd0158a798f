internal import HoldfastModel

/// The exports of FitNotes, on Android and iOS. They have days and no times, so a day is one session.
struct FitNotesFormat: ForeignFormat {
  static let id = ForeignFormatID.fitnotes
  let dialect: String
  let hasWeightsWithoutUnit: Bool
  private let date, exercise: Int
  private let kilograms, pounds, plain, weightUnit, reps, distance, time, notes: Int?
  private let unit: WeightUnit
  private let assumesUnit: Bool

  init?(_ header: CSVHeader, _ options: ImportOptions) {
    guard let date = header["Date"], let exercise = header["Exercise"], header.has("Category", "Reps", "Time")
    else { return nil }
    self.date = date
    self.exercise = exercise
    kilograms = header.first("Weight (kg)", "Weight (kgs)")
    pounds = header.first("Weight (lbs)", "Weight (lb)")
    plain = header["Weight"]
    weightUnit = header["Weight Unit"]
    reps = header["Reps"]
    distance = header["Distance"]
    time = header["Time"]
    notes = header.first("Notes", "Comment")
    unit = options.weightUnit ?? .kilograms
    hasWeightsWithoutUnit = plain != nil && weightUnit == nil && options.weightUnit == nil
    assumesUnit = weightUnit != nil && kilograms == nil && pounds == nil && options.weightUnit == nil
    dialect = header["Kind"] != nil ? "FitNotes on iOS" : "FitNotes"
  }

  func entry(of row: ForeignRow) throws -> ForeignEntry {
    var set = ForeignSet(place: try place(of: row), exercise: try row.exercise(exercise), column: exercise)
    set.reps = try row.repetitions(reps)
    set.seconds = try row.seconds(self.time)
    set.weight = try weight(row)
    if set.weight != nil, row.words(weightUnit) == nil, assumesUnit { set.lost.insert(.unit) }
    set.note = row.raw(notes)
    try row.noteLost(distance, .distance, in: &set)
    try row.noteAssistance(kilograms ?? pounds ?? plain, in: &set)
    return .set(set)
  }

  private func place(of row: ForeignRow) throws -> ForeignPlace {
    var time = try row.time(date)
    time.clock = nil
    return ForeignPlace(time: time)
  }

  func refusedSet(of row: ForeignRow) throws -> RefusedSet? {
    RefusedSet(place: try place(of: row), exercise: try? row.exercise(exercise))
  }

  private func weight(_ row: ForeignRow) throws -> Weight? {
    if let weight = try row.weight(kilograms, .kilograms) { return weight }
    if let weight = try row.weight(pounds, .pounds) { return weight }
    guard let words = row.words(weightUnit) else { return try row.weight(plain, unit) }
    guard let unit = WeightUnit(named: words) else {
      if row.words(plain) == nil { return nil }
      throw RowFault(what: "\(NameMapEntry.shown(words)) is not kg or lb", column: weightUnit)
    }
    return try row.weight(plain, unit)
  }
}
