internal import HoldfastModel

/// Reads the table `sets` back.
struct SetsTableReader: RowReceiver {
  private let header: CSVHeader
  private let catalogue: Catalogue
  private let known: Set<ExerciseID>
  private var sessions: [ImportedSession] = []
  private var indices: [RecordID: Int] = [:]
  private var names: [ExerciseID: (sets: Int, seconds: Int, both: Int, sides: Bool)] = [:]
  private var order: [ExerciseID] = []

  init(_ header: CSVHeader, _ options: ImportOptions) {
    self.header = header
    catalogue = options.catalogue
    known = Set(options.catalogue.exercises.map(\.id))
  }

  mutating func take(_ row: ForeignRow) throws -> SkippedRows? {
    let cells = OwnCells(row: row, header: header)
    let (id, key) = try cells.id("session_id")
    let session = try SessionCells(cells: cells, prefix: "session_").session(
      origin: ForeignFormatID.holdfastCSV.rawValue)
    let set = try set(cells)
    if let index = indices[id] {
      try check(set, session, against: sessions[index].session, cells)
      sessions[index].session.sets.append(set)
    } else {
      indices[id] = sessions.count
      var session = session
      session.sets = [set]
      sessions.append(ImportedSession(sourceKey: key, id: id, session: session))
    }
    count(set)
    return nil
  }

  private func set(_ cells: OwnCells) throws -> ExerciseSet {
    let exercise = try cells.required("exercise", "the id of an exercise") { ExerciseID(slug: $0) }
    if !known.contains(exercise), catalogue[exercise] != nil || Catalogue.isBuiltIn(exercise) {
      throw RowFault(
        what: "\(exercise.slug) is a name and not the id of an exercise",
        remedy: catalogue[exercise].map { "Write \($0.id.slug)." } ?? "Write knee-plank, toe-plank or unstable-plank.",
        column: header["exercise"])
    }
    let set = ExerciseSet(
      number: try cells.required("set", "a whole number from 1 to 1000") { Int($0).flatMap { SetNumber($0) } },
      exercise: exercise, side: try cells.choice("side") ?? .none, work: try work(cells), weight: try weight(cells),
      device: try cells.choice("device"),
      variation: try cells.text("variation").map { text in
        guard let id = ExerciseID(slug: text) else {
          throw RowFault(what: "variation is lower-case words joined by hyphens", column: header["variation"])
        }
        return id
      }, pain: try cells.number("pain_0_10"), form: try cells.choice("form"), stopped: try cells.choice("stopped"),
      note: cells.text("set_note"))
    if exercise.plankLevel != nil, set.side != .none {
      throw RowFault(
        what: "a plank has no left or right", why: "It is held with both sides at once.", column: header["side"])
    }
    if set.device != nil, exercise != .unstablePlank {
      throw RowFault(what: "a device goes with the unstable plank only", column: header["device"])
    }
    return set
  }

  private func work(_ cells: OwnCells) throws -> Work {
    let hold: HoldSeconds? = try cells.number("hold_s")
    let reps: Repetitions? = try cells.number("reps")
    switch (hold, reps) {
    case (let hold?, nil): return .hold(hold)
    case (nil, let reps?): return .reps(reps)
    case (let hold?, let reps?): return .repsWithHold(reps, each: hold)
    case (nil, nil): throw RowFault(what: "a set needs hold_s, reps or both", column: header["hold_s"])
    }
  }

  private func weight(_ cells: OwnCells) throws -> Weight? {
    try cells.value("weight_kg", "a number of kilograms above 0 to 1000") {
      DecimalNumber.thousandths($0).flatMap { Weight($0) }
    }
  }

  /// All rows of a session say the same about it, and only the two sides of one set share a number.
  private func check(_ set: ExerciseSet, _ mine: Session, against known: Session, _ cells: OwnCells) throws {
    var others = known
    others.sets = []
    guard others == mine else {
      throw RowFault(
        what: "the row says something else about its session than the rows before it",
        remedy: "Give all rows of one session_id the same session columns.", column: header["session_id"])
    }
    let rows = known.sets.filter { $0.number == set.number }
    guard !rows.isEmpty else { return }
    let isOtherSide =
      rows.count == 1
      && rows.allSatisfy {
        $0.exercise == set.exercise && $0.side != .none && set.side != .none && $0.side != set.side
      }
    guard isOtherSide else {
      throw RowFault(
        what: "set \(set.number.value) is there twice",
        why: "Only the left and the right side of one exercise share a number.",
        remedy: "Give each set its own number.",
        column: header["set"])
    }
  }

  private mutating func count(_ set: ExerciseSet) {
    if names[set.exercise] == nil { order.append(set.exercise) }
    var count = names[set.exercise] ?? (0, 0, 0, false)
    count.sets += 1
    if case .hold = set.work { count.seconds += 1 }
    if case .repsWithHold = set.work { count.both += 1 }
    count.sides = count.sides || set.side != .none
    names[set.exercise] = count
  }

  mutating func finish(into reading: inout ImportReading) {
    for index in sessions.indices { sessions[index].session.sets = sessions[index].session.sets.inOrder }
    reading.sessions = sessions
    sessions = []
    for id in order {
      guard let count = names[id] else { continue }
      let isKnown = known.contains(id)
      reading.names.append(
        ImportedName(name: id.slug, exercise: id, how: isKnown ? .catalogue : .new, sets: count.sets))
      guard !isKnown else { continue }
      let reps = count.sets - count.seconds - count.both
      let measure: Measure =
        count.seconds > max(reps, count.both) ? .seconds : count.both > reps ? .repsAndHold : .reps
      reading.newExercises.append(
        OwnExercise(id: id, name: spaced(id.slug), measure: measure, isPerSide: count.sides))
    }
    reading.remarks.append(
      ImportRemark(
        "The table has no pain entries, directives, deleted records or sessions without sets: bring in the other tables too, or export json, which has all."
      ))
    if !reading.newExercises.isEmpty {
      reading.remarks.append(
        ImportRemark("Own exercises come by their ids: names, aliases and targets are not in the table."))
    }
  }
}
