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
    var seen = Seen()
    let before = checkup.findings.count
    var count = 0
    for kind in RecordKind.allCases {
      do {
        try forEachKey(of: kind) { place in
          count += 1
          do {
            if let record = try reader.record(at: place) { seen.note(record, now: now, today: today) }
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
    clock(seen, &checkup)
    duplicates(seen, &checkup)
    exercises(seen, &checkup)
    openSession(&checkup)
  }

  private func forEachKey(of kind: RecordKind, _ body: (RecordPlace) throws -> Void) throws {
    let statement = try database.makeStatement(sql: "SELECT ?, key, id FROM \(kind.table) ORDER BY key")
    let row = try RowReader(statement, [kind.rawValue], table: "record", idColumn: 2)
    while try row.next() { try body(RecordPlace(row)) }
  }

  /// What has been seen of the records so far.
  private struct Seen {
    var latest: Instant?
    var changedLater = 0
    var ofLaterDays: [RecordID] = []
    var sessions: [Session: [RecordID]] = [:]
    var exercises: [(id: RecordID, exercise: OwnExercise)] = []

    mutating func note(_ record: LogRecord, now: Instant, today: Day) {
      latest = latest.map { max($0, record.updated) } ?? record.updated
      // A second command in the same millisecond is stamped later than the clock.
      let (slack, isTooFar) = now.milliseconds.addingReportingOverflow(60_000)
      if !isTooFar, max(record.created, record.updated).milliseconds > slack { changedLater += 1 }
      guard !record.isDeleted else { return }
      if let day = record.day, day > today { ofLaterDays.append(record.id) }
      switch record {
      case .session(let session):
        var content = session.content
        content.origin = ""
        sessions[content, default: []].append(session.id)
      case .exercise(let own): exercises.append((own.id, own.content))
      default: break
      }
    }
  }

  private func clock(_ seen: Seen, _ checkup: inout Checkup) {
    if seen.changedLater > 0, let latest = seen.latest {
      checkup.add(
        Finding(
          .clock, .warning,
          "\(seen.changedLater) records were made or changed later than now; the last at \(latest.iso), and it is \(now.iso)",
          why:
            "This clock is behind, or the clock of the machine that wrote them was ahead. Their next change is stamped "
            + "later still, so that nothing is lost.",
          remedy: "Set the clock of this machine. If it is right, nothing needs to be done."))
    }
    if !seen.ofLaterDays.isEmpty {
      checkup.add(
        Finding(
          .clock, .warning,
          "\(seen.ofLaterDays.count) records are dated after today, \(today.iso): \(ids(seen.ofLaterDays))",
          why: "Each counts from its day on.",
          remedy: "If the clock is right, correct the day: holdfast edit ID --at DAY"))
    }
    if seen.changedLater == 0, seen.ofLaterDays.isEmpty {
      checkup.add(Finding(.clock, .fine, "no record is later than the clock of this machine"))
    }
  }

  private func duplicates(_ seen: Seen, _ checkup: inout Checkup) {
    let doubles = seen.sessions.filter { $0.value.count > 1 }.sorted {
      ($0.key.day, $0.value[0]) < ($1.key.day, $1.value[0])
    }
    for (session, same) in doubles {
      checkup.add(
        Finding(
          .duplicates, .warning, "\(same.count) sessions of \(session.day.iso) say the same: \(ids(same))",
          why: "If it was one session, its work is counted \(same.count) times.",
          remedy: "Look at them: holdfast show ID. Delete those that are too many: holdfast delete ID"))
    }
    if doubles.isEmpty { checkup.add(Finding(.duplicates, .fine, "no two sessions of a day say the same")) }
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
    if isFine { checkup.add(Finding(.exercises, .fine, "no own exercise takes the name of another")) }
  }

  private func openSession(_ checkup: inout Checkup) {
    do {
      guard let open = try reader.openSession(), open.day < today else {
        return checkup.add(Finding(.openSession, .fine, "no guided session of an earlier day stands open"))
      }
      checkup.add(
        Finding(
          .openSession, .warning, "a guided session of \(open.day.iso) was broken off and still stands open",
          why: "The sets that were done are in the log. Only the note that it goes on is left over.",
          remedy: "holdfast doctor --repair closes it.", canBeRepaired: true))
    } catch let problem as Problem {
      checkup.add(
        Finding(
          .openSession, .problem, problem.what, why: problem.why,
          remedy: "holdfast doctor --repair closes it; the sets that were done stay.", canBeRepaired: true))
    } catch {
      checkup.addDamage(error, .openSession, path)
    }
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
