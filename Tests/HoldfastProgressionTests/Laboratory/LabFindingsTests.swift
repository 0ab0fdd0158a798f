import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("the laboratory's figures from outcomes made by hand")
struct LabFindingsTests {
  private func outcome(
    _ lifter: Int, _ phenotype: Phenotype = .typical, sessions: Int = 10, overloads: Int = 0,
    toe: (advances: Int, early: Int, ready: Int?, first: Int?) = (0, 0, nil, nil), final level: PlankLevel = .knee
  ) -> LifterOutcome {
    var outcome = LifterOutcome(lifter: lifter, phenotype: phenotype)
    outcome.sessions = sessions
    outcome.overloads = overloads
    outcome.toToe.advances = toe.advances
    outcome.toToe.early = toe.early
    outcome.toToe.firstReady = toe.ready
    outcome.toToe.firstAdvance = toe.first
    outcome.finalLevel = .plank(level)
    return outcome
  }

  /// Eight lifters: two moved up too early, four later than ready, one ready and never allowed, one never ready.
  private var eight: [LifterOutcome] {
    [
      outcome(0, overloads: 2, toe: (2, 2, 40, 10), final: .toe), outcome(1, toe: (1, 1, nil, 12), final: .toe),
      outcome(2, toe: (1, 0, 5, 15), final: .toe), outcome(3, toe: (1, 0, 5, 25), final: .toe),
      outcome(4, overloads: 4, toe: (1, 0, 5, 35), final: .toe), outcome(5, toe: (1, 0, 0, 0), final: .toe),
      outcome(6, toe: (0, 0, 3, nil)), outcome(7),
    ]
  }

  @Test("counts and shares")
  func counts() {
    let found = RuleFindings(rule: "made up", eight)
    #expect(found.lifters == 8 && found.advances == 7 && found.sessions == 80 && found.overloads == 6)
    #expect(found.finalLevels == ["toe": 6, "knee": 2])
    #expect(found.early?.value == 3.0 / 7)
    #expect(found.liftersEarly == Interval.wilson(2, of: 8))
    #expect(found.overloadsPer100?.value == 7.5)
    #expect(found.toUnstable.early == nil && found.toUnstable.delay == nil && found.toUnstable.never == nil)
  }

  @Test("the delay is taken where the rule allowed it after the back was ready, and the day itself is no delay")
  func delay() {
    let found = RuleFindings(rule: "made up", eight).toToe
    // 10, 20, 30 and 0: the first was allowed 30 days before it was ready, the second was never ready.
    #expect(found.delayed == 4 && found.delay == Estimate(15, low: nil, high: nil))
    #expect(found.ready == 6)
    #expect(found.never == Interval.wilson(1, of: 6))
  }

  @Test("groups: all lifters first, then the kinds that there are, in their order")
  func groups() {
    let kinds: [Phenotype] = [.stoic, .typical, .stoic, .noisy]
    let outcomes = kinds.enumerated().map { [outcome($0.offset, $0.element)] }
    let groups = LabFindings(rules: ["one"], outcomes).groups
    #expect(groups.map(\.phenotype) == [nil, .typical, .noisy, .stoic])
    #expect(groups.map(\.lifters) == [4, 1, 1, 2])
    #expect(LabFindings(rules: ["one"], [[outcome(0, .noisy)]]).groups.map(\.phenotype) == [.noisy])
    #expect(LabFindings(rules: ["one"], []).groups.map(\.lifters) == [0])
  }

  @Test("a rule set against the first: differences within lifters")
  func comparison() {
    let first = (0..<4).map { outcome($0, overloads: 1) }
    let second = (0..<4).map { outcome($0, overloads: 2, toe: $0 < 3 ? (1, 1, nil, 5) : (0, 0, nil, nil)) }
    let compared = LabFindings(rules: ["one", "two"], zip(first, second).map { [$0, $1] }).groups[0].comparisons
    #expect(compared.map(\.rule) == ["two"])
    // 1, 1, 1, 0: the mean is 0.75, the squares sum to 0.75, the standard error is sqrt(0.75 / 12) = 0.25.
    #expect(compared[0].liftersEarly?.value == 0.75)
    #expect(abs((compared[0].liftersEarly?.low ?? 0) - (0.75 - 0.25 * Interval.z)) < 1e-12)
    // Every lifter has 10 more in a hundred, so that nothing varies.
    #expect(compared[0].overloadsPer100 == Estimate(10, low: 10, high: 10))
  }

  @Test("the first rule set against itself differs by nothing")
  func same() {
    let rows = eight.map { [$0, $0] }
    let compared = LabFindings(rules: ["one", "two"], rows).groups[0].comparisons[0]
    #expect(compared.liftersEarly == Estimate(0, low: 0, high: 0))
    #expect(compared.overloadsPer100 == Estimate(0, low: 0, high: 0))
  }
}
