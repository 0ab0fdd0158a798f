import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 8: the verdict")
struct VerdictTests {
  @Test("stop comes first of all")
  func stop() {
    #expect(LogBuilder().with { $0.redFlag(0) }.line(0) == "stop stop")
    #expect(LogBuilder.goodKnee(until: 2).with { $0.redFlag(3) }.line(3) == "stop stop")
  }

  @Test("not started before the first plank session, and again after a new start")
  func notStarted() {
    #expect(LogBuilder().line(0) == "knee notStarted")
    let log = LogBuilder.goodKnee(until: 2).with {
      $0.start(4, .toe)
      $0.session(6, .toe)
    }
    #expect([2, 4, 5, 6].map { log.line($0) } == ["knee hold", "toe notStarted", "toe notStarted", "toe hold"])
    #expect(LogBuilder().with { $0.supportSession(0) }.line(0) == "knee notStarted")
    #expect(LogBuilder().with { $0.directive(0, .override(.unstable)) }.line(0) == "unstable notStarted")
  }

  @Test("advance stands until the next plank session")
  func advance() {
    let log = LogBuilder.goodKnee(until: 8, mornings: 0...14)
    #expect((9...14).map { log.line($0) } == ["knee hold"] + Array(repeating: "toe advance", count: 5))
    let supported = log.with { $0.supportSession(11) }
    #expect(supported.line(12) == "toe advance")
    #expect(log.with { $0.session(12, .toe) }.line(12) == "toe hold")
    #expect(log.with { $0.session(12, .knee) }.line(12) == "toe hold")
    #expect(log.with { $0.directive(12, .override(.unstable)) }.line(12) == "unstable advance")
  }

  @Test("step back stands until the next plank session")
  func stepBack() {
    let log = LogBuilder.toeFromStart(until: 4).with { $0.flare(5) }
    #expect([4, 5, 6, 7].map { log.line($0) } == ["toe hold", "knee stepBack", "knee stepBack", "knee stepBack"])
    #expect(log.with { $0.session(7) }.line(7) == "knee hold")
    #expect(LogBuilder.toeFromStart(until: 4).line(18) == "knee stepBack")
  }

  @Test("a session made while stopped counts as judged at the knee plank")
  func whileStopped() {
    let log = LogBuilder.toeFromStart(until: 4).with {
      $0.redFlag(5)
      $0.session(6, .toe)
      $0.directive(8, .clear)
    }
    #expect([6, 8].map { log.line($0) } == ["stop stop", "knee hold"])
    #expect(log.answer(8).judgedLevel == .knee)
    let untrained = LogBuilder.toeFromStart(until: 4).with {
      $0.redFlag(5)
      $0.directive(8, .clear)
    }
    #expect(untrained.line(8) == "knee stepBack")
  }

  @Test("maintain at the top, once it has been trained")
  func maintain() {
    let log = LogBuilder().with {
      $0.session(0)
      $0.directive(1, .override(.unstable))
      $0.session(2, .unstable)
    }
    #expect([0, 1, 2].map { log.line($0) } == ["knee hold", "unstable advance", "unstable maintain"])
  }

  @Test("a day without a record has its answer too, before the first record and after the last")
  func emptyDays() {
    let log = LogBuilder.goodKnee(until: 2)
    #expect(log.line(-1) == "knee notStarted")
    #expect(log.line(4) == "knee hold")
    #expect(log.answer(-1).fired.isEmpty)
    #expect(log.answer(-1).since == nil)
  }
}
