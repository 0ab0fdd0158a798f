internal import GRDB
internal import HoldfastModel

/// Whether a database has the tables, indexes and views of a log, and nothing else: a trigger could falsify every later
/// record, a view keep whoever reads it waiting for ever, a missing table make the log unusable.
enum SchemaCheck {
  /// The first thing that is not as schema.sql has it, in words; nil when all is.
  static func fault(of database: Database) throws -> String? {
    let expected = try SchemaFingerprint.expected().parts
    let found = try SchemaFingerprint(of: database).parts
    return differing(expected, found).first.map { name in
      let what =
        found[name] == nil
        ? "is missing" : expected[name] == nil ? "is not one of schema.sql" : "differs from schema.sql"
      return "the \(name) \(what)"
    }
  }

  /// The parts that are not as schema.sql has them, in order; not those that SQLite keeps for itself.
  static func differing(_ expected: [String: [String]], _ found: [String: [String]]) -> [String] {
    Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] && !isSQLites($0) }.sorted()
  }

  /// The first thing that is not as schema.sql has it, of a log of this or an earlier version in a database that may be
  /// written to: it is brought up first.
  static func fault(bringingUp queue: DatabaseQueue, path: String) throws -> String? {
    // A trigger would go off, and a view could be read, while it is brought up.
    if let active = try queue.inDatabase(active(in:)) { return active }
    do {
      try Schema.current.migrate(queue, path: path, keepsBackup: false)
    } catch let error as DatabaseError {
      return "it can't be brought up to version \(Schema.current.version) (\(error.told))"
    }
    return try queue.inDatabase(fault(of:))
  }

  /// A trigger, or a view other than that of all records.
  private static func active(in database: Database) throws -> String? {
    try String.fetchOne(
      database,
      sql: "SELECT 'the ' || type || ' ' || name || ' is not one of schema.sql' FROM sqlite_schema "
        + "WHERE type = 'trigger' OR type = 'view' AND name <> 'record' ORDER BY type, name")
  }

  /// Whether a part is one that SQLite keeps for itself, as the numbers of ANALYZE and the indexes of UNIQUE.
  private static func isSQLites(_ part: String) -> Bool {
    part.split(separator: " ").last?.hasPrefix("sqlite_") ?? false
  }
}
