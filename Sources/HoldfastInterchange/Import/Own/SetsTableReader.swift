internal import HoldfastModel

/// Reads the table `sets` back.
struct SetsTableReader: RowReceiver {
  private let header: CSVHeader
  private let today: Day
  private let catalogue: Catalogue
  private let known: Set<ExerciseID>
  private var sessions: [ImportedSession] = []
  /// The rows of each session.
  private var rows: [[Row]] = []
  private var indices: [RecordID: Int] = [:]
  /// Sessions with a row that was refused.
  private var refused: Set<RecordID> = []
  /// Whether a row was refused of which not even the session is known.
  private var hasLostRow = false

  private struct Row {
    let line: Int
    let range: Range<Int>
  }

  init(_ header: CSVHeader, _ catalogue: Catalogue, today: Day) {
    self.header = header
    self.today = today
    self.catalogue = catalogue
    known = Set(catalogue.exercises.map(\.id))
  }

  mutating func take(_ row: ForeignRow) throws -> SkippedRows? {
    let cells = OwnCells(row: row, header: header, today: today)
    let (id, key) = try cells.id("session_id")
    let session = try SessionCells(cells: cells, prefix: "session_").session(
      origin: ForeignFormatID.holdfastCSV.rawValue)
    let set = try set(cells)
    if let index = indices[id] {
      try check(set, session, against: sessions[index].session, cells)
      sessions[index].session.sets.append(set)
      rows[index].append(Row(line: row.row.line, range: row.row.range))
    } else {
      indices[id] = sessions.count
      var session = session
      session.sets = [set]
      sessions.append(ImportedSession(sourceKey: key, id: id, session: session))
      rows.append([Row(line: row.row.line, range: row.row.range)])
    }
    return nil
  }

  mutating func noteRefused(_ row: ForeignRow, _ refusal: Refusal) {
    // In a row of other columns anything may stand where the id should.
    guard refusal.isWhole, let (id, _) = try? OwnCells(row: row, header: header, today: today).id("session_id") else {
      hasLostRow = true
      return
    }
    refused.insert(id)
  }

  private func set(_ cells: OwnCells) throws -> ExerciseSet {
    let exercise = try cells.required("exercise", "the id of an exercise") { ExerciseID(slug: $0) }
    if !known.contains(exercise), catalogue[exercise] != nil || Catalogue.isBuiltIn(exercise) {
      throw RowFault(
        what: "\(exercise.slug) is a name and not the id of an exercise",
        remedy: catalogue[exercise].map { "Write \($0.id.slug)." } ?? "Write knee-plank, toe-plank or unstable-plank.",
        column: header["exercise"])
    }
    if !known.contains(exercise), OwnName.isHoldLike(exercise) {
      throw RowFault(
        what: "the name \(exercise.slug) can't be told from a hold: a word of it begins with a digit",
        remedy: "Give the exercise another name.", column: header["exercise"])
    }
    let pain: Score? = try cells.number("pain_0_10")
    let form: Form? = try cells.choice("form")
    let stopped: StopReason? = try cells.choice("stopped")
    if let fault = StopRule.fault(stopped, pain: pain, form: form) {
      throw RowFault(what: fault.what, why: fault.why, column: header["stopped"])
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
      }, pain: pain, form: StopRule.form(form, stopped: stopped), stopped: stopped,
      note: try cells.text("set_note"))
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

  mutating func finish(into reading: inout ImportReading) {
    // A session of which no other row is known may be one that was misspelled.
    hasLostRow = hasLostRow || !refused.isSubset(of: indices.keys)
    var taken: [ImportedSession] = []
    for (var session, rows) in zip(sessions, rows) {
      guard !refused.contains(session.id) else {
        for row in rows { reading.refuse(line: row.line, row.range, Self.faultOfSession) }
        continue
      }
      session.session.sets = session.session.sets.inOrder
      if hasLostRow { session.session.leaveFormOpen() }
      taken.append(session)
    }
    (sessions, rows) = ([], [])
    if !refused.isEmpty { reading.refused.sort { $0.line < $1.line } }
    reading.sessions = taken
    let exercises = OwnExerciseCounts(taken)
    reading.names = exercises.names(known: known)
    reading.newExercises = exercises.new(known: known)
    reading.remarks.append(
      ImportRemark(
        "The table has no pain entries, directives, deleted records or sessions without sets: bring in the other tables too, or export json, which has all."
      ))
    if !reading.newExercises.isEmpty {
      reading.remarks.append(
        ImportRemark("Own exercises come by their ids: names, aliases and targets are not in the table."))
    }
    if hasLostRow {
      reading.remarks.append(
        ImportRemark(
          "The form of clean sets is left open, for the session of a refused row is not known: so they can't count. Take the import back, mend the row, and import the whole table again."
        ))
    }
  }

  private static let faultOfSession = RowFault(
    what: "another row of its session can't be taken",
    why: "A session comes in as a whole or not at all: what is missing may be worse than the rest.",
    remedy: "Mend the other row, and keep this one with it.")
}

/// The exercises of our own table with how often each is there, in the order in which they first stand there.
private struct OwnExerciseCounts {
  private var counts: [ExerciseID: (sets: Int, seconds: Int, both: Int, sides: Bool)] = [:]
  private var order: [ExerciseID] = []

  init(_ sessions: [ImportedSession]) {
    for set in sessions.lazy.flatMap(\.session.sets) {
      if counts[set.exercise] == nil { order.append(set.exercise) }
      var count = counts[set.exercise] ?? (0, 0, 0, false)
      count.sets += 1
      if case .hold = set.work { count.seconds += 1 }
      if case .repsWithHold = set.work { count.both += 1 }
      count.sides = count.sides || set.side != .none
      counts[set.exercise] = count
    }
  }

  func names(known: Set<ExerciseID>) -> [ImportedName] {
    order.map { id in
      ImportedName(
        name: id.slug, key: id, exercise: id, how: known.contains(id) ? .catalogue : .new, sets: counts[id]?.sets ?? 0)
    }
  }

  /// Those that are not known, counted in what most of their sets have.
  func new(known: Set<ExerciseID>) -> [OwnExercise] {
    order.filter { !known.contains($0) }.compactMap { id in
      guard let count = counts[id] else { return nil }
      let reps = count.sets - count.seconds - count.both
      let measure: Measure =
        count.seconds > max(reps, count.both) ? .seconds : count.both > reps ? .repsAndHold : .reps
      return OwnExercise(id: id, name: spaced(id.slug), measure: measure, isPerSide: count.sides)
    }
  }
}
