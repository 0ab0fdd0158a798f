internal import HoldfastModel

/// The sets of Flexify. Each has a time of its own, so a day is one session. Lengths of time are in minutes.
struct FlexifyFormat: ForeignFormat {
  static let id = ForeignFormatID.flexify
  let dialect = "Flexify"
  private let name, created: Int
  private let reps, weight, unit, duration, distance, cardio, hidden: Int?
  private let assumedUnit: WeightUnit?

  init?(_ header: CSVHeader, _ options: ImportOptions) {
    guard let name = header["name"], let created = header["created"], header.has("id", "reps", "cardio", "hidden")
    else { return nil }
    self.name = name
    self.created = created
    reps = header["reps"]
    weight = header["weight"]
    unit = header["unit"]
    duration = header["duration"]
    distance = header["distance"]
    cardio = header["cardio"]
    hidden = header["hidden"]
    assumedUnit = options.weightUnit
  }

  func entry(of row: ForeignRow) throws -> ForeignEntry {
    // A hidden row keeps an exercise in the app's list; it is no set.
    if row.flag(hidden) { return .skipped(.placeholder) }
    let name = try row.exercise(self.name)
    var set = ForeignSet(
      place: ForeignPlace(time: try row.time(created), isTimeOfSet: true), exercise: name, column: self.name)
    set.reps = try row.repetitions(reps)
    set.seconds = try row.seconds(duration, bare: .minutes)
    if name.lowercased() == "weight", set.reps == nil, set.seconds == nil { return .skipped(.bodyWeight) }
    if !row.flag(cardio) {
      let words = row.words(unit)
      if let weightUnit = words.map({ WeightUnit(named: $0) }) ?? assumedUnit ?? .kilograms {
        set.weight = try row.weight(weight, weightUnit)
        if set.weight != nil, words == nil, assumedUnit == nil { set.lost.insert(.unit) }
        try row.noteAssistance(weight, in: &set)
      } else if try row.thousandths(weight, "a weight") ?? 0 != 0 {
        throw RowFault(what: "\(NameMapEntry.shown(words ?? "")) is not kg or lb", column: unit)
      }
    }
    try row.noteLost(distance, .distance, in: &set)
    return .set(set)
  }

  func refusedSet(of row: ForeignRow) throws -> RefusedSet? {
    if row.flag(hidden) { return nil }
    return RefusedSet(
      place: ForeignPlace(time: try row.time(created), isTimeOfSet: true), exercise: try? row.exercise(name))
  }
}
