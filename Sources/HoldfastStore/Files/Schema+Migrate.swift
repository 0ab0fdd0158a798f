internal import GRDB
internal import HoldfastModel

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension Schema {
  /// Brings an older log up to this version, each step in a transaction of its own after a backup of the file to
  /// `<path>.v<N>.backup`. A step that fails leaves the log at the version before it.
  /// - Parameter keepsBackup: false for a copy, whose file stays as it is.
  func migrate(_ queue: DatabaseQueue, path: String, keepsBackup: Bool = true) throws {
    for step in migrations.sorted(by: { $0.version < $1.version }) {
      guard case .older(let found) = try queue.inDatabase({ try state(of: $0, path: path) }) else { return }
      guard step.version > found else { continue }
      if keepsBackup { try backUp(queue, from: found, path: path) }
      try queue.inDatabase { try run(step, from: found, in: $0, path: path) }
    }
  }

  /// "If foreign key constraints are enabled, disable them using PRAGMA foreign_keys=OFF. Start a transaction. [...]
  /// run PRAGMA foreign_key_check to verify that the schema change did not break any foreign key constraints. Commit
  /// the transaction [...]. If foreign keys constraints were originally enabled, reenable them now."
  /// (sqlite.org/lang_altertable.html#otheralter)
  private func run(_ step: Migration, from found: Int, in database: Database, path: String) throws {
    try database.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
    try database.inTransaction(.immediate) {
      // Another process may have been faster.
      guard try state(of: database, path: path) == .older(version: found) else { return .rollback }
      try database.execute(sql: step.sql)
      try database.checkForeignKeys()
      try database.execute(sql: "PRAGMA user_version = \(step.version)")
      return .commit
    }
  }

  private func backUp(_ queue: DatabaseQueue, from found: Int, path: String) throws {
    let backup = "\(path).v\(found).backup"
    let partial = try makeFile(beside: backup)
    defer { unlink(partial) }
    let isCurrent = try {
      let copy = try DatabaseQueue(path: partial)
      try queue.backup(to: copy)
      // Another process may have migrated the log before the copy was taken.
      let version = try copy.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      try copy.close()
      return version == found
    }()
    guard isCurrent, rename(partial, backup) != 0 else { return }
    throw noBackup(backup, errno)
  }

  /// An empty file beside the backup that nobody else is writing, with mode 0600 (man 3 mkstemp).
  private func makeFile(beside backup: String) throws -> String {
    var name = Array("\(backup).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw noBackup(backup, errno) }
    close(descriptor)
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func noBackup(_ backup: String, _ code: Int32) -> Problem {
    Problem(
      .cannotCreate, "can't create the backup \(backup): \(String(cString: strerror(code)))",
      why: "A log is copied before it is brought up to a new version. Nothing was written.",
      remedy: "Make the directory of the log writable for you.")
  }
}
