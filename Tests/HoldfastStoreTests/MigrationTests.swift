import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Bringing an older log up to date")
struct MigrationTests {
  private static let head = "PRAGMA application_id = 1213156420;"
  private static let first = Schema(
    text: "\(head) PRAGMA user_version = 1; CREATE TABLE a (n INTEGER) STRICT;", version: 1, migrations: [])
  private static let toSecond = Schema.Migration(
    version: 2, sql: "-- b was missing\nALTER TABLE a ADD COLUMN b TEXT; UPDATE a SET b = 'x';")
  private static let toThird = Schema.Migration(
    version: 3,
    sql: "CREATE TABLE c (a INTEGER REFERENCES d (key)) STRICT; CREATE TABLE d (key INTEGER PRIMARY KEY) STRICT;")
  private static let third = Schema(
    text: """
      \(head) PRAGMA user_version = 3;
      CREATE TABLE a (n INTEGER, b TEXT) STRICT; -- b since version 2
      CREATE TABLE c (a INTEGER REFERENCES d (key)) STRICT;
      CREATE TABLE d (key INTEGER PRIMARY KEY) STRICT;
      """, version: 3, migrations: [toSecond, toThird])

  @Test("a log of any earlier version becomes what a fresh log is", arguments: [1, 2], [true, false])
  func sameAsFresh(version: Int, isEmpty: Bool) throws {
    let old = try OldLog(version, isEmpty: isEmpty)
    _ = try old.log.open()
    let fresh = try TemporaryLog()
    _ = try fresh.open()
    #expect(try old.log.asOtherProgram(schemaFingerprint) == fresh.asOtherProgram(schemaFingerprint))
    #expect(try old.versionNow() == Schema.current.version)
    #expect(try old.log.asOtherProgram { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
  }

  private func version(_ log: TemporaryLog) throws -> Int? {
    try log.asOtherProgram { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  private func old() throws -> TemporaryLog {
    let log = try TemporaryLog()
    _ = try log.open(schema: MigrationTests.first)
    try log.asOtherProgram { try $0.execute(sql: "INSERT INTO a VALUES (1)") }
    return log
  }

  @Test("a migrated log is what a fresh one is, and keeps its rows", arguments: [LogStore.Access.reading, .writing])
  func migrated(access: LogStore.Access) throws {
    let log = try old()
    _ = try log.open(access, schema: MigrationTests.third)
    let fresh = try TemporaryLog()
    _ = try fresh.open(schema: MigrationTests.third)
    #expect(try log.asOtherProgram(schemaFingerprint) == fresh.asOtherProgram(schemaFingerprint))
    #expect(try version(log) == 3)
    #expect(try log.asOtherProgram { try String.fetchAll($0, sql: "SELECT b FROM a") } == ["x"])
  }

  @Test("each step lands on its version and leaves a backup of the version before it")
  func backups() throws {
    let log = try old()
    _ = try log.open(schema: MigrationTests.third)
    #expect(try log.files() == ["log.db", "log.db.v1.backup", "log.db.v2.backup"])
    for number in 1...2 {
      let path = "\(log.path).v\(number).backup"
      #expect(try TemporaryLog.permissions(of: path) == 0o600)
      let backup = try DatabaseQueue(path: path)
      #expect(try backup.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") } == number)
      #expect(try backup.inDatabase { try Int.fetchAll($0, sql: "SELECT n FROM a") } == [1])
    }
  }

  @Test("a step that fails leaves the version before it, and the steps before it stand")
  func failing() throws {
    let log = try old()
    let broken = Schema.Migration(version: 3, sql: "CREATE TABLE e (n INTEGER) STRICT; INSERT INTO nowhere VALUES (1);")
    let schema = Schema(text: MigrationTests.third.text, version: 3, migrations: [MigrationTests.toSecond, broken])
    #expect(throws: Problem.self) { try log.open(schema: schema) }
    #expect(try version(log) == 2)
    #expect(try log.asOtherProgram { try $0.tableExists("e") } == false)
  }

  @Test("a step that breaks a foreign key is taken back")
  func foreignKeys() throws {
    let log = try old()
    let broken = Schema.Migration(version: 3, sql: MigrationTests.toThird.sql + "INSERT INTO c VALUES (7);")
    let schema = Schema(text: MigrationTests.third.text, version: 3, migrations: [MigrationTests.toSecond, broken])
    let problem = #expect(throws: Problem.self) { try log.open(schema: schema) }
    #expect(problem?.kind == .data)
    #expect(try version(log) == 2)
  }

  @Test("a log that is up to date is left alone")
  func idempotent() throws {
    let log = try old()
    _ = try log.open(schema: MigrationTests.third)
    let bytes = FileManager.default.contents(atPath: log.path)
    _ = try log.open(schema: MigrationTests.third)
    #expect(FileManager.default.contents(atPath: log.path) == bytes)
  }

  @Test("a log of a later version is refused, whatever steps there are")
  func newer() throws {
    let log = try TemporaryLog()
    _ = try log.open(schema: MigrationTests.third)
    let problem = #expect(throws: Problem.self) { try log.open(schema: MigrationTests.first) }
    #expect(problem?.what == "the log is of a later version (3) than this Holdfast can read (1): \(log.path)")
  }
}
