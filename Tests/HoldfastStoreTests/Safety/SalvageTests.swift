import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Rescuing a damaged log")
struct SalvageTests {
  private func salvage(_ log: TemporaryLog) throws -> (report: SalvageReport, records: [LogRecord]) {
    let new = log.directory + "/new.db"
    let report = try LogStore.salvage(path: log.path, into: new)
    return (report, try LogStore.open(path: new, for: .reading).everything())
  }

  @Test("of a whole log everything is rescued, stamps and tombstones too, and nothing is left beside it")
  func whole() throws {
    let log = try TemporaryLog.filled()
    let (report, records) = try salvage(log)
    #expect(report.lost == [])
    #expect(try records == log.open(.reading).everything())
    #expect(report.rescued.values.reduce(0, +) == records.count)
    #expect(try log.files() == ["log.db", "new.db"])
    #expect(try TemporaryLog.permissions(of: log.directory + "/new.db") == 0o600)
    #expect(try LogStore.open(path: log.directory + "/new.db", for: .writing).read { try $0.importBatches() } == [])
  }

  @Test("with the header or the whole first page lost, everything is rescued", arguments: [16, 100, 4096])
  func firstPage(bytes: Int) throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    try log.overwrite(at: 0, with: [UInt8](repeating: 0x5A, count: bytes))
    let damaged = try log.bytes()
    let (report, records) = try salvage(log)
    #expect(records == all)
    #expect(report.lost.isEmpty == (bytes <= 100))
    #expect(try log.bytes() == damaged)
  }

  @Test("with any one page lost, the rest is rescued: each record as it was, and the losses are told", arguments: 1...6)
  func anyPage(seed: UInt64) throws {
    let log = try TemporaryLog.filled(seed: seed, records: 400)
    let all = Set(try log.open(.reading).everything())
    let whole = try log.bytes()
    var seeded = Seeded(seed: seed)
    for _ in 0..<6 {
      let page = Int.random(in: 0..<whole.count / 4096, using: &seeded)
      try whole.write(to: URL(fileURLWithPath: log.path))
      try log.overwrite(at: page * 4096, with: [UInt8](repeating: 0xFF, count: 4096))
      let (report, records) = try salvage(log)
      #expect(Set(records).isSubset(of: all), "seed \(seed), page \(page + 1)")
      #expect(records.count == all.count || !report.lost.isEmpty, "seed \(seed), page \(page + 1)")
      try FileManager.default.removeItem(atPath: log.directory + "/new.db")
    }
  }

  @Test("a value that can't be: the record is taken as its last change left it, and that is told")
  func impossible() throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    try log.asOtherProgram { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; \(Self.nonsense)") }
    let (report, records) = try salvage(log)
    #expect(records == all && report.lost == [] && report.fromHistory.count == 1)
  }

  @Test("a value that can't be, without a history: the record is left out, and told")
  func impossibleWithoutHistory() throws {
    let log = try TemporaryLog.filled()
    let count = try log.open(.reading).everything().count
    try log.asOtherProgram {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; DELETE FROM change; \(Self.nonsense)")
    }
    let (report, records) = try salvage(log)
    #expect(records.count == count - 1 && report.fromHistory == [])
    #expect(report.lost.count == 1 && report.lost[0].contains("column pain"))
  }

  private static let nonsense =
    "UPDATE check_in SET pain = 77 WHERE key = (SELECT min(key) FROM check_in)"

  @Test("a log of an earlier version", arguments: 1...2)
  func older(version: Int) throws {
    let old = try OldLog(version)
    let (report, records) = try salvage(old.log)
    #expect(report.lost == [])
    #expect(records.map(\.canonicalText) == (try OldLog.exported(version)))
  }

  @Test("nothing is written over, and nothing is made where nothing can be read")
  func refused() throws {
    let log = try TemporaryLog.filled()
    let before = try log.bytes()
    let over = #expect(throws: Problem.self) { try LogStore.salvage(path: log.path, into: log.path) }
    #expect(over?.kind == .usage)
    #expect(try log.bytes() == before)
    for name in ["", log.directory + "/sub/"] {
      #expect(#expect(throws: Problem.self) { try LogStore.salvage(path: log.path, into: name) }?.kind == .usage)
    }
    #expect(try log.files() == ["log.db"])
    let letter = try TemporaryLog()
    try letter.fill(with: String(repeating: "a letter ", count: 1000))
    let nothing = #expect(throws: Problem.self) {
      try LogStore.salvage(path: letter.path, into: letter.directory + "/new.db")
    }
    #expect(nothing?.what.hasPrefix("no record can be read") == true)
    #expect(try letter.files() == ["log.db"])
  }

  /// Sets and symptoms whose own session or report is gone.
  private static let orphans = """
    PRAGMA foreign_keys = OFF; DELETE FROM session WHERE key = (SELECT min(key) FROM session);
    DELETE FROM red_flag_report WHERE key = (SELECT min(key) FROM red_flag_report)
    """

  @Test("rows whose record is gone: the record is taken from the history")
  func orphansWithHistory() throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    try log.asOtherProgram { try $0.execute(sql: Self.orphans) }
    let (report, records) = try salvage(log)
    #expect(records == all && report.lost == [] && report.fromHistory.count == 2)
  }

  @Test("rows whose record is gone, without a history: each is named with what is left of it")
  func orphansWithoutHistory() throws {
    let log = try TemporaryLog.filled()
    let count = try log.open(.reading).everything().count
    try log.asOtherProgram { try $0.execute(sql: "DELETE FROM change; \(Self.orphans)") }
    let (report, records) = try salvage(log)
    #expect(records.count == count - 2 && report.lost.count == 2, "\(report.lost)")
    #expect(report.lost.first?.hasPrefix("session, row 1: the row is gone; ") == true)
    #expect(report.lost.last?.hasPrefix("red_flag_report, row 1: the row is gone; it reported ") == true)
  }

  @Test("a row that only the index of ids still knows is a loss that is named")
  func indexOnly() throws {
    let log = try TemporaryLog.filled()
    let count = try log.open(.reading).everything().count
    let id = try log.loseRows(of: "check_in", where: "key = 1")[0]
    try log.asOtherProgram { try $0.execute(sql: "DELETE FROM change") }
    let (report, records) = try salvage(log)
    #expect(records.count == count - 1)
    #expect(report.lost == ["check_in, row 1, id \(id): only the index still knows it"])
  }

  @Test(
    "keys as far apart as they can be, and a damaged page between them: no trap, an end, and no record lost in silence")
  func farKeys() throws {
    let log = try TemporaryLog.filled(records: 300)
    try log.asOtherProgram {
      try $0.execute(
        sql: """
          DELETE FROM change;
          UPDATE check_in SET key = -9223372036854775808 + key WHERE key <= (SELECT max(key) / 2 FROM check_in);
          UPDATE check_in SET key = 9223372036854775807 - key WHERE key > 0
          """)
    }
    let whole = try log.bytes()
    let count = try log.open(.reading).everything().count
    for root in ["check_in", "sqlite_autoindex_check_in_1"] {
      for page in try log.leaves(of: "check_in") {
        try whole.write(to: URL(fileURLWithPath: log.path))
        // Without the index nothing says which rows the page had.
        if root != "check_in" { try log.damage(root) }
        try log.overwrite(at: (page - 1) * 4096, with: [UInt8](repeating: 0xA7, count: 4096))
        let (report, records) = try salvage(log)
        #expect(!report.lost.isEmpty && records.count < count && records.count > count / 2, "page \(page)")
        try FileManager.default.removeItem(atPath: log.directory + "/new.db")
      }
    }
  }
}
