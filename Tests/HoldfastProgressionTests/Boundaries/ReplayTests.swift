import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the rows of a replay")
struct ReplayTests {
  private func replay(_ log: LogBuilder, to last: Int) -> [DayRow] { rows(of: log.log, to: dayZero + last) }

  @Test("one row for every calendar day from the first record to the last day asked for")
  func days() {
    let log = LogBuilder().with {
      $0.morning(2)
      $0.session(5)
      $0.morning(9)
    }
    #expect(replay(log, to: 7).map { $0.day - dayZero } == Array(2...7))
    #expect(replay(log, to: 1).isEmpty)
    #expect(replay(LogBuilder(), to: 9).isEmpty)
    #expect(rows(of: log.log, from: dayZero + 4, to: dayZero + 6).map { $0.day - dayZero } == [4, 5, 6])
  }

  @Test("the clock is empty before the first plank session, and counts from the last restart")
  func clock() {
    let log = LogBuilder().with {
      $0.morning(0)
      $0.session(1)
      $0.supportSession(3, peak: 4)
    }
    #expect(replay(log, to: 5).map(\.clock) == [nil, 0, 1, 0, 1, 2])
  }

  @Test("the qualifying sessions are counted greedily, 2 days apart, in the window of the gate")
  func qualifying() {
    var log = LogBuilder()
    for day in 0...2 { log.session(day) }
    for day in stride(from: 4, through: 30, by: 2) { log.session(day, peak: 3) }
    log.mornings(0...30)
    let counts = replay(log, to: 30).map(\.qualifying)
    #expect(counts[0...4] == [0, 1, 1, 2, 2])
    // On day 28 the session of day 0 is too old; that of day 1 counts instead, and keeps that of day 2 out.
    #expect(counts[27...30] == [2, 1, 1, 0])
  }

  @Test("a row says what the assessment of its day says")
  func assessment() {
    for log in RandomLog.all where log.seed % 100 == 5 {
      let engine = ProgressionEngine(log.log())
      for row in rows(of: log.log(), to: log.last) where row.day.number % 9 == 0 {
        let answer = engine.assess(asOf: row.day)
        #expect(row.permitted == answer.permitted && row.verdict == answer.verdict && row.fired == answer.fired)
        #expect(row.clock == answer.since.map { row.day - $0 } && row.latest == answer.latest, "seed \(log.seed)")
        #expect(row.inForce == engine.levelInForce(on: row.day), "seed \(log.seed)")
        guard let count = answer.clauses.first(where: { $0.id == .qualifyingSessions }) else { continue }
        #expect(row.qualifying == count.observed, "seed \(log.seed), day \(row.day - dayZero)")
      }
    }
  }
}
