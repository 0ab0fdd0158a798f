internal import GRDB
public import HoldfastModel

/// What `doctor --repair` did.
public struct RepairReport: Hashable, Sendable {
  /// What was done, a sentence each without a full stop.
  public internal(set) var done: [String] = []
  /// Where the log is kept as it was before; `none` where nothing in it was changed.
  public internal(set) var kept: KeptLog = .none
}

extension LogStore {
  /// Mends what can be mended without losing anything: permissions, indexes and views, an open session of an earlier
  /// day, our own leftover files. What is changed in the file is changed in one transaction, after a backup.
  /// - Parameter checkup: what `examine` found.
  public static func repair(path: String, _ checkup: Checkup, now: Instant, today: Day) throws -> RepairReport {
    let path = path.hasPrefix("/") ? path : "./" + path
    var report = RepairReport()
    guard !isMissing(at: path) else { return report }
    let isOfFile: Set<Finding.Check> = [.integrity, .schema, .openSession]
    do {
      if !checkup.isDamaged, checkup.findings.contains(where: { $0.canBeRepaired && isOfFile.contains($0.check) }) {
        let store = try open(path: path, for: .writing)
        report.kept = try keep(store.queue, path: path, now: now)
        report.done += try store.queue.inDatabase { database in
          try database.transaction(.immediate) { try FileRepair(database: database, today: today).run(checkup) }
        }
        try store.queue.close()
      }
      report.done += PlaceChecks(path: path).repair()
      for file in Leftovers(path: path, now: now).temporaryFiles() where Disk.remove(file) {
        report.done.append("removed \(file)")
      }
    } catch {
      throw Problem.from(error, path: path)
    }
    return report
  }

  private static func keep(_ queue: DatabaseQueue, path: String, now: Instant) throws -> KeptLog {
    do {
      return .backup(try backUp(queue, path: path, reason: .beforeRepair, now: now))
    } catch let problem as Problem where problem.kind == .data {
      // Faults of an index are in the copy too.
      let aside = try asideName(of: path, "before-repair", now: now)
      try LogCopy(source: queue, path: path).write(to: aside, check: .none)
      return .damaged(path: aside)
    }
  }
}

/// What is mended within the file.
private struct FileRepair {
  let database: Database
  let today: Day

  func run(_ checkup: Checkup) throws -> [String] {
    let checks = Set(checkup.findings.filter(\.canBeRepaired).map(\.check))
    var done: [String] = []
    if checks.contains(.schema) { done += try rebuildParts() }
    if checks.contains(.integrity) {
      try database.execute(sql: "REINDEX")
      done.append("built every index anew from its table")
    }
    if checks.contains(.openSession) {
      try database.execute(sql: "DELETE FROM open_session")
      done.append("closed the guided session that stood open; its sets stay in the log")
    }
    let faults = try Integrity.faults(of: database)
    guard faults.isEmpty else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: faults[0]) }
    return done
  }

  /// Makes the indexes and views that are missing or differ as schema.sql has them.
  private func rebuildParts() throws -> [String] {
    let expected = try SchemaFingerprint.expected().parts
    let found = try SchemaFingerprint(of: database).parts
    let fresh = try LogStore.emptyLog(path: ":memory:", schema: .current)
    var done: [String] = []
    for part in expected.keys.sorted() where expected[part] != found[part] && !part.hasPrefix("table ") {
      let words = part.split(separator: " ")
      guard let name = words.last.map(String.init), let kind = words.first,
        let sql = try fresh.queue.inDatabase({
          try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name])
        })
      else { continue }
      try database.execute(sql: "DROP \(kind) IF EXISTS \(name)")
      try database.execute(sql: sql)
      done.append("made the \(kind) \(name) as schema.sql has it")
    }
    return done
  }
}
