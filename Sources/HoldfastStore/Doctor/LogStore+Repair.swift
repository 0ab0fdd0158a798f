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
    do {
      if !checkup.isDamaged, checkup.findings.contains(where: { $0.canBeRepaired && $0.check.isOfContent }) {
        let store = try open(path: path, for: .writing)
        report.kept = try keep(store.queue, path: path, now: now)
        report.done += try store.queue.inDatabase { database in
          try database.transaction(.immediate) { try FileRepair(database: database, today: today).run(checkup) }
        }
        try store.queue.close()
      }
      report.done += Permissions(path: path).repair()
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
    if checks.contains(.schema) { done += try SchemaRepair(database: database).run() }
    if checks.contains(.integrity) { done += try rebuildIndexes() }
    if checks.contains(.openSession) { done += try closeSession() }
    let faults = try Integrity.faults(of: database)
    guard faults.isEmpty else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: faults[0]) }
    return done
  }

  private func rebuildIndexes() throws -> [String] {
    let faults = try Integrity.pageFaults(of: database)
    guard !faults.isEmpty else { return [] }
    // Another program may have changed the log since it was looked at.
    guard IndexFaults(database: database).canBeRebuilt(faults) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: faults[0])
    }
    try database.execute(sql: "REINDEX")
    return ["built every index anew from its table"]
  }

  /// Closes the open session of an earlier day, or one that can't be read; never one that was begun meanwhile.
  private func closeSession() throws -> [String] {
    do {
      _ = try LogReader(database: database).openSession()
      try database.execute(sql: "DELETE FROM open_session WHERE day < ?", arguments: [today.iso])
    } catch is Problem {
      try database.execute(sql: "DELETE FROM open_session")
    }
    return database.changesCount == 0 ? [] : ["closed the guided session that stood open; its sets stay in the log"]
  }
}
