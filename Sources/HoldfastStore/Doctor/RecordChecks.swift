internal import GRDB
internal import HoldfastModel

/// Reads every record strictly, one by one, and looks at what they say together.
struct RecordChecks {
  let database: Database
  let path: String
  let now: Instant
  let today: Day

  private var reader: LogReader { LogReader(database: database) }

  func run(_ checkup: inout Checkup) {
    var seen = Seen(clock: ClockChecks(now: now, today: today))
    let before = checkup.findings.count
    var count = 0
    for kind in RecordKind.allCases {
      do {
        try forEachKey(of: kind) { place in
          count += 1
          do {
            if let record = try reader.record(at: place) { seen.note(record) }
          } catch let problem as Problem {
            checkup.add(
              Finding(.records, .problem, problem.what, why: problem.why, remedy: DatabaseChecks.rescue(path)))
          }
        }
      } catch {
        checkup.addDamage(error, .records, path)
      }
    }
    if checkup.findings.count == before {
      checkup.add(Finding(.records, .fine, "every record can be read: \(count), deleted ones included"))
    }
    seen.clock.tell(&checkup, ids)
    seen.doubles.tell(&checkup, ids)
    exercises(seen, &checkup)
    OpenSessionCheck(reader: reader, path: path, today: today).run(&checkup)
    HistoryChecks(database: database, path: path).run(&checkup, bare: seen.bare, ids)
  }

  private func forEachKey(of kind: RecordKind, _ body: (RecordPlace) throws -> Void) throws {
    let statement = try database.makeStatement(sql: "SELECT ?, key, id FROM \(kind.table) ORDER BY key")
    let row = try RowReader(statement, [kind.rawValue], table: "record", idColumn: 2)
    while try row.next() { try body(RecordPlace(row)) }
  }

  /// What has been seen of the records so far.
  private struct Seen {
    var clock: ClockChecks
    var doubles = DoubleSessions()
    var exercises: [(id: RecordID, exercise: OwnExercise)] = []
    var bare: [RecordID] = []
    /// How many sets name each exercise.
    var sets: [ExerciseID: Int] = [:]

    mutating func note(_ record: LogRecord) {
      clock.note(record)
      guard !record.isDeleted else { return }
      switch record {
      case .session(let session):
        doubles.note(session)
        if session.content.sets.isEmpty { bare.append(session.id) }
        for set in session.content.sets { sets[set.exercise, default: 0] += 1 }
      case .exercise(let own): exercises.append((own.id, own.content))
      default: break
      }
    }
  }

  private func exercises(_ seen: Seen, _ checkup: inout Checkup) {
    var owners: [ExerciseID: [RecordID]] = [:]
    for (id, own) in seen.exercises {
      for name in Set([own.exercise.id] + own.exercise.aliases) { owners[name, default: []].append(id) }
    }
    var isFine = true
    for (name, records) in owners.sorted(by: { $0.key < $1.key }) where records.count > 1 || Catalogue.isBuiltIn(name) {
      isFine = false
      let what = Catalogue.isBuiltIn(name) ? "a built-in exercise and an own one" : "\(records.count) own exercises"
      checkup.add(
        Finding(
          .exercises, .warning, "\(what) have the name \(name.slug): \(ids(records.sorted()))",
          why: "Only one of them can be meant; logs of two machines may have been merged.",
          remedy: "Delete what is too many: holdfast delete ID. Sets that are logged stay as they are."))
    }
    let unknown = seen.sets.filter { owners[$0.key] == nil && !Catalogue.isBuiltIn($0.key) }
    for (name, sets) in unknown.sorted(by: { $0.key < $1.key }) {
      isFine = false
      checkup.add(
        Finding(
          .exercises, .warning, "\(sets) set\(sets == 1 ? "" : "s") of an exercise that is not there: \(name.slug)",
          why: "It was deleted, here or on another machine. Such sets stay, but can't be corrected or logged again.",
          remedy:
            "Add it again as it was counted, in seconds or in reps: holdfast exercises add \(name.slug) --measure seconds"
        ))
    }
    if isFine { checkup.add(Finding(.exercises, .fine, "no own exercise takes the name of another")) }
  }

  private func ids(_ ids: [RecordID]) -> String {
    let shown = ids.prefix(5).map { (try? reader.shortID(of: $0)) ?? $0.text }
    return shown.joined(separator: ", ") + (ids.count > 5 ? " and \(ids.count - 5) more" : "")
  }
}

extension RecordKind {
  /// The table that records of the kind stand in.
  var table: StaticString {
    switch self {
    case .session: SessionTable.name
    case .checkIn: CheckInTable.name
    case .redFlags: RedFlagTable.name
    case .directive: DirectiveTable.name
    case .exercise: OwnExerciseTable.name
    case .protocolAdoption: ProtocolAdoptionTable.name
    }
  }
}
