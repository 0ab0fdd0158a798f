internal import HoldfastModel

/// Makes sessions of the rows of another app.
struct ForeignAssembler: RowReceiver {
  private let format: any ForeignFormat
  private let id: ForeignFormatID
  private let options: ImportOptions
  private let today: Day
  private var names: NameTable
  private var clocks: ClockResolver
  private var builders: [SessionBuilder] = []
  private var indices: [String: Int] = [:]
  /// The rows of each name that were refused, by session.
  private var refused: [String: [ExerciseID: [SessionBuilder.RefusedRow]]] = [:]
  /// How many those are: no more are remembered than a session has sets.
  private var refusedCounts: [String: Int] = [:]
  /// The rows of each day that were refused.
  private var refusedDays: [Day: [RefusedHere]] = [:]
  /// Rows that were refused and of which not even the day is known.
  private var lost: [(line: Int, digest: String)] = []
  /// How many rows the file has by day.
  private var rows = RowsByDay()
  private var isOfRefusedRows = false
  private var latest: (place: ForeignPlace, index: Int)?
  private var remarks = RemarkList()
  private var hasWeights = false
  private var hasPainOrForm = false

  /// A row that was refused, of which the day is known.
  private struct RefusedHere {
    let line: Int
    let digest: String
    /// The day that stands in the file.
    let day: Day
    /// The session in which its place is remembered; nil where it is in none.
    let key: String?
  }

  init(_ format: any ForeignFormat, _ options: ImportOptions) {
    self.format = format
    id = type(of: format).id
    self.options = options
    today = options.zone.localDay(at: options.now)
    names = NameTable(ExerciseMatcher(options.catalogue, options.map))
    clocks = ClockResolver(options.zone)
  }

  mutating func take(_ row: ForeignRow) throws -> SkippedRows? {
    let line = row.row.line
    switch try format.entry(of: row) {
    case .skipped(let kind): return kind
    case .note(let place, let exercise, let note):
      let name = names.index(of: exercise, line: line)
      let index = try session(of: place, line, column: nil)
      builders[index].add(note: cleaned(note, line), to: names.entries[name].slug)
    case .set(let set):
      guard try add(set, row, sharesNumber: false) else { return .nothingDone }
      rows.note(set.place.time.day)
    case .sides(let left, let right):
      let hasLeft = try add(left, row, sharesNumber: false)
      let hasRight = try add(right, row, sharesNumber: hasLeft)
      guard hasLeft || hasRight else { return .nothingDone }
      rows.note(left.place.time.day)
    }
    return nil
  }

  /// Adds a set; false when nothing was done in it.
  private mutating func add(_ set: ForeignSet, _ row: ForeignRow, sharesNumber: Bool) throws -> Bool {
    let line = row.row.line
    let name = names.index(of: set.exercise, line: line)
    let match = names.entries[name].match
    guard let work = work(set, match) else {
      names.countNothing(of: name)
      // What hurt must not be lost with a set that came to nothing.
      guard set.pain == nil, set.form == nil else {
        throw RowFault(
          what: "a row with pain or form needs a time or repetitions",
          why: "Without them there is no set to note it with.",
          remedy: "Give what was done, if only 1 s.", column: set.column)
      }
      return false
    }
    if match.exercise.plankLevel != nil, set.side != .none {
      throw RowFault(
        what: "a plank has no left or right", why: "A plank is held with both sides at once.",
        remedy: "If it is another exercise, name it with --map.", column: set.column)
    }
    let index = try session(of: set.place, line, column: set.column)
    let isOtherSide = sharesNumber || builders[index].isOtherSide(match.exercise, set.side)
    guard isOtherSide || builders[index].hasRoom else {
      throw RowFault(what: "the session has more than 1000 sets", why: "The log holds up to 1000 in one session.")
    }
    var set = set
    set.note = set.note.map { cleaned($0, line) }
    set.exerciseNote = set.exerciseNote.map { cleaned($0, line) }
    builders[index].add(set.sessionNote.map { cleaned($0, line) }, set.minutes)
    builders[index].add(
      set, match, names.entries[name].slug, work, sharesNumber: isOtherSide,
      refusal: row.nameColumn == nil ? nil : row.rowName ?? "")
    names.count(work, set.side, of: name)
    if set.weight != nil { hasWeights = true }
    if set.pain != nil || set.form != nil { hasPainOrForm = true }
    if case .repsWithHold = work { noteBoth(line) }
    if set.lost.isEmpty { return true }
    for thing in LostThing.allCases where set.lost.contains(thing) {
      remarks.note(thing.rawValue, line: line) { thing.words($0) }
    }
    return true
  }

  /// What was done; nil for nothing. One repetition with a time is a hold.
  private func work(_ set: ForeignSet, _ match: ExerciseMatch) -> Work? {
    switch (set.seconds ?? match.hold, set.reps) {
    case (nil, nil): nil
    case (nil, let reps?): .reps(reps)
    case (let hold?, nil): .hold(hold)
    case (let hold?, let reps?): reps.value == 1 ? .hold(hold) : .repsWithHold(reps, each: hold)
    }
  }

  private mutating func session(of place: ForeignPlace, _ line: Int, column: Int?) throws -> Int {
    if let latest, latest.place.time == place.time, latest.place.session == place.session { return latest.index }
    if let latest { builders[latest.index].close() }
    let moment = clocks.moment(of: place.time)
    if moment.day > today || moment.startedAt.map({ $0.seconds > options.now.seconds }) ?? false {
      throw RowFault(
        what: "\(moment.startedAt?.iso ?? moment.day.iso) is in the future", why: "A log records what happened.",
        remedy: "Check the date, and --zone.")
    }
    let key = key(of: place)
    let index: Int
    if let known = indices[key] {
      index = known
      if place.isTimeOfSet {
        if builders[known].day != moment.day { noteOtherDay(line) }
        builders[known].begin(place.time, moment)
      }
    } else {
      index = builders.count
      indices[key] = index
      builders.append(SessionBuilder(key: key, place.time, moment))
      noteChange(moment, of: place.time, line)
    }
    latest = (place, index)
    return index
  }

  /// By what the file tells a session from others. The day is the one that stands there: in another zone the same file
  /// has the same sessions.
  private func key(of place: ForeignPlace) -> String {
    let time = place.isTimeOfSet ? place.time.day.iso : place.time.key
    return "\(id.rawValue) \(time)" + (place.session.isEmpty ? "" : " \(place.session)")
  }

  mutating func noteRefused(_ row: ForeignRow, _ refusal: Refusal) {
    isOfRefusedRows = row.nameColumn != nil
    let set: RefusedSet?
    do { set = try format.refusedSet(of: row) } catch {
      lost.append((row.row.line, refusal.digest))
      rows.noteRefused(nil)
      return
    }
    guard let set else { return }
    rows.noteRefused(set.place.time.day)
    let key = remember(set, refusal) ? key(of: set.place) : nil
    let here = RefusedHere(line: row.row.line, digest: refusal.digest, day: set.place.time.day, key: key)
    // In the zone of the import the row may be of another day than in the file.
    for day in Set([set.place.time.day, clocks.moment(of: set.place.time).day]) {
      refusedDays[day, default: []].append(here)
    }
  }

  /// Remembers the place of a refused row in its session; false where it has none that is known.
  private mutating func remember(_ set: RefusedSet, _ refusal: Refusal) -> Bool {
    let key = key(of: set.place)
    guard refusal.isWhole, let exercise = set.exercise, refusedCounts[key, default: 0] < SetNumber.range.upperBound
    else { return false }
    refusedCounts[key, default: 0] += set.count
    let slug = ExerciseSlug.key(exercise)
    let place = indices[key].map { builders[$0].count(of: slug) } ?? 0
    let refusedRow = SessionBuilder.RefusedRow(place: place, digest: refusal.digest)
    refused[key, default: [:]][slug, default: []] += Array(repeating: refusedRow, count: set.count)
    return true
  }

  mutating func finish(into reading: inout ImportReading) {
    reading.names = names.names
    reading.newExercises = names.newExercises
    reading.sessions.reserveCapacity(builders.count)
    rows.close()
    var open = (sessions: 0, beyondRows: 0)
    var lines: Set<Int> = []
    for index in builders.indices {
      let mine = refused[builders[index].key] ?? [:]
      let others = (refusedDays[builders[index].day] ?? []).filter { $0.key != builders[index].key }
      let isOpenForOthers = !lost.isEmpty || !others.isEmpty
      let leavesFormOpen = (isOpenForOthers || !mine.isEmpty) && builders[index].hasCleanForm
      if leavesFormOpen { open.sessions += 1 }
      if leavesFormOpen, isOpenForOthers {
        open.beyondRows += 1
        lines.formUnion(others.map(\.line))
      }
      let openForm = isOpenForOthers && hasPainOrForm ? openForm(of: builders[index].time.day, others.map(\.day)) : nil
      let lostNames = (lost.prefix(ImportOrigin.mostLost).map(\.digest) + others.map(\.digest))
        .prefix(ImportOrigin.mostLost)
      // Of a large file there is not room for all sets twice.
      if var session = builders[index].finish(
        format: id, refused: mine, leavesFormOpen: leavesFormOpen, openForm: openForm, lost: Array(lostNames))
      {
        session.fileRows = rows
        reading.sessions.append(session)
      }
    }
    if open.beyondRows > 0 { lines.formUnion(lost.map(\.line)) }
    reading.linesForWholeFile = lines.sorted()
    reading.remarks = fileRemarks + remarks.remarks
    reading.offersMap = names.entries.contains { offersMap($0) || $0.match.how == .assumed && $0.sets > 0 }
    if open.sessions > 0 { reading.remarks.append(formRemark(open.sessions, open.beyondRows)) }
  }
}

extension ForeignAssembler {
  /// What a later file has to have so that it has the refused rows: of a day as many rows, and where their days are not
  /// known, as many up to today: what is added later does not stand for one of them.
  private func openForm(of day: Day, _ others: [Day]) -> OpenForm {
    let days = others + [day]
    guard !isOfRefusedRows, let first = days.min(), let last = days.max() else { return .untold }
    guard !lost.isEmpty else { return .rows(rows.count(from: first, through: last), from: first, through: last) }
    return .rows(rows.count(from: nil, through: today) + rows.lost, from: nil, through: today)
  }

  private func formRemark(_ sessions: Int, _ beyondRows: Int) -> ImportRemark {
    let why = !lost.isEmpty ? "the day of a refused row is not known" : "a row of the day was refused"
    let remedy = beyondRows > 0 ? "Mend it in the whole file, and import that." : "It comes with the mended row."
    return ImportRemark(
      "The form of \(counted(sessions, "session")) is left open, for \(why): so it can't count. \(remedy)")
  }
}

extension ForeignAssembler {
  private mutating func noteBoth(_ line: Int) {
    remarks.note("both", line: line) {
      "\(counted($0, "set")) with repetitions and time: read as repetitions that were held that long each."
    }
  }

  private mutating func noteOtherDay(_ line: Int) {
    remarks.note("day", line: line) {
      "\(counted($0, "time")) of another day in this zone: kept in the session of the day that stands in the file."
    }
  }

  private mutating func noteChange(_ moment: ClockResolver.Moment, of time: WallTime, _ line: Int) {
    let taken = moment.startedAt.map { "\($0.localDay.iso) \($0.localClock)" } ?? ""
    let written = time.words
    switch moment.change {
    case .none: break
    case .skipped:
      remarks.note("clock \(time.key)", line: line) { _ in
        "\(written) does not exist: the clocks went forward. It was taken as \(taken)."
      }
    case .twice:
      remarks.note("clock \(time.key)", line: line) { _ in
        "\(written) exists twice: the clocks went back. The first was taken."
      }
    }
  }

  /// Free text without characters that a terminal obeys.
  private mutating func cleaned(_ text: String, _ line: Int) -> String {
    guard NoteText.forbiddenCharacter(in: text) != nil else { return text }
    remarks.note("control", line: line) { "\(counted($0, "note")) with control characters, which became \u{FFFD}." }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { cleaned.append(NoteText.isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(cleaned)
  }

  /// Whether a name may mean a hold that its rows do not have.
  private func offersMap(_ entry: NameTable.Entry) -> Bool {
    entry.match.hold == nil && entry.withReps + entry.withNothing > 0 && entry.withSeconds == 0
      && TimeInName.seconds(entry.name) != nil
  }

  private var fileRemarks: [ImportRemark] {
    var remarks: [ImportRemark] = []
    if !hasPainOrForm, !builders.isEmpty {
      remarks.append(
        ImportRemark("Pain and form are not in the file: its sets show in reports and never count toward a level."))
    }
    for entry in names.entries where entry.match.how == .assumed && entry.sets > 0 {
      remarks.append(
        ImportRemark(
          "\(printable(entry.name)) has no level in the file and was taken as toe-plank; another one: "
            + NameMap.option(entry.name, "knee-plank"), lines: [entry.line]))
    }
    for entry in names.entries where offersMap(entry) {
      guard let hold = TimeInName.seconds(entry.name) else { continue }
      let exercise =
        entry.match.how != .new ? entry.match.exercise.slug : TimeInName.isPlank(entry.name) ? "toe-plank" : "EXERCISE"
      remarks.append(
        ImportRemark(
          "\(printable(entry.name)) has a time in its name and none in its rows. If it is a hold: "
            + NameMap.option(entry.name, "\(exercise):\(hold)s"), lines: [entry.line]))
    }
    if format.hasWeightsWithoutUnit, hasWeights {
      remarks.append(
        ImportRemark("Weights have no unit in the file and were taken as kg; for pounds: --weight-unit lb"))
    }
    if format.hasWorkoutNames, !builders.isEmpty {
      remarks.append(ImportRemark("Names of workouts are not kept; their notes are."))
    }
    let unused = Set(options.map.names).subtracting(names.entries.map(\.name))
    for name in options.map.names
    where unused.contains(name) && !names.entries.contains(where: { NameMap.mean(name, $0.name) }) {
      remarks.append(ImportRemark("No row has the name \(NameMapEntry.shown(name)) of --map."))
    }
    return remarks
  }
}
