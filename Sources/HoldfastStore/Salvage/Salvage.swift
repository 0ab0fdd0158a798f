internal import GRDB
internal import HoldfastModel

/// Takes records out of a damaged log, as far as they can be read.
struct Salvage {
  let source: Database
  let target: Database
  private(set) var rescued: [RecordKind: Int] = [:]
  /// Records that the history of changes had, their own rows being lost; a sentence each.
  private(set) var fromHistory: [String] = []
  private(set) var lost: [LostRecord] = []
  private var taken: Set<String> = []

  init(from source: Database, into target: Database) {
    self.source = source
    self.target = target
  }

  mutating func run() throws {
    for kind in RecordKind.allCases { try take(kind) }
    try takeFromHistory()
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
          try store(record)
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
          case .symptoms(let symptoms): "it reported \(symptoms.joined(separator: ", "))"
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
      let symptoms = try? String.fetchAll(
        source, sql: "SELECT symptom FROM red_flag_symptom WHERE report_key = ? ORDER BY symptom", arguments: [key])
      return symptoms.map { .symptoms($0) } ?? .none
    case .checkIn, .directive, .exercise, .protocolAdoption: return .none
    }
  }

  /// Takes records that no table has as the last change of them left them.
  private mutating func takeFromHistory() throws {
    guard try hasTable("change") else { return }
    let history = ChangeHistory(source: source)
    let (images, isWhole) = history.lastImages(besides: taken)
    for image in images {
      do {
        guard let record = try RecordStorage.record(image.kind, image: image.text, in: target),
          record.id.text == image.recordID
        else { continue }
        try store(record)
        let day = record.day.map { " of \($0.iso)" } ?? ""
        fromHistory.append("\(image.kind.rawValue)\(day), record \(image.recordID)")
        lost.removeAll { $0.id == image.recordID }
        if let index = lost.firstIndex(where: { $0.remains.areOf(record) }) { lost.remove(at: index) }
      } catch let error as DatabaseError where error.isOfDisk {
        throw error
      } catch {
        guard !lost.contains(where: { $0.id == image.recordID }) else { continue }
        lost.append(
          LostRecord(
            what: "\(image.kind.rawValue), record \(image.recordID): only the history of changes names it, and what it "
              + "says of it can't be read", id: image.recordID))
      }
    }
    if !isWhole {
      lost.append(
        LostRecord(what: "the history of changes can't be read whole; whether it names further records is not known"))
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
