import HoldfastModel
@testable import HoldfastProgression
import Testing

/// What the laboratory relies on: a day costs no more than itself, and comes out as if the whole log had been walked.
@Suite("a fold, day by day")
struct FoldTests {
  /// Lives through a log one day after the other; each day sees the values of the day before and its own records.
  private struct Fold {
    var state = LadderState()
    var dose = DoseHistory()

    /// What the engine says of the day, from the values alone. Then the day is lived.
    mutating func answer(
      _ day: Day, _ records: TrainingLog, rules: LadderProtocol, withAssessment: Bool
    ) -> (assessment: Assessment?, dose: Dose) {
      let facts = FactsByDay(records, support: rules.support)[day]
      let assessment = withAssessment ? Assessment(of: day, facts, after: state, rules: rules) : nil
      state.live(through: day, facts, rules: rules)
      let today = Dose(on: day, facts, state, after: dose, rules: rules)
      dose.live(through: day, facts, reached: state, rules: rules.dose)
      return (assessment, today)
    }
  }

  @Test("state and dose of every day are those of a full run, on 520 logs")
  func stateAndDose() {
    // A full run for each day costs the square of the days, so that most logs are cut off.
    for log in RandomLog.all.prefix(500) { compare(log, days: 28) }
    for log in RandomLog.all.dropFirst(500).prefix(20) { compare(log) }
  }

  @Test("also by protocols other than the default")
  func otherProtocols() {
    for seed in UInt64(1)...100 { compare(RandomLog(seed: seed, rules: .random(seed: seed)), days: 30) }
  }

  @Test("the whole assessment of every day is that of a full run")
  func assessment() {
    for log in RandomLog.all.prefix(40) { compare(log, days: 25, withAssessment: true) }
  }

  private func compare(_ log: RandomLog, days: Int = .max, withAssessment: Bool = false) {
    let engine = ProgressionEngine(log.log(), rules: log.rules)
    var fold = Fold()
    for index in log.days.indices.prefix(days) {
      let day = dayZero + index
      let answer = fold.answer(day, log.days[index], rules: log.rules, withAssessment: withAssessment)
      guard fold.state == engine.state(on: day), answer.dose == engine.dose(on: day) else {
        Issue.record("seed \(log.seed) differs on day \(index)")
        return
      }
      guard withAssessment else { continue }
      var whole = engine.assess(asOf: day)
      // Only the log has these; they decide nothing.
      whole.preparation = []
      #expect(answer.assessment == whole, "seed \(log.seed), day \(index)")
    }
  }

  @Test("the history of the dose does not grow with the log")
  func bounded() {
    var state = LadderState()
    var dose = DoseHistory()
    var facts = DayFacts()
    facts.planks = DayFacts.Planks(holds: [.init(level: .unstable, seconds: 30)], form: .clean)
    for number in 0..<1000 {
      state.live(through: dayZero + number, facts, rules: .standard)
      dose.live(through: dayZero + number, facts, reached: state, rules: LadderProtocol.standard.dose)
    }
    #expect(dose.unstableDays == (993...999).map { dayZero + $0 })
    #expect(dose.ramp(for: state).count <= DoseHistory.Ramp.most)
  }
}
