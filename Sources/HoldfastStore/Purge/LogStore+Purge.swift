internal import GRDB
public import HoldfastModel

/// What a purge takes away for good.
public struct PurgePlan: Hashable, Sendable {
  /// How many deleted records there are of each kind.
  public internal(set) var records: [RecordKind: Int] = [:]
  /// How many of their earlier versions stand in the history.
  public internal(set) var changes = 0
  /// How many commands leave the history with them, so that they can't be undone.
  public internal(set) var steps = 0
  /// Holdfast's own copies of the log: backups, copies from before a migration, damaged logs that were put aside.
  public internal(set) var copies: [String] = []

  /// How many deleted records there are.
  public var recordCount: Int { records.values.reduce(0, +) }
}

/// What a purge did.
public struct PurgeReport: Hashable, Sendable {
  /// What was taken away.
  public let plan: PurgePlan
  /// The copies that are gone.
  public let removed: [String]
  /// The copies that could not be removed.
  public let left: [String]
}

extension LogStore {
  /// What a purge would take away.
  public static func purgePlan(path: String) throws -> PurgePlan {
    var plan = PurgePlan()
    if !isMissing(at: path) {
      let store = try open(path: path, for: .reading)
      do {
        plan = try store.queue.inDatabase { database in
          try database.transaction(.deferred) { try PurgeStatements(database: database).plan() }
        }
      } catch {
        throw Problem.from(error, path: path)
      }
    }
    plan.copies = OwnCopies(path: path).all()
    return plan
  }

  /// Takes deleted records and everything that their history holds of them out of the file for good, in one transaction,
  /// and writes the file anew, so that no byte of them is left in it. There is no backup and no undo. Without deleted
  /// records it only writes the file anew, for what an earlier purge that was broken off may have left.
  /// - Parameter copies: whether the copies of the log that Holdfast made are removed too.
  public static func purge(path: String, copies: Bool) throws -> PurgeReport {
    var plan = PurgePlan()
    if !isMissing(at: path) {
      let store = try open(path: path, for: .writing)
      do {
        try store.queue.inDatabase { database in
          // What is deleted is overwritten with zeros; VACUUM copies through memory, not through a file elsewhere.
          try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
          plan = try database.transaction(.immediate) {
            let purge = PurgeStatements(database: database)
            let plan = try purge.plan()
            try purge.run()
            return plan
          }
          // It leaves no page of the old order, and nothing in the unused parts of pages.
          do { try database.execute(sql: "VACUUM") } catch { throw notWrittenAnew(error, path) }
        }
        try store.queue.close()
      } catch {
        throw Problem.from(error, path: path)
      }
    }
    guard copies else { return PurgeReport(plan: plan, removed: [], left: []) }
    plan.copies = OwnCopies(path: path).all()
    let removed = plan.copies.filter { Disk.remove($0) }
    return PurgeReport(plan: plan, removed: removed, left: plan.copies.filter { !removed.contains($0) })
  }
}

extension LogStore {
  private static func notWrittenAnew(_ error: any Error, _ path: String) -> Problem {
    let cause = Problem.from(error, path: path) as? Problem
    return Problem(
      cause?.kind ?? .inputOutput, "the deleted records are gone, but the file could not be written anew: \(path)",
      why:
        "\(cause.map { "\($0.what). " } ?? "")What was deleted was overwritten with zeros; older remains of it may still "
        + "stand in unused parts of the file.", remedy: "Make room on the disk, then again: holdfast purge")
  }
}

/// The copies of a log that Holdfast made by itself or in its own directory.
private struct OwnCopies {
  let path: String

  func all() -> [String] {
    let place = BackupDirectory(forLogAt: path)
    let directory = Disk.directory(of: path)
    let name = Disk.name(of: path)
    let beside = Disk.names(in: directory).filter { found in
      let bare = found.hasSuffix("-journal") ? found.dropLast(8) : found[...]
      if bare.dropLast(7).hasSuffix(".salvage"), bare.dropLast(6).last == "." { return true }
      guard found.hasPrefix(name + ".") else { return false }
      let end = found.dropFirst(name.count + 1)
      let isOfMigration = end.hasPrefix("v") && end.contains(".backup") && end.dropFirst().first?.isNumber == true
      let isTemporary = ["restore.", "doctor."].contains { end.hasPrefix($0) }
      return isOfMigration || isTemporary || end.hasPrefix("damaged-")
    }.map { directory + "/" + $0 }.filter { Disk.facts($0)?.isRegular == true }
    return place.backups().map(\.path) + place.leftovers() + beside
  }
}

/// The statements of a purge, within one transaction.
private struct PurgeStatements {
  let database: Database

  private static let kinds = RecordKind.allCases.map { ($0, $0.table.description) }
  private static let gone = "SELECT id FROM record WHERE deleted = 1"
  /// The steps that did something to a deleted record.
  private static let touched = "SELECT step FROM change WHERE record_id IN (\(gone))"
  /// Of those, the ones that did nothing to any other record.
  private static let emptied = "\(touched) EXCEPT SELECT step FROM change WHERE record_id NOT IN (\(gone))"

  func plan() throws -> PurgePlan {
    var plan = PurgePlan()
    for (kind, table) in PurgeStatements.kinds {
      let count = try number("SELECT count(*) FROM \(table) WHERE deleted = 1")
      if count > 0 { plan.records[kind] = count }
    }
    plan.changes = try number("SELECT count(*) FROM change WHERE record_id IN (\(PurgeStatements.gone))")
    plan.steps = try number("SELECT count(*) FROM (\(PurgeStatements.touched) GROUP BY step)")
    return plan
  }

  func run() throws {
    // The words of a command may repeat what a record said: `log ... --note "..."`.
    try database.execute(
      sql: """
        CREATE TEMP TABLE emptied AS \(PurgeStatements.emptied);
        INSERT INTO emptied SELECT seq FROM main.step WHERE target IN (SELECT step FROM emptied) \
        AND seq NOT IN (SELECT step FROM emptied);
        UPDATE main.step SET command = substr(command, 1, instr(command || ' ', ' ') - 1) \
        WHERE seq IN (\(PurgeStatements.touched));
        DELETE FROM main.change WHERE record_id IN (\(PurgeStatements.gone)) OR step IN (SELECT step FROM emptied);
        DELETE FROM main.import_batch WHERE step IN (SELECT step FROM emptied);
        DELETE FROM main.step WHERE seq IN (SELECT step FROM emptied);
        DELETE FROM main.open_session WHERE session_id IN (\(PurgeStatements.gone));
        """)
    for (_, table) in PurgeStatements.kinds {
      try database.execute(sql: "DELETE FROM main.\(table) WHERE deleted = 1")
    }
    try database.execute(sql: "DROP TABLE temp.emptied")
    try database.checkForeignKeys()
  }

  private func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
}
