internal import GRDB
public import HoldfastModel

/// What was rescued of a damaged log.
public struct SalvageReport: Hashable, Sendable {
  /// The new log.
  public let path: String
  /// How many records of each kind are in it, deleted ones included.
  public let rescued: [RecordKind: Int]
  /// What could not be read, a sentence each without a full stop.
  public let lost: [String]
}

extension LogStore {
  /// Reads every record of a log that can be read and writes it into a new one, with its stamps; the steps for undo, the
  /// list of imports and the note of an open session are left out. The damaged file is only copied.
  ///
  /// A record is taken whole or not at all: a session whose sets can't all be read is lost, and said to be.
  /// - Parameter new: a file that does not exist yet.
  /// - Throws: a problem of kind `usage` when there is such a file, of kind `data` when no record at all can be read.
  public static func salvage(path: String, into new: String) throws -> SalvageReport {
    let path = path.hasPrefix("/") ? path : "./" + path
    guard Disk.facts(new) == nil else {
      throw Problem(
        .usage, "there is a file already: \(new)", why: "What is rescued goes into a new log. Nothing was written.",
        remedy: "Name a file that is not there yet.")
    }
    do {
      try LogFile(path: path).refuseUnlessFile()
      guard !isMissing(at: path) else {
        throw Problem(
          .forbidden, "there is no log to rescue: \(path)", why: "There is no file, or nothing in it.",
          remedy: "Name the right file with --db PATH or HOLDFAST_DB.")
      }
      try LogFile(path: new).createDirectories()
      guard let copy = try SalvageCopy(of: path, beside: new) else { throw nothingRead(path) }
      defer { copy.close() }
      let partial = try Disk.temporary(beside: new + ".salvage")
      defer { UntouchedLog.remove(partial) }
      var salvage = Salvage()
      if copy.isListGuessed {
        salvage.lost.append("the list of tables is lost; it was taken to be that of a new log")
      }
      let target = try open(path: partial, for: .writing)
      try copy.queue.inDatabase { source in
        try target.queue.inDatabase { database in
          try database.transaction(.immediate) {
            try target.schema.createIfEmpty(in: database, path: partial)
            for kind in RecordKind.allCases { try salvage.take(kind, from: source, into: database) }
          }
        }
      }
      try target.queue.close()
      guard salvage.rescued.values.contains(where: { $0 > 0 }) else { throw nothingRead(path) }
      try Disk.synchronise(partial)
      guard try Disk.place(partial, at: new) else {
        throw Problem(.usage, "there is a file already: \(new)", remedy: "Name a file that is not there yet.")
      }
      return SalvageReport(path: new, rescued: salvage.rescued, lost: salvage.lost)
    } catch {
      throw Problem.from(error, path: path)
    }
  }

  private static func nothingRead(_ path: String) -> Problem {
    Problem(
      .data, "no record can be read of \(path)",
      why: "The file is no log, or too little is left of it. Nothing was written.",
      remedy: "Put back a backup: holdfast backup --list, then holdfast restore FILE")
  }
}

/// Takes records out of a damaged log, as far as they can be read.
private struct Salvage {
  var rescued: [RecordKind: Int] = [:]
  var lost: [String] = []

  mutating func take(_ kind: RecordKind, from source: Database, into target: Database) throws {
    let table = kind.table.description
    guard try hasTable(table, source) else { return }
    let walk = KeyWalk(database: source, table: table).run()
    let reader = LogReader(database: source)
    for key in walk.keys {
      do {
        guard let record = try reader.record(at: RecordPlace(kind: kind, key: key)) else { continue }
        try store(record, in: target)
        rescued[kind, default: 0] += 1
      } catch let problem as Problem {
        lost.append(problem.what)
      } catch let error as DatabaseError where error.isOfDisk {
        throw error
      } catch {
        lost.append("\(name(of: kind, key, source)): its pages are damaged")
      }
    }
    for gap in walk.gaps {
      let rows = gap.count == 1 ? "row \(gap.lowerBound)" : "rows \(gap.lowerBound) to \(gap.upperBound)"
      lost.append("\(table), \(rows): the page is damaged; whether there was a record is not known")
    }
  }

  private func store(_ record: LogRecord, in target: Database) throws {
    guard try LogReader(database: target).place(of: record.id) == nil else {
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
    guard let failure else { return }
    if let error = failure as? DatabaseError, !error.isOfDisk {
      throw Problem(
        .data, "\(record.kind.rawValue), record \(record.id.text): schema.sql refuses a value (\(error.message ?? ""))")
    }
    throw failure
  }

  private func hasTable(_ table: String, _ source: Database) throws -> Bool {
    try Bool.fetchOne(source, sql: "SELECT count(*) > 0 FROM sqlite_schema WHERE name = ?", arguments: [table]) ?? false
  }

  /// A record by its id and day as far as they can be read, else by its row.
  private func name(of kind: RecordKind, _ key: Int64, _ source: Database) -> String {
    var words = "\(kind.table), row \(key)"
    for column in ["id", "day"] {
      guard
        let row = try? Row.fetchOne(source, sql: "SELECT \(column) FROM \(kind.table) WHERE key = ?", arguments: [key]),
        let text = String.fromDatabaseValue(row.databaseValues.first ?? .null)
      else { continue }
      words += ", \(column) \(text)"
    }
    return words
  }
}

extension DatabaseError {
  /// Whether it is the disk that refuses, rather than what is read.
  fileprivate var isOfDisk: Bool {
    [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN].contains(resultCode)
  }
}
