import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTestSupport
import Testing

/// Verdicts speak of the rules, not of the body; the permitted level is said first.
struct VerdictLineTests {
  private static let monday = Day(number: 20_759)

  private func planks(_ day: Int, _ level: PlankLevel, pain: Int = 0) -> Session {
    let target = LadderProtocol.standard.target(at: level)
    return Session(
      day: Self.monday + day, during: sure(pain), form: .clean,
      sets: (1...target.sets).map {
        ExerciseSet(number: sure($0), exercise: ExerciseID(level), work: .hold(sure(target.seconds)))
      })
  }

  private func line(_ log: TrainingLog, on day: Int) -> String {
    ProgressionEngine(log).assess(asOf: Self.monday + day).verdictLine
  }

  private func override(_ day: Int, _ level: PlankLevel) -> Directive {
    Directive(day: Self.monday + day, order: .override(level), by: "the therapist", why: "seen")
  }

  @Test("no plank session yet")
  func notStarted() {
    #expect(
      line(TrainingLog(), on: 0)
        == "Permitted: knee plank. No plank session yet. Earliest 12 November for the toe plank.")
  }

  @Test("hold names the first thing to count, and the earliest date")
  func hold() {
    #expect(
      line(TrainingLog(sessions: [planks(0, .knee)]), on: 0)
        == "Permitted: knee plank. Not yet: 0 of 4 qualifying sessions. Earliest 12 November for the toe plank.")
  }

  @Test("a level that a clinician set is not told as the work of the rules, until the rules move it")
  func overridden() {
    let up = TrainingLog(sessions: [planks(0, .knee)], directives: [override(1, .toe)])
    #expect(line(up, on: 1) == "Permitted: toe plank. Advance: a clinician set the level on 3 November.")
    let down = TrainingLog(
      sessions: [planks(1, .toe)], directives: [override(0, .toe), override(2, .knee)])
    #expect(
      line(down, on: 2)
        == "Permitted: knee plank. Step back from the toe plank: a clinician set the level on 4 November.")
    let moved = TrainingLog(
      sessions: [planks(0, .knee)], checkIns: [CheckIn(day: Self.monday + 2, moment: .morning, pain: sure(6))],
      directives: [override(1, .unstable)])
    #expect(line(moved, on: 2) == "Permitted: toe plank. Advance: the rules for the toe plank are met.")
  }

  @Test("advance and step back name the rules")
  func upAndDown() {
    var up = TrainingLog(sessions: (0...4).map { planks(2 * $0, .knee) })
    for index in up.sessions.indices {
      up.sessions[index].sets.append(
        ExerciseSet(number: sure(4), exercise: .birdDog, work: .repsWithHold(sure(10), each: sure(8))))
    }
    up.checkIns = (0...10).map { CheckIn(day: Self.monday + $0, moment: .morning, pain: sure(0)) }
    #expect(line(up, on: 10) == "Permitted: toe plank. Advance: the rules for the toe plank are met.")
    let down = TrainingLog(
      sessions: [planks(0, .toe)], checkIns: [CheckIn(day: Self.monday + 1, moment: .morning, pain: sure(6))],
      directives: [override(0, .toe)])
    #expect(
      line(down, on: 1)
        == "Permitted: knee plank. Step back from the toe plank: the rules ask for the knee plank for now.")
  }

  @Test("at the top the ladder is done, and nothing is promised")
  func maintain() {
    let log = TrainingLog(sessions: [planks(0, .unstable)], directives: [override(0, .unstable)])
    #expect(
      line(log, on: 0)
        == "Permitted: unstable plank. Maintain: the plank ladder is done. Holdfast has no rule for heavy lifting; take "
        + "the therapist's page to whoever plans the loading.")
  }

  @Test("stop says what to do, by its gravest cause")
  func stop() throws {
    func flag(_ symptom: RedFlagSymptom) throws -> TrainingLog {
      try TrainingLog(redFlags: [#require(RedFlagReport(day: Self.monday, symptoms: [symptom]))])
    }
    #expect(
      try line(flag(.urineTrouble), on: 3) == "Permitted: nothing (stop). Stop: Go to an emergency department now.")
    #expect(
      try line(flag(.weightLoss), on: 3) == "Permitted: nothing (stop). Stop: See a clinician before training again.")
    #expect(
      line(TrainingLog(sessions: [planks(0, .knee, pain: 8)]), on: 0)
        == "Permitted: nothing (stop). Stop: Talk to a clinician before training again.")
  }

  @Test("a missing unlock is said with the date")
  func unlock() {
    let log = TrainingLog(sessions: [planks(0, .toe)], directives: [override(0, .toe)])
    #expect(
      line(log, on: 0)
        == "Permitted: toe plank. Not yet: 0 of 6 qualifying sessions. Earliest 14 December for the unstable plank "
        + "(an unlock is missing).")
  }
}
