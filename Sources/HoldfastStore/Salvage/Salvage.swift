internal import GRDB
internal import HoldfastModel

/// Takes records out of a damaged log, as far as they can be read and are what the history of changes says of them.
struct Salvage {
  let source: Database
  let target: Database
  private(set) var rescued: [RecordKind: Int] = [:]
  /// Records that the history of changes had, their own rows being lost or something else; a sentence each.
  private(set) var fromHistory: [String] = []
  private(set) var lost: [LostRecord] = []
  private let history: ChangeHistory
  private var taken: Set<String> = []
  /// How the rows of records differ from what their last change left, by id.
  private(set) var differing: [String: String] = [:]

  init(from source: Database, into target: Database) throws {
    self.source = source
    self.target = target
    history = try ChangeHistory(of: source, readWith: target)
  }

  mutating func run() throws {
    for kind in RecordKind.allCases { try take(kind) }
    try takeFromHistory()
    try takeOpenSession()
  }

  private mutating func take(_ kind: RecordKind) throws {
    let table = kind.table.description
    guard try hasTable(table) else { return }
    let found = KeyWalk.run(table, in: source)
    let reader = LogReader(database: source)
    for key in found.keys {
      let id = found.ids[key]
      do {
        if let record = try reader.record(at: RecordPlace(kind: kind, key: key)) {
          try take(record)
        } else {
          lost.append(LostRecord(what: "\(name(of: kind, key, id)): only the index still knows it", id: id))
        }
      } catch let problem as Problem {
        lost.append(LostRecord(what: problem.what, id: id))
      } catch let error as DatabaseError where error.isOfDisk {
        throw error
      } catch {
        lost.append(LostRecord(what: "\(name(of: kind, key, id)): its pages are damaged", id: id))
      }
    }
    for gap in found.gaps { lost.append(LostRecord(what: Salvage.words(gap, table))) }
    try noteRemains(of: kind, besides: Set(found.keys))
  }

  /// Takes a record as its row has it, where that is what its last change left. Sets lie on pages of their own, and
  /// SQLite has no sum of any: a row can be read and be only a part of the record. One that differs is left to the
  /// history.
  private mutating func take(_ record: LogRecord) throws {
    var isConfirmed = false
    if case .record(let image) = history.image(of: record.id.text) {
      // Where the history can't be read whole, its last word on a record may be an earlier one.
      let isLater = !history.isWhole && record.updated > image.updated
      if !isLater, let words = RecordDifference.words(of: record, from: image) {
        differing[record.id.text] = words
        return
      }
      isConfirmed = !isLater
    }
    try store(record)
    guard !isConfirmed, case .session(let session) = record, session.content.sets.isEmpty, !session.isDeleted else {
      return
    }
    lost.append(
      LostRecord(
        what: "the sets of the session of \(session.content.day.iso), record \(record.id.text): there is none, and no "
          + "history says whether there were any"))
  }

  private static func words(_ gap: KeyWalk.Gap, _ table: String) -> String {
    let (first, last) = (gap.keys.lowerBound, gap.keys.upperBound)
    let rows = first == last ? "row \(first)" : "rows \(first) to \(last)"
    let words = "\(table), \(rows): the page is damaged; whether there was a record is not known"
    return gap.untriedFrom.map { words + ", and from row \($0) on not every one was tried" } ?? words
  }

  /// Notes what is left of records whose own row is gone.
  private mutating func noteRemains(of kind: RecordKind, besides keys: Set<Int64>) throws {
    for below in kind.tablesBelow where try hasTable(below.table) {
      var orphans: Set<Int64> = []
      for order in ["", "DESC"] {
        do {
          let statement = try source.makeStatement(
            sql: "SELECT DISTINCT \(below.key) FROM \(below.table) ORDER BY \(below.key) \(order)")
          let row = try RowReader(statement, table: "record", recordID: { "" })
          while try row.next() { orphans.insert(Int64(try row.int(0))) }
          break
        } catch {
          continue
        }
      }
      for key in orphans.subtracting(keys).sorted() {
        let remains = remains(of: kind, key)
        let words =
          switch remains {
          case .none: "other rows of it are left in \(below.table)"
          case .sets(let sets): sets.count == 1 ? "a set of it is left" : "\(sets.count) sets of it are left"
          case .symptoms(let symptoms): "it reported \(symptoms.sorted().joined(separator: ", "))"
          }
        lost.append(LostRecord(what: "\(kind.table), row \(key): the row is gone; \(words)", remains: remains))
      }
    }
  }

  private func remains(of kind: RecordKind, _ key: Int64) -> LostRecord.Remains {
    switch kind {
    case .session:
      let sets = try? SetTable.sets(.table(source), sessionKey: Int(key), named: { "without an id" })
      return sets.map { .sets($0) } ?? .none
    case .redFlags:
      let symptoms = try? String.fetchSet(
        source, sql: "SELECT symptom FROM red_flag_symptom WHERE report_key = ?", arguments: [key])
      return symptoms.map { .symptoms($0) } ?? .none
    case .checkIn, .directive, .exercise, .protocolAdoption: return .none
    }
  }

  /// Takes records that no table has, or not as their last change left them, from the history.
  private mutating func takeFromHistory() throws {
    var losses = Losses(lost)
    for change in history.lastChanges(besides: taken) {
      let id = change.recordID
      let difference = differing[id]
      do {
        guard case .record(let record) = history.image(of: id) else { throw Unreadable() }
        try store(record)
        let day = record.day.map { " of \($0.iso)" } ?? ""
        fromHistory.append(
          "\(record.kind.rawValue)\(day), record \(id)\(difference.map { ": its own row \($0)" } ?? "")")
        losses.settle(record)
      } catch let error as DatabaseError where error.isOfDisk {
        throw error
      } catch {
        differing[id] = nil
        guard !losses.has(id) else { continue }
        let name = "\(change.kind?.rawValue ?? "a record of unknown kind"), record \(id)"
        let words =
          difference.map { "its own row \($0), and that can't be written" }
          ?? "only the history of changes names it, and what it says of it can't be read"
        losses.add(LostRecord(what: "\(name): \(words)", id: id))
      }
    }
    lost = losses.all
    if !history.isWhole {
      lost.append(
        LostRecord(what: "the history of changes can't be read whole; whether it names further records is not known"))
    }
  }

  /// The image of a record that can't be read.
  private struct Unreadable: Error {}

  /// Takes the note of a guided session that stands open along: it may be all that knows of the pain before it.
  private mutating func takeOpenSession() throws {
    guard try hasTable("open_session") else { return }
    do {
      guard let open = try LogReader(database: source).openSession() else { return }
      try open.insert(into: target)
    } catch let error as DatabaseError where error.isOfDisk {
      throw error
    } catch {
      lost.append(
        LostRecord(what: "the note of a guided session that stands open, with the pain before it: it can't be read"))
    }
  }

  private mutating func store(_ record: LogRecord) throws {
    guard taken.insert(record.id.text).inserted else {
      throw Problem(.data, "\(record.kind.rawValue), record \(record.id.text): a record with that id was read before")
    }
    var failure: (any Error)?
    try target.inSavepoint {
      do {
        try RecordStorage.store(record, at: nil, in: target)
        return .commit
      } catch {
        failure = error
        return .rollback
      }
    }
    guard let failure else {
      rescued[record.kind, default: 0] += 1
      return
    }
    taken.remove(record.id.text)
    if let error = failure as? DatabaseError, !error.isOfDisk {
      throw Problem(
        .data, "\(record.kind.rawValue), record \(record.id.text): schema.sql refuses a value (\(error.told))")
    }
    throw failure
  }

  private func hasTable(_ table: String) throws -> Bool {
    try Bool.fetchOne(source, sql: "SELECT count(*) > 0 FROM sqlite_schema WHERE name = ?", arguments: [table]) ?? false
  }

  /// A record by its id and day as far as they can be read, else by its row.
  private func name(of kind: RecordKind, _ key: Int64, _ id: String?) -> String {
    var words = "\(kind.table), row \(key)"
    if let id { words += ", id \(id)" }
    for column in id == nil ? ["id", "day"] : ["day"] {
      guard
        let row = try? Row.fetchOne(source, sql: "SELECT \(column) FROM \(kind.table) WHERE key = ?", arguments: [key]),
        let text = String.fromDatabaseValue(row.databaseValues.first ?? .null)
      else { continue }
      words += ", \(column) \(text)"
    }
    return words
  }
}

extension RecordKind {
  /// The tables with the rows that belong to a record of the kind, and the column that names its row.
  fileprivate var tablesBelow: [(table: String, key: String)] {
    switch self {
    case .session: [("exercise_set", "session_key")]
    case .redFlags: [("red_flag_symptom", "report_key")]
    case .exercise: [("own_exercise_alias", "exercise_key"), ("own_exercise_target", "exercise_key")]
    case .checkIn, .directive, .protocolAdoption: []
    }
  }
}

extension DatabaseError {
  /// Whether it is the disk that refuses, rather than what is read.
  fileprivate var isOfDisk: Bool {
    [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN].contains(resultCode)
  }
}
