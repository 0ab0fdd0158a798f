import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("What doctor offers to repair")
struct DoctorRepairTests {
  private let now = Instant(milliseconds: 1_800_000_100_000)
  private let today = Day(number: 20_833)
  private let openSession =
    "INSERT INTO open_session VALUES (1, '0190a5d0-0000-7000-8000-000000000001', '2026-11-01', 1793530000, 60, NULL)"

  private func examine(_ log: TemporaryLog) throws -> Checkup {
    try LogStore.examine(path: log.path, now: now, today: today)
  }

  private func repair(_ log: TemporaryLog, _ checkup: Checkup? = nil) throws -> RepairReport {
    try log.repair(checkup ?? examine(log), now: now, today: today)
  }

  @Test("an index that lacks entries is built anew, and every record is there")
  func lacking() throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    try log.loseEntries(ofIndexOf: "check_in")
    let checkup = try examine(log)
    #expect(!checkup.isDamaged && checkup.findings.contains { $0.check == .integrity && $0.canBeRepaired })
    #expect(try repair(log, checkup).done.count == 1)
    #expect(try examine(log).worst != .problem && log.open(.reading).everything() == all)
  }

  @Test("an index that has entries without a row is the last trace of what is lost: nothing is repaired")
  func tooMany() throws {
    let log = try TemporaryLog.filled()
    let id = try log.loseRows(of: "check_in", where: "key = 1")[0]
    let checkup = try examine(log)
    #expect(checkup.isDamaged)
    #expect(!checkup.findings.contains { $0.canBeRepaired || $0.why?.contains("records themselves are there") == true })
    let before = try log.bytes()
    #expect(try repair(log, checkup).done == [] && log.bytes() == before)
    try log.asOtherProgram { try $0.execute(sql: "DELETE FROM change") }
    let report = try LogStore.salvage(path: log.path, into: log.directory + "/new.db")
    #expect(report.lost == ["check_in, row 1, id \(id): only the index still knows it"])
  }

  @Test("one row lost and another missing from the index: as many entries as rows, and still damage")
  func both() throws {
    let log = try TemporaryLog.filled()
    try log.loseEntries(ofIndexOf: "check_in")
    try log.asOtherProgram { try $0.execute(sql: "REINDEX; DELETE FROM change") }
    _ = try log.loseRows(of: "check_in", where: "key = 1")
    let checkup = try examine(log)
    #expect(checkup.isDamaged && !checkup.findings.contains(where: \.canBeRepaired))
  }

  @Test("a damaged log is offered no repair within the file, whatever else there would be to mend")
  func damaged() throws {
    let log = try TemporaryLog.filled()
    try log.asOtherProgram {
      try $0.execute(
        sql: "DROP INDEX step_undone; \(openSession); PRAGMA foreign_keys = OFF; DELETE FROM session WHERE key = 1")
    }
    let checkup = try examine(log)
    #expect(checkup.isDamaged && !checkup.findings.contains { $0.canBeRepaired })
    #expect(!checkup.findings.contains { $0.remedy?.contains("--repair") == true })
    #expect(try repair(log, checkup).done == [])
  }

  @Test("a name that a table has taken is not offered to be repaired")
  func takenName() throws {
    let log = try TemporaryLog.filled()
    try log.asOtherProgram { try $0.execute(sql: "DROP VIEW record; CREATE TABLE record (a)") }
    let checkup = try examine(log)
    #expect(checkup.worst == .problem && !checkup.findings.contains { $0.canBeRepaired })
    #expect(try repair(log, checkup).done == [])
    #expect(try LogStore.salvage(path: log.path, into: log.directory + "/new.db").lost == [])
  }

  @Test("a guided session that was begun while the repair was on its way stays open")
  func begunMeanwhile() throws {
    let log = try TemporaryLog.filled()
    try log.asOtherProgram { try $0.execute(sql: openSession) }
    let checkup = try examine(log)
    try log.asOtherProgram { try $0.execute(sql: "UPDATE open_session SET day = '\(today.iso)'") }
    #expect(try repair(log, checkup).done == [])
    #expect(try log.open(.reading).read { try $0.openSession() }?.day == today)
    try log.asOtherProgram { try $0.execute(sql: "UPDATE open_session SET day = '2026-11-01'") }
    #expect(try repair(log).done.count == 1)
    #expect(try log.open(.reading).read { try $0.openSession() } == nil)
  }

  @Test("a log with write-ahead logging is looked at in a copy: nothing is made beside it")
  func writeAhead() throws {
    let log = try TemporaryLog.filled()
    try log.asOtherProgram { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
    let before = try log.bytes()
    #expect(try log.files() == ["log.db"])
    let checkup = try examine(log)
    #expect(try log.files() == ["log.db"] && log.bytes() == before)
    #expect(!checkup.isDamaged && checkup.findings.first { $0.check == .leftovers }?.severity == .fine)
    #expect(checkup.findings.contains { $0.check == .file && $0.what.contains("write-ahead") })
  }

  @Test("what another program wrote ahead is seen, and rescued")
  func writtenAhead() throws {
    let log = try TemporaryLog.filled()
    let stopped = try TemporaryLog()
    let other = try DatabaseQueue(path: log.path)
    try other.inDatabase { database in
      _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "DELETE FROM change; UPDATE session SET note = 'written ahead' WHERE deleted = 0")
      for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: log.path + end, toPath: stopped.path + end) }
    }
    #expect(try !examine(stopped).isDamaged)
    #expect(try stopped.files() == ["log.db", "log.db-wal"])
    let new = stopped.directory + "/new.db"
    #expect(try LogStore.salvage(path: stopped.path, into: new).lost == [])
    let notes = try LogStore.open(path: new, for: .reading).read { reader in
      try reader.sessions().map(\.content.note)
    }
    #expect(!notes.isEmpty && Set(notes) == ["written ahead"])
  }

  @Test("a directory of backups that others may open, and copies that they may read, are found and closed")
  func openCopies() throws {
    let log = try TemporaryLog.filled()
    let backup = try LogStore.backUp(path: log.path, now: now)
    let beside = [".v2.backup", ".v2-2.backup", ".damaged-20261123T003212Z", ".before-repair-20261123T003212Z-2"].map {
      log.path + $0
    }
    for file in beside { try Data("x".utf8).write(to: URL(fileURLWithPath: file)) }
    chmod(log.directory + "/backups", 0o777)
    for file in beside + [backup.backup.path] { chmod(file, 0o666) }
    let found = try examine(log).findings.filter { $0.check == .permissions }
    #expect(found.count == 2 && found.allSatisfy { $0.severity == .warning && $0.canBeRepaired })
    #expect(try repair(log).done.count == 2)
    #expect(try TemporaryLog.permissions(of: log.directory + "/backups") == 0o700)
    for file in beside + [backup.backup.path] { #expect(try TemporaryLog.permissions(of: file) == 0o600) }
    #expect(try examine(log).findings.first { $0.check == .permissions }?.severity == .fine)
  }

  @Test("the commands of a remedy can be typed, whatever is in the path")
  func quotedPaths() throws {
    let log = try TemporaryLog.filled()
    let odd = log.directory + "/it's mine.db"
    try FileManager.default.moveItem(atPath: log.path, toPath: odd)
    chmod(odd, 0o644)
    let checkup = try LogStore.examine(path: odd, now: now, today: today)
    let remedy = try #require(checkup.findings.first { $0.check == .permissions }?.remedy)
    #expect(remedy.hasSuffix("chmod 600 '\(log.directory)/it'\\''s mine.db'"))
  }
}
