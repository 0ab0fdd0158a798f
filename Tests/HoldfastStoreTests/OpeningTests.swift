import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("Opening a log")
struct OpeningTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)
  private let record = LogRecord.checkIn(
    .sample(content: CheckIn(day: Day(number: 20_000), moment: .morning, pain: .none)))

  @Test("reading where there is no log finds an empty one and creates nothing")
  func missing() throws {
    let log = try TemporaryLog()
    let store = try log.open(.reading)
    #expect(try store.read { try $0.isEmpty() })
    #expect(try store.read { try $0.trainingLog() } == TrainingLog())
    #expect(try log.files() == [])
  }

  @Test("a new log and the directories above it belong to their owner alone")
  func permissions() throws {
    let log = try TemporaryLog()
    let path = log.directory + "/data/holdfast/log.db"
    _ = try LogStore.open(path: path, for: .writing)
    #expect(try TemporaryLog.permissions(of: log.directory + "/data") == 0o700)
    #expect(try TemporaryLog.permissions(of: log.directory + "/data/holdfast") == 0o700)
    #expect(try TemporaryLog.permissions(of: path) == 0o600)
  }

  @Test("a file without a byte is an empty log")
  func empty() throws {
    let log = try TemporaryLog()
    try log.fill(with: "")
    #expect(try log.open(.reading).read { try $0.isEmpty() })
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    #expect(try log.open(.reading).everything().count == 1)
  }

  @Test("opening again changes nothing")
  func again() throws {
    let log = try TemporaryLog()
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    let bytes = FileManager.default.contents(atPath: log.path)
    _ = try log.open()
    _ = try log.open(.reading)
    #expect(FileManager.default.contents(atPath: log.path) == bytes)
    #expect(try log.files() == ["log.db"])
  }

  @Test(
    "a log closes its file when it is told to, and when it is let go of",
    .enabled(if: FileManager.default.fileExists(atPath: TemporaryLog.openFiles), "only Linux lists what is open"))
  func closes() throws {
    let log = try TemporaryLog()
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    let reading = try log.open(.reading)
    let writing = try log.open()
    #expect(try log.timesOpen() == 2)
    reading.close()
    #expect(try log.timesOpen() == 1)
    writing.close()
    #expect(try log.timesOpen() == 0)
  }

  @Test("a first command that is taken back leaves no tables, and one that is not makes them in its own transaction")
  func firstCommand() throws {
    let log = try TemporaryLog()
    let refused = Problem(.usage, "refused")
    #expect(throws: refused) {
      try LogStore.open(path: log.path, for: .writing).write(command: "no", now: now) { _ in throw refused }
    }
    #expect(try log.asOtherProgram { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") } == 0)
    try LogStore.open(path: log.path, for: .writing).write(command: "morning 0", now: now) { try $0.put(record) }
    #expect(try log.open(.reading).everything().count == 1)
  }

  @Test("a file that is no database, one of another program, and one of a later version are refused as they are")
  func refused() throws {
    let cases: [(make: (TemporaryLog) throws -> Void, what: String)] = [
      (
        {
          try $0.fill(with: String(repeating: "a shopping list\n", count: 100))
        }, "not a Holdfast log: "
      ),
      ({ try $0.asOtherProgram { try $0.execute(sql: "CREATE TABLE t (a)") } }, "not a Holdfast log: "),
      (
        { try $0.asOtherProgram { try $0.execute(sql: "CREATE TABLE t (a); PRAGMA application_id = 7") } },
        "not a Holdfast log: "
      ),
      (
        {
          _ = try $0.open()
          try $0.asOtherProgram { try $0.execute(sql: "PRAGMA user_version = 4") }
        }, "the log is of a later version (4) than this Holdfast can read (3): "
      ),
    ]
    for (make, what) in cases {
      for access in [LogStore.Access.reading, .writing] {
        let log = try TemporaryLog()
        try make(log)
        let bytes = FileManager.default.contents(atPath: log.path)
        let problem = #expect(throws: Problem.self) { try log.open(access) }
        #expect(problem?.kind == .data)
        #expect(problem?.what == what + log.path)
        #expect(FileManager.default.contents(atPath: log.path) == bytes)
      }
    }
  }

  @Test("a damaged log is refused")
  func damaged() throws {
    let log = try TemporaryLog()
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    var bytes = try #require(FileManager.default.contents(atPath: log.path))
    bytes.replaceSubrange(200..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 200))
    try bytes.write(to: URL(fileURLWithPath: log.path))
    let problem = #expect(throws: Problem.self) { try log.open(.reading).everything() }
    #expect(problem?.kind == .data)
    #expect(problem?.what == "the log is damaged: \(log.path)")
  }

  @Test("a version that is too low is told as damage, with what helps, and leaves no copy behind", arguments: 1...2)
  func versionTooLow(version: Int) throws {
    let log = try TemporaryLog()
    try log.open().write(command: "morning 0", now: now) { try $0.put(record) }
    try log.asOtherProgram { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    for access in [LogStore.Access.reading, .writing] {
      let problem = #expect(throws: Problem.self) { try log.open(access) }
      #expect(problem?.kind == .data && problem?.what == "the log is damaged: \(log.path)")
      #expect(problem?.remedy?.contains("holdfast restore FILE") == true)
    }
    #expect(try log.files() == ["log.db"])
    let checkup = try LogStore.examine(path: log.path, now: now, today: Day(number: 20_833))
    let found = checkup.findings.filter { $0.severity == .problem }
    #expect(checkup.isDamaged && found.map(\.what) == ["the log is damaged: \(log.path)"])
    #expect(found.first?.remedy?.contains("--salvage NEW.db") == true)
    let report = try LogStore.salvage(path: log.path, into: log.directory + "/new.db")
    #expect(report.lost == [] && report.rescued.values.reduce(0, +) == 1)
  }

  @Test("a place where nothing can be created is told")
  func cannotCreate() throws {
    let log = try TemporaryLog()
    try log.fill(with: "")
    let problem = #expect(throws: Problem.self) {
      try LogStore.open(path: log.path + "/log.db", for: .writing)
    }
    #expect(problem?.kind == .cannotCreate)
  }

  @Test("a directory in the place of the log is told")
  func directory() throws {
    let log = try TemporaryLog()
    for access in [LogStore.Access.reading, .writing] {
      let problem = #expect(throws: Problem.self) { try LogStore.open(path: log.directory, for: access) }
      #expect(problem?.kind == .inputOutput)
      #expect(problem?.what == "the log is a directory: \(log.directory)")
    }
  }

  @Test("a name that ends as a directory's, or leaves no room for a journal, is refused, and nothing is made")
  func names() throws {
    let log = try TemporaryLog()
    let cases: [(name: String, kind: Problem.Kind, what: String)] = [
      ("none/", .inputOutput, "the log is a directory: \(log.directory)/none/"),
      (
        String(repeating: "n", count: 248), .cannotCreate,
        "can't create the log \(log.directory)/\(String(repeating: "n", count: 248)): File name too long"
      ),
    ]
    for item in cases {
      let problem = #expect(throws: Problem.self) {
        try LogStore.open(path: log.directory + "/" + item.name, for: .writing)
      }
      #expect(problem?.kind == item.kind)
      #expect(problem?.what == item.what)
    }
    #expect(try log.files() == [])
    _ = try LogStore.open(path: log.directory + "/" + String(repeating: "n", count: 247), for: .writing)
  }

  @Test("a log that another program keeps is busy, and nothing is lost")
  func busy() throws {
    let log = try TemporaryLog()
    let other = try log.open()
    let store = try log.open(patience: 0.05)
    try other.write(command: "morning 0", now: now) { writer in
      try writer.put(record)
      let problem = #expect(throws: Problem.self) {
        try store.write(command: "morning 1", now: now) { try $0.delete(record.id) }
      }
      #expect(problem?.kind == .busy)
      #expect(problem?.why == "Another program kept writing to it. Nothing was written.")
    }
    #expect(try store.everything().map(\.id) == [record.id])
  }

  @Test("a full disk is told, and nothing is lost")
  func fullDisk() throws {
    let log = try TemporaryLog()
    let store = try log.open()
    try store.write(command: "morning 0", now: now) { try $0.put(record) }
    let before = try store.everything()
    // What a full disk is to SQLite: the file can't grow.
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let problem = #expect(throws: Problem.self) {
      try store.write(command: "morning 0", now: now) { writer in
        for number in 2...2000 as ClosedRange<UInt64> {
          try writer.put(
            .checkIn(.sample(number, content: CheckIn(day: Day(number: 20_000), moment: .other, pain: .none))))
        }
      }
    }
    #expect(problem?.kind == .inputOutput)
    #expect(problem?.what == "no room left on the disk of the log: \(log.path)")
    #expect(try log.open(.reading).everything() == before)
  }

  @Test("several that create and write one log at the same time lose nothing")
  func crowd() async throws {
    let log = try TemporaryLog()
    let path = log.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...8 as ClosedRange<UInt64> {
        group.addTask {
          let store = try LogStore.open(path: path, for: .writing)
          let checkIn = CheckIn(day: Day(number: 20_000), moment: .other, pain: .none)
          try store.write(command: "pain 0", now: Instant(milliseconds: 0)) {
            _ = try $0.put(.checkIn(.sample(number, content: checkIn)))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try log.open(.reading).everything().count == 8)
  }

  @Test("a reader takes back what a killed writer left half done", arguments: [true, false])
  func killedWriter(opensAfterwards: Bool) throws {
    let log = try TemporaryLog()
    let store = try log.open()
    try store.write(command: "morning 0", now: now) { try $0.put(record) }
    let whole = try store.everything()
    let killed = try TemporaryLog()
    try FileManager.default.copyItem(atPath: log.path, toPath: killed.path)
    let earlier = opensAfterwards ? nil : try killed.open(.reading)
    try log.asOtherProgram { database in
      // A cache of one page makes SQLite write to the file before the commit.
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE check_in SET pain = 10")
      try database.execute(
        sql: """
          WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
          INSERT INTO step (at, command, action, state) SELECT 0, hex(randomblob(50)), 'do', 'done' FROM n
          """)
      // Written over in place, so that a connection that is open already sees it.
      let target = try #require(FileHandle(forWritingAtPath: killed.path))
      target.write(try #require(FileManager.default.contents(atPath: log.path)))
      try target.close()
      try FileManager.default.copyItem(atPath: log.path + "-journal", toPath: killed.path + "-journal")
      try database.execute(sql: "ROLLBACK")
    }
    let reader = try earlier ?? killed.open(.reading)
    #expect(try reader.everything() == whole)
    #expect(try killed.files() == ["log.db"])
  }

  @Test("a path that SQLite would take for something else is a file's name")
  func oddNames() throws {
    let log = try TemporaryLog()
    _ = try LogStore.open(path: log.directory + "/:memory:", for: .writing)
    _ = try LogStore.open(path: log.directory + "/a?mode=ro", for: .writing)
    #expect(try log.files() == [":memory:", "a?mode=ro"])
  }
}
