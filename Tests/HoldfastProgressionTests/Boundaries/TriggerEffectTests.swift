import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 3: what a trigger costs")
struct TriggerEffectTests {
  @Test("a red day steps back when the last step back is 7 days ago, not 6")
  func stepBackSpacing() {
    for (apart, level) in [(6, PlankLevel.toe), (7, .knee), (8, .knee)] {
      let log = LogBuilder.onUnstable().with {
        $0.flare(1)
        $0.flare(1 + apart)
      }
      #expect(log.permitted(1) == .plank(.toe))
      #expect(log.permitted(1 + apart) == .plank(level), "\(apart) days apart")
    }
  }

  @Test("a red day that does not step back does not put off the next step back")
  func noStepBackNoCooldown() {
    let log = LogBuilder.onUnstable().with {
      $0.flare(1)
      $0.flare(7)
      $0.flare(8)
    }
    #expect([1, 7, 8].map { log.permitted($0).id } == ["toe", "toe", "knee"])
  }

  @Test("red peaks step back by the same rule as red mornings")
  func redPeak() {
    for (apart, level) in [(6, PlankLevel.toe), (7, .knee), (8, .knee)] {
      let log = LogBuilder.onUnstable().with {
        $0.supportSession(1, peak: 6)
        $0.supportSession(1 + apart, peak: 6)
      }
      #expect(log.permitted(1 + apart) == .plank(level), "\(apart) days apart")
    }
  }

  @Test("a red morning and a red peak on one day are one step back")
  func redTwiceADay() {
    let log = LogBuilder.onUnstable().with {
      $0.flare(1)
      $0.supportSession(1, peak: 6)
    }
    #expect(log.permitted(1) == .plank(.toe))
    #expect(log.state(1).redDays == [dayZero + 1])
  }

  @Test("amber drops the unstable plank to the toe plank, which is a step back")
  func amberFromUnstable() {
    for (apart, level) in [(6, PlankLevel.toe), (7, .knee), (8, .knee)] {
      let log = LogBuilder.onUnstable().with {
        $0.session(1, .unstable, peak: 4)
        $0.flare(1 + apart)
      }
      #expect(log.permitted(1) == .plank(.toe))
      #expect(log.permitted(1 + apart) == .plank(level), "\(apart) days apart")
    }
  }

  @Test("amber drops the unstable plank whatever the last step back")
  func amberHasNoSpacing() {
    let log = LogBuilder.onUnstable().with {
      $0.supportSession(1, peak: 4)
      $0.supportSession(2, peak: 4)
    }
    #expect([0, 1, 2].map { log.permitted($0).id } == ["unstable", "toe", "toe"])
  }

  @Test("at the toe plank amber costs no level, but restarts the count and the clock")
  func amberAtToe() {
    let log = LogBuilder.toeFromStart().with { $0.supportSession(21, peak: 4) }
    #expect(log.permitted(21) == .plank(.toe))
    #expect(log.state(20).qualifyingDays.count == 10)
    #expect(log.state(21).qualifyingDays.isEmpty)
    #expect(log.state(21).since == dayZero + 21)
    #expect(log.state(21).latestQualifies == false)
  }

  @Test("a second amber of the day is no further cost on a red day")
  func redBeforeAmber() {
    let log = LogBuilder.onUnstable().with { $0.session(1, .unstable, peak: 6, form: .broken) }
    #expect(log.permitted(1) == .plank(.toe))
    let morning = LogBuilder.onUnstable().with {
      $0.flare(1)
      $0.session(1, .unstable, peak: 4)
    }
    #expect(morning.permitted(1) == .plank(.toe))
  }

  @Test("red at the knee plank stays there, and starts the 7 days")
  func redAtKnee() {
    let log = LogBuilder.goodKnee(until: 6).with { $0.flare(7) }
    #expect(log.permitted(7) == .plank(.knee))
    #expect(log.state(7).lastStepBack == dayZero + 7)
    #expect(log.state(7).since == dayZero + 7)
    #expect(log.state(7).qualifyingDays.isEmpty)
  }

  @Test("red and amber count on stopped days too")
  func whileStopped() {
    let red = LogBuilder().with {
      $0.redFlag(0)
      $0.flare(3)
    }
    #expect(red.state(3).lastStepBack == dayZero + 3)
    #expect(red.state(3).redDays == [dayZero + 3])
  }

  @Test("nothing restarts the clock before the first plank session, which starts it")
  func firstSession() {
    let log = LogBuilder().with {
      $0.flare(0)
      $0.session(3)
      $0.session(5)
    }
    #expect([0, 3, 5].map { log.state($0).since } == [nil, dayZero + 3, dayZero + 3])
  }

  @Test("pain 8 at any moment stops, 7 does not", arguments: [7, 8, 9])
  func stop(pain: Int) {
    let logs = [
      LogBuilder().with { $0.morning(0, pain) }, LogBuilder().with { $0.pain(0, pain) },
      LogBuilder().with { $0.session(0, before: pain) }, LogBuilder().with { $0.session(0, peak: pain) },
      LogBuilder().with { $0.session(0, after: pain) }, LogBuilder().with { $0.supportSession(0, peak: pain) },
    ]
    for log in logs { #expect((log.permitted(0) == .stop) == (pain >= 8)) }
  }

  @Test("a stop names what made it, until the clearance")
  func stopCauses() {
    let log = LogBuilder().with {
      $0.morning(1, 9)
      $0.session(2, peak: 8)
      $0.directive(4, .clear)
    }
    let first = FiredTrigger(day: dayZero + 1, severity: .stop, cause: .morning(9))
    let second = FiredTrigger(day: dayZero + 2, severity: .stop, cause: .peak(8))
    #expect((0...4).map { log.answer($0).stopCauses } == [[], [first], [first, second], [first, second], []])
  }

  @Test("while stopped the count and the clock begin anew every day")
  func clockWhileStopped() {
    let log = LogBuilder.goodKnee(until: 8).with {
      $0.redFlag(10)
      $0.session(12)
      $0.mornings(11...14)
      $0.directive(15, .clear)
    }
    #expect([10, 12, 14, 15].map { log.state($0).since } == [10, 12, 14, 15].map { dayZero + $0 })
    #expect([10, 12, 14, 15, 16].map { log.state($0).qualifyingDays.count } == [0, 0, 0, 0, 0])
    #expect(log.failures(13)?.contains(.stopped) == true)
  }
}
