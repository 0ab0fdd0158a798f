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

  @Test("trying out one backup after the other loses neither the present log nor a backup that is tried")
  func tryingOut() throws {
    let log = try TemporaryLog.filled()
    let keep = try (1...8).map {
      try LogStore.backUp(path: log.path, into: log.directory + "/keep", now: Instant(milliseconds: Int64($0) * 1000))
        .backup.path
    }
    // Of these one is older than what rotation keeps.
    for second in 0..<8 {
      let time = Instant(milliseconds: now.milliseconds - Int64(8 - second) * 1000)
      _ = try LogStore.backUp(path: log.path, now: time)
    }
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    let present = try log.open(.reading).everything()
    let beside = LogStore.backups(ofLogAt: log.path).map(\.path)
    for (hour, path) in (beside + keep.suffix(1)).enumerated() {
      let time = Instant(milliseconds: now.milliseconds + Int64(hour) * 3_600_000)
      _ = try LogStore.restore(RestoreCandidate(path: path), to: log.path, now: time)
      #expect(FileManager.default.fileExists(atPath: path))
    }
    let kept = LogStore.backups(ofLogAt: log.path)
    #expect(Set(kept.map(\.path)).isSuperset(of: beside))
    #expect(try kept.contains { try LogStore.open(path: $0.path, for: .reading).everything() == present })
  }

  @Test("--undo brings back what was replaced last, whatever the clock and the names say")
  func undoByMark() throws {
    let log = try TemporaryLog.filled()
    #expect(throws: Problem.self) { try LogStore.logBeforeLastRestore(ofLogAt: log.path) }
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    _ = try LogStore.restore(
      RestoreCandidate(path: backup.path), to: log.path, now: Instant(milliseconds: 2_000_000_000_000))
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    let present = try log.open(.reading).everything()
    _ = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later)
    let path = try LogStore.logBeforeLastRestore(ofLogAt: log.path)
    #expect(try LogStore.open(path: path, for: .reading).everything() == present)
    try FileManager.default.removeItem(atPath: path)
    let problem = #expect(throws: Problem.self) { try LogStore.logBeforeLastRestore(ofLogAt: log.path) }
    #expect(problem?.what == "the log that was replaced last is gone: \(path)")
  }

  @Test("a log that is made while it is restored is met under the lock, and kept")
  func beingMade() throws {
    let source = try TemporaryLog.filled()
    let log = try TemporaryLog()
    let other = try DatabaseQueue(path: log.path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(
        #expect(throws: Problem.self) {
          try LogStore.restore(RestoreCandidate(path: source.path), to: log.path, now: later)
        }?.kind == .busy)
      try database.execute(sql: "ROLLBACK")
    }
    try other.close()
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    let made = try log.open(.reading).everything()
    let kept = try LogStore.restore(RestoreCandidate(path: source.path), to: log.path, now: later)
    #expect(try LogStore.open(path: #require(kept.path), for: .reading).everything() == made)
  }

  @Test(
    "a log that can't be backed up is kept as it is and does not stop a restore",
    arguments: [
      "DROP TABLE import_batch", "DROP TABLE change", "PRAGMA application_id = 1213156421", "PRAGMA user_version = 0",
      "PRAGMA user_version = 77", "PRAGMA user_version = 1",
      "CREATE TRIGGER t AFTER INSERT ON check_in BEGIN UPDATE check_in SET pain = 0; END",
    ])
  func overOddities(_ sql: String) throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    try log.asOtherProgram { try $0.execute(sql: sql) }
    let odd = try log.bytes()
    let kept = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later)
    guard case .damaged(let aside) = kept else {
      Issue.record("\(kept)")
      return
    }
    #expect(aside == log.path + ".damaged-20270115T080001Z")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: aside))
    // SQLite counts the copy as a change in bytes 24 to 27, 40 to 43 and 92 to 99 of the header.
    func rest(_ data: Data) -> Data { data[44..<92] + data[100...] }
    #expect(bytes.count == odd.count && rest(bytes) == rest(odd))
    #expect(try log.open(.reading).everything() == all)
    #expect(#expect(throws: Problem.self) { try LogStore.logBeforeLastRestore(ofLogAt: log.path) }?.kind == .forbidden)
  }

  @Test("over a link to a damaged log the link stays")
  func link() throws {
    let log = try TemporaryLog.filled()
    let all = try log.open(.reading).everything()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    try log.overwrite(at: 0, with: Array("nonsense".utf8))
    let elsewhere = try TemporaryLog()
    try FileManager.default.createSymbolicLink(atPath: elsewhere.path, withDestinationPath: log.path)
    let kept = try LogStore.restore(RestoreCandidate(path: backup.path), to: elsewhere.path, now: later)
    #expect(kept == .damaged(path: elsewhere.path + ".damaged-20270115T080001Z"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: elsewhere.path) == log.path)
    #expect(try log.open(.reading).everything() == all)
  }

  @Test(
    "a file with other tables than ours is refused, before anything reads through them",
    arguments: [
      "CREATE TRIGGER t AFTER INSERT ON check_in BEGIN UPDATE check_in SET pain = 0; END", "DROP TABLE change",
      "DROP TABLE import_batch", "CREATE TABLE mine (a)", "DROP INDEX step_undone",
      "CREATE UNIQUE INDEX i ON check_in (day)",
      """
      DROP VIEW record; CREATE VIEW record AS
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, '' AS kind, i AS key, 0 AS deleted FROM n
      """,
    ])
  func otherTables(_ sql: String) throws {
    let file = try TemporaryLog.filled()
    try file.asOtherProgram { try $0.execute(sql: sql) }
    let problem = #expect(throws: Problem.self) { try RestoreCandidate(path: file.path) }
    #expect(problem?.kind == .data && problem?.what == "the file has not the tables of a log: \(file.path)")
    #expect(problem?.remedy?.contains("--salvage NEW.db") == true)
  }

  @Test("an older log with a trigger is refused before it is brought up, and its numbers of ANALYZE are no matter")
  func olderTables() throws {
    let old = try OldLog()
    try old.log.asOtherProgram { try $0.execute(sql: "ANALYZE") }
    #expect(try RestoreCandidate(path: old.log.path).version == 1)
    try old.log.asOtherProgram {
      try $0.execute(sql: "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM session; END")
    }
    #expect(throws: Problem.self) { try RestoreCandidate(path: old.log.path) }
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
        try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later, patience: 0.1)
      }
      #expect(problem?.kind == .busy)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try log.bytes() == before)
  }

  @Test("a writer that is waited for can end its change, which the kept log has")
  func waitsForWriter() throws {
    let log = try TemporaryLog.filled()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    let old = try log.open(.reading).everything()
    let (began, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let path = log.path
    DispatchQueue.global().async {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.allowsUnsafeTransactions = true
      let other = try? DatabaseQueue(path: path, configuration: configuration)
      // The restore begins to wait while the change is open, and the change is ended while the restore waits.
      try? other?.unsafeReentrantWrite { database in
        try database.execute(sql: "BEGIN IMMEDIATE; UPDATE check_in SET note = 'changed meanwhile'")
        began.signal()
        Thread.sleep(forTimeInterval: 0.2)
        try database.execute(sql: "COMMIT")
      }
      ended.signal()
    }
    began.wait()
    let kept = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: later, patience: 60)
    ended.wait()
    #expect(try log.open(.reading).everything() == old)
    let queue = try DatabaseQueue(path: try #require(kept.path))
    let notes = try queue.read { try Set(String.fetchAll($0, sql: "SELECT note FROM check_in")) }
    #expect(notes == ["changed meanwhile"])
  }

  @Test("a log of an older version is kept as a backup, which brings it back", arguments: [1, 2])
  func overOlder(_ version: Int) throws {
    let (old, new) = (try OldLog(version), try TemporaryLog.filled())
    let path = old.log.path
    let kept = try LogStore.restore(RestoreCandidate(path: new.path), to: path, now: later)
    guard case .backup(let report) = kept else {
      Issue.record("not kept as a backup: \(kept)")
      return
    }
    #expect(report.contents.records > 0)
    #expect(try old.log.open(.reading).everything() == new.open(.reading).everything())
    let before = try LogStore.logBeforeLastRestore(ofLogAt: path)
    #expect(before.hasSuffix(report.backup.name.text))
    _ = try LogStore.restore(RestoreCandidate(path: before), to: path, now: later)
    #expect(try old.log.open(.reading).everything().map(\.canonicalText).exactly(OldLog.exported(version)))
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
      ({ _ in }, .usage, "there is no such file"),
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

  @Test("a file with write-ahead logging is read without a trace, and makes the log none of that kind")
  func writeAhead() throws {
    let source = try TemporaryLog.filled()
    let other = try DatabaseQueue(path: source.path)
    let file = try TemporaryLog()
    try other.inDatabase { database in
      _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "DELETE FROM change; UPDATE session SET note = 'written ahead' WHERE deleted = 0")
      for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: source.path + end, toPath: file.path + end) }
    }
    let before = try file.bytes()
    let candidate = try RestoreCandidate(path: file.path)
    #expect(try file.files() == ["log.db", "log.db-wal"] && file.bytes() == before)
    let log = try TemporaryLog.filled(seed: 2)
    _ = try LogStore.restore(candidate, to: log.path, now: later)
    #expect(try log.bytes()[18..<20] == Data([1, 1]))
    #expect(try log.files() == ["backups", "log.db"])
    let notes = try log.open(.reading).read { try $0.sessions().map(\.content.note) }
    #expect(!notes.isEmpty && Set(notes) == ["written ahead"])
  }
}
