import HoldfastModel
import HoldfastProgression
import Testing

/// The code of the article "Embedding the engine". What the article shows stands here word for word, and
/// ArchitectureTests compares them: so it compiles, and does what the article says, with public names only.
@Suite("an app that embeds the engine")
struct EmbeddingTests {
  /// A session of three clean holds of 30 s on the knees, and the morning after it.
  func firstSession() throws -> TrainingLog {
    guard
      let monday = Day(year: 2026, month: 11, day: 2), let hold = HoldSeconds(30), let mild = Score(1)
    else { throw Problem(.data, "a value is outside its range") }
    let sets = (1...3).compactMap { SetNumber($0) }.map {
      ExerciseSet(number: $0, exercise: .kneePlank, work: .hold(hold))
    }
    return TrainingLog(
      sessions: [Session(day: monday, during: mild, form: .clean, sets: sets)],
      checkIns: [CheckIn(day: monday + 1, moment: .morning, pain: mild)])
  }

  /// The lines of a screen: what is permitted, what is still missing, and when it could change.
  func lines(for log: TrainingLog, on day: Day) -> [String] {
    let assessment = ProgressionEngine(log).assess(asOf: day)
    var lines = ["Permitted: \(assessment.permitted.id). Verdict: \(assessment.verdict)."]
    lines += assessment.clauses.filter { $0.status != .met }.compactMap(\.remedy)
    if let earliest = assessment.earliest { lines.append("Earliest: \(earliest.day.iso)") }
    return lines
  }

  /// What to do today.
  func plan(for log: TrainingLog, on day: Day) -> String {
    switch ProgressionEngine(log).dose(on: day) {
    case .stopped: "Nothing: see what stopped it."
    case .redToday: "No planks. Support work only if it does not hurt."
    case .supportOnly: "Support work only."
    case .restDay, .unstableLimit: "A rest day from planks."
    case .done: "Done for today."
    case .planks(let dose): "\(dose.sets) x \(dose.seconds) s, \(dose.level) plank"
    }
  }

  /// Four days more on each level than by default.
  func slowerRules() -> LadderProtocol? {
    var rules = LadderProtocol.standard
    rules.name = "Slower"
    rules.kneeToToe.daysAtLevel += 4
    rules.toeToUnstable.daysAtLevel += 4
    return rules.conflicts.isEmpty ? rules : nil
  }

  @Test("its screen says what is permitted, what is missing, and when it could change")
  func screen() throws {
    let log = try firstSession()
    let tuesday = try #require(Day(iso: "2026-11-03"))
    let lines = lines(for: log, on: tuesday)
    #expect(lines.first == "Permitted: knee. Verdict: hold.")
    #expect(lines.last == "Earliest: 2026-11-12")
    #expect(lines.count == 5)
    #expect(plan(for: log, on: tuesday) == "A rest day from planks.")
    #expect(plan(for: log, on: tuesday + 1) == "3 x 30 s, knee plank")
  }

  @Test("its slower rules fit together, and move the earliest day")
  func slower() throws {
    let log = try firstSession()
    let tuesday = try #require(Day(iso: "2026-11-03"))
    let rules = try #require(slowerRules())
    let earliest = ProgressionEngine(log, rules: rules).assess(asOf: tuesday).earliest
    #expect(earliest?.day.iso == "2026-11-16")
  }

  @Test("it asks about many days, and about a session that is only imagined, without walking the log anew")
  func many() throws {
    let log = try firstSession()
    let today = try #require(Day(iso: "2026-11-04"))
    let session = try #require(log.sessions.first)
    var next = session
    next.day = today
    let engine = ProgressionEngine(log).remembering(stateOn: today - 1)
    let imagined = engine.adding(next).assess(asOf: today)
    var whole = log
    whole.sessions.append(next)
    #expect(imagined == ProgressionEngine(whole).assess(asOf: today))
  }
}
