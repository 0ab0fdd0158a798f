import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

extension TemporaryLog {
  /// A log with records of every kind, some deleted, on pages enough to damage one.
  static func filled(seed: UInt64 = 1, records: Int = 60) throws -> TemporaryLog {
    let log = try TemporaryLog()
    var seeded = Seeded(seed: seed)
    try log.open().write(command: "import", now: Instant(milliseconds: 1_800_000_000_000)) { writer in
      for _ in 0..<records { try writer.put(try seeded.record(outOf: 1_000_000)) }
    }
    return log
  }

  /// Puts the journal of a change of all records that was killed beside another log.
  func copyJournal(beside other: String) throws {
    let log = try DatabaseQueue(path: path)
    try log.inDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE check_in SET note = 'x'; UPDATE session SET note = 'x';
          UPDATE exercise_set SET note = 'x'; UPDATE change SET record_id = record_id || 'x'
          """)
      try FileManager.default.copyItem(atPath: path + "-journal", toPath: other + "-journal")
      try database.execute(sql: "ROLLBACK")
    }
    try log.close()
  }

  /// What `doctor --repair` does. The record that it may make has an id that no other has.
  func repair(_ checkup: Checkup, now: Instant, today: Day) throws -> RepairReport {
    try LogStore.repair(path: path, checkup, command: "doctor --repair", now: now, today: today) {
      RecordID(now: now, random: (0, 77))
    }
  }

  /// Empties the table of sets, as an empty page in the place of its root does: SQLite's check finds nothing, for the
  /// table has no index that would miss them.
  func loseSets() throws {
    let page = try pages(of: "exercise_set")[0]
    try overwrite(at: (page - 1) * 4096, with: [10, 0, 0, 0, 0, 0x10, 0, 0])
  }

  /// The pages of a table or index, the first one its root.
  func pages(of table: String) throws -> [Int] {
    let root = try asOtherProgram {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table])
    }
    return [try #require(root)]
  }

  /// Writes nonsense over the root page of a table.
  func damage(_ table: String) throws {
    let page = try pages(of: table)[0]
    try overwrite(at: (page - 1) * 4096, with: [UInt8](repeating: 0xA7, count: 4096))
  }

  /// The leaf pages of a table.
  func leaves(of table: String) throws -> [Int] {
    let root = try pages(of: table)[0]
    let bytes = try [UInt8](bytes())
    func number(_ offset: Int, _ width: Int) -> Int { bytes[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) } }
    // An interior page of a table begins with 5; its cells begin with the number of a child
    // (sqlite.org/fileformat2.html#b_tree_pages).
    func leaves(_ page: Int) -> [Int] {
      let start = (page - 1) * 4096
      guard bytes[start] == 5 else { return [page] }
      let cells = (0..<number(start + 3, 2)).map { number(start + number(start + 12 + 2 * $0, 2), 4) }
      return (cells + [number(start + 8, 4)]).flatMap(leaves)
    }
    return leaves(root)
  }

  /// Empties the index of ids of a table, as damage does: its root page becomes a leaf without an entry.
  func loseEntries(ofIndexOf table: String) throws {
    let page = try pages(of: "sqlite_autoindex_\(table)_1")[0]
    try overwrite(at: (page - 1) * 4096, with: [10, 0, 0, 0, 0, 0x10, 0, 0])
  }

  /// Takes rows out of a table behind the back of its index of ids, as damage does.
  /// - Returns: the ids of the rows.
  func loseRows(of table: String, where condition: String) throws -> [String] {
    try asOtherProgram { database in
      let ids = try String.fetchAll(database, sql: "SELECT id FROM \(table) WHERE \(condition)")
      let rows = try Row.fetchAll(
        database, sql: "SELECT rowid, type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE tbl_name = ?",
        arguments: [table])
      let index = "sqlite_autoindex_\(table)_1"
      let sql = try #require(rows.first { $0["name"] as String == table }?["sql"] as String?)
      // With a list of tables that knows no UNIQUE there is no index to keep in step.
      try database.execute(
        sql: """
          PRAGMA writable_schema = ON;
          DELETE FROM sqlite_schema WHERE name = '\(index)';
          UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL UNIQUE', 'NOT NULL') WHERE name = '\(table)';
          PRAGMA writable_schema = RESET;
          PRAGMA foreign_keys = OFF;
          DELETE FROM \(table) WHERE \(condition);
          PRAGMA writable_schema = ON;
          DELETE FROM sqlite_schema WHERE name = '\(table)'
          """)
      for row in rows where [table, index].contains(row["name"] as String) {
        try database.execute(
          sql: "INSERT INTO sqlite_schema (rowid, type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: StatementArguments(row.databaseValues))
      }
      try database.execute(sql: "PRAGMA writable_schema = RESET")
      #expect(sql.contains("NOT NULL UNIQUE"))
      return ids
    }
  }

  func overwrite(at offset: Int, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}
