import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 7: clearances, unlocks and overrides")
struct DirectiveTests {
  private static let stops: [@Sendable (inout LogBuilder, Int) -> Void] = [
    { $0.redFlag($1) }, { $0.morning($1, 8) }, { $0.pain($1, 8) }, { $0.session($1, peak: 8) },
  ]

  @Test("a clearance ends every kind of stop, at the knee plank with a new clock")
  func clear() {
    for stop in DirectiveTests.stops {
      var log = LogBuilder.toeFromStart(until: 10)
      stop(&log, 12)
      log.directive(13, .clear)
      #expect(log.permitted(12) == .stop)
      #expect(log.permitted(13) == .plank(.knee))
      #expect(log.state(13).since == dayZero + 13)
    }
  }

  @Test("a clearance does not count on a day that fires a stop before its sessions")
  func clearOnStopDay() {
    let scores: [(Int, (inout LogBuilder, Int) -> Void)] = [
      (8, { $0.morning(5, $1) }), (8, { $0.pain(5, $1) }), (8, { $0.session(5, before: $1) }),
    ]
    for (least, add) in scores {
      for score in [least - 1, least, least + 1] {
        var log = LogBuilder()
        log.redFlag(0)
        log.directive(5, .clear)
        add(&log, score)
        #expect((log.permitted(5) == .stop) == (score >= least), "score \(score)")
        #expect((log.permitted(6) == .stop) == (score >= least), "score \(score)")
      }
    }
    let flagged = LogBuilder().with {
      $0.redFlag(0)
      $0.redFlag(5)
      $0.directive(5, .clear)
    }
    #expect(flagged.permitted(5) == .stop)
  }

  @Test("a clearance on the day the stop is reported does not count")
  func clearOnFirstDay() {
    let log = LogBuilder().with {
      $0.redFlag(0)
      $0.directive(0, .clear)
    }
    #expect(log.permitted(1) == .stop)
  }

  @Test("after a clearance, pain 8 in a session of the same day stops again")
  func clearThenStop() {
    let log = LogBuilder().with {
      $0.redFlag(0)
      $0.directive(5, .clear)
      $0.session(5, peak: 8)
    }
    #expect(log.state(5).inForce == .plank(.knee))
    #expect([5, 6].map { log.permitted($0) } == [.stop, .stop])
  }

  @Test("a clearance without a stop changes nothing")
  func clearWithoutStop() {
    let plain = LogBuilder.toeFromStart(until: 10)
    #expect(plain.with { $0.directive(10, .clear) }.state(10) == plain.state(10))
  }

  @Test("an unlock counts from its day until a stop takes it back")
  func unlock() {
    for stop in DirectiveTests.stops {
      var log = LogBuilder()
      log.directive(3, .unlock)
      stop(&log, 5)
      log.directive(6, .clear)
      #expect([2, 3, 4, 5, 6].map { log.state($0).isUnlocked } == [false, true, true, false, false])
    }
  }

  @Test("an unlock dated while stopped does not count, one on the day of the clearance does")
  func unlockWhileStopped() {
    func log(_ day: Int) -> LogBuilder {
      LogBuilder().with {
        $0.redFlag(2)
        $0.directive(day, .unlock)
        $0.directive(5, .clear)
      }
    }
    #expect([1, 2, 4, 5, 6].map { log($0).state(7).isUnlocked } == [false, false, false, true, true])
  }

  @Test("an unlock on a day whose session stops is taken back")
  func unlockOnStopDay() {
    let log = LogBuilder().with {
      $0.directive(2, .unlock)
      $0.session(2, peak: 8)
    }
    #expect(!log.state(2).isUnlocked)
  }

  @Test("an override gives any level and needs no unlock", arguments: PlankLevel.allCases)
  func override(level: PlankLevel) {
    let log = LogBuilder.toeFromStart(until: 10).with { $0.directive(11, .override(level)) }
    #expect(log.permitted(11) == .plank(level))
    #expect(log.state(11).since == dayZero + 11)
    #expect(log.state(11).qualifyingDays.isEmpty)
    #expect(!log.state(11).latestQualifies)
    #expect(!log.state(11).isUnlocked)
  }

  @Test("an override keeps what it does not name")
  func overrideKeeps() {
    let plain = LogBuilder.toeFromStart(until: 10).with {
      $0.flare(3)
      $0.directive(5, .unlock)
    }
    let (before, after) = (plain.state(11), plain.with { $0.directive(11, .override(.toe)) }.state(11))
    #expect(after.firstPlankDay == before.firstPlankDay)
    #expect(after.latestPlankDay == before.latestPlankDay)
    #expect(after.redDays == before.redDays)
    #expect(after.supportDays == before.supportDays)
    #expect(after.morningDays == before.morningDays)
    #expect(after.isUnlocked)
    #expect(after.lastStepBack == nil)
  }

  @Test("an override drops the session that waits for its morning")
  func overrideDropsPending() {
    let log = LogBuilder().with {
      $0.start(0, .toe)
      $0.session(1, .toe)
      $0.directive(2, .override(.toe))
      $0.mornings(1...3)
    }
    #expect(log.state(2).qualifyingDays.isEmpty)
    #expect(!log.state(2).latestQualifies)
    #expect(log.answer(2).latest == nil)
  }

  @Test("an override forgets the last step back, so that the next red day steps back at once")
  func overrideForgetsStepBack() {
    let log = LogBuilder.onUnstable().with {
      $0.flare(1)
      $0.directive(2, .override(.unstable))
      $0.flare(3)
    }
    #expect([1, 2, 3].map { log.permitted($0).id } == ["toe", "unstable", "toe"])
  }

  @Test("an override does nothing on a stopped day, and works on the day of the clearance")
  func overrideWhileStopped() {
    func log(_ day: Int) -> LogBuilder {
      LogBuilder().with {
        $0.redFlag(2)
        $0.directive(day, .override(.toe))
        $0.directive(5, .clear)
      }
    }
    #expect([1, 2, 4, 5].map { log($0).permitted(5).id } == ["knee", "knee", "knee", "toe"])
    #expect(log(4).permitted(4) == .stop)
  }

  @Test("of several overrides on a day the lowest counts")
  func lowestOverride() {
    let log = LogBuilder().with {
      $0.directive(0, .override(.unstable))
      $0.directive(0, .override(.toe))
      $0.directive(0, .override(.unstable))
    }
    #expect(log.permitted(0) == .plank(.toe))
  }

  @Test("advice about hamstrings changes nothing")
  func advice() {
    let plain = LogBuilder.toeFromStart(until: 10)
    #expect(plain.with { $0.directive(5, .advice(about: .hamstrings)) }.state(11) == plain.state(11))
  }
}
