internal import HoldfastModel

/// A session of a file as its rows come in.
struct SessionBuilder {
  let key: String
  private(set) var time: WallTime
  private var moment: ClockResolver.Moment
  private var notes: [String] = []
  /// Notes in rows of their own, by the place of the set before them.
  private var laterNotes: [Int: [String]] = [:]
  private var minutes: SessionMinutes?
  private var sets: [ExerciseSet] = []
  /// For each set the place of its exercise among `exercises`.
  private var places: [Int32] = []
  /// For each set what the file says of it; empty while that is what the sets say themselves, as in nearly every session.
  private var contents: [String] = []
  /// For each set by what its row is known that was refused before; empty in any file but one of such rows.
  private var refusals: [String] = []
  /// For each set its second of the day, where sets have times of their own.
  private var seconds: [Int32] = []
  private var latestNumber = 0
  private var isClosed = false
  private var exercises: [Heard] = []

  /// What is known of an exercise of the session.
  private struct Heard {
    let slug: ExerciseID
    var sets = 0
    var latestNote: String?
    var latestRow: Int?
    var waiting: [String] = []
  }

  init(key: String, _ time: WallTime, _ moment: ClockResolver.Moment) {
    self.key = key
    self.time = time
    self.moment = moment
  }

  /// The day in the zone of the import.
  var day: Day { moment.day }

  /// Whether another set fits in.
  var hasRoom: Bool { latestNumber < SetNumber.range.upperBound }

  /// Takes an earlier start, where every set has its own time.
  mutating func begin(_ time: WallTime, _ moment: ClockResolver.Moment) {
    guard let earlier = time.clock, let clock = self.time.clock else { return }
    guard (earlier.hour, earlier.minute, earlier.second) < (clock.hour, clock.minute, clock.second) else { return }
    self.time = time
    self.moment = moment
  }

  mutating func add(_ note: String?, _ minutes: SessionMinutes?) {
    if let note, !notes.contains(note) { notes.append(note) }
    self.minutes = self.minutes ?? minutes
  }

  /// The other side of the set before, when that is what a row is.
  func isOtherSide(_ exercise: ExerciseID, _ side: Side) -> Bool {
    guard let last = sets.last, side != .none, last.side != .none, last.side != side, last.exercise == exercise
    else { return false }
    return sets.count < 2 || sets[sets.count - 2].number != last.number
  }

  /// How many sets of a name it has so far.
  func count(of slug: ExerciseID) -> Int { exercises.first { $0.slug == slug }?.sets ?? 0 }

  /// Adds a set; one that shares its number with the set before has the same.
  /// - Parameter refusal: by what its row is known that was refused before; nil for any other.
  mutating func add(
    _ set: ForeignSet, _ match: ExerciseMatch, _ slug: ExerciseID, _ work: Work, sharesNumber: Bool, refusal: String?
  ) {
    if !sharesNumber { latestNumber += 1 }
    guard let number = SetNumber(latestNumber) else { return }
    let place = heard(slug)
    var parts = exercises[place].waiting
    exercises[place].waiting = []
    if let note = set.note { parts.append(note) }
    if let note = set.exerciseNote, note != exercises[place].latestNote { parts.append(note) }
    exercises[place].latestNote = set.exerciseNote
    exercises[place].latestRow = sets.count
    sets.append(
      ExerciseSet(
        number: number, exercise: match.exercise, side: set.side, work: work, weight: set.weight, device: match.device,
        pain: set.pain, form: set.form, note: parts.isEmpty ? nil : parts.joined(separator: "\n")))
    places.append(Int32(place))
    keepContent(SetContent.text(set))
    exercises[place].sets += 1
    if let refusal { refusals.append(refusal) }
    guard set.place.isTimeOfSet, let clock = set.place.time.clock else { return }
    seconds.append(Int32((clock.hour * 60 + clock.minute) * 60 + clock.second))
  }

  /// Keeps what the file says of the latest set.
  private mutating func keepContent(_ text: String) {
    if contents.isEmpty {
      guard let latest = sets.last, SetContent.text(latest) != text else { return }
      contents = sets.dropLast().map(SetContent.text)
    }
    contents.append(text)
  }

  /// Adds a note that stands in a row of its own to the set before it, or to the one that follows.
  mutating func add(note: String, to slug: ExerciseID) {
    let place = heard(slug)
    guard let row = exercises[place].latestRow else {
      exercises[place].waiting.append(note)
      return
    }
    laterNotes[row, default: []].append(note)
  }

  private mutating func heard(_ slug: ExerciseID) -> Int {
    if let index = exercises.firstIndex(where: { $0.slug == slug }) { return index }
    exercises.append(Heard(slug: slug))
    return exercises.count - 1
  }

  /// Lets go of the room that a growing array keeps, once: the rows of a session mostly stand together, and it is over when
  /// those of another begin.
  mutating func close() {
    guard !isClosed else { return }
    isClosed = true
    compact()
  }

  private mutating func compact() {
    guard sets.capacity > sets.count else { return }
    var exact: [ExerciseSet] = []
    exact.reserveCapacity(sets.count)
    exact += sets
    sets = exact
  }

  /// A row that was refused.
  struct RefusedRow {
    /// How many sets of its name came before it.
    let place: Int
    let digest: String
  }

  /// Whether a set is told to have been clean.
  var hasCleanForm: Bool { sets.contains { $0.form == .clean } }

  /// Hands over the session; nil without any set.
  /// - Parameters:
  ///   - refused: the rows of each name that were refused, in the order of the file.
  ///   - leavesFormOpen: whether the form of its sets is left open, for not all of its day is known.
  ///   - openForm: what a later file has to have, where that is for other rows than these.
  ///   - lost: the names of those.
  mutating func finish(
    format: ForeignFormatID, refused: [ExerciseID: [RefusedRow]], leavesFormOpen: Bool, openForm: OpenForm?,
    lost: [String]
  ) -> ImportedSession? {
    guard !sets.isEmpty else { return nil }
    for (row, notes) in laterNotes {
      sets[row].note = ((sets[row].note.map { [$0] } ?? []) + notes).joined(separator: "\n")
    }
    laterNotes = [:]
    if seconds.count == sets.count { sortByTime() }
    for index in sets.indices.dropFirst()
    where sets[index].number == sets[index - 1].number && sets[index].side == .left {
      sets.swapAt(index, index - 1)
      places.swapAt(index, index - 1)
      if !contents.isEmpty { contents.swapAt(index, index - 1) }
      if !refusals.isEmpty { refusals.swapAt(index, index - 1) }
    }
    var brought: [ExerciseID: BroughtSets] = [:]
    for (index, place) in places.enumerated() {
      let content = contents.isEmpty ? SetContent.text(sets[index]) : contents[index]
      let opened = leavesFormOpen && sets[index].form == .clean ? sets[index].number.value : nil
      brought[exercises[Int(place)].slug, default: BroughtSets()].rows.append(
        BroughtSets.Row(content: content, refusal: refusals.isEmpty ? nil : refusals[index], opened: opened))
    }
    for (name, rows) in refused {
      for (earlier, row) in rows.enumerated() {
        let place = min(row.place + earlier, brought[name]?.rows.count ?? 0)
        brought[name, default: BroughtSets()].rows.insert(BroughtSets.Row(refusal: row.digest), at: place)
      }
    }
    let notes = notes + exercises.flatMap(\.waiting)
    compact()
    var session = Session(
      day: moment.day, startedAt: moment.startedAt, minutes: minutes,
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"),
      origin: ImportOrigin(format: format.rawValue, brought: brought, openForm: openForm, lost: lost).text,
      sets: sets)
    if leavesFormOpen { session.leaveFormOpen() }
    let imported = ImportedSession(
      sourceKey: key, id: ImportIdentity.session(key), session: session, names: exercises.map(\.slug), places: places)
    sets = []
    places = []
    contents = []
    refusals = []
    exercises = []
    return imported
  }

  /// Brings sets that have times of their own in the order of these; an app may list the newest first.
  private mutating func sortByTime() {
    let order = sets.indices.sorted { (seconds[$0], $0) < (seconds[$1], $1) }
    guard order != Array(sets.indices) else { return }
    var number = 0
    var latest: SetNumber?
    var sorted: [ExerciseSet] = []
    for index in order {
      var set = sets[index]
      if set.number != latest { number += 1 }
      latest = set.number
      set.number = SetNumber(number) ?? set.number
      sorted.append(set)
    }
    sets = sorted
    places = order.map { places[$0] }
    if !contents.isEmpty { contents = order.map { contents[$0] } }
    if !refusals.isEmpty { refusals = order.map { refusals[$0] } }
  }
}
