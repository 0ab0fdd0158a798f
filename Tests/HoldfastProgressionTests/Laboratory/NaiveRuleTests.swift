import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the simple rules")
struct NaiveRuleTests {
  /// Lives through a log by a rule, and says on which day what was permitted.
  private func levels(_ naive: NaiveRule, stepBack: Bool = false, to last: Int, _ log: LogBuilder) -> [PermittedLevel] {
    let rule = LabRule(naive, stepBack: stepBack)
    let facts = FactsByDay(log.log, support: rule.rules.support)
    var state = RuleState()
    return (0...last).map { day in
      state.live(through: dayZero + day, facts[dayZero + day], by: rule)
      return state.ladder.permitted
    }
  }

  /// The first day on which the toe plank is permitted.
  private func toe(_ naive: NaiveRule, stepBack: Bool = false, _ change: (inout LogBuilder) -> Void) -> Int? {
    levels(naive, stepBack: stepBack, to: 30, LogBuilder().with(change)).firstIndex(of: .plank(.toe))
  }

  @Test("one good session: the morning after, logged or not, whatever the pain")
  func oneGoodSession() {
    #expect(toe(.oneGoodSession) { $0.session(3) } == 4)
    #expect(toe(.oneGoodSession) { $0.session(3, peak: 7) } == 4)
    #expect(toe(.oneGoodSession) { $0.session(3, seconds: 29) } == nil)
    #expect(toe(.oneGoodSession) { $0.session(3, sets: 2) } == nil)
    #expect(toe(.oneGoodSession) { $0.session(3, form: .shaky) } == nil)
    #expect(toe(.oneGoodSession) { $0.session(3, form: nil) } == nil)
    #expect(toe(.oneGoodSession) { $0.session(3, .toe) } == nil)
  }

  @Test("two good sessions in a row, each with pain of at most 3")
  func twoGoodSessions() {
    func toe(_ first: Int?, _ second: Int?) -> Int? {
      self.toe(.twoGoodSessions) {
        $0.session(0, peak: first)
        $0.session(5, peak: second)
      }
    }
    #expect(toe(3, 3) == 6)
    #expect(toe(4, 3) == nil)
    #expect(toe(3, 4) == nil)
    #expect(toe(0, nil) == nil)
    let broken = self.toe(.twoGoodSessions) {
      $0.session(0)
      $0.session(2, seconds: 10)
      $0.session(4)
    }
    #expect(broken == nil)
  }

  @Test("2-for-2: the last set 10 s beyond the target, in two sessions in a row")
  func twoForTwo() {
    func toe(_ lastSets: [Int]) -> Int? {
      self.toe(.twoForTwo) {
        for (number, seconds) in lastSets.enumerated() {
          $0.session(2 * number, seconds: 10, sets: 2, support: false)
          $0.session(2 * number, seconds: seconds, sets: 1)
        }
      }
    }
    #expect(toe([40, 40]) == 3)
    #expect(toe([40, 39]) == nil)
    #expect(toe([40, 39, 40]) == nil)
    #expect(toe([40, 39, 45, 50]) == 7)
  }

  @Test("14 days from the first session, and again from the next level on")
  func fixed() {
    let log = LogBuilder().with { $0.session(2, seconds: 1, sets: 1, form: .broken) }
    let found = levels(.fixed14Days, to: 40, log)
    #expect(found.firstIndex(of: .plank(.toe)) == 16)
    #expect(found.firstIndex(of: .plank(.unstable)) == 30)
    #expect(toe(.fixed14Days) { $0.morning(0) } == nil)
  }

  @Test("without the step back the level never goes down and nothing stops")
  func onlyUp() {
    for naive in NaiveRule.allCases {
      for log in RandomLog.part(0).prefix(60) {
        let rule = LabRule(naive, stepBack: false)
        var state = RuleState()
        var last = PermittedLevel.plank(.knee)
        for index in log.days.indices {
          var facts = FactsByDay(log.days[index], support: rule.rules.support)[dayZero + index]
          // Nobody reports a red flag in the laboratory, or gives any word but an unlock.
          facts.redFlags = []
          facts.directives = DayFacts.Directives()
          state.live(through: dayZero + index, facts, by: rule)
          if state.ladder.permitted < last { Issue.record("\(rule.name), seed \(log.seed), day \(index)") }
          last = state.ladder.permitted
        }
      }
    }
  }

  @Test("with the step back it goes down as by the default protocol, and the count begins anew")
  func stepBack() {
    let log = LogBuilder().with {
      $0.session(0)
      $0.flare(3)
      $0.session(5, .toe)
      $0.session(7)
    }
    let found = levels(.oneGoodSession, stepBack: true, to: 10, log)
    // Up after the session of day 0, down with the flare; the toe session counts for nothing, that of day 7 does.
    #expect(
      found.map { $0 == .plank(.toe) } == [false, true, true, false, false, false, false, false, true, true, true])
    #expect(
      levels(.oneGoodSession, stepBack: true, to: 2, LogBuilder().with { $0.session(0, peak: 8) }).last == .stop)
  }

  @Test("a session that sets off a trigger does not count with the step back, and does without")
  func triggeredSession() {
    func toe(stepBack: Bool) -> Int? {
      self.toe(.oneGoodSession, stepBack: stepBack) { $0.session(0, peak: 5) }
    }
    #expect(toe(stepBack: true) == nil)
    #expect(toe(stepBack: false) == 1)
  }

  @Test("the restart of an absence reaches the 14 days too")
  func absence() {
    #expect(toe(.fixed14Days) { $0.session(0) } == 14)
    // Day 8 without planks restarts the clock; it has 14 days on day 22.
    #expect(toe(.fixed14Days, stepBack: true) { $0.session(0) } == nil)
    let trained = toe(.fixed14Days, stepBack: true) { for day in stride(from: 0, to: 30, by: 5) { $0.session(day) } }
    #expect(trained == 14)
  }
}
