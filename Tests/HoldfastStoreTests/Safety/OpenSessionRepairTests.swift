import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

@Suite("What doctor makes of a guided session that stands open")
struct OpenSessionRepairTests {
  private let now = Instant(milliseconds: 1_800_000_100_000)
  private let today = Day(number: 20_833)
  private let id = RecordID(now: Instant(milliseconds: 1_800_000_000_000), random: (0, 1))

  /// A log with a guided session that stands open, begun so many days ago with a pain of 6.
  private func log(_ records: [LogRecord] = [], daysAgo: Int = 1) throws -> TemporaryLog {
    let log = try TemporaryLog()
    let day = today - daysAgo
    let start = try #require(ZonedInstant(seconds: day.number * 86_400 + 36_000, offsetMinutes: 0))
    try log.open().write(command: "train", now: now) { writer in
      try writer.open(OpenSession(id: id, day: day, startedAt: start, before: Score(6)))
      for record in records { try writer.put(record) }
    }
    return log
  }

  private func session() throws -> Session {
    let set = ExerciseSet(
      number: try #require(SetNumber(1)), exercise: .kneePlank, work: .hold(try #require(HoldSeconds(30))))
    return Session(day: today - 1, before: Score(6), origin: "train", sets: [set])
  }

  private func found(_ log: TemporaryLog) throws -> Finding {
    let checkup = try LogStore.examine(path: log.path, now: now, today: today)
    return try #require(checkup.findings.first { $0.check == .openSession })
  }

  /// What a repair does, and the log after it.
  private func repaired(_ log: TemporaryLog) throws -> (done: [String], records: [LogRecord]) {
    let checkup = try LogStore.examine(path: log.path, now: now, today: today)
    let done = try log.repair(checkup, now: now, today: today).done
    #expect(try log.open(.reading).read { try $0.openSession() } == nil)
    return (done, try log.open(.reading).everything())
  }

  private let closed = "closed the guided session that stood open; its sets stay in the log"
  private let recorded = "recorded the pain before it, 6"

  @Test("nothing was trained: the pain before it becomes a pain entry, once, and can be undone")
  func pain() throws {
    let log = try log()
    #expect(try found(log).why == "No set of it is in the log. The pain before it, 6, is recorded when it is closed.")
    let (done, records) = try repaired(log)
    #expect(done == [closed, recorded])
    guard records.count == 1, case .checkIn(let record) = records[0] else {
      Issue.record("\(records)")
      return
    }
    let content = record.content
    #expect(content.day == today - 1 && content.pain == Score(6) && content.moment == .other)
    #expect(content.note == "before training" && content.at != nil)
    let undone = try log.open().write(command: "undo", now: now) { try $0.undo() }
    #expect(undone.command == "doctor --repair")
  }

  @Test("the pain is in the log already: it is not recorded twice, also where it was corrected")
  func painKnown() throws {
    let start = ZonedInstant(seconds: (today - 1).number * 86_400 + 36_000, offsetMinutes: 0)
    let checkIn = CheckIn(
      day: today - 1, at: start, moment: .other, pain: try #require(Score(5)), note: "before training")
    let log = try log([.checkIn(.sample(5, content: checkIn))])
    let (done, records) = try repaired(log)
    #expect(done == [closed] && records.count == 1)
  }

  @Test("the pain was recorded and undone: it stays undone, and is not announced")
  func painUndone() throws {
    let start = ZonedInstant(seconds: (today - 1).number * 86_400 + 36_000, offsetMinutes: 0)
    let checkIn = CheckIn(
      painBefore: try #require(Score(6)), day: today - 1, at: start)
    let log = try log([.checkIn(.sample(5, content: checkIn))])
    try log.open().write(command: "undo", now: now) { _ = try $0.undo() }
    #expect(try found(log).why?.contains("The pain") == false)
    let (done, records) = try repaired(log)
    #expect(done == [closed] && records.map(\.isDeleted) == [true])
  }

  @Test("a session with sets has the pain and is marked as ended early; a deleted one stays as it is")
  func withSets() throws {
    let log = try log([.session(.sample(1, content: try session()))])
    #expect(try found(log).why?.hasPrefix("The sets that were done are in the log.") == true)
    let (done, records) = try repaired(log)
    #expect(done == [closed])
    var session = try session()
    session.note = "ended early"
    #expect(records.compactMap { if case .session(let record) = $0 { record.content } else { nil } } == [session])

    let deleted = try self.log([.session(.sample(1, content: try self.session()))])
    try deleted.open().write(command: "delete", now: now) { _ = try $0.delete(id) }
    let before = try deleted.open(.reading).everything()
    #expect(try repaired(deleted).records == before)
  }

  @Test("a note of which only the id can't be read still gives its pain")
  func unreadable() throws {
    let log = try log()
    try log.asOtherProgram {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; UPDATE open_session SET session_id = 'x'")
    }
    #expect(try found(log).severity == .problem)
    let (done, records) = try repaired(log)
    #expect(done == [closed, recorded] && records.map(\.day) == [today - 1])
  }

  @Test("one that is dated after today is told and left to train; one whose id is another record's is closed")
  func impossible() throws {
    let later = try log(daysAgo: -3)
    let finding = try found(later)
    #expect(finding.severity == .warning && finding.what.contains("dated after today: \((today + 3).iso)"))
    let checkup = try LogStore.examine(path: later.path, now: now, today: today)
    #expect(try later.repair(checkup, now: now, today: today).done == [])
    let other = LogRecord.checkIn(.sample(1, content: CheckIn(day: today, moment: .morning, pain: .none)))
    let taken = try log([other])
    #expect(try found(taken).severity == .problem)
    #expect(try repaired(taken).done == [closed, recorded])
  }

  @Test("one of today is no warning, and says whether it has a set")
  func ofToday() throws {
    let finding = try found(log(daysAgo: 0))
    #expect(finding.severity == .fine)
    #expect(finding.what == "a guided session of today stands open, without a set in the log so far")
  }

  @Test("a rescue takes it along, for the pain before it may stand nowhere else")
  func salvaged() throws {
    let log = try log([.checkIn(.sample(5, content: CheckIn(day: today, moment: .morning, pain: .none)))])
    let new = log.directory + "/new.db"
    #expect(try LogStore.salvage(path: log.path, into: new).lost == [])
    let open = try LogStore.open(path: new, for: .reading).read { try $0.openSession() }
    #expect(open?.before == Score(6) && open?.id == id)
    try log.asOtherProgram {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; UPDATE open_session SET session_id = 'x'")
    }
    let lost = try LogStore.salvage(path: log.path, into: log.directory + "/again.db").lost
    #expect(lost == ["the note of a guided session that stands open, with the pain before it: it can't be read"])
  }
}
