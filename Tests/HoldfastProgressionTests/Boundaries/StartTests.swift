import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 7: a start")
struct StartTests {
  @Test("before any start it is the knee plank and usual pain 0")
  func without() {
    let state = LogBuilder().with { $0.morning(0) }.state(0)
    #expect(state.permitted == .plank(.knee))
    #expect(state.usual == 0)
  }

  @Test("it gives the level", arguments: StartLevel.allCases)
  func level(level: StartLevel) {
    #expect(LogBuilder().with { $0.start(0, level) }.permitted(0) == .plank(level.plank))
  }

  @Test("its usual pain counts from its own day on, and that of the latest start counts")
  func usual() {
    let log = LogBuilder().with {
      $0.start(2, usual: 3)
      $0.start(5, usual: 1)
    }
    #expect([1, 2, 4, 5, 9].map { log.state($0).usual } == [0, 3, 3, 1, 1])
    // The morning of the day of the start is already walked with it.
    #expect(LogBuilder().with { $0.start(0, usual: 3) }.with { $0.morning(0, 5) }.fired(0).isEmpty)
  }

  @Test("of several starts on a day the lowest level counts, and the lowest usual pain")
  func several() {
    let log = LogBuilder().with {
      $0.start(0, .toe, usual: 1)
      $0.start(0, .knee, usual: 3)
      $0.start(0, .toe, usual: 2)
    }
    #expect(log.permitted(0) == .plank(.knee))
    #expect(log.state(0).usual == 1)
  }

  @Test("everything earlier is forgotten")
  func forgets() {
    let before = LogBuilder.onUnstable().with {
      $0.directive(0, .unlock)
      $0.flare(1)
      $0.directive(2, .override(.unstable))
      $0.session(3, .unstable)
      $0.session(5, .unstable)
      $0.morning(4)
      $0.mornings(6...9)
      // Raised, and a session that waits for its morning.
      $0.morning(8, 3)
      $0.session(8, .unstable)
    }
    let known = before.state(8)
    #expect(known.qualifyingDays.count == 2)
    #expect(known.qualifiedUnstable == 2)
    #expect(before.state(7).latestQualifies)
    for day in 7...9 {
      let restarted = before.with { $0.start(day, .toe, usual: 2) }
      var fresh = LogBuilder()
      fresh.start(day, .toe, usual: 2)
      fresh.log.sessions = before.log.sessions.filter { $0.day == dayZero + day }
      fresh.log.checkIns = before.log.checkIns.filter { $0.day == dayZero + day }
      // The day itself still tells from which level it came; the evening after knows nothing of it.
      #expect(evening(after: restarted.state(day), day) == evening(after: fresh.state(day), day))
    }
    #expect(before.with { $0.start(9, .toe, usual: 2) }.line(9) == "toe notStarted")
  }

  private func evening(after state: LadderState, _ day: Int) -> LadderState {
    var next = state
    next.live(through: dayZero + day + 1, DayFacts(), rules: .standard)
    return next
  }

  @Test("what it forgets no longer counts")
  func forgottenInEffect() {
    // The last step back: the next red day steps back at once.
    let red = LogBuilder.onUnstable().with {
      $0.flare(1)
      $0.start(2, .toe)
      $0.flare(3)
    }
    #expect([2, 3].map { red.permitted($0).id } == ["toe", "knee"])
    // A raised morning before it is no half of a red pair.
    let raised = LogBuilder().with {
      $0.morning(1, 3)
      $0.start(2)
      $0.morning(2, 3)
    }
    #expect(raised.fired(2).isEmpty)
    // The latest plank day: there is no absence from it.
    let away = LogBuilder().with {
      $0.session(0)
      $0.start(5, .toe)
    }
    #expect(away.permitted(14) == .plank(.toe))
    // The session that waits for its morning.
    let pending = LogBuilder().with {
      $0.session(0)
      $0.start(1)
      $0.morning(1)
    }
    #expect(pending.state(1).qualifyingDays.isEmpty)
    #expect(pending.answer(1).latest == nil)
  }

  @Test("a stop in force is not forgotten: the level is the knee plank after the clearance")
  func whileStopped() {
    let log = LogBuilder().with {
      $0.redFlag(0)
      $0.start(2, .toe)
      $0.directive(4, .clear)
    }
    #expect([2, 3, 4].map { log.permitted($0).id } == ["stop", "stop", "knee"])
    #expect(log.answer(2).stopCauses == [FiredTrigger(day: dayZero, severity: .stop, cause: .redFlag(.feverIll))])
  }

  @Test("a stop on its own day holds")
  func stopOnItsDay() {
    let log = LogBuilder().with {
      $0.start(0, .toe)
      $0.morning(0, 8)
    }
    #expect([0, 1].map { log.permitted($0) } == [.stop, .stop])
  }

  @Test("an unlock on its own day counts, an earlier one does not")
  func unlock() {
    func log(_ day: Int) -> LogBuilder {
      LogBuilder().with {
        $0.directive(day, .unlock)
        $0.start(3, .toe)
      }
    }
    #expect([2, 3, 4].map { log($0).state(4).isUnlocked } == [false, true, true])
  }
}
