import HoldfastModel
import Testing

@testable import HoldfastProgression

/// What keeps good planks out of the count.
struct CountObstacleTests {
  private let first = Day(number: 20_759)

  private func planks(_ day: Int) -> Session {
    Session(
      day: first + day, during: Score(0), form: .clean,
      sets: (1...3).compactMap { number in
        guard let number = SetNumber(number), let hold = HoldSeconds(30) else { return nil }
        return ExerciseSet(number: number, exercise: .kneePlank, work: .hold(hold))
      })
  }

  private func obstacle(
    _ day: Int, sessions: [Int], mornings: [Int] = [], directives: [Directive] = [], flares: [Int] = [], asOf: Int
  ) -> CountObstacle? {
    var log = TrainingLog(sessions: sessions.map(planks), directives: directives)
    log.checkIns = mornings.compactMap { number in
      Score(0).map { CheckIn(day: first + number, moment: .morning, pain: $0) }
    }
    log.checkIns += flares.compactMap { number in
      Score(0).map { CheckIn(day: first + number, moment: .other, pain: $0, isFlare: true) }
    }
    let engine = ProgressionEngine(log)
    return engine.obstacle(toSessionOn: first + day, reached: engine.state(on: first + day), asOf: first + asOf)
  }

  @Test("a session of today can count")
  func none() {
    #expect(obstacle(0, sessions: [0], asOf: 0) == nil)
    #expect(obstacle(2, sessions: [0, 2], mornings: [1], asOf: 2) == nil)
  }

  @Test("the day after one that counts is too close, two days after is not")
  func tooClose() {
    #expect(
      obstacle(1, sessions: [0, 1], mornings: [1], asOf: 1) == .tooClose(to: first, spacingDays: 2))
    #expect(obstacle(2, sessions: [0, 2], mornings: [1, 3], asOf: 4) == nil)
  }

  @Test("a session before a later start, restart, or outside the window")
  func later() {
    let start = Directive(day: first + 3, order: .start(level: .knee, usual: .none, clinicianConsulted: nil))
    #expect(obstacle(0, sessions: [0], mornings: [1], directives: [start], asOf: 4) == .beganAgain(first + 3))
    #expect(obstacle(0, sessions: [0], mornings: [1], flares: [2], asOf: 4) == .restarted(first + 2))
    let override = Directive(day: first + 1, order: .override(.toe), by: "doc", why: "seen")
    #expect(obstacle(0, sessions: [0], mornings: [1], directives: [override], asOf: 1) == .restarted(first + 1))
  }

  @Test("without support work the gate stays closed, and a session grows too old for the window")
  func tooOld() {
    let often = [0, 6, 12, 18, 24]
    #expect(obstacle(0, sessions: often, mornings: often.map { $0 + 1 }, asOf: 27) == nil)
    #expect(obstacle(0, sessions: often, mornings: often.map { $0 + 1 }, asOf: 28) == .tooOld(windowDays: 28))
  }

  @Test("a session that made the level rise counted")
  func rose() {
    let days = [0, 2, 4, 6, 8, 9]
    var log = TrainingLog(sessions: days.map(planks))
    log.checkIns = (0...10).compactMap { number in
      Score(0).map { CheckIn(day: first + number, moment: .morning, pain: $0) }
    }
    for index in log.sessions.indices {
      guard let number = SetNumber(4), let reps = Repetitions(10), let hold = HoldSeconds(8) else { continue }
      log.sessions[index].sets.append(
        ExerciseSet(number: number, exercise: .birdDog, work: .repsWithHold(reps, each: hold)))
    }
    let engine = ProgressionEngine(log)
    let reached = engine.state(on: first + 9)
    #expect(engine.state(on: first + 10).level == .toe)
    #expect(engine.obstacle(toSessionOn: first + 9, reached: reached, asOf: first + 10) == nil)
  }
}
