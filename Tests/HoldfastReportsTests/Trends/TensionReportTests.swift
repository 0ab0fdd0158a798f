import HoldfastModel
import HoldfastTestSupport
import Testing

@testable import HoldfastReports

struct TensionReportTests {
  private let day = LogBuilder.day

  private func set(
    _ number: Int, _ exercise: ExerciseID, _ work: Work, _ side: Side = .none
  ) -> ExerciseSet {
    ExerciseSet(number: sure(number), exercise: exercise, side: side, work: work)
  }

  /// Two weeks: planks with RPE and minutes, bird dogs, clams of both sides, a stretch; then planks alone.
  private var log: LogBuilder {
    var log = LogBuilder()
    log.session(
      0,
      [
        set(1, .kneePlank, .hold(sure(30))), set(2, .kneePlank, .hold(sure(25))),
        set(3, .birdDog, .repsWithHold(sure(10), each: sure(8))),
        set(4, .megaClam, .reps(sure(15)), .left), set(4, .megaClam, .reps(sure(15)), .right),
        set(5, .hamstringStretch, .hold(sure(40)), .left), set(5, .hamstringStretch, .hold(sure(40)), .right),
      ], rpe: 13, minutes: 20)
    log.session(8, [set(1, .toePlank, .hold(sure(45)))], rpe: 6)
    log.session(9, [set(1, .toePlank, .hold(sure(20)))])
    return log
  }

  private func amount(_ sets: Int, held: Int, _ reps: Int, _ seconds: Int) -> SpanOfWork.Amount {
    SpanOfWork.Amount(sets: sets, setsWithHold: held, reps: reps, tensionSeconds: seconds)
  }

  @Test("work is told by exercise, week and weak muscle, with load where it can be told")
  func value() {
    let first: [ExerciseID: SpanOfWork.Amount] = [
      .kneePlank: amount(2, held: 2, 0, 55), .birdDog: amount(1, held: 1, 10, 80), .megaClam: amount(1, held: 0, 30, 0),
      .hamstringStretch: amount(1, held: 1, 0, 80),
    ]
    // 55 s x 6.5, 6.5 x 20 min; 45 s x 3.
    let weeks = [
      SpanOfWork(
        span: Span(monday: day(0), days: day(0)...day(6)), seconds: [55, 0, 80, 80], exercises: first, sessions: 1,
        plankLoad: Halves(715), plankSessions: 1, plankSessionsWithLoad: 1, sessionLoad: Halves(260),
        sessionsWithLoad: 1),
      SpanOfWork(
        span: Span(monday: day(7), days: day(7)...day(10)), seconds: [0, 65, 0, 0],
        exercises: [.toePlank: amount(2, held: 2, 0, 65)], sessions: 2, plankLoad: Halves(270), plankSessions: 2,
        plankSessionsWithLoad: 1, sessionLoad: nil, sessionsWithLoad: 0),
    ]
    #expect(
      TensionReport(log.source(0, 10))
        == TensionReport(
          period: CoveredPeriod(days: day(0)...day(10), logBegins: day(0), today: day(10)), exercise: nil,
          exercises: [
            WorkRow(exercise: .kneePlank, name: "knee plank", sets: 2, reps: 0, tensionSeconds: 55, days: 1),
            WorkRow(exercise: .toePlank, name: "toe plank", sets: 2, reps: 0, tensionSeconds: 65, days: 2),
            WorkRow(exercise: .megaClam, name: "mega clam", sets: 1, reps: 30, tensionSeconds: nil, days: 1),
            WorkRow(exercise: .birdDog, name: "bird dog", sets: 1, reps: 10, tensionSeconds: 80, days: 1),
            WorkRow(
              exercise: .hamstringStretch, name: "hamstring stretch", sets: 1, reps: 0, tensionSeconds: 80, days: 1),
          ],
          parts: [
            .init(kind: .exercise(.kneePlank), name: "knee plank", exercises: [.kneePlank]),
            .init(kind: .exercise(.toePlank), name: "toe plank", exercises: [.toePlank]),
            .init(kind: .exercise(.birdDog), name: "bird dog", exercises: [.birdDog]),
            .init(kind: .preparation, name: "stretches and warm-up", exercises: [.hamstringStretch]),
          ],
          spans: weeks,
          whole: SpanOfWork(
            span: Span(monday: day(0), days: day(0)...day(10)), seconds: [55, 65, 80, 80],
            exercises: first.merging([.toePlank: amount(2, held: 2, 0, 65)]) { $1 }, sessions: 3,
            plankLoad: Halves(985),
            plankSessions: 3, plankSessionsWithLoad: 2, sessionLoad: Halves(260), sessionsWithLoad: 1),
          muscles: [
            .init(
              muscle: .transverseAbdominis, sets: 5, setsWithHold: 5, tensionSeconds: 200, days: 3,
              exercises: [.kneePlank, .toePlank, .birdDog]),
            .init(
              muscle: .glutes, sets: 2, setsWithHold: 1, tensionSeconds: 80, days: 1, exercises: [.megaClam, .birdDog]),
            .init(muscle: .diaphragm, sets: 0, setsWithHold: 0, tensionSeconds: 0, days: 0, exercises: []),
          ]))
  }

  @Test("the page names a muscle without a set and says how much of the load is known")
  func words() {
    let lines = TensionReport(log.source(0, 10)).document.lines
    #expect(
      lines.dropFirst(3).prefix(14) == [
        "time under tension: 4 min 40 s, 2 min 58 s a week", "sessions: 3 in 11 days",
        "plank load: 492.5 (hold seconds x RPE), from 2 of 3 sessions with planks",
        "session load: 130.0 (RPE x minutes), from 1 of 3 sessions",
        "[Time under tension, week by week] 4 min 40 s in all: knee plank 55 s, toe plank 65 s, bird dog 80 s and stretches "
          + "and warm-up 80 s.",
        "week | days | knee plank, s | toe plank, s | bird dog, s | stretches and warm-up, s | all, s | sessions | "
          + "transverse abdominis, sets | glutes, sets | diaphragm, sets | plank load, s x RPE | session load, RPE x min",
        "week of 2 November | 7 | 55 | 0 | 80 | 80 | 215 | 1 | 3 | 2 | 0 | 357.5 | 130.0",
        "week of 9 November | 4 | 0 | 65 | 0 | 0 | 65 | 2 | 2 | 0 | 0 | 135.0 | ",
        "Weak muscles without a set in this period: diaphragm. Exercises for it: toe-tap.",
        "muscle | sets | days | tension, s | sets without a hold | by",
        "transverse abdominis | 5 | 3 | 200 | 0 | knee-plank toe-plank bird-dog",
        "glutes | 2 | 1 | 80 | 1 | mega-clam bird-dog", "diaphragm | 0 | 0 | 0 | 0 | ",
        "exercise | days | sets | reps | tension, s",
      ])
  }

  @Test("one exercise can be asked for: nothing else counts, and no load of whole sessions")
  func exercise() {
    let report = TensionReport(log.source(0, 10, exercise: .birdDog))
    #expect(report.exercises.map(\.exercise) == [.birdDog])
    #expect(report.whole?.totalSeconds == 80)
    #expect(report.whole?.sessionLoad == nil)
    #expect(report.whole?.plankLoad == nil)
    #expect(!report.document.lines.contains { $0.contains("eak muscles") })
  }

  @Test("without RPE the page says how it is added; exercises without a hold have no bars but a table")
  func missing() {
    var log = LogBuilder()
    log.planks(0, .knee, [30])
    #expect(
      TensionReport(log.source(0, 0)).document.lines.contains(
        "plank load: unknown: no session with planks has an RPE. Add it with: holdfast log ... --rpe N"))
    var reps = LogBuilder()
    reps.session(0, [set(1, .toeTap, .reps(sure(10)))])
    let report = TensionReport(reps.source(0, 0))
    #expect(report.chart == nil)
    #expect(report.parts == [])
    #expect(report.document.blocks.contains(.table(report.spanTable)))
    #expect(report.musclesWithoutWork == [.glutes])
  }

  @Test("what has no hold has sets and repetitions, and no seconds, not even 0")
  func withoutHold() {
    let clams = TensionReport(log.source(0, 10, exercise: .megaClam))
    #expect(
      clams.document.lines.dropFirst(3) == [
        "sets: 1, 30 repetitions; none has a hold, so no time under tension", "sessions: 1 in 11 days",
        "week | days | sets | reps | sessions | transverse abdominis, sets | glutes, sets | diaphragm, sets",
        "week of 2 November | 7 | 1 | 30 | 1 | 0 | 1 | 0", "week of 9 November | 4 | 0 | 0 | 0 | 0 | 0 | 0",
        "exercise | days | sets | reps | tension, s", "mega-clam | 1 | 1 | 30 | ",
        "Time under tension is hold seconds, and repetitions times hold where each is held. Repetitions without a hold have "
          + "sets and no seconds. Both sides of a set are one set.",
      ])
    guard case .object(let json) = clams.json, case .object(let total) = json["total"] else {
      Issue.record("no total")
      return
    }
    #expect([total["tension_s"], total["tension_s_a_week"]] == [.null, .null])
    var none = LogBuilder()
    none.session(0, [set(1, .toeTap, .reps(sure(10)))])
    #expect(AdherenceReport(none.source(0, 0)).whole?.tensionSeconds == nil)
    #expect(AdherenceReport(log.source(3, 5)).whole?.tensionSeconds == 0)
  }

  @Test("an exercise can be called like a key of the weeks, and no sum is lost")
  func keys() throws {
    let own = try ["tension", "others", "preparation"].map { try #require(ExerciseID(slug: $0)) }
    var log = LogBuilder()
    log.catalogue = Catalogue(own: own.map { Exercise(id: $0, name: $0.slug, kind: .own, measure: .seconds) })
    log.session(
      0,
      own.enumerated().map { set($0 + 1, $1, .hold(sure(10 * ($0 + 1)))) }
        + [set(4, .hamstringStretch, .hold(sure(7)))])
    guard case .object(let json) = TensionReport(log.source(0, 0)).json, case .array(let weeks) = json["weeks"],
      case .object(let week) = weeks.first
    else {
      Issue.record("no weeks")
      return
    }
    #expect(week["exercises_s"] == .object(["tension": .int(10), "others": .int(20), "preparation": .int(30)]))
    #expect([week["preparation_s"], week["tension_s"]] == [.int(7), .int(67)])
  }

  @Test("a long period says what stands for four weeks, and of no points or medians")
  func longNote() {
    var log = LogBuilder()
    log.planks(0, .knee, [30])
    #expect(
      TensionReport(log.source(0, 799)).document.footnotes.last
        == "This is a long period: a bar and a row of a table stand for 4 weeks. Choose a shorter period to see single weeks."
    )
    #expect(
      AdherenceReport(log.source(0, 799)).document.footnotes.last
        == "This is a long period: a row of the table stands for 4 weeks. Choose a shorter period to see single weeks.")
  }

  @Test("beyond six exercises the least are one part of the bars, and no second is lost")
  func manyParts() throws {
    let own = try (1...9).map { try #require(ExerciseID(slug: "hold-\($0)")) }
    var log = LogBuilder()
    log.catalogue = Catalogue(own: own.map { Exercise(id: $0, name: $0.slug, kind: .own, measure: .seconds) })
    log.session(0, own.enumerated().map { set($0 + 1, $1, .hold(sure(10 * ($0 + 1)))) })
    let report = TensionReport(log.source(0, 0))
    #expect(report.parts.map(\.kind) == own.dropFirst(3).map { .exercise($0) } + [.others])
    #expect(report.whole?.seconds == [40, 50, 60, 70, 80, 90, 60])
    #expect(report.whole?.totalSeconds == log.log.sessions.first?.tensionSeconds)
  }

  @Test("over two years a bar stands for four weeks, and the bars add up")
  func fourWeeks() throws {
    var log = LogBuilder()
    for number in stride(from: 0, to: 800, by: 2) { log.planks(number, .knee, [30]) }
    let report = TensionReport(log.source(0, 799))
    guard case .bars(let bars, let table) = report.chart else {
      Issue.record("no bars")
      return
    }
    #expect(bars.weeks == 4)
    #expect(bars.title == "Time under tension, 4 weeks a bar")
    #expect(bars.bars.count == 29)
    #expect(bars.bars.flatMap(\.values).reduce(0, +) == 400 * 30)
    #expect(table.rows.count == 29)
    #expect(zip(bars.bars, bars.bars.dropFirst()).allSatisfy { $1.monday - $0.monday == 28 })
  }
}
