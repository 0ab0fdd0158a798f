import HoldfastModel
@testable import HoldfastProgression
import Testing

/// What decides when several things meet on one day.
@Suite("section 5: the order of one day")
struct DayOrderTests {
  private let readyForUnstable = LogBuilder.toeFromStart().with { $0.directive(0, .unlock) }

  @Test("the gate opens in the morning, so that the day's session is judged at the new level")
  func gateBeforeSession() {
    let log = readyForUnstable.with { $0.session(42, .unstable, sets: 3) }
    #expect(log.answer(42).latest?.level == .unstable)
    #expect(log.answer(42).latest?.failures == [])
    #expect(log.line(42) == "unstable maintain")
    #expect(log.state(42).inForce == .plank(.unstable))
  }

  @Test("a red peak on the day the gate opens steps back from the new level, which stays in force for that day")
  func redPeakOnTheDayOfTheGate() {
    for peak in [6, 7] {
      let log = readyForUnstable.with { $0.supportSession(42, peak: peak) }
      #expect(log.state(42).inForce == .plank(.unstable))
      #expect(log.permitted(42) == .plank(.toe))
      #expect(log.permitted(43) == .plank(.toe))
    }
  }

  @Test("a stop in a session of the day the gate opens leaves the level in force for that day")
  func stopPeakOnTheDayOfTheGate() {
    let log = readyForUnstable.with { $0.supportSession(42, peak: 8) }
    #expect(log.state(42).inForce == .plank(.unstable))
    #expect(log.permitted(42) == .stop)
  }

  @Test("a flare, daytime pain or a red morning on the day of the gate keeps it shut and steps back")
  func redMorningOnTheDayOfTheGate() {
    let red: [(inout LogBuilder) -> Void] = [{ $0.flare(42) }, { $0.pain(42, 6) }, { $0.morning(42, 4) }]
    for change in red {
      let log = readyForUnstable.with(change)
      #expect(log.state(42).inForce == .plank(.knee))
      #expect(log.permitted(42) == .plank(.knee))
    }
  }

  @Test("a flare on the next morning empties the count, with the session that this morning completes")
  func redAfterPending() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...9).with { $0.flare(9) }
    #expect(log.failures(9) == [])
    #expect(log.state(9).qualifyingDays.isEmpty)
    #expect(!log.state(9).latestQualifies)
  }

  @Test("a clearance on the next morning comes after the stop, before the gate")
  func clearanceRestarts() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...20).with {
      $0.redFlag(9)
      $0.directive(11, .clear)
    }
    #expect(log.state(11).since == dayZero + 11)
    #expect(log.permitted(11) == .plank(.knee))
    #expect(log.permitted(20) == .plank(.knee))
  }

  @Test("a session that stops is judged as made while stopped")
  func stopBeforeJudgement() {
    let log = LogBuilder.toeFromStart(until: 2).with { $0.session(4, .toe, peak: 8) }
    #expect(log.answer(4).latest?.level == .knee)
    #expect(log.failures(4)?.contains(.stopped) == true)
    #expect(log.answer(4).judgedLevel == .knee)
  }

  @Test("a session that stops leaves the knee plank, and the clauses are those of its gate")
  func kneeWhileStopped() {
    let log = LogBuilder.onUnstable().with { $0.session(1, .unstable, peak: 8) }
    #expect(log.state(1).level == .knee)
    #expect(log.answer(1).clauses.first { $0.id == .qualifyingSessions }?.required == 4)
  }

  @Test("a session with a red or amber peak is judged before the step back")
  func judgementBeforeStepBack() {
    let red = LogBuilder.toeFromStart(until: 2).with { $0.session(4, .toe, peak: 6) }
    #expect(red.answer(4).latest?.level == .toe)
    #expect(red.line(4) == "knee stepBack")
    let amber = LogBuilder.onUnstable().with { $0.session(4, .unstable, peak: 4) }
    #expect(amber.answer(4).latest?.level == .unstable)
    #expect(amber.line(4) == "toe stepBack")
  }

  @Test("an override comes before a red morning, which steps back from its level")
  func overrideBeforeRed() {
    let log = LogBuilder().with {
      $0.directive(0, .override(.unstable))
      $0.flare(0)
    }
    #expect(log.permitted(0) == .plank(.toe))
  }

  @Test("days away cost their level before an override gives another")
  func absenceBeforeOverride() {
    let log = LogBuilder().with {
      $0.session(0)
      $0.directive(14, .override(.unstable))
    }
    #expect(log.permitted(14) == .plank(.unstable))
    #expect(log.permitted(28) == .plank(.knee))
  }

  @Test("days away cost their level before a start gives another")
  func absenceBeforeStart() {
    let log = LogBuilder().with {
      $0.session(0)
      $0.start(14, .toe)
    }
    #expect(log.permitted(14) == .plank(.toe))
  }

  @Test("a clearance, a start and an override on one day work in this order")
  func directivesOfOneDay() {
    let log = LogBuilder().with {
      $0.redFlag(0)
      $0.directive(3, .override(.unstable))
      $0.start(3, .toe)
      $0.directive(3, .clear)
    }
    #expect(log.permitted(3) == .plank(.unstable))
    let withoutOverride = LogBuilder().with {
      $0.redFlag(0)
      $0.start(3, .toe)
      $0.directive(3, .clear)
    }
    #expect(withoutOverride.permitted(3) == .plank(.toe))
  }

  @Test("the first plank session of a red day starts the clock on that day")
  func firstSessionOnARedDay() {
    let log = LogBuilder().with {
      $0.flare(2)
      $0.session(2)
    }
    #expect(log.state(2).since == dayZero + 2)
  }
}
