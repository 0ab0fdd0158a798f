internal import GRDB
internal import HoldfastModel

/// Opens a copy of a log anew and compares what it says of itself with the log.
struct CopyCheck {
  /// The log, for problems.
  let path: String

  /// - Parameters:
  ///   - counts: how many rows each table of the log has.
  ///   - isWhole: whether the tables must be those of schema.sql.
  /// - Throws: a problem of kind `data` when it is no good copy.
  func run(_ partial: String, against counts: [String: Int], isWhole: Bool) throws {
    let queue = try LogStore.connect(to: partial, readOnly: true, patience: 0)
    defer { try? queue.close() }
    let isSame = try queue.inDatabase { database in
      let stamps = try ["application_id", "user_version"].map { try Int.fetchOne(database, sql: "PRAGMA \($0)") }
      let isSame = try LogCopy.counts(of: database) == counts
      return isSame && stamps.first == Schema.applicationID && stamps.last != 0
    }
    let faults = try queue.inDatabase { try Integrity.faults(of: $0) }
    guard isSame, faults.isEmpty else {
      throw noGoodCopy(
        faults.first.map { "The copy was opened and checked: \($0)." } ?? "The copy differs from the log.",
        remedy: "See what is wrong: holdfast doctor")
    }
    guard isWhole, let fault = try schemaFault(of: queue) else { return }
    throw noGoodCopy(
      "The copy was opened and checked: \(fault).",
      remedy: "See what is wrong: holdfast doctor. Bring the records into a new log: holdfast doctor --salvage NEW.db")
  }

  /// What is wrong with the tables; an older log is brought up in memory for it.
  private func schemaFault(of queue: DatabaseQueue) throws -> String? {
    if try queue.inDatabase({ try Schema.current.state(of: $0, path: path) }) == .current {
      return try queue.inDatabase(SchemaCheck.fault(of:))
    }
    let memory = try LogStore.memory()
    try queue.backup(to: memory)
    return try SchemaCheck.fault(bringingUp: memory, path: path)
  }

  private func noGoodCopy(_ why: String, remedy: String) -> Problem {
    Problem(
      .data, "the log is damaged, so that no good copy of it can be made: \(path)",
      why: "\(why) The copy was removed; the log stays as it was.", remedy: remedy)
  }
}
