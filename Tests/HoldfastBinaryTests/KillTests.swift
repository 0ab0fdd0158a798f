import Foundation
import Testing

@Suite("a power cut at any moment leaves the log whole")
struct KillTests {
  /// Each way of choosing the moment gets this many kills; more with `HOLDFAST_FAULTS=long`.
  private static let kills = FaultSummary.isLong ? 200 : 35

  @Test(
    "kill -9 during log: every acknowledged session is there, and ready works at once",
    arguments: [Moment.random, .whileTheJournalIsThere])
  func killed(at moment: Moment) throws {
    let home = try Home()
    try home.done("log", "knee plank 30s", "--note", "k0.", "--at", "2024-03-02")
    let span = try duration(of: home)
    var acknowledged = ["k0."]
    var killed = 0
    var attempt = 0
    while killed < Self.kills, attempt < Self.kills * 4 {
      attempt += 1
      let note = "k\(attempt)."
      let child = try home.start(["log", "knee plank 30s", "--note", note, "--at", "2024-03-02"])
      switch moment {
      case .random: usleep(UInt32.random(in: 0...span))
      case .whileTheJournalIsThere: waitForJournal(of: home, atMost: span * 2)
      }
      child.end()
      let outcome = try child.outcome()
      if outcome.end == .signal(9) { killed += 1 }
      // The last line of the answer is the verdict.
      if outcome.says("Recorded ") && outcome.says("Permitted: ") && outcome.out.hasSuffix("\n") {
        acknowledged.append(note)
      }
      let ready = try home.run("ready")
      #expect(ready.isDone, "after \(note): \(ready.error)")
    }
    #expect(killed == Self.kills)
    let log = try home.wholeLog()
    #expect(acknowledged.filter { !log.contains("\"\($0)\"") } == [])
    #expect(try Database.integrity(of: home.log) == ["ok"])
    #expect(try home.run("log", "knee plank 30s", "--at", "2024-03-02").isDone)
    #expect(try home.files() == ["log.db"])
    try FaultSummary.note(
      "kill -9, \(moment)", where: "log", tries: attempt, "\(killed) killed, no acknowledged session lost")
  }

  enum Moment: CaseIterable { case random, whileTheJournalIsThere }

  @Test("kill -9 while the very first command makes the log leaves a log, or nothing that is in the way")
  func firstCommand() throws {
    for _ in 0..<10 {
      let home = try Home()
      let child = try home.start(["log", "knee plank 30s", "--at", "2024-03-02"])
      waitForJournal(of: home, atMost: 200_000)
      child.end()
      _ = try child.outcome()
      let doctor = try home.run("doctor")
      #expect(doctor.end == .status(0), "\(doctor.out)")
      let ready = try home.run("ready")
      #expect(ready.isDone, "\(ready.error)")
      #expect(try home.run("log", "knee plank 30s", "--note", "after", "--at", "2024-03-02").isDone)
      #expect(try home.wholeLog().contains("\"after\""))
    }
  }

  /// Microseconds that a whole run takes here.
  private func duration(of home: Home) throws -> UInt32 {
    let start = DispatchTime.now().uptimeNanoseconds
    try home.done("log", "knee plank 30s", "--at", "2024-03-02")
    return UInt32(clamping: (DispatchTime.now().uptimeNanoseconds - start) / 1000)
  }

  /// Returns as soon as SQLite's rollback journal stands beside the log: then the transaction is under way.
  private func waitForJournal(of home: Home, atMost microseconds: UInt32) {
    let end = DispatchTime.now().uptimeNanoseconds + UInt64(microseconds) * 1000
    while access(home.log + "-journal", F_OK) != 0, DispatchTime.now().uptimeNanoseconds < end { usleep(50) }
    // Some kills at the beginning of the transaction, some further on.
    usleep(UInt32.random(in: 0...3000))
  }
}
