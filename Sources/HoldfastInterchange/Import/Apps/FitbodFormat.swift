internal import HoldfastModel

/// The export of Fitbod. Its cells may begin with spaces, and its times have an offset from UTC.
struct FitbodFormat: ForeignFormat {
  static let id = ForeignFormatID.fitbod
  let dialect = "Fitbod"
  private let date, exercise: Int
  private let reps, kilograms, pounds, seconds, distance, isWarmUp, note, multiplier: Int?

  init?(_ header: CSVHeader, _ options: ImportOptions) {
    guard let date = header["Date"], let exercise = header["Exercise"], header.has("Duration(s)", "isWarmup")
    else { return nil }
    self.date = date
    self.exercise = exercise
    reps = header["Reps"]
    kilograms = header["Weight(kg)"]
    pounds = header.first("Weight(lbs)", "Weight(lb)")
    seconds = header["Duration(s)"]
    distance = header["Distance(m)"]
    isWarmUp = header["isWarmup"]
    note = header["Note"]
    multiplier = header["multiplier"]
  }

  func entry(of row: ForeignRow) throws -> ForeignEntry {
    let place = ForeignPlace(time: try row.time(date))
    var set = ForeignSet(place: place, exercise: try row.exercise(exercise), column: exercise)
    set.reps = try row.repetitions(reps)
    set.seconds = try row.seconds(seconds)
    set.weight = try row.weight(kilograms, .kilograms) ?? row.weight(pounds, .pounds)
    let tag = row.flag(isWarmUp) ? "warm-up set" : nil
    let words = [tag, row.words(note)].compactMap { $0 }
    set.note = words.isEmpty ? nil : words.joined(separator: ": ")
    try row.noteLost(distance, .distance, in: &set)
    try row.noteAssistance(kilograms ?? pounds, in: &set)
    if let number = try row.thousandths(multiplier, "the multiplier"), number != 1000, set.weight != nil {
      set.lost.insert(.multiplier)
    }
    return .set(set)
  }

  func refusedSet(of row: ForeignRow) throws -> RefusedSet? {
    RefusedSet(place: ForeignPlace(time: try row.time(date)), exercise: try? row.exercise(exercise))
  }
}
