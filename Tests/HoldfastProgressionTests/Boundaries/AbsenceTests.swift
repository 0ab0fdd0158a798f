import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("section 5: days without a plank set")
struct AbsenceTests {
  /// On toe or above, with the last plank set on day 0.
  private func away(_ level: PlankLevel) -> LogBuilder {
    LogBuilder().with {
      $0.directive(0, .override(level))
      $0.session(0, level)
      $0.morning(1)
    }
  }

  @Test("on day 8, not before, the count and the clock restart")
  func restart() {
    let log = away(.toe)
    #expect([7, 8, 9].map { log.state($0).since } == [0, 8, 8].map { dayZero + $0 })
    #expect([7, 8, 9].map { log.state($0).qualifyingDays.count } == [1, 0, 0])
    #expect([7, 8, 9].map { log.state($0).latestQualifies } == [true, false, false])
  }

  @Test("on day 14 it costs one level")
  func oneDown() {
    #expect([13, 14, 15].map { away(.toe).permitted($0).id } == ["toe", "knee", "knee"])
    #expect([13, 14, 15].map { away(.unstable).permitted($0).id } == ["unstable", "toe", "toe"])
    #expect([13, 14, 15].map { away(.unstable).state($0).since } == [8, 14, 14].map { dayZero + $0 })
  }

  @Test("on day 28 the level is the knee plank")
  func knee() {
    #expect([27, 28, 29].map { away(.unstable).permitted($0).id } == ["toe", "knee", "knee"])
    #expect([27, 28, 29].map { away(.unstable).state($0).since } == [14, 28, 28].map { dayZero + $0 })
  }

  @Test("each happens once: an override between them stays until the next")
  func once() {
    let log = away(.toe).with {
      $0.directive(9, .override(.unstable))
      $0.directive(15, .override(.unstable))
      $0.directive(29, .override(.unstable))
    }
    #expect(
      [13, 14, 15, 27, 28, 29, 60].map { log.permitted($0).id }
        == ["unstable", "toe", "unstable", "unstable", "knee", "unstable", "unstable"])
  }

  @Test("a plank set at any level ends it, other work does not")
  func ends() {
    #expect(away(.toe).with { $0.session(13, .knee, seconds: 5, sets: 1) }.permitted(14) == .plank(.toe))
    #expect(away(.toe).with { $0.session(14, .toe) }.permitted(14) == .plank(.knee))
    #expect(away(.toe).with { $0.supportSession(13) }.permitted(14) == .plank(.knee))
    #expect(away(.toe).with { $0.session(13, .knee, seconds: 5, sets: 1) }.permitted(26) == .plank(.toe))
    #expect(away(.toe).with { $0.session(13, .knee, seconds: 5, sets: 1) }.permitted(27) == .plank(.knee))
  }

  @Test("it is counted while stopped too, and from a plank set made while stopped")
  func whileStopped() {
    func log(trained: Int?) -> LogBuilder {
      away(.toe).with {
        $0.redFlag(1)
        if let trained { $0.session(trained) }
        $0.directive(10, .clear)
        $0.directive(10, .override(.toe))
      }
    }
    #expect([13, 14].map { log(trained: nil).permitted($0).id } == ["toe", "knee"])
    #expect([14, 16, 17].map { log(trained: 3).permitted($0).id } == ["toe", "toe", "knee"])
  }

  @Test("a level lost to it is not a step back")
  func notAStepBack() {
    let log = away(.unstable).with { $0.flare(15) }
    #expect([14, 15].map { log.permitted($0).id } == ["toe", "knee"])
  }

  @Test("without any plank set there is no absence")
  func never() {
    #expect(LogBuilder().with { $0.directive(0, .override(.unstable)) }.permitted(100) == .plank(.unstable))
  }
}
