internal import HoldfastModel

/// The export of Hevy. It has no id of a workout: title and start tell them apart.
struct HevyFormat: ForeignFormat {
  static let id = ForeignFormatID.hevy
  let dialect: String
  let hasWorkoutNames = true
  private let title, start, exercise: Int
  private let end, description, exerciseNotes, setType, weight, reps, distance, seconds, rpe: Int?
  private let pounds: Int?

  init?(_ header: CSVHeader, _ options: ImportOptions) {
    guard let title = header["title"], let start = header["start_time"], let exercise = header["exercise_title"],
      header.has("set_index", "reps")
    else { return nil }
    self.title = title
    self.start = start
    self.exercise = exercise
    end = header["end_time"]
    description = header["description"]
    exerciseNotes = header["exercise_notes"]
    setType = header["set_type"]
    weight = header["weight_kg"]
    pounds = header["weight_lbs"]
    reps = header["reps"]
    distance = header.first("distance_km", "distance_miles")
    seconds = header["duration_seconds"]
    rpe = header["rpe"]
    let units = [pounds == nil ? "kg" : "lb", header["distance_miles"] == nil ? "km" : "miles"]
    dialect = "Hevy, \(units.joined(separator: " and "))"
  }

  func entry(of row: ForeignRow) throws -> ForeignEntry {
    let place = try place(of: row)
    let time = place.time
    var set = ForeignSet(place: place, exercise: try row.exercise(exercise), column: exercise)
    set.reps = try row.repetitions(reps)
    set.seconds = try row.seconds(seconds)
    set.weight = try row.weight(weight, .kilograms) ?? row.weight(pounds, .pounds)
    set.note = SetNote.text(tag(row.words(setType)), rpe: try row.rpe(rpe))
    set.exerciseNote = row.raw(exerciseNotes)
    set.sessionNote = row.raw(description)
    set.minutes = minutes(row, from: time, &set.lost)
    try row.noteLost(distance, .distance, in: &set)
    try row.noteAssistance(weight ?? pounds, in: &set)
    return .set(set)
  }

  private func place(of row: ForeignRow) throws -> ForeignPlace {
    ForeignPlace(time: try row.time(start), session: row.words(title) ?? "")
  }

  func refusedSet(of row: ForeignRow) throws -> RefusedSet? {
    RefusedSet(place: try place(of: row), exercise: try? row.exercise(exercise))
  }

  /// From start to end by the clock on the wall; a change of the clocks in between is not seen.
  private func minutes(_ row: ForeignRow, from start: WallTime, _ lost: inout Set<LostThing>) -> SessionMinutes? {
    guard let words = row.words(end), let end = WallTimeReader.read(words), let from = start.clock, let to = end.clock
    else { return nil }
    let minutes = (end.day - start.day) * 1440 + (to.hour - from.hour) * 60 + to.minute - from.minute
    if minutes > SessionMinutes.range.upperBound { lost.insert(.longSession) }
    return SessionMinutes(minutes)
  }

  private func tag(_ type: String?) -> String? {
    switch type?.lowercased() {
    case nil, "normal": nil
    case "warmup": "warm-up set"
    case "dropset": "drop set"
    case "failure": "to failure"
    case .some(let other): other
    }
  }
}
