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
  /// Backups of the same name that are not known to be of this log. They stay.
  public internal(set) var unknownCopies: [String] = []
  /// The ids of the deleted records.
  var ids: Set<String> = []

  /// How many deleted records there are.
  public var recordCount: Int { records.values.reduce(0, +) }
}

/// What a purge did.
public struct PurgeReport: Hashable, Sendable {
  /// What was taken away: of what the plan named, what was there still.
  public let plan: PurgePlan
  /// The copies that are gone.
  public let removed: [String]
  /// The copies that could not be removed.
  public let left: [String]
  /// How many deleted records came after the plan was made. They stay.
  public let newRecords: Int
  /// Copies of the log that are there still and were not to be removed.
  public let otherCopies: [String]
  /// Whether the file of the log was written anew; not where there was none.
  public let isWrittenAnew: Bool
}

extension LogStore {
  /// What a purge would take away. Nothing is written.
  /// - Throws: a problem, also where the log is lost: its copies are then all that is left of it.
  public static func purgePlan(path: String, now: Instant) throws -> PurgePlan {
    try refuseIfLost(at: path)
    guard !isMissing(at: path) else { return planned(PurgePlan(), OwnCopies(path: path, log: nil, now: now)) }
    return try untouched(path: path) { queue in
      let plan = try queue.inDatabase { database in
        try database.transaction(.deferred) {
          let purge = PurgeStatements(database: database)
          try purge.mark(nil)
          return try purge.plan()
        }
      }
      return planned(plan, OwnCopies(path: path, log: queue, now: now))
    }
  }

  /// Takes deleted records and everything that their history holds of them out of the file for good, in one transaction,
  /// and writes the file anew, so that no byte of them is left in it. There is no backup and no undo. Without deleted
  /// records it only writes the file anew, for what an earlier purge that was broken off may have left.
  /// - Parameters:
  ///   - plan: what was shown and agreed to; what came since stays.
  ///   - copies: whether the copies of the log that the plan names are removed too.
  public static func purge(path: String, plan: PurgePlan, copies: Bool, now: Instant) throws -> PurgeReport {
    try refuseIfLost(at: path)
    var done = PurgePlan()
    var newRecords = 0
    let isThere = !isMissing(at: path)
    let before = Set(OwnCopies(path: path, log: nil, now: now).own)
    var agreed = copies ? plan.copies : []
    var rest = OwnCopies(path: path, log: nil, now: now)
    if isThere {
      let store = try open(path: path, for: .writing)
      // An older log is brought up first, with a copy of it that nobody could be shown.
      if copies { agreed += OwnCopies(path: path, log: nil, now: now).own.filter { !before.contains($0) } }
      do {
        try store.queue.inDatabase { database in
          // What is deleted is overwritten with zeros; VACUUM copies through memory, not through a file elsewhere.
          try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
          (done, newRecords) = try database.transaction(.immediate) {
            let purge = PurgeStatements(database: database)
            let newRecords = try purge.mark(plan.ids)
            let plan = try purge.plan()
            try purge.run()
            return (plan, newRecords)
          }
          // It leaves no page of the old order, and nothing in the unused parts of pages.
          do { try database.execute(sql: "VACUUM") } catch { throw notWrittenAnew(error, path) }
        }
        rest = OwnCopies(path: path, log: store.queue, now: now)
        try store.queue.close()
      } catch {
        throw Problem.from(error, path: path)
      }
    }
    let removed = agreed.filter { Disk.remove($0) }
    RestoreMark(ofLogAt: path).forgetWhatIsGone(besides: path)
    done.copies = agreed
    return PurgeReport(
      plan: done, removed: removed, left: agreed.filter { !removed.contains($0) }, newRecords: newRecords,
      otherCopies: (rest.own + rest.unknown).filter { !agreed.contains($0) }, isWrittenAnew: isThere)
  }

  private static func planned(_ plan: PurgePlan, _ copies: OwnCopies) -> PurgePlan {
    var plan = plan
    plan.copies = copies.own
    plan.unknownCopies = copies.unknown
    return plan
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

/// The statements of a purge, within one transaction.
private struct PurgeStatements {
  let database: Database

  private static let kinds = RecordKind.allCases.map { ($0, $0.table.description) }
  /// The exercises that sets name which stay: without them these would be of no exercise. One that was added anew by the
  /// same name is there without the deleted one.
  private static let needed = """
    SELECT id FROM main.own_exercise AS e WHERE exercise IN (
      SELECT s.exercise FROM main.exercise_set AS s JOIN main.session AS t ON t.key = s.session_key WHERE t.deleted = 0)
    AND NOT EXISTS (SELECT 1 FROM main.own_exercise AS o WHERE o.exercise = e.exercise AND o.deleted = 0)
    """
  /// What `mark` marked.
  private static let gone = "SELECT id FROM temp.gone"
  /// The steps that did something to a deleted record.
  private static let touched = "SELECT step FROM change WHERE record_id IN (\(gone))"
  /// Of those, the ones that did nothing to any other record.
  private static let emptied = "\(touched) EXCEPT SELECT step FROM change WHERE record_id NOT IN (\(gone))"

  /// Marks the deleted records that are to go: all, or those of them whose ids are given.
  /// - Returns: how many others there are.
  @discardableResult
  func mark(_ ids: Set<String>?) throws -> Int {
    try database.execute(sql: "CREATE TEMP TABLE gone (id TEXT PRIMARY KEY)")
    let all = try String.fetchAll(
      database, sql: "SELECT id FROM main.record WHERE deleted = 1 AND id NOT IN (\(PurgeStatements.needed))")
    let insert = try database.makeStatement(sql: "INSERT INTO temp.gone VALUES (?)")
    let marked = all.filter { ids?.contains($0) ?? true }
    for id in marked { try insert.execute(arguments: [id]) }
    return all.count - marked.count
  }

  func plan() throws -> PurgePlan {
    var plan = PurgePlan()
    plan.ids = try String.fetchSet(database, sql: PurgeStatements.gone)
    for (kind, table) in PurgeStatements.kinds {
      let count = try number("SELECT count(*) FROM main.\(table) WHERE id IN (\(PurgeStatements.gone))")
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
      try database.execute(sql: "DELETE FROM main.\(table) WHERE id IN (\(PurgeStatements.gone))")
    }
    try database.execute(sql: "DROP TABLE temp.emptied; DROP TABLE temp.gone")
    try database.checkForeignKeys()
  }

  private func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
}
