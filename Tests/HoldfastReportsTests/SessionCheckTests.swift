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
  private func remarks(
    _ sessions: Session..., obstacle: CountObstacle? = nil, isRecorded: Bool = true
  ) throws -> [String] {
    let engine = ProgressionEngine(TrainingLog(sessions: sessions))
    return SessionCheck(
      try #require(sessions.last), judgement: engine.state(on: Self.monday).latest,
      supportCounts: engine.days[Self.monday].hasSupport, obstacle: obstacle, rules: engine.rules, usual: 0,
      name: isRecorded ? "last" : nil
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

  @Test("what hurt, or was not clean, in another session of the day is not said of this one")
  func otherHurts() throws {
    #expect(
      try remarks(planks(during: 3), planks(during: 0)) == [
        "It does not count: another session of the day has pain 3 of 10, above 2. "
          + "See: holdfast history --from 2026-11-02"
      ])
    #expect(
      try remarks(planks(form: .shaky), planks()) == [
        "It does not count: another session of the day has planks whose form was not clean. "
          + "See: holdfast history --from 2026-11-02"
      ])
    #expect(try remarks(planks(), planks(during: 3)) == ["It does not count: pain 3 of 10, above 2."])
    #expect(try remarks(planks(), planks(form: .shaky)) == ["It does not count: its form was not clean."])
  }

  @Test("what another session of the day lacks is not asked of this one")
  func otherLacks() throws {
    #expect(
      try remarks(planks(form: nil, during: nil), planks()) == [
        "It does not count: another session of the day has planks without pain during, or under painkillers; "
          + "another session of the day has planks without form. See: holdfast history --from 2026-11-02"
      ])
    #expect(
      try remarks(planks(isMedicated: true), planks()) == [
        "It does not count: another session of the day has planks without pain during, or under painkillers. "
          + "See: holdfast history --from 2026-11-02"
      ])
  }

  @Test("of a session that is only tried out it is said what to add, for no command can be typed yet")
  func tried() throws {
    #expect(
      try remarks(planks(form: nil, during: nil), isRecorded: false) == [
        "Pain during is not recorded: add --during N", "Form is not recorded: add --form clean",
      ])
  }

  @Test("what keeps a good session out of the count is said")
  func obstacles() throws {
    let day = Self.monday
    let words: [(CountObstacle, String)] = [
      (.beganAgain(day), "you began again on 2 November 2026"),
      (.restarted(day), "the count began anew on 2 November 2026"),
      (
        .tooClose(to: day, spacingDays: 2),
        "the session of 2 November 2026 does, and two that count are at least 2 days apart"
      ),
      (.tooOld(windowDays: 28), "only sessions of the last 28 days do"),
    ]
    for (obstacle, reason) in words {
      #expect(try remarks(planks(), obstacle: obstacle) == ["It does not count: \(reason)."])
    }
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

  @Test("a form alone is not asked for where it would not be enough")
  func shortSupportWithoutForm() throws {
    let session = Session(
      day: Self.monday,
      sets: [ExerciseSet(number: sure(1), exercise: .birdDog, work: .repsWithHold(sure(4), each: sure(5)))])
    #expect(try remarks(session).map { $0.hasPrefix("Support work does not count: it needs") } == [true])
  }

  @Test("show, too, tells what came of another session from what came of this one")
  func reasons() throws {
    let sessions = [planks(form: .shaky, during: 3), planks(during: 0)]
    let engine = ProgressionEngine(TrainingLog(sessions: sessions))
    let judgement = try #require(engine.state(on: Self.monday).latest)
    #expect(
      judgement.reasons(of: sessions[1], rules: engine.rules, usual: 0) == [
        "another session of the day has pain 3 of 10, above 2",
        "another session of the day has planks whose form was not clean",
      ])
    #expect(
      judgement.reasons(of: sessions[0], rules: engine.rules, usual: 0) == [
        "pain 3 of 10, above 2", "its form was not clean",
      ])
  }
}
