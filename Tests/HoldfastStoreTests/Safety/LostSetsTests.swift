import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("A record that is not as its last change left it")
struct LostSetsTests {
  private let now = Instant(milliseconds: 1_800_000_000_000)
  private let today = Day(number: 20_833)

  /// A log with three sessions of two sets, the last of which hurt, and a report of a red flag.
  private func log() throws -> TemporaryLog {
    let log = try TemporaryLog()
    let hold = Work.hold(try #require(HoldSeconds(20)))
    try log.open().write(command: "log", now: now) { writer in
      for number in 1...3 as ClosedRange<UInt64> {
        let sets = try (1...2).map {
          ExerciseSet(
            number: try #require(SetNumber($0)), exercise: .kneePlank, work: hold,
            pain: number == 3 && $0 == 2 ? Score(9) : nil)
        }
        let day = Day(number: 20_000 + Int(number))
        try writer.put(.session(.sample(number, content: Session(day: day, origin: "log", sets: sets))))
      }
      let report = try #require(RedFlagReport(day: Day(number: 20_000), symptoms: [.feverIll, .weightLoss]))
      try writer.put(.redFlags(.sample(9, content: report)))
    }
    return log
  }

  private func history(_ log: TemporaryLog) throws -> (worst: Finding.Severity, isDamaged: Bool, whats: [String]) {
    let checkup = try LogStore.examine(path: log.path, now: now, today: today)
    let found = checkup.findings.filter { $0.check == .history }
    return (found.map(\.severity).max() ?? .fine, checkup.isDamaged, found.map(\.what))
  }

  private func salvage(_ log: TemporaryLog) throws -> (report: SalvageReport, records: [LogRecord]) {
    let new = log.directory + "/new.db"
    let report = try LogStore.salvage(path: log.path, into: new)
    return (report, try LogStore.open(path: new, for: .reading).everything())
  }

  @Test("sets on a page that became an empty one: the file is damaged, and a rescue has them from the history")
  func emptyPage() throws {
    let log = try log()
    let all = try log.open(.reading).everything()
    try log.loseSets()
    #expect(try log.asOtherProgram { try Integrity.faults(of: $0) } == [], "SQLite finds nothing")
    let (worst, isDamaged, whats) = try history(log)
    #expect(worst == .problem && isDamaged)
    #expect(whats.map { $0.prefix(47) } == ["3 records are not as their last change left the"])
    let (report, records) = try salvage(log)
    #expect(records == all && report.lost == [] && report.differing == 3)
    #expect(
      report.fromHistory.first
        == "session of 2024-10-05, record \(all[0].id.text): its own row has no sets, and its last change left 2")
  }

  @Test("the same without a history: the sessions come as they are, and each is told")
  func emptyPageWithoutHistory() throws {
    let log = try log()
    try log.asOtherProgram { try $0.execute(sql: "DELETE FROM change") }
    try log.loseSets()
    let (worst, isDamaged, whats) = try history(log)
    #expect(worst == .warning && !isDamaged)
    #expect(whats.count == 1 && whats.first?.hasPrefix("3 sessions have no sets") == true)
    let (report, records) = try salvage(log)
    #expect(records.count == 4 && report.fromHistory == [] && report.lost.count == 3)
    #expect(report.lost.first?.hasPrefix("the sets of the session of 2024-10-05, record ") == true)
  }

  @Test("a session that came without sets is whole as long as the history says so")
  func bare() throws {
    let log = try TemporaryLog()
    let session = LogRecord.session(.sample(1, content: Session(day: Day(number: 20_000), origin: "i", sets: [])))
    try log.open().write(command: "import", now: now) { try $0.put(session) }
    #expect(try history(log).worst == .fine)
    #expect(try salvage(log).report.lost == [])
  }

  @Test(
    "what another hand changed is a problem, and the rescue has it as it was",
    arguments: [
      ("UPDATE exercise_set SET pain = 1 WHERE pain = 9", "says something else than its last change left"),
      ("DELETE FROM exercise_set WHERE pain = 9", "has 1 set, and its last change left 2"),
      ("UPDATE session SET updated = updated + 1 WHERE key = 1", "says something else than its last change left"),
      ("UPDATE session SET deleted = 1 WHERE key = 2", "says something else than its last change left"),
      ("DELETE FROM red_flag_symptom WHERE symptom = 'fever-ill'", "says something else than its last change left"),
    ])
  func changed(_ sql: String, _ words: String) throws {
    let log = try log()
    let all = try log.open(.reading).everything()
    try log.asOtherProgram { try $0.execute(sql: sql) }
    let (worst, isDamaged, whats) = try history(log)
    #expect(worst == .problem && isDamaged)
    #expect(whats.map { $0.prefix(41) } == ["a record is not as its last change left i"])
    let (report, records) = try salvage(log)
    #expect(records == all && report.lost == [] && report.differing == 1)
    #expect(report.fromHistory.first?.hasSuffix(": its own row \(words)") == true, "\(report.fromHistory)")
  }

  @Test("a record that is gone from every table is a problem, and the rescue has it")
  func gone() throws {
    let log = try log()
    let all = try log.open(.reading).everything()
    try log.asOtherProgram { try $0.execute(sql: "DELETE FROM session WHERE key = 3") }
    #expect(try history(log).worst == .problem)
    let (report, records) = try salvage(log)
    #expect(records == all && report.fromHistory.count == 1 && report.differing == 0)
  }

  @Test("whatever commands do, each record is as its last change left it")
  func commands() throws {
    let log = try log()
    let store = try log.open()
    func later(_ seconds: Int64) -> Instant { Instant(milliseconds: now.milliseconds + seconds * 1000) }
    try store.write(command: "delete", now: later(1)) { _ = try $0.delete($0.reader.sessions()[0].id) }
    try store.write(command: "undo", now: later(2)) { _ = try $0.undo() }
    try store.write(command: "redo", now: later(3)) { _ = try $0.redo() }
    try store.write(command: "edit", now: later(3)) { writer in
      for note in ["one", "two"] {
        guard case .session(var record)? = try writer.reader.sessions().last.map(LogRecord.session) else { continue }
        record.content.note = note
        try writer.put(.session(record))
      }
    }
    #expect(try history(log).worst == .fine)
    let plan = try LogStore.purgePlan(path: log.path, now: later(5))
    _ = try LogStore.purge(path: log.path, plan: plan, copies: false, now: later(5))
    #expect(plan.recordCount == 1)
    #expect(try history(log).worst == .fine)
    let all = try log.open(.reading).everything()
    let (report, records) = try salvage(log)
    #expect(records == all && report.lost == [] && report.fromHistory == [])
  }

  @Test("a row that is later than all that can be read of the history is kept")
  func laterThanHistory() throws {
    let log = try TemporaryLog.filled(records: 300)
    try log.open().write(command: "edit", now: Instant(milliseconds: now.milliseconds + 60_000)) { writer in
      for var record in try writer.reader.sessions() {
        record.content.note = "later"
        try writer.put(.session(record))
      }
    }
    let all = try log.open(.reading).everything()
    let leaves = try log.leaves(of: "change")
    try log.overwrite(at: (try #require(leaves.last) - 1) * 4096, with: [UInt8](repeating: 0xA7, count: 4096))
    let (report, records) = try salvage(log)
    #expect(records == all && report.fromHistory == [])
    #expect(
      report.lost.map { $0.prefix(46) } == ["the history of changes can't be read whole; whe"].map { $0.prefix(46) })
  }

  @Test("a history that is gone is no reason to doubt the rows, and is told")
  func historyGone() throws {
    let log = try log()
    let all = try log.open(.reading).everything()
    let root = try log.pages(of: "change")[0]
    try log.overwrite(at: (root - 1) * 4096, with: [13, 0, 0, 0, 0, 0x10, 0, 0])
    let (report, records) = try salvage(log)
    #expect(records == all && report.fromHistory == [] && report.lost.count == 1)
  }

  @Test("a file to restore says how many of its records are not as they were")
  func restored() throws {
    let log = try log()
    #expect(try RestoreCandidate(path: log.path).differing == 0)
    try log.loseSets()
    #expect(try RestoreCandidate(path: log.path).differing == 3)
  }
}
