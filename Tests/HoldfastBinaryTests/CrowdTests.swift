import Foundation
import Testing

@Suite("many processes write one log and lose nothing")
struct CrowdTests {
  @Test("two processes that log at the same time into a log that does not exist yet", arguments: 1...12)
  func two(_ round: Int) throws {
    let home = try Home()
    let children = try (1...2).map {
      try home.start(["log", "knee plank 30s", "--note", "n\($0).", "--at", "2024-03-02"])
    }
    for child in children {
      let outcome = try child.outcome()
      #expect(outcome.isDone, "\(outcome.error)")
    }
    let log = try home.wholeLog()
    #expect(log.contains("\"n1.\"") && log.contains("\"n2.\""))
  }

  /// How often each process writes: with `HOLDFAST_FAULTS=long` as often as the table in Documentation says.
  private static let writes = FaultSummary.isLong ? 250 : 25

  @Test("eight processes with as many writes each", .timeLimit(.minutes(10)))
  func eight() throws {
    let writes = Self.writes
    let home = try Home()
    let writers = try (0..<8).map { writer in
      try home.startShell(
        """
        i=0
        while [ $i -lt \(writes) ]; do
          "$0" log knee plank 30s --note "w\(writer)-$i." --at 2024-03-02
          status=$?
          [ $status -ne 75 ] || continue
          [ $status -eq 0 ] || echo "failed $status" >&2
          i=$((i + 1))
        done
        """)
    }
    var waited = 0
    for writer in writers {
      let outcome = try writer.outcome(within: 590)
      // Where the machine is slow, somebody waits for more than five seconds, is told so, and tries again.
      let busy = outcome.error.components(separatedBy: "Try again.").count - 1
      waited += busy
      #expect(outcome.end == .status(0) && !outcome.error.contains("failed") && (FaultSummary.isLong || busy == 0))
      #expect(outcome.out.components(separatedBy: "Recorded ").count == writes + 1)
    }
    let log = try home.wholeLog()
    let missing = (0..<8).flatMap { writer in (0..<writes).map { "\"w\(writer)-\($0).\"" } }.filter {
      !log.contains($0)
    }
    #expect(missing == [])
    #expect(try Database.integrity(of: home.log) == ["ok"])
    #expect(try home.files() == ["log.db"])
    try FaultSummary.note(
      "processes at once", where: "log", tries: 8 * writes, "\(missing.count) lost, \(waited) told to try again")
  }
}
