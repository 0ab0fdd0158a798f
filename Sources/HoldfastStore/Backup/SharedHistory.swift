internal import GRDB
internal import HoldfastModel

/// Whether another log has a history in common with this one, so that it is an earlier or a later state of it: two logs
/// of the same name are told apart by this alone.
///
/// A step is told by its number, its instant and a record that it changed: backup, restore and migration leave these as
/// they are, and a purge leaves those of what stays.
struct SharedHistory {
  /// The log, as an open connection sees it.
  let log: DatabaseQueue

  /// Whether the log in a file is of this history. What can't be read is not.
  /// - Parameter countsRecords: whether a record in common is enough, as after a rescue, which leaves no steps. Logs that
  ///   were merged have records in common too, so that it is enough only beside the log.
  func isShared(withLogAt path: String, countsRecords: Bool) -> Bool {
    guard let other = try? LogStore.connect(to: path, readOnly: true, patience: 0) else { return false }
    defer { try? other.close() }
    let isShared = try? log.inDatabase { log in
      try other.inDatabase { other in
        try hasStep(of: other, log) || countsRecords && hasRecord(of: other, log)
      }
    }
    return isShared ?? false
  }

  private func hasStep(of other: Database, _ log: Database) throws -> Bool {
    guard try isTable("step", other), try isTable("change", other) else { return false }
    let steps = try Row.fetchCursor(
      other,
      sql: "SELECT seq, at, (SELECT min(record_id) FROM change WHERE change.step = step.seq) FROM step ORDER BY seq")
    let known = try log.makeStatement(
      sql: "SELECT count(*) FROM step WHERE seq = ? AND at = ? "
        + "AND EXISTS (SELECT 1 FROM change WHERE change.step = step.seq AND record_id = ?)")
    while let step = try steps.next() {
      if try Int.fetchOne(known, arguments: StatementArguments(step.databaseValues)) ?? 0 > 0 { return true }
    }
    return false
  }

  private func hasRecord(of other: Database, _ log: Database) throws -> Bool {
    for table in RecordKind.allCases.map(\.table.description) where try isTable(table, other) && isTable(table, log) {
      let ids = try Row.fetchCursor(other, sql: "SELECT id FROM \(table)")
      let known = try log.makeStatement(sql: "SELECT count(*) FROM \(table) WHERE id = ?")
      while let id = try ids.next() {
        if try Int.fetchOne(known, arguments: StatementArguments(id.databaseValues)) ?? 0 > 0 { return true }
      }
    }
    return false
  }

  private func isTable(_ name: String, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", arguments: [name]) ?? false
  }
}
