import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("doctor")
struct DoctorTests {
  private let now = Instant(milliseconds: 1_800_000_100_000)
  private let today = Day(number: 20_833)

  private func examine(_ log: TemporaryLog, now: Instant? = nil) throws -> Checkup {
    try LogStore.examine(path: log.path, now: now ?? self.now, today: today)
  }

  /// What was found besides what is fine, as `severity check`.
  private func found(_ checkup: Checkup) -> Set<String> {
    Set(checkup.findings.filter { $0.severity != .fine }.map { "\($0.severity.rawValue) \($0.check.rawValue)" })
  }

  /// A log without anything to say about it.
  private func sound() throws -> TemporaryLog {
    let log = try TemporaryLog()
    try log.open().write(command: "import", now: Instant(milliseconds: 1_800_000_000_000)) { writer in
      for number in 1...5 {
        try writer.put(
          .checkIn(.sample(UInt64(number), content: CheckIn(day: Day(number: 20_000), moment: .other, pain: .none))))
      }
    }
    _ = try LogStore.backUp(path: log.path, now: now)
    return log
  }

  @Test("a sound log: every check is made once and is fine, and nothing is written")
  func fine() throws {
    let log = try sound()
    let before = try log.bytes()
    let checkup = try examine(log)
    #expect(found(checkup) == [])
    #expect(
      checkup.findings.map(\.check) == [
        .place, .permissions, .locks, .integrity, .references, .schema, .records, .clock, .duplicates, .exercises,
        .openSession, .history, .leftovers, .backups,
      ])
    #expect(try log.bytes() == before && log.files() == ["backups", "log.db"])
  }

  @Test("what another program changed is found by the check that is meant for it")
  func changed() throws {
    let cases: [(sql: String, found: Set<String>)] = [
      ("DROP INDEX step_undone", ["problem schema"]),
      ("CREATE TABLE mine (a)", ["warning schema"]),
      ("CREATE TRIGGER t AFTER INSERT ON check_in BEGIN UPDATE check_in SET pain = 0; END", ["problem schema"]),
      ("PRAGMA ignore_check_constraints = ON; UPDATE check_in SET pain = 42 WHERE key = 2", ["problem records"]),
      (
        "PRAGMA ignore_check_constraints = ON; UPDATE check_in SET day = 'monday' WHERE key IN (2, 3)",
        ["problem records"]
      ),
      ("DELETE FROM change; UPDATE check_in SET updated = 1900000000000 WHERE key = 1", ["warning clock"]),
      ("DELETE FROM change; UPDATE check_in SET day = '2999-01-01' WHERE key = 1", ["warning clock"]),
      ("UPDATE check_in SET note = 'another' WHERE key = 1", ["problem history"]),
      ("ANALYZE", []),
      (
        "INSERT INTO open_session VALUES (1, '0190a5d0-0000-7000-8000-000000000001', '2026-11-01', 1793530000, 60, NULL)",
        ["warning open-session"]
      ),
      ("PRAGMA foreign_keys = OFF; INSERT INTO red_flag_symptom VALUES (9, 'fever-ill')", ["problem references"]),
    ]
    for item in cases {
      let log = try sound()
      try log.asOtherProgram { try $0.execute(sql: item.sql) }
      let found = found(try examine(log))
      #expect(found == item.found, "\(item.sql)")
    }
  }

  @Test("every unreadable record is told, not only the first")
  func allOfThem() throws {
    let log = try sound()
    try log.asOtherProgram {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; UPDATE check_in SET pain = 40 + key WHERE key <> 3")
    }
    let told = try examine(log).findings.filter { $0.check == .records }.map(\.what)
    #expect(told.count == 4 && Set(told).count == 4 && told.allSatisfy { $0.contains("column pain") })
  }

  @Test("two sessions of a day that say the same, and two own exercises with one name")
  func doubles() throws {
    let log = try sound()
    let hold = Work.hold(try #require(HoldSeconds(30)))
    let set = ExerciseSet(number: try #require(SetNumber(1)), exercise: .kneePlank, work: hold)
    let own = OwnExercise(
      id: try #require(ExerciseID(slug: "side-plank")), name: "Side plank", measure: .seconds)
    try log.open().write(command: "import", now: now) { writer in
      for number in 11...13 {
        let day = Day(number: number == 13 ? 20_001 : 20_000)
        try writer.put(.session(.sample(UInt64(number), content: Session(day: day, origin: "i\(number)", sets: [set]))))
      }
      for number in 21...22 { try writer.put(.exercise(.sample(UInt64(number), content: own))) }
    }
    let checkup = try examine(log)
    #expect(found(checkup) == ["warning duplicates", "warning exercises"])
    #expect(checkup.findings.first { $0.check == .duplicates }?.what.contains("2 sessions of 2024-10-04") == true)
  }

  @Test("permissions and links")
  func permissions() throws {
    let log = try sound()
    chmod(log.path, 0o644)
    #expect(found(try examine(log)) == ["warning permissions"])
    let report = try log.repair(examine(log), now: now, today: today)
    #expect(report.done.count == 1 && report.kept == .none)
    #expect(try TemporaryLog.permissions(of: log.path) == 0o600)
    for mode in [0o777, 0o1777] as [mode_t] {
      chmod(log.directory, mode)
      #expect(found(try examine(log)) == ["warning permissions"])
    }
    let link = log.directory + "/link.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: log.path)
    let checkup = try LogStore.examine(path: link, now: now, today: today)
    #expect(checkup.findings.contains { $0.check == .place && $0.severity == .warning })
  }

  @Test("a repair mends what loses nothing, after a backup, and there is nothing left to repair")
  func repair() throws {
    let log = try sound()
    let records = try log.open(.reading).everything()
    try log.asOtherProgram {
      try $0.execute(
        sql: """
          DROP INDEX step_undone; DROP VIEW record; CREATE VIEW record AS SELECT 1 AS id;
          INSERT INTO open_session VALUES (1, '0190a5d0-0000-7000-8000-000000000001', '2026-11-01', 1793530000, 60, NULL)
          """)
    }
    try Data("x".utf8).write(to: URL(fileURLWithPath: log.path + ".restore.holdfast-part-aB3dE6"))
    let late = Instant(milliseconds: Int64(Date().timeIntervalSince1970 + 7200) * 1000)
    let checkup = try examine(log, now: late)
    let report = try log.repair(checkup, now: late, today: today)
    #expect(report.done.count == 4, "\(report.done)")
    // A view and an index are not ours, so that it is kept as it was.
    let kept = try #require(report.kept.path)
    #expect(kept.hasPrefix(log.path + ".before-repair-"))
    #expect(throws: Problem.self) { try LogStore.logBeforeLastRestore(ofLogAt: log.path) }
    #expect(try examine(log, now: late).findings.filter(\.canBeRepaired) == [])
    #expect(try log.open(.reading).everything() == records)
    #expect(try log.repair(examine(log, now: late), now: late, today: today).done == [])
  }

  @Test("a repair leaves files alone whose names only look like ours, and takes what a rescue and an export left")
  func leftovers() throws {
    let log = try sound()
    let others = ["log.db.v1.backup.sha256", "log.db.restore.notes1", "log.db.holdfast-part-notes", "notes.txt"]
    let own = [
      "new.db.salvage.holdfast-part-aB3dE6", "log.json.holdfast-part-000000",
      "log.db.doctor.holdfast-part-aaaaaa-journal",
    ]
    for name in others + own { try Data("x".utf8).write(to: URL(fileURLWithPath: log.directory + "/" + name)) }
    let early = Instant(milliseconds: Int64(Date().timeIntervalSince1970) * 1000)
    let late = Instant(milliseconds: early.milliseconds + 7_200_000)
    #expect(try log.repair(examine(log, now: early), now: early, today: today).done == [])
    _ = try log.repair(examine(log, now: late), now: late, today: today)
    #expect(try log.files() == (["backups", "log.db"] + others).sorted())
  }

  @Test("an index that lost an entry is built anew")
  func reindex() throws {
    let log = try sound()
    try log.asOtherProgram {
      try $0.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'step_undone')
          WHERE name = 'sqlite_autoindex_check_in_1'
          """)
    }
    let checkup = try examine(log)
    #expect(checkup.worst == .problem)
    let report = try? log.repair(checkup, now: now, today: today)
    // Either it is mended whole, or nothing was changed and it is still told.
    if report?.done.isEmpty == false { #expect(try examine(log).worst != .problem) }
  }

  @Test("a killed writer's journal is looked at in a copy, and the log is left alone")
  func brokenOff() throws {
    let log = try sound()
    let whole = try log.open(.reading).everything()
    let before = try log.bytes()
    let stopped = try TemporaryLog()
    let writer = try DatabaseQueue(path: log.path)
    try writer.inDatabase { database in
      try database.execute(
        sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE check_in SET note = hex(zeroblob(9000))")
      for end in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: log.path + end, toPath: stopped.path + end)
      }
      try database.execute(sql: "ROLLBACK")
    }
    let bytes = try stopped.bytes()
    #expect(bytes != before)
    let checkup = try examine(stopped)
    #expect(!checkup.isDamaged && checkup.findings.contains { $0.check == .leftovers && $0.severity == .warning })
    #expect(try stopped.bytes() == bytes)
    #expect(try stopped.files() == ["log.db", "log.db-journal"])
    #expect(try stopped.open(.reading).everything() == whole)
  }

  @Test("where the first command of all was killed there is no log yet, and no problem")
  func brokenOffAtFirst() throws {
    let log = try TemporaryLog()
    let stopped = try TemporaryLog()
    let writer = try DatabaseQueue(path: log.path)
    try writer.inDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE; \(Schema.current.text)")
      for end in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: log.path + end, toPath: stopped.path + end)
      }
      try database.execute(sql: "ROLLBACK")
    }
    let bytes = try stopped.bytes()
    #expect(!bytes.isEmpty)
    let checkup = try examine(stopped)
    #expect(
      checkup.worst == .warning && checkup.findings.contains { $0.what == "there is no log yet: \(stopped.path)" })
    #expect(try stopped.bytes() == bytes && stopped.files() == ["log.db", "log.db-journal"])
    #expect(try stopped.open(.reading).everything() == [])
  }

  @Test("a log of an earlier version is looked at in memory and stays as it is", arguments: 1...2)
  func older(version: Int) throws {
    let old = try OldLog(version)
    let bytes = try old.log.bytes()
    let checkup = try examine(old.log)
    #expect(checkup.worst != .problem && checkup.findings.contains { $0.check == .file })
    #expect(try old.log.bytes() == bytes && old.log.files() == ["log.db"])
  }

  @Test("damage, strangers and nothing at all are told and never trap")
  func refused() throws {
    let damaged = try sound()
    try damaged.damage("check_in")
    #expect(try examine(damaged).isDamaged)
    let letter = try TemporaryLog()
    try letter.fill(with: String(repeating: "a letter ", count: 100))
    #expect(try examine(letter).worst == .problem)
    let other = try TemporaryLog()
    try other.asOtherProgram { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(try examine(other).worst == .problem)
    #expect(try examine(TemporaryLog()).findings.map(\.check) == [.file])
    let pipe = try TemporaryLog()
    #expect(mkfifo(pipe.path, 0o600) == 0)
    #expect(try examine(pipe).findings.map(\.what).contains("the log is no regular file: \(pipe.path)"))
  }

  @Test("folders of sync programs, by name and by their marks")
  func synced() {
    func program(_ path: String, _ marks: [String: [String]] = [:]) -> String? {
      SyncedFolder.program(of: path) { marks[$0] ?? [] }
    }
    #expect(program("/home/ann/Dropbox/holdfast/log.db") == "Dropbox")
    #expect(program("/home/ann/OneDrive - Clinic/log.db") == "OneDrive")
    #expect(program("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/log.db") == "iCloud Drive")
    #expect(program("/home/ann/things/holdfast/log.db", ["/home/ann/things": [".stfolder"]]) == "Syncthing")
    #expect(program("/home/ann/cloud/log.db", ["/home/ann/cloud": [".sync_1a2b.db"]]) == "Nextcloud or ownCloud")
    #expect(program("/home/ann/.local/share/holdfast/log.db") == nil)
    #expect(program("/home/ann/Dropboxes/log.db") == nil)
    #expect(
      program("/home/ann/Dropbox (Personal)/log.db") == "Dropbox" && program("/home/ann/dropbox/l.db") == "Dropbox")
    #expect(program("/home/ann/Tresorit/log.db") == "Tresorit" && program("/home/ann/pCloudDrive/log.db") == "pCloud")
    #expect(program("/home/ann/Sync/log.db") == "Syncthing or Sync.com")
    #expect(program("/home/ann/Dropbox") == nil)
  }

  @Test("file systems behind a network, by the table of mounts")
  func network() {
    let mounts = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      40 22 0:40 / /home/ann/my\\040nas rw shared:2 - nfs4 nas:/x rw
      41 22 0:41 / /home/ann/far rw - fuse.sshfs ann@far: rw
      """
    func type(_ path: String) -> String? { FileSystem.type(of: path, mounts: mounts) }
    #expect(type("/home/ann/log.db") == "ext4" && type("/home/ann/my nas/log.db") == "nfs4")
    #expect(type("/home/ann/far/a/log.db") == "fuse.sshfs" && type("/home/ann/farther/log.db") == "ext4")
    #expect(["nfs4", "fuse.sshfs", "9p", "cifs"].allSatisfy(FileSystem.isNetwork))
    #expect(!["ext4", "btrfs", "fuseblk", "overlay", "tmpfs", "fuse.portal"].contains(where: FileSystem.isNetwork))
  }
}
