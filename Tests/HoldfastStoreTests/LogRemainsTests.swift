import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("What is left of a lost log, and what is told to do with it")
struct LogRemainsTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)
  private static let end = "To begin a new log all the same, move away what is left."

  /// What is told to do, line by line, without the last one.
  private func remedies(_ log: TemporaryLog) throws -> [String] {
    let problem = try #require(#expect(throws: Problem.self) { try LogStore.refuseIfLost(at: log.path) })
    #expect(problem.kind == .data && problem.what == "the log is lost: \(log.path)")
    let lines = (problem.remedy ?? "").split(separator: "\n").map(String.init)
    #expect(lines.last == LogRemainsTests.end)
    return lines.dropLast().map { $0.replacing(log.directory + "/", with: "") }
  }

  private func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

  private func copy(_ log: TemporaryLog, as ending: String, written: Instant? = nil) throws {
    try FileManager.default.copyItem(atPath: log.path, toPath: log.path + ending)
    if let written { try date(log.path + ending, written) }
  }

  private func date(_ file: String, _ written: Instant) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(written.seconds))], ofItemAtPath: file)
  }

  @Test("a restore over a log with nothing but a journal, killed before its last step, leaves a log that is lost")
  func killedRestore() throws {
    for (hasFile, hasNote) in [(true, true), (true, false), (false, false)] {
      let log = try TemporaryLog.filled()
      let all = try log.open(.reading).everything()
      let aside = log.path + ".damaged-20261123T003212Z"
      try log.copyJournal(beside: aside)
      try Data().write(to: URL(fileURLWithPath: aside))
      if hasNote { try RestoreMark(ofLogAt: log.path).write(Disk.name(of: aside)) }
      if hasFile { try log.fill(with: "") } else { try remove(log.path) }
      let files = try log.files()
      for access in [LogStore.Access.reading, .writing] {
        #expect(#expect(throws: Problem.self) { try LogStore.open(path: log.path, for: access) }?.kind == .data)
      }
      #expect(
        try remedies(log) == [
          "Rescue what can be read of its copy: holdfast doctor --db log.db.damaged-20261123T003212Z --salvage NEW.db"
        ])
      #expect(try log.files() == files)
      _ = try LogStore.salvage(path: aside, into: log.directory + "/new.db")
      let rescued = try LogStore.open(path: log.directory + "/new.db", for: .reading).everything()
      #expect(!rescued.isEmpty && Set(rescued).isSubset(of: all))
    }
  }

  @Test("the note of a restore alone shows that there was a log")
  func note() throws {
    let log = try TemporaryLog()
    try RestoreMark(ofLogAt: log.path).write("log-20261123T003212Z-before-restore.db")
    #expect(try remedies(log) == ["If you have a copy of the log elsewhere: holdfast restore FILE"])
    #expect(throws: Problem.self) { try LogStore.open(path: log.path, for: .writing) }
    #expect(try log.files() == ["backups"])
  }

  @Test("a log that a restore took the place of is never named before another backup")
  func replaced() throws {
    let log = try TemporaryLog.filled()
    let store = try log.open(.reading)
    func backUp(_ reason: BackupReason?, _ offset: Int64) throws -> String {
      let at = Instant(milliseconds: now.milliseconds + offset * 1000)
      let backup = try LogStore.backUp(store.queue, path: log.path, reason: reason, now: at).backup
      return "backups/\(backup.name.text)"
    }
    let rejected = try backUp(.beforeRestore, 60)
    try remove(log.path)
    let list = [
      "The newest backup is of a log that a restore replaced. See them all: holdfast backup --list",
      "What one of them holds: holdfast restore FILE --dry-run",
    ]
    #expect(try remedies(log) == list + ["If it is the one: holdfast restore \(rejected)"])
    let older = try backUp(nil, 0)
    #expect(try remedies(log) == list + ["Older, without what was logged after it: holdfast restore \(older)"])
    let newest = try backUp(.beforeImport, 120)
    #expect(try remedies(log) == ["Put it back: holdfast restore \(newest)"])
  }

  @Test("of several copies the latest is named first, whatever its name and kind")
  func several() throws {
    let log = try TemporaryLog.filled()
    let old = try #require(Instant(iso: "2024-03-01T00:00:00.000Z"))
    try copy(log, as: ".v2.backup", written: old)
    try copy(log, as: ".before-repair-20261129T080000Z")
    try copy(log, as: ".damaged-20240502T000000Z")
    try copy(log, as: ".damaged-20261129T070000Z")
    try remove(log.path)
    let repair =
      "Rescue what can be read of its copy: holdfast doctor --db log.db.before-repair-20261129T080000Z --salvage NEW.db"
    let older = "Older, without what was logged after it: holdfast restore log.db.v2.backup"
    #expect(try remedies(log) == [repair, older])
    // What was migrated last is the latest.
    try date(log.path + ".v2.backup", now)
    #expect(try remedies(log) == ["Put it back: holdfast restore log.db.v2.backup"])
  }

  @Test("a journal goes before what is older, and after what is later")
  func journal() throws {
    let log = try TemporaryLog.filled()
    let backup = try LogStore.backUp(path: log.path, now: now).backup.name.text
    let elsewhere = try TemporaryLog.filled()
    try log.fill(with: "")
    try elsewhere.copyJournal(beside: log.path)
    try date(log.path + "-journal", Instant(milliseconds: now.milliseconds - 1000))
    #expect(try remedies(log) == ["Put it back: holdfast restore backups/\(backup)"])
    try date(log.path + "-journal", Instant(milliseconds: now.milliseconds + 1000))
    #expect(
      try remedies(log) == [
        "Rescue what its journal holds: holdfast doctor --salvage NEW.db",
        "Older, without what was logged after it: holdfast restore backups/\(backup)",
      ])
  }

  @Test("of a write-ahead log without its file no rescue is promised, and an attempt leaves it as it is")
  func writtenAhead() throws {
    let log = try TemporaryLog()
    let elsewhere = try TemporaryLog.filled()
    let other = try DatabaseQueue(path: elsewhere.path)
    try other.inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; UPDATE check_in SET note = 'x'")
      try FileManager.default.copyItem(atPath: elsewhere.path + "-wal", toPath: log.path + "-wal")
    }
    try other.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: log.path + "-wal"))
    let attempt =
      "Its write-ahead log holds parts of the last changes, and without the file they are seldom enough to read a record. "
      + "To try: holdfast doctor --salvage NEW.db"
    let elsewhereRemedy = "If you have a copy of the log elsewhere: holdfast restore FILE"
    #expect(try remedies(log) == [attempt, elsewhereRemedy])
    let failure = #expect(throws: Problem.self) {
      try LogStore.salvage(path: log.path, into: log.directory + "/new.db")
    }
    #expect(failure?.what == "no record can be read of \(log.path)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: log.path + "-wal")) == bytes)
    #expect(try log.files() == ["log.db-wal"])
    let backup = try LogStore.backUp(elsewhere.open(.reading).queue, path: log.path, reason: nil, now: now).backup
    #expect(try remedies(log) == ["Put it back: holdfast restore backups/\(backup.name.text)", attempt])
    // Restoring keeps it beside the log.
    let kept = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: now)
    #expect(try Data(contentsOf: URL(fileURLWithPath: try #require(kept.path) + "-wal")) == bytes)
  }

  @Test("nothing is purged of a lost log, for its copies are all that is left of it")
  func purge() throws {
    let log = try TemporaryLog.filled()
    let plan = try LogStore.purgePlan(path: log.path, now: now)
    try copy(log, as: ".v2.backup")
    _ = try LogStore.backUp(path: log.path, now: now)
    try remove(log.path)
    #expect(#expect(throws: Problem.self) { try LogStore.purgePlan(path: log.path, now: now) }?.kind == .data)
    #expect(
      #expect(throws: Problem.self) {
        try LogStore.purge(path: log.path, plan: plan, copies: true, now: now)
      }?.kind == .data)
    #expect(try log.files() == ["backups", "log.db.v2.backup"])
    #expect(LogStore.backups(ofLogAt: log.path).count == 1)
  }

  @Test("the backups of train.db are no trace of a log train beside it, but those of another log are")
  func otherSpelling() throws {
    let log = try TemporaryLog.filled()
    for (there, missing) in [("train.db", "train"), ("train", "train.db")] {
      let path = log.directory + "/" + there
      try FileManager.default.copyItem(atPath: log.path, toPath: path)
      _ = try LogStore.backUp(path: path, now: now)
      #expect(try LogStore.open(path: log.directory + "/" + missing, for: .reading).everything() == [])
      let stranger = try TemporaryLog.filled(seed: 2)
      _ = try LogStore.backUp(
        stranger.open(.reading).queue, path: log.directory + "/" + missing, reason: nil, now: now)
      #expect(throws: Problem.self) { try LogStore.open(path: log.directory + "/" + missing, for: .reading) }
      try remove(path)
      #expect(throws: Problem.self) { try LogStore.open(path: path, for: .reading) }
      try remove(log.directory + "/backups")
    }
  }

  @Test("a path names a file to SQLite, and what names one already stays as it is")
  func asFile() {
    let paths = ["log.db", ":memory:", "/a/log.db", "./log.db", "../log.db", "file:x", ".log.db"]
    #expect(
      paths.map(Disk.asFile) == [
        "./log.db", "./:memory:", "/a/log.db", "./log.db", "../log.db", "./file:x", "./.log.db",
      ])
  }

  @Test("the log of a copy is known by the name of the copy")
  func logOfCopy() {
    let logs = [
      "a/log.db.damaged-20261123T003212Z": "a/log.db", "log.db.before-repair-20261123T003212Z-2": "log.db",
      "/a/train.v2-3.backup": "/a/train", "log.db.damaged-20261123T003212Z.v1.backup": "log.db",
      "/a/backups/my-log-20261123T003212Z-before-import-2.db": "/a/my-log.db",
      "backups/log-20261123T003212Z.db": "./log.db", "./backups/log-20261123T003212Z.db": "./log.db",
    ]
    for (copy, log) in logs { #expect(LogStore.log(ofCopyAt: copy) == log) }
    for path in ["log.db", "a/.v1.backup", "log.db.damaged-x", "stick/log-20261123T003212Z.db", ""] {
      #expect(LogStore.log(ofCopyAt: path) == nil)
    }
  }
}
