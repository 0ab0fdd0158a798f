internal import GRDB
internal import HoldfastModel

extension Schema {
  /// Brings an older log up to this version, each step in a transaction of its own after a backup of the file to
  /// `<path>.v<N>.backup`, or with a number where that name is taken. A step that fails leaves the log at the version
  /// before it, and no backup of what is there anyway.
  /// - Parameter keepsBackup: false for a copy, whose file stays as it is.
  func migrate(_ queue: DatabaseQueue, path: String, keepsBackup: Bool = true) throws {
    for step in migrations.sorted(by: { $0.version < $1.version }) {
      guard case .older(let found) = try queue.inDatabase({ try state(of: $0, path: path) }) else { return }
      guard step.version > found else { continue }
      try queue.inDatabase { try run(step, from: found, in: $0, path: path, keepsBackup: keepsBackup) }
    }
  }

  /// "If foreign key constraints are enabled, disable them using PRAGMA foreign_keys=OFF. Start a transaction. [...]
  /// run PRAGMA foreign_key_check to verify that the schema change did not break any foreign key constraints. Commit
  /// the transaction [...]. If foreign keys constraints were originally enabled, reenable them now."
  /// (sqlite.org/lang_altertable.html#otheralter)
  ///
  /// The backup is made within the transaction: of several processes only the one that migrates makes one.
  private func run(
    _ step: Migration, from found: Int, in database: Database, path: String, keepsBackup: Bool
  ) throws {
    try database.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
    var backup: String?
    do {
      try migrate(by: step, from: found, in: database, path: path) {
        if keepsBackup { backup = try backUp(from: found, path: path) }
      }
    } catch {
      if let backup { Disk.remove(backup) }
      throw error
    }
  }

  private func migrate(
    by step: Migration, from found: Int, in database: Database, path: String, after backUp: () throws -> Void
  ) throws {
    try database.inTransaction(.immediate) {
      // Another process may have been faster.
      guard try state(of: database, path: path) == .older(version: found) else { return .rollback }
      try backUp()
      try database.execute(sql: step.sql)
      try database.checkForeignKeys()
      try database.execute(sql: "PRAGMA user_version = \(step.version)")
      return .commit
    }
  }

  /// Keeps a checked copy of the log as it is, under a name that nobody has yet.
  ///
  /// Over a connection of its own: "SQLITE_LOCKED is returned [when] the source database connection is being used to
  /// write to the source database" (sqlite.org/c3ref/backup_finish.html).
  /// - Returns: the copy.
  private func backUp(from found: Int, path: String) throws -> String {
    let backup = "\(path).v\(found)"
    do {
      let log = try LogStore.connect(to: path, readOnly: true, patience: 5)
      defer { try? log.close() }
      let partial = try Disk.temporary(beside: backup + ".backup")
      defer { UntouchedLog.remove(partial) }
      try LogCopy(source: log, path: path).write(to: partial, check: .pages)
      var number = 1
      func name() -> String { number == 1 ? "\(backup).backup" : "\(backup)-\(number).backup" }
      while try !Disk.place(partial, at: name()) { number += 1 }
      try Disk.synchronise(Disk.directory(of: path))
      return name()
    } catch let problem as Problem where problem.kind == .cannotCreate {
      throw Problem(
        .cannotCreate, problem.what,
        why: "A log is copied before it is brought up to a new version. The log stays as it was.",
        remedy: "Make the directory of the log writable for you.")
    } catch let problem as Problem where problem.kind == .inputOutput {
      throw Problem(
        .inputOutput, problem.what,
        why: "A log is copied before it is brought up to a new version. The log stays as it was.",
        remedy: "Make room there. Or copy the log to another disk, and go on with it there: "
          + "cp \(ShellWord.quoted(path)) DIR, then --db DIR/\(Disk.name(of: path)) or HOLDFAST_DB")
    }
  }
}
