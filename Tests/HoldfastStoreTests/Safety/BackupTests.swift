import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Backups")
struct BackupTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)

  private func backups(_ log: TemporaryLog) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: log.directory + "/backups").sorted()
  }

  @Test("a backup is the log, for its owner alone, and nothing else is left in the directory")
  func whole() throws {
    let log = try TemporaryLog.filled()
    let report = try LogStore.backUp(path: log.path, now: now)
    #expect(report.backup.path == log.directory + "/backups/log-20270115T080000Z.db")
    #expect(report.contents == (try log.open(.reading).read { try $0.contents() }))
    #expect(report.removed == [])
    #expect(try backups(log) == ["log-20270115T080000Z.db"])
    #expect(try TemporaryLog.permissions(of: report.backup.path) == 0o600)
    #expect(try TemporaryLog.permissions(of: log.directory + "/backups") == 0o700)
    let copy = try LogStore.open(path: report.backup.path, for: .reading)
    #expect(try copy.everything() == log.open(.reading).everything())
  }

  @Test("two backups of one second have two names")
  func sameSecond() throws {
    let log = try TemporaryLog.filled()
    for _ in 1...3 { _ = try LogStore.backUp(path: log.path, now: now) }
    #expect(
      try backups(log) == ["log-20270115T080000Z-2.db", "log-20270115T080000Z-3.db", "log-20270115T080000Z.db"])
    #expect(LogStore.backups(ofLogAt: log.path).map(\.name.number) == [1, 2, 3])
  }

  @Test("rotation removes old backups of this log, and nothing else whatever its name")
  func rotation() throws {
    let log = try TemporaryLog.filled()
    for day in 0..<40 {
      _ = try LogStore.backUp(path: log.path, now: Instant(milliseconds: now.milliseconds + Int64(day) * 86_400_000))
    }
    let place = log.directory + "/backups/"
    #expect(try backups(log).count <= 7 + 4 + 2)
    let strangers = ["log-20000101T000000Z.db", "log-20000102T000000Z.db", "notes.txt", "other-20000103T000000Z.db"]
    try Data("no log".utf8).write(to: URL(fileURLWithPath: place + strangers[0]))
    try FileManager.default.createSymbolicLink(atPath: place + strangers[1], withDestinationPath: log.path)
    try Data("notes".utf8).write(to: URL(fileURLWithPath: place + strangers[2]))
    try FileManager.default.copyItem(atPath: log.path, toPath: place + strangers[3])
    try FileManager.default.copyItem(atPath: log.path, toPath: place + "log-20000104T000000Z.db")
    let late = Instant(milliseconds: now.milliseconds + 900 * 86_400_000)
    for _ in 0..<10 { _ = try LogStore.backUp(path: log.path, now: late) }
    let names = try backups(log)
    #expect(strangers.filter { !names.contains($0) } == [])
    #expect(!names.contains("log-20000104T000000Z.db") || LogStore.backups(ofLogAt: log.path).count <= 12)
    #expect(names.count <= strangers.count + 23)
  }

  @Test("two logs of one name share a directory and leave each other's backups alone")
  func shared() throws {
    let logs = try [TemporaryLog.filled(seed: 1), TemporaryLog.filled(seed: 2)]
    let stick = try TemporaryLog()
    let own = try LogStore.backUp(path: logs[0].path, into: stick.directory, now: now).backup
    var removed: [Backup] = []
    for second in 1...30 {
      let later = Instant(milliseconds: now.milliseconds + Int64(second) * 1000)
      removed += try LogStore.backUp(path: logs[1].path, into: stick.directory, now: later).removed
    }
    #expect(removed.count == 23 && !removed.contains(own))
    #expect(try stick.files().count == 8)
    #expect(try LogStore.open(path: own.path, for: .reading).everything() == logs[0].open(.reading).everything())
    #expect(LogStore.backups(ofLogAt: logs[0].path, in: stick.directory).count == 8)
  }

  @Test("a log knows its backups after a restore, a change, a purge and a rescue")
  func history() throws {
    let log = try TemporaryLog.filled()
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    let record = LogRecord.checkIn(
      .sample(99, content: CheckIn(day: Day(number: 20_000), moment: .morning, pain: .none)))
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    func own(_ path: String) throws -> [String] {
      try BackupDirectory(forLogAt: path).backups(
        of: SharedHistory(log: LogStore.open(path: path, for: .reading).queue)
      )
      .map(\.path)
    }
    #expect(try own(log.path) == [backup.path])
    _ = try LogStore.restore(RestoreCandidate(path: backup.path), to: log.path, now: now)
    #expect(try own(log.path).count == 2)
    let plan = try LogStore.purgePlan(path: log.path, now: now)
    _ = try LogStore.purge(path: log.path, plan: plan, copies: false, now: now)
    #expect(try own(log.path).count == 2)
    let rescued = log.directory + "/rescued.db"
    _ = try LogStore.salvage(path: log.path, into: rescued)
    try FileManager.default.removeItem(atPath: log.path)
    try FileManager.default.moveItem(atPath: rescued, toPath: log.path)
    #expect(try own(log.path).count == 2)
    let other = LogRecord.checkIn(
      .sample(98, content: CheckIn(day: Day(number: 20_000), moment: .morning, pain: .none)))
    let elsewhere = try TemporaryLog()
    try elsewhere.open().write(command: "morning 0", now: now) { try $0.put(other) }
    try FileManager.default.removeItem(atPath: log.path)
    try FileManager.default.moveItem(atPath: elsewhere.path, toPath: log.path)
    #expect(try own(log.path) == [])
  }

  @Test("a backup is refused of a log whose tables are not ours, and nothing is left")
  func otherTables() throws {
    for sql in [
      "CREATE TRIGGER t AFTER INSERT ON check_in BEGIN UPDATE check_in SET pain = 0; END", "DROP TABLE import_batch",
    ] {
      let log = try TemporaryLog.filled()
      try log.asOtherProgram { try $0.execute(sql: sql) }
      let problem = #expect(throws: Problem.self) { try LogStore.backUp(path: log.path, now: now) }
      #expect(problem?.kind == .data && problem?.remedy?.contains("--salvage") == true)
      #expect(try backups(log) == [])
    }
  }

  @Test("the backup just made stays, even when a wrong clock gives it the oldest name")
  func wrongClock() throws {
    let log = try TemporaryLog.filled()
    for day in 0..<40 {
      _ = try LogStore.backUp(path: log.path, now: Instant(milliseconds: now.milliseconds + Int64(day) * 86_400_000))
    }
    let report = try LogStore.backUp(path: log.path, now: Instant(milliseconds: 0))
    #expect(report.backup.name.text == "log-19700101T000000Z.db")
    #expect(FileManager.default.fileExists(atPath: report.backup.path))
  }

  @Test("a damaged log is refused, and the good backups stay")
  func damaged() throws {
    let log = try TemporaryLog.filled()
    _ = try LogStore.backUp(path: log.path, now: now)
    try log.damage("exercise_set")
    let later = Instant(milliseconds: now.milliseconds + 1000)
    let problem = #expect(throws: Problem.self) { try LogStore.backUp(path: log.path, now: later) }
    #expect(problem?.kind == .data)
    #expect(try backups(log) == ["log-20270115T080000Z.db"])
  }

  @Test("where nothing was logged there is nothing to back up")
  func missing() throws {
    let log = try TemporaryLog()
    let problem = #expect(throws: Problem.self) { try LogStore.backUp(path: log.path, now: now) }
    #expect(problem?.kind == .forbidden)
    #expect(try log.files() == [])
  }

  @Test("a place that is no directory is told, and nothing is left")
  func noDirectory() throws {
    let log = try TemporaryLog.filled()
    let problem = #expect(throws: Problem.self) {
      try LogStore.backUp(path: log.path, into: log.path, now: now)
    }
    #expect(problem?.kind == .cannotCreate)
    #expect(try log.files() == ["log.db"])
  }

  @Test("the backup of a log that another program set to write-ahead logging is none of that kind")
  func writeAhead() throws {
    let log = try TemporaryLog.filled()
    try log.asOtherProgram { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
    let backup = try LogStore.backUp(path: log.path, now: now).backup
    #expect(try Data(contentsOf: URL(fileURLWithPath: backup.path))[18..<20] == Data([1, 1]))
    #expect(try backups(log) == [backup.name.text])
  }
}
