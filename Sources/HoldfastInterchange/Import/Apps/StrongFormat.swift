internal import HoldfastModel

/// The exports of Strong: commas with the length of the workout in words, semicolons with units in columns of their own,
/// semicolons with the number of the workout.
struct StrongFormat: ForeignFormat {
  static let id = ForeignFormatID.strong
  let dialect: String
  let hasWorkoutNames = true
  let hasWeightsWithoutUnit: Bool
  private let date, exercise, setOrder: Int
  private let workout, duration, reps, seconds, notes, workoutNotes, rpe, weight, weightUnit, distance: Int?
  private let unit: WeightUnit
  private let assumesUnit: Bool

  init?(_ header: CSVHeader, _ options: ImportOptions) {
    guard let date = header["Date"], let exercise = header["Exercise Name"], let setOrder = header["Set Order"]
    else { return nil }
    self.date = date
    self.exercise = exercise
    self.setOrder = setOrder
    workout = header["Workout Name"]
    duration = header.first("Duration", "Workout Duration", "Duration (sec)")
    reps = header["Reps"]
    seconds = header["Seconds"]
    notes = header["Notes"]
    workoutNotes = header["Workout Notes"]
    rpe = header["RPE"]
    weight = header.first("Weight", "Weight (kg)", "Weight (lbs)", "Weight (lb)")
    weightUnit = header["Weight Unit"]
    distance = header.first("Distance", "Distance (meters)")
    let isPlain = header["Weight"] != nil
    unit = header["Weight (kg)"] != nil ? .kilograms : isPlain ? options.weightUnit ?? .kilograms : .pounds
    hasWeightsWithoutUnit = isPlain && weightUnit == nil && options.weightUnit == nil
    assumesUnit = isPlain && options.weightUnit == nil
    dialect =
      header["Workout #"] != nil ? "Strong, with workout numbers" : weightUnit != nil ? "Strong, with units" : "Strong"
  }

  func entry(of row: ForeignRow) throws -> ForeignEntry {
    let order = row.words(setOrder)?.lowercased() ?? ""
    // Half of a file can be rests. A rest is no hold.
    if order == "rest timer" { return .skipped(.restTimer) }
    let place = try place(of: row)
    let name = try row.exercise(exercise)
    if order == "note" {
      return row.raw(notes).map { .note(place, exercise: name, $0) } ?? .skipped(.emptyNote)
    }
    var set = ForeignSet(place: place, exercise: name, column: exercise)
    set.reps = try row.repetitions(reps)
    set.seconds = try row.seconds(seconds)
    set.weight = try row.weight(weight, unit(of: row))
    if set.weight != nil, weightUnit != nil, row.words(weightUnit) == nil, assumesUnit { set.lost.insert(.unit) }
    set.note = SetNote.text(tag(order), rpe: try row.rpe(rpe))
    set.exerciseNote = row.raw(notes)
    set.sessionNote = row.raw(workoutNotes)
    set.minutes = try row.minutes(duration, &set.lost)
    try row.noteLost(distance, .distance, in: &set)
    try row.noteAssistance(weight, in: &set)
    return .set(set)
  }

  private func place(of row: ForeignRow) throws -> ForeignPlace {
    ForeignPlace(time: try row.time(date), session: row.words(workout) ?? "")
  }

  func refusedSet(of row: ForeignRow) throws -> RefusedSet? {
    if ["rest timer", "note"].contains(row.words(setOrder)?.lowercased()) { return nil }
    return RefusedSet(place: try place(of: row), exercise: try? row.exercise(exercise))
  }

  private func unit(of row: ForeignRow) throws -> WeightUnit {
    guard let words = row.words(weightUnit) else { return unit }
    guard let unit = WeightUnit(named: words) else {
      throw RowFault(what: "\(NameMapEntry.shown(words)) is not kg or lb", column: weightUnit)
    }
    return unit
  }

  /// What a letter in place of the number of a set means.
  private func tag(_ order: String) -> String? {
    switch order {
    case "w": "warm-up set"
    case "d": "drop set"
    case "f": "to failure"
    default: nil
    }
  }
}
