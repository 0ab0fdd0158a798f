import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the clauses agree with the engine in every log")
struct ClauseTests {
  @Test("a gate whose clauses are all met has opened", arguments: RandomLog.parts)
  func open(part: Int) {
    for log in RandomLog.part(part) {
      let timeline = Timeline(log)
      for index in timeline.indices where timeline.state(index).latestQualifies {
        if Gate(timeline.state(index), on: dayZero + index, rules: log.rules)?.isOpen == true {
          Issue.record("seed \(log.seed): every clause is met at the end of day \(index), and the level did not rise")
        }
      }
    }
  }

  @Test("a clause that is met asks for nothing more, any other says what would satisfy it")
  func remedies() {
    for log in RandomLog.all where log.seed % 8 == 3 {
      let answer = ProgressionEngine(log.log()).assess(asOf: log.last)
      for clause in answer.clauses {
        #expect((clause.remedy == nil) == (clause.status == .met), "seed \(log.seed), \(clause.id)")
        #expect(clause.evidence == clause.evidence.sorted(), "seed \(log.seed), \(clause.id)")
        #expect(clause.evidence.allSatisfy { $0 <= answer.day }, "seed \(log.seed), \(clause.id)")
      }
    }
  }
}
