import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Restoring a log")
struct RestoreTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)
  private let later = Instant(milliseconds: 1_800_000_001_000)
  private let record = LogRecord.checkIn(
    .sample(99, content: CheckIn(day: Day(number: 20_000), moment: .morning, pain: .none)))

  @Test("the backup takes the place of the log, the log becomes a backup, and that brings it back")
  func thereAndBack() throws {
    let log = try TemporaryLog.filled()
    let old = try log.open(.reading).everything()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    let new = try log.open(.reading).everything()
    let kept = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later)
    #expect(try log.open(.reading).everything() == old)
    let keptPath = try #require(kept.path)
    #expect(keptPath.hasSuffix("/backups/log-20270115T080001Z-before-restore.db"))
    #expect(try LogStore.open(path: keptPath, for: .reading).everything() == new)
    _ = try LogStore.restore(RestoreCandidate(path: keptPath), to: log.path, now: later)
    #expect(try log.open(.reading).everything() == new)
    #expect(try log.files() == ["backups", "log.db"])
    #expect(try TemporaryLog.permissions(of: log.path) == 0o600)
  }

  @Test("a program that has the log open sees the restored one")
  func openReader() throws {
    let log = try TemporaryLog.filled()
    let old = try log.open(.reading).everything()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    let reader = try log.open(.reading)
    let writer = try log.open()
    #expect(try reader.everything().count == old.count + 1)
    _ = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later)
    #expect(try reader.everything() == old)
    try writer.write(command: "morning 0", now: later) { try $0.put(record) }
    #expect(try reader.everything().count == old.count + 1)
    #expect(try log.asOtherProgram { try Integrity.faults(of: $0) } == [])
  }

  @Test("a log that somebody is writing to is not restored over")
  func busy() throws {
    let log = try TemporaryLog.filled()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    let before = try log.bytes()
    let other = try DatabaseQueue(path: log.path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let problem = #expect(throws: Problem.self) {
        try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later)
      }
      #expect(problem?.kind == .busy)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try log.bytes() == before)
  }

  @Test("into a place without a log")
  func nothingThere() throws {
    let log = try TemporaryLog.filled()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    let all = try log.open(.reading).everything()
    let other = try TemporaryLog()
    #expect(try LogStore.restore(RestoreCandidate(path: backup.path), to: other.path, now: later) == .none)
    #expect(try other.open(.reading).everything() == all)
    #expect(try other.files() == ["log.db"])
    #expect(try TemporaryLog.permissions(of: other.path) == 0o600)
  }

  @Test("over a damaged log, which is kept as it was", arguments: ["header", "page"])
  func overDamage(_ what: String) throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    if what == "header" { try log.overwrite(at: 0, with: Array("nonsense".utf8)) } else { try log.damage("session") }
    let damaged = try log.bytes()
    let kept = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later)
    guard case .damaged(let aside) = kept else {
      Issue.record("\(kept)")
      return
    }
    let asideBytes = try Data(contentsOf: URL(fileURLWithPath: aside))
    // SQLite counts the copy as a change in bytes 24 to 27 and 92 to 99 of the header.
    #expect(asideBytes.count == damaged.count && asideBytes.dropFirst(100) == damaged.dropFirst(100))
    #expect(try log.open(.reading).everything() == all)
    #expect(try log.files().filter { $0.contains("journal") } == [])
  }

  @Test("a journal beside a damaged log never meets the new one")
  func journal() throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    try log.overwrite(at: 0, with: Array("nonsense".utf8))
    try Data(repeating: 0xD9, count: 5000).write(to: URL(fileURLWithPath: log.path + "-journal"))
    _ = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later)
    #expect(!FileManager.default.fileExists(atPath: log.path + "-journal"))
    #expect(try log.open(.reading).everything() == all)
  }

  @Test("a log of an earlier version is brought up, and its file stays as it is", arguments: 1...2)
  func older(version: Int) throws {
    let old = try OldLog(version)
    let bytes = try old.log.bytes()
    let candidate = try RestoreCandidate(path: old.log.path)
    #expect(candidate.version == version)
    let log = try TemporaryLog.filled()
    _ = try LogStore.restore(candidate, to: log.path, now: later)
    #expect(try log.asOtherProgram { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.current.version)
    #expect(try old.log.bytes() == bytes && old.log.files() == ["log.db"])
    #expect(try log.open(.reading).everything() == old.log.open(.reading).everything())
  }

  @Test("what is no good log is refused before anything is touched")
  func refused() throws {
    let cases: [(make: (TemporaryLog) throws -> Void, kind: Problem.Kind, what: String)] = [
      ({ _ in }, .inputOutput, "can't read"),
      ({ try $0.fill(with: "") }, .data, "not a Holdfast log"),
      ({ try $0.fill(with: "a letter, and not a short one either, to somebody") }, .data, "not a Holdfast log"),
      ({ try $0.asOtherProgram { try $0.execute(sql: "CREATE TABLE t (a)") } }, .data, "not a Holdfast log"),
      (
        {
          _ = try $0.open()
          try $0.asOtherProgram { try $0.execute(sql: "PRAGMA user_version = 99") }
        }, .data, "the log is of a later version (99)"
      ),
      (
        {
          _ = try $0.open()
          try $0.damage("session")
        }, .data, "the file is damaged"
      ),
      (
        {
          _ = try $0.open()
          try $0.asOtherProgram {
            try $0.execute(
              sql: "PRAGMA foreign_keys = OFF; INSERT INTO red_flag_symptom VALUES (77, 'fever-ill')")
          }
        }, .data, "the file is damaged"
      ),
    ]
    for item in cases {
      let file = try TemporaryLog()
      try item.make(file)
      let problem = #expect(throws: Problem.self) { try RestoreCandidate(path: file.path) }
      #expect(
        problem?.kind == item.kind && problem?.what.hasPrefix(item.what) == true, "\(item.what): \(problem as Any)")
    }
  }

  @Test("the log itself is not restored over itself, nor another program's database replaced")
  func notOver() throws {
    let log = try TemporaryLog.filled()
    let candidate = try RestoreCandidate(path: log.path)
    #expect(#expect(throws: Problem.self) { try LogStore.restore(candidate, to: log.path, now: now) }?.kind == .usage)
    let other = try TemporaryLog()
    try other.asOtherProgram { try $0.execute(sql: "CREATE TABLE t (a); INSERT INTO t VALUES (1)") }
    let bytes = try other.bytes()
    #expect(#expect(throws: Problem.self) { try LogStore.restore(candidate, to: other.path, now: now) }?.kind == .data)
    #expect(try other.bytes() == bytes && other.files() == ["log.db"])
  }
}
