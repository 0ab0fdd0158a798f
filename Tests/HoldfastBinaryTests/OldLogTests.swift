import Foundation
import Testing

@Suite("a log of an earlier version is brought up to this one")
struct OldLogTests {
  /// A home whose log is one of version 1, as the tests of the store keep it.
  private func home() throws -> Home {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../HoldfastStoreTests/Fixtures/version-1")
    let sql = try ["schema.sql", "rows.sql"].map {
      try String(contentsOf: fixtures.appendingPathComponent($0), encoding: .utf8)
    }
    let home = try Home()
    try Database.execute("BEGIN; \(sql.joined()); COMMIT", on: home.log)
    return home
  }

  @Test("by the first command, also one that reads, which says nothing of it")
  func reading() throws {
    let home = try home()
    let history = try home.run("history")
    #expect(history.isDone, "\(history.error)")
    #expect(history.says("start at the knee plank"))
    #expect(try home.files() == ["log.db", "log.db.v1.backup", "log.db.v2.backup"])
    #expect(try Home.permissions(of: home.path("log.db.v1.backup")) == 0o600)
  }

  @Test("by several processes at the same time, of which none loses anything", arguments: 1...6)
  func atOnce(_ round: Int) throws {
    let home = try home()
    let children = try (1...4).map { number in
      try home.start(number.isMultiple(of: 2) ? ["history"] : ["pain", "1", "--note", "n\(number)."])
    }
    for child in children {
      let outcome = try child.outcome()
      #expect(outcome.isDone, "\(outcome.error)")
    }
    let log = try home.wholeLog()
    #expect(log.contains("\"n1.\"") && log.contains("\"n3.\"") && log.contains("\"side plank\""))
    #expect(try Database.integrity(of: home.log) == ["ok"])
    #expect(try home.files() == ["log.db", "log.db.v1.backup", "log.db.v2.backup"])
  }
}
