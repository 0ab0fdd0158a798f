internal import GRDB
internal import HoldfastModel

/// The shape of a log: the text of a fresh one, and the frozen steps that bring an older one up to it.
struct Schema: Sendable {
  /// `schema.sql`, or in tests another one.
  let text: String
  /// The `user_version` that the text sets.
  let version: Int
  /// The steps from version 1 on, each landing one version higher.
  let migrations: [Migration]

  /// One frozen step from a version to the next.
  struct Migration: Sendable {
    /// The version that the step lands on.
    let version: Int
    /// The statements, with the reason on top; never changed once shipped.
    let sql: String
  }

  /// "HOLD" in ASCII, big-endian: what every log carries as `application_id`.
  static let applicationID = 1_213_156_420

  /// The schema of this version of Holdfast.
  static let current = Schema(
    text: String(decoding: PackageResources.schema_sql, as: UTF8.self), version: 3,
    migrations: [
      Migration(version: 2, sql: String(decoding: PackageResources.to_version_2_sql, as: UTF8.self)),
      Migration(version: 3, sql: String(decoding: PackageResources.to_version_3_sql, as: UTF8.self)),
    ])
}

extension Schema {
  /// What a file is, by its header.
  enum State: Equatable {
    /// Nothing in it yet.
    case empty
    /// A log of this schema's version.
    case current
    /// A log of an older version.
    case older(version: Int)
  }

  /// What the file is.
  /// - Throws: a problem of kind `data` when it belongs to another program, or to a later Holdfast.
  func state(of database: Database, path: String) throws -> State {
    // In one transaction: else another process could make the log between two looks at it, and the second look would
    // find a database that the first one took for empty.
    guard database.isInsideTransaction else {
      return try database.transaction(.deferred) { try state(of: database, path: path) }
    }
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard application == Schema.applicationID else {
      let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)") ?? true
      guard isEmpty, application == 0, found == 0 else { throw Schema.stranger(path) }
      return .empty
    }
    guard found <= version else { throw newer(found, path) }
    guard found >= 1 else { throw Schema.stranger(path) }
    return found == version ? .current : .older(version: found)
  }

  /// Makes an empty file a log, in one transaction.
  func create(in database: Database, path: String) throws {
    try database.transaction(.immediate) { try createIfEmpty(in: database, path: path) }
  }

  /// Makes an empty file a log, within the transaction of a command. Another process may have been faster: then it does
  /// nothing.
  func createIfEmpty(in database: Database, path: String) throws {
    if try state(of: database, path: path) == .empty { try database.execute(sql: text) }
  }

  private static func stranger(_ path: String) -> Problem {
    Problem(
      .data, "not a Holdfast log: \(path)",
      why: "The file is an SQLite database of another program. Nothing was written.",
      remedy: "Name the right file with --db PATH or HOLDFAST_DB. \(ifItIsYours)")
  }

  private func newer(_ found: Int, _ path: String) -> Problem {
    Problem(
      .data, "the log is of a later version (\(found)) than this Holdfast can read (\(version)): \(path)",
      why: "A later Holdfast wrote it. Nothing was written.",
      remedy: "Install the later Holdfast, or name another file with --db PATH. \(Schema.ifItIsYours)")
  }

  /// A byte of the header that went wrong makes a log look like another program's, or like one of a later version.
  private static let ifItIsYours =
    "If it is your log: holdfast doctor --salvage NEW.db, or move the file away and restore a backup."
}
