import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTestSupport
import Testing

/// What is said after `log` about a session that does not count.
struct SessionCheckTests {
  private static let monday = Day(number: 20_759)

  private func planks(form: Form? = .clean, during: Int? = 1, pain: Int? = nil, isMedicated: Bool = false) -> Session {
    Session(
      day: Self.monday, during: during.map { sure($0) }, isMedicated: isMedicated, form: form,
      sets: (1...3).map {
        ExerciseSet(
          number: sure($0), exercise: .kneePlank, work: .hold(sure(30)), pain: pain.map { sure($0) })
      })
  }

  /// The remarks on the last of a day's sessions.
  private func remarks(_ sessions: Session...) throws -> [String] {
    let engine = ProgressionEngine(TrainingLog(sessions: sessions))
    return SessionCheck(
      try #require(sessions.last), judgement: engine.state(on: Self.monday).latest,
      supportCounts: engine.days[Self.monday].hasSupport, rules: engine.rules, usual: 0, name: "last"
    ).remarks
  }

  @Test("a whole session has no remark")
  func whole() throws {
    #expect(try remarks(planks()) == [])
    #expect(try remarks(planks(during: nil, pain: 2)) == [])
  }

  @Test("what the session itself lacks comes with the command that adds it")
  func lacks() throws {
    #expect(
      try remarks(planks(form: nil, during: nil)) == [
        "Pain during is not recorded: holdfast edit last --during N",
        "Form is not recorded: holdfast edit last --form clean",
      ])
    #expect(
      try remarks(planks(isMedicated: true)) == ["Pain under painkillers is not a pass: this session can't count."])
  }

  @Test("what another session of the day lacks is not asked of this one")
  func otherLacks() throws {
    #expect(
      try remarks(planks(form: nil, during: nil), planks()) == [
        "It does not count: another session of the day has planks without pain during; "
          + "another session of the day has planks without form. See: holdfast history --from 2026-11-02"
      ])
  }

  @Test("support work below the minimum says what the minimum is")
  func support() throws {
    let session = Session(
      day: Self.monday, form: .clean,
      sets: [ExerciseSet(number: sure(1), exercise: .birdDog, work: .repsWithHold(sure(4), each: sure(5)))])
    #expect(
      try remarks(session) == [
        "Support work does not count: it needs one clean set of at least bird dog 5 reps of 5 s, mega clam 8 a side or "
          + "toe tap to single leg 5 a side."
      ])
  }
}
