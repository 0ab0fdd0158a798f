import HoldfastModel
import HoldfastProgression
import Testing

@Suite("the morning of a day is judged before its sessions")
struct MorningBeforeSessionTests {
  /// On toe since day 10 and unlocked, so that the gate to the unstable plank opens on the morning of day 43.
  private func unlockedOnToe() -> LogBuilder {
    var log = LogBuilder.onToe(until: 42)
    log.directive(0, .unlock)
    return log
  }

  @Test("a red session does not take back the advance of its own morning")
  func redSessionAfterAdvance() {
    var log = unlockedOnToe()
    #expect(log.permitted(43) == .plank(.unstable))
    log.session(43, .unstable, peak: 7)
    let state = ProgressionEngine(log.log).state(on: dayZero + 43)
    #expect(state.inForce == .plank(.unstable))
    #expect(state.permitted == .plank(.toe))
    #expect(state.redDays == [dayZero + 43])
  }

  @Test("a red session keeps the gate closed on the mornings after it")
  func redSessionThenMornings() {
    var log = unlockedOnToe()
    log.supportSession(41, peak: 6)
    #expect(log.permitted(41) == .plank(.knee))
    #expect(log.permitted(43) == .plank(.knee))
  }
}
