import Foundation
import GRDB
import HoldfastModel

@testable import HoldfastStore

/// A log as a Holdfast of an earlier version of the schema left it, kept as SQL under Fixtures.
struct OldLog {
  let log: TemporaryLog
  private let version: Int

  /// The log itself; with `isEmpty` only its schema.
  init(_ version: Int = 1, isEmpty: Bool = false) throws {
    self.version = version
    log = try TemporaryLog()
    let sql = try OldLog.text("schema.sql", version) + (isEmpty ? "" : OldLog.text("rows.sql", version))
    // In one transaction: each of a hundred would wait for the disk.
    try log.asOtherProgram { try $0.execute(sql: "BEGIN; \(sql); COMMIT") }
  }

  /// Its records in the form of `export json`, as that Holdfast exported them.
  static func exported(_ version: Int = 1) throws -> [String] {
    try text("export.json", version).split(separator: "\n").dropFirst().dropLast().map {
      $0.hasSuffix(",") ? String($0.dropLast()) : String($0)
    }
  }

  /// Every row of the tables that it had, as the database holds them now.
  func rows() throws -> [String: [String]] {
    try log.asOtherProgram { try OldLog.rows(of: $0, version) }
  }

  /// Every row of the tables of a version.
  static func rows(of database: Database, _ version: Int = 1) throws -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for table in version == 1 ? tables : tables + ["protocol_adoption"] {
      rows[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map(\.description).sorted()
    }
    return rows
  }

  /// The version that it has now.
  func versionNow() throws -> Int? {
    try log.asOtherProgram { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  private static let tables = [
    "session", "exercise_set", "check_in", "red_flag_report", "red_flag_symptom", "directive", "own_exercise",
    "own_exercise_alias", "own_exercise_target", "step", "change", "import_batch",
  ]

  private static func text(_ name: String, _ version: Int) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/version-\(version)/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }
}
