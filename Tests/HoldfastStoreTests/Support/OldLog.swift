import Foundation
import GRDB
import HoldfastModel

@testable import HoldfastStore

/// A log as a Holdfast of version 1 of the schema left it, kept as SQL under Fixtures.
struct OldLog {
  let log: TemporaryLog

  /// The log itself; with `isEmpty` only its schema.
  init(isEmpty: Bool = false) throws {
    log = try TemporaryLog()
    let sql = try OldLog.text("schema.sql") + (isEmpty ? "" : OldLog.text("rows.sql"))
    // In one transaction: each of a hundred would wait for the disk.
    try log.asOtherProgram { try $0.execute(sql: "BEGIN; \(sql); COMMIT") }
  }

  /// Its records in the form of `export json`, as that Holdfast exported them.
  static func exported() throws -> [String] {
    try text("export.json").split(separator: "\n").dropFirst().dropLast().map {
      $0.hasSuffix(",") ? String($0.dropLast()) : String($0)
    }
  }

  /// Every row of the tables that it had, as the database holds them now.
  func rows() throws -> [String: [String]] {
    try log.asOtherProgram(OldLog.rows)
  }

  /// Every row of the tables of version 1.
  static func rows(of database: Database) throws -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for table in tables {
      rows[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map(\.description).sorted()
    }
    return rows
  }

  func version() throws -> Int? {
    try log.asOtherProgram { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  private static let tables = [
    "session", "exercise_set", "check_in", "red_flag_report", "red_flag_symptom", "directive", "own_exercise",
    "own_exercise_alias", "own_exercise_target", "step", "change", "import_batch",
  ]

  private static func text(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/version-1/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }
}
