import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 9: today's dose")
struct DoseTests {
  private func dose(_ day: Int, rules: LadderProtocol = .standard, _ change: (inout LogBuilder) -> Void) -> Dose {
    ProgressionEngine(LogBuilder().with(change).log, rules: rules).dose(on: dayZero + day)
  }

  private func planks(
    _ level: PlankLevel, _ seconds: Int, device: Device? = nil, setsDone: Int = 0
  ) -> Dose.Prescription {
    let target = LadderProtocol.standard.target(at: level)
    return Dose.Prescription(
      level: level, sets: 3, seconds: seconds, targetSeconds: target.seconds, restSeconds: 60, device: device,
      setsDone: setsDone)
  }

  @Test("nothing while stopped, whatever else fired")
  func stopped() {
    #expect(dose(0) { $0.redFlag(0) } == .stopped)
    #expect(dose(3) { $0.redFlag(0) } == .stopped)
    #expect(
      dose(3) {
        $0.redFlag(0)
        $0.flare(3)
      } == .stopped)
  }

  @Test("a red trigger today: no planks")
  func redToday() {
    func red(_ causes: FiredTrigger.Cause...) -> Dose {
      .redToday(causes.map { FiredTrigger(day: dayZero + 3, severity: .red, cause: $0) })
    }
    #expect(dose(3) { $0.flare(3) } == red(.flare))
    #expect(dose(3) { $0.pain(3, 6) } == red(.daytime(6)))
    #expect(dose(3) { $0.supportSession(3, peak: 6) } == red(.peak(6)))
    #expect(dose(3) { $0.morning(3, 4) } == red(.morning(4)))
    #expect(dose(3) { $0.mornings(2...3, 3) } == red(.raisedMornings([dayZero + 2, dayZero + 3])))
    #expect(dose(3) { $0.flare(2) } == .planks(planks(.knee, 15)))
    // Amber is no reason against planks.
    #expect(dose(3) { $0.supportSession(3, peak: 5) } == .planks(planks(.knee, 15)))
  }

  @Test("daytime pain of 4 or 5: support work only")
  func daytime() {
    #expect(dose(0) { $0.pain(0, 3) } == .planks(planks(.knee, 15)))
    #expect(dose(0) { $0.pain(0, 4) } == .supportOnly(daytime: 4))
    #expect(dose(0) { $0.pain(0, 5) } == .supportOnly(daytime: 5))
    #expect(dose(1) { $0.pain(0, 5) } == .planks(planks(.knee, 15)))
    // Before the rest day: pain is said first.
    #expect(
      dose(1) {
        $0.session(0)
        $0.pain(1, 4)
      } == .supportOnly(daytime: 4))
  }

  @Test("a plank session yesterday: a rest day; two days ago: planks")
  func restDay() {
    #expect(dose(1) { $0.session(0) } == .restDay)
    #expect(dose(1) { $0.session(0, .toe, seconds: 5, sets: 1) } == .restDay)
    #expect(dose(2) { $0.session(0, seconds: 5) } != .restDay)
    #expect(dose(1) { $0.supportSession(0) } == .planks(planks(.knee, 15)))
    #expect(
      dose(2) {
        $0.session(1)
        $0.session(2)
      } == .restDay)
  }

  @Test("planks that reach today's dose: done")
  func done() {
    #expect(dose(0) { $0.session(0, seconds: 15) } == .done(planks(.knee, 15, setsDone: 3)))
    #expect(dose(0) { $0.session(0, seconds: 14) } == .planks(planks(.knee, 15)))
    #expect(dose(0) { $0.session(0, seconds: 15, sets: 2) } == .planks(planks(.knee, 15, setsDone: 2)))
    #expect(dose(0) { $0.session(0, seconds: 16, sets: 4) } == .done(planks(.knee, 15, setsDone: 4)))
    #expect(dose(0) { $0.session(0, .toe, seconds: 60) } == .planks(planks(.knee, 15)))
  }

  @Test("the hold grows by a tenth of the target with each session, rounded down to 5 s")
  func ramp() {
    let ramps: [(StartLevel, [Int])] = [
      (.knee, [15, 15, 20, 20, 25, 30, 30]), (.toe, [20, 25, 30, 35, 40, 45, 45]),
    ]
    for (level, holds) in ramps {
      for (sessions, hold) in holds.enumerated() {
        let shown = dose(2 * sessions) {
          $0.start(0, level)
          // Short holds, so that the ramp alone decides.
          for number in 0..<sessions { $0.session(2 * number, level.plank, seconds: 1) }
        }
        #expect(shown == .planks(planks(level.plank, hold)), "\(level) after \(sessions) sessions")
      }
    }
  }

  @Test("at least 10 s, at most the target")
  func least() {
    var rules = LadderProtocol.standard
    for (target, hold) in [(8, 8), (10, 10), (15, 10), (20, 10), (29, 10), (30, 15)] {
      rules.knee.seconds = target
      guard case .planks(let planks) = dose(0, rules: rules, { $0.start(0) }) else {
        Issue.record("no planks at a target of \(target) s")
        continue
      }
      #expect(planks.seconds == hold, "target \(target) s")
    }
  }

  @Test("at least the median hold of the latest session, at most the target")
  func median() {
    func hold(_ seconds: [Int]) -> Dose {
      dose(2) {
        for seconds in seconds { $0.session(0, seconds: seconds, sets: 1) }
      }
    }
    #expect(hold([10, 20, 30]) == .planks(planks(.knee, 20)))
    #expect(hold([22, 22, 22]) == .planks(planks(.knee, 22)))
    #expect(hold([20, 23]) == .planks(planks(.knee, 21)))
    #expect(hold([10, 10, 30]) == .planks(planks(.knee, 15)))
    #expect(hold([60, 60, 60]) == .planks(planks(.knee, 30)))
    // Of the latest, not of the best.
    let latest = dose(4) {
      $0.session(0, seconds: 28)
      $0.session(2, seconds: 21)
    }
    #expect(latest == .planks(planks(.knee, 21)))
  }

  @Test("only sessions at the permitted level count, since the count last restarted, without a trigger")
  func sessionsOfTheRamp() {
    let otherLevel = dose(4) {
      $0.session(0, .toe, seconds: 40)
      $0.session(2, .toe, seconds: 40)
    }
    #expect(otherLevel == .planks(planks(.knee, 15)))
    let restarted = dose(6) {
      $0.session(0, seconds: 28)
      $0.session(2, seconds: 28)
      $0.supportSession(3, peak: 4)
      $0.session(4, seconds: 10)
    }
    #expect(restarted == .planks(planks(.knee, 15)))
    let onTheDay = dose(4) {
      $0.session(0, seconds: 28)
      $0.session(2, seconds: 28, form: .broken)
    }
    #expect(onTheDay == .planks(planks(.knee, 15)))
    let nextMorning = dose(4) {
      $0.session(0, seconds: 28)
      $0.session(2, seconds: 28)
      $0.flare(3)
    }
    #expect(nextMorning == .planks(planks(.knee, 15)))
    // Pain above the cap, shaky form and a morning not logged are no triggers.
    let noTrigger = dose(4) {
      $0.session(0, seconds: 1)
      $0.session(2, seconds: 1, peak: 3, form: .shaky)
    }
    #expect(noTrigger == .planks(planks(.knee, 20)))
  }

  @Test("an unstable plank is done on a Bosu for the first three qualifying sessions, then on a ball")
  func device() {
    for (sessions, device) in [(0, Device.bosu), (2, .bosu), (3, .ball), (4, .ball)] {
      let shown = dose(4 * sessions) {
        $0.directive(0, .override(.unstable))
        for number in 0..<sessions {
          $0.session(4 * number, .unstable, seconds: 30)
          $0.morning(4 * number + 1)
        }
      }
      #expect(shown == .planks(planks(.unstable, sessions == 0 ? 15 : 30, device: device)), "\(sessions) sessions")
    }
    let notQualified = dose(16) {
      $0.directive(0, .override(.unstable))
      for number in 0..<4 { $0.session(4 * number, .unstable, seconds: 30) }
    }
    #expect(notQualified == .planks(planks(.unstable, 30, device: .bosu)))
  }

  @Test("at most 2 days with unstable planks in 7")
  func unstableLimit() {
    func unstable(_ days: [Int], on day: Int, level: PlankLevel = .unstable) -> Dose {
      dose(day) {
        $0.directive(0, .override(.unstable))
        for day in days { $0.session(day, level, seconds: 1) }
      }
    }
    let limit = Dose.unstableLimit(days: 2, window: 7)
    #expect(unstable([0, 2], on: 4) == limit)
    #expect(unstable([0, 2], on: 6) == limit)
    #expect(unstable([0, 2], on: 7) == .planks(planks(.unstable, 20, device: .bosu)))
    #expect(unstable([0], on: 4) == .planks(planks(.unstable, 15, device: .bosu)))
    // Planks at other levels are no unstable days. A third day that was begun all the same is no reason for more.
    #expect(unstable([0, 2], on: 4, level: .toe) == .planks(planks(.unstable, 15, device: .bosu)))
    #expect(unstable([0, 2, 4], on: 4) == limit)
    #expect(unstable([0, 4], on: 4) == .planks(planks(.unstable, 15, device: .bosu)))
  }
}
