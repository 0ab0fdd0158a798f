internal import GRDB
internal import HoldfastModel

/// What SQLite itself finds wrong with a file.
enum Integrity {
  /// The findings of `PRAGMA integrity_check`, at most 20, and rows that refer to none; empty when all is well.
  static func faults(of database: Database) throws -> [String] {
    let faults = try pageFaults(of: database)
    guard faults.isEmpty else { return faults }
    return try orphans(in: database)
  }

  /// The findings of `PRAGMA integrity_check`, at most 20. Where the check itself is broken off, what it found until
  /// then.
  static func pageFaults(of database: Database) throws -> [String] {
    var faults: [String] = []
    do {
      let statement = try database.makeStatement(sql: "PRAGMA integrity_check(20)")
      let row = try RowReader(statement, table: "sqlite_schema", recordID: { "" })
      while try row.next() {
        // One answer may have several lines, the first with the name of the database only.
        faults += try row.text(0).split(separator: "\n").map(String.init).filter {
          $0 != "ok" && !$0.hasPrefix("*** in database")
        }
      }
    } catch {
      if faults.isEmpty { throw error }
    }
    return faults
  }

  /// Rows whose foreign key leads nowhere, counted by table.
  static func orphans(in database: Database) throws -> [String] {
    try Row.fetchAll(
      database,
      sql: "SELECT \"table\" || ': ' || count(*) || ' rows refer to none in ' || parent "
        + "FROM pragma_foreign_key_check GROUP BY \"table\", parent"
    ).compactMap { String.fromDatabaseValue($0[0]) }
  }
}
