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
  /// - Parameters:
  ///   - checkup: what `examine` found.
  ///   - command: the command as its user typed it, kept for undo.
  ///   - newID: gives an id that no record has.
  public static func repair(
    path: String, _ checkup: Checkup, command: String, now: Instant, today: Day, newID: () -> RecordID
  ) throws -> RepairReport {
    let path = Disk.asFile(path)
    var report = RepairReport()
    guard !isMissing(at: path) else { return report }
    do {
      if !checkup.isDamaged, checkup.findings.contains(where: { $0.canBeRepaired && $0.check.isOfContent }) {
        let store = try open(path: path, for: .writing)
        report.kept = try keep(store.queue, path: path, now: now)
        report.done += try store.queue.inDatabase { database in
          try database.transaction(.immediate) {
            let writer = LogWriter(database: database, command: command, now: now, step: CommandStep())
            return try FileRepair(writer: writer, today: today).run(checkup, newID)
          }
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
  let writer: LogWriter
  let today: Day

  private var database: Database { writer.database }

  func run(_ checkup: Checkup, _ newID: () -> RecordID) throws -> [String] {
    let checks = Set(checkup.findings.filter(\.canBeRepaired).map(\.check))
    var done: [String] = []
    if checks.contains(.schema) { done += try SchemaRepair(database: database).run() }
    if checks.contains(.integrity) { done += try rebuildIndexes() }
    if checks.contains(.openSession) { done += try closeSession(newID) }
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

  /// Closes the open session of an earlier day, or one that can't be right; never one that was begun meanwhile. The pain
  /// before it stays in the log.
  private func closeSession(_ newID: () -> RecordID) throws -> [String] {
    var pain: Score?
    do {
      guard let open = try writer.reader.openSession() else { return [] }
      let record = try writer.reader.record(open.id)
      guard open.day < today || record.map({ $0.kind != .session }) == true else { return [] }
      pain = try writer.closeBrokenOff(open, newID: newID)
    } catch is Problem {
      let note = try painOfUnreadable()
      try database.execute(sql: "DELETE FROM open_session")
      if let (day, score) = note, try writer.recordPain(score, before: day, at: nil, newID: newID) { pain = score }
    }
    let closed = "closed the guided session that stood open; its sets stay in the log"
    return [closed] + (pain.map { ["recorded the pain before it, \($0.value)"] } ?? [])
  }

  /// The pain before a session whose note can't be read as a whole; nil when there is none to be read.
  private func painOfUnreadable() throws -> (Day, Score)? {
    let statement = try database.makeStatement(sql: "SELECT session_id, day, pain_before FROM open_session")
    let row = try RowReader(statement, table: "open_session", idColumn: 0)
    guard try row.next(), let day = try? row.day(1), let score: Score = try? row.number(2) else { return nil }
    return (day, score)
  }
}
