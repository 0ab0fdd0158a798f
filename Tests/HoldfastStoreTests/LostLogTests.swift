import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("A log of which only traces are left")
struct LostLogTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)
  private let record = LogRecord.checkIn(
    .sample(99, content: CheckIn(day: Day(number: 20_000), moment: .morning, pain: .none)))

  /// Takes the log away: no file, or one of so many bytes.
  private func lose(_ log: TemporaryLog, leaving bytes: Int?) throws {
    try FileManager.default.removeItem(atPath: log.path)
    if let bytes { try log.fill(with: String(repeating: "x", count: bytes)) }
  }

  private func refused(_ log: TemporaryLog) throws {
    let files = try log.files()
    for access in [LogStore.Access.reading, .writing] {
      let problem = #expect(throws: Problem.self) { try LogStore.open(path: log.path, for: access) }
      #expect(problem?.kind == .data && problem?.what == "the log is lost: \(log.path)")
    }
    #expect(#expect(throws: Problem.self) { try LogStore.backUp(path: log.path, now: now) }?.kind == .data)
    let checkup = try LogStore.examine(path: log.path, now: now, today: Day(number: 20_833))
    #expect(checkup.findings.first?.severity == .problem && checkup.findings.first?.check == .file)
    #expect(try log.files() == files)
  }

  @Test(
    "with a backup beside it no new log is begun and none is read, until the backup is restored",
    arguments: [nil, 0, 1])
  func backup(bytes: Int?) throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    let backup = try LogStore.backUp(path: log.path, now: now).backup.path
    try lose(log, leaving: bytes)
    try refused(log)
    let problem = #expect(throws: Problem.self) { try LogStore.refuseIfLost(at: log.path) }
    #expect(problem?.remedy?.hasPrefix("Put it back: holdfast restore \(backup)\nTo begin a new log") == true)
    #expect(try LogStore.restore(RestoreCandidate(path: backup), to: log.path, now: now) == .none)
    #expect(try log.open(.reading).everything() == all)
  }

  @Test("the same with a copy from before a migration, or one that was put aside")
  func copies() throws {
    for name in [".v1.backup", ".v2-2.backup", ".damaged-20261123T003212Z", ".before-repair-20261123T003212Z"] {
      let log = try TemporaryLog.filled()
      try FileManager.default.copyItem(atPath: log.path, toPath: log.path + name)
      try lose(log, leaving: nil)
      try refused(log)
      let remedy = #expect(throws: Problem.self) { try LogStore.refuseIfLost(at: log.path) }?.remedy
      #expect(remedy?.contains(name) == true, "\(remedy ?? "")")
    }
  }

  @Test(
    "with a journal beside it: what it holds is rescued, and restoring a log over it keeps it", arguments: [nil, 0, 1])
  func journal(bytes: Int?) throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    let elsewhere = try TemporaryLog.filled()
    try elsewhere.copyJournal(beside: log.path)
    let journal = try Data(contentsOf: URL(fileURLWithPath: log.path + "-journal"))
    try lose(log, leaving: bytes)
    try refused(log)
    #expect(try Data(contentsOf: URL(fileURLWithPath: log.path + "-journal")) == journal)
    let new = elsewhere.directory + "/new.db"
    _ = try LogStore.salvage(path: log.path, into: new)
    let rescued = try LogStore.open(path: new, for: .reading).everything()
    #expect(!rescued.isEmpty && Set(rescued).isSubset(of: all))
    let kept = try LogStore.restore(RestoreCandidate(path: elsewhere.path), to: log.path, now: now)
    let aside = try #require(kept.path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside + "-journal")) == journal)
    #expect(try log.open(.reading).everything() == elsewhere.open(.reading).everything())
    _ = try LogStore.salvage(path: aside, into: elsewhere.directory + "/again.db")
  }

  @Test("the journal of the very first command is no trace, nor are files of other names")
  func noTraces() throws {
    let log = try TemporaryLog()
    let first = try TemporaryLog()
    let writer = try DatabaseQueue(path: first.path)
    try writer.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE; CREATE TABLE t (a)")
      try FileManager.default.copyItem(atPath: first.path + "-journal", toPath: log.path + "-journal")
      try database.execute(sql: "ROLLBACK")
    }
    try log.fill(with: "")
    try FileManager.default.createDirectory(
      atPath: log.directory + "/backups", withIntermediateDirectories: false)
    let others = ["log.db.notes", "log.db2", "backups/log.db", "backups/log-20261123T003212Z.db", "other.db-journal"]
    for name in others { try Data("text".utf8).write(to: URL(fileURLWithPath: log.directory + "/" + name)) }
    #expect(try log.open(.reading).everything() == [])
    #expect(
      try LogStore.examine(path: log.path, now: now, today: Day(number: 20_833)).findings.map(\.what)
        == ["there is no log yet: \(log.path)"])
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    #expect(try log.open(.reading).everything().count == 1)
  }

  @Test("a rescue is not put beside a journal that would be written into it")
  func besideJournal() throws {
    let log = try TemporaryLog.filled()
    let other = try TemporaryLog.filled(seed: 2)
    try other.copyJournal(beside: log.directory + "/new.db")
    let problem = #expect(throws: Problem.self) {
      try LogStore.salvage(path: log.path, into: log.directory + "/new.db")
    }
    #expect(problem?.kind == .usage && problem?.what.hasPrefix("a journal lies beside the file") == true)
    #expect(try log.files() == ["log.db", "new.db-journal"])
  }
}
