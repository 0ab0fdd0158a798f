internal import GRDB

/// Tells a log with a wrong byte in its header from another program's database.
enum DamagedHeader {
  /// Whether a database is a log, whatever its header says of whose it is and of which version: by its tables. One that
  /// says that it is of a later version must have exactly those of this one.
  static func isOfLog(_ database: Database) throws -> Bool {
    let isOurs = try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if version > Schema.current.version { return try SchemaCheck.fault(of: database) == nil }
    if isOurs, version >= 1 { return true }
    let tables = try String.fetchSet(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    return tables.isSuperset(of: [
      "session", "exercise_set", "check_in", "red_flag_report", "directive", "step", "change",
    ])
  }
}
