import HoldfastModel
@testable import HoldfastProgression
import Testing

@Suite("property 2: the engine never skips a level upward")
struct OneLevelADayTests {
  @Test(
    "from one day to the next it is one level at most, except by a start or an override", arguments: RandomLog.parts)
  func oneLevelADay(part: Int) {
    var rises = 0
    for log in RandomLog.part(part) {
      let timeline = Timeline(log)
      for index in timeline.indices {
        let directives = timeline.facts(index).directives
        guard directives.start == nil, directives.overrideLevel == nil else { continue }
        let rise = timeline.permitted(index).rank - timeline.permitted(index - 1).rank
        if rise > 0 { rises += 1 }
        if rise > 1 { Issue.record("seed \(log.seed): day \(index) rises by \(rise) levels") }
      }
    }
    #expect(rises > 300)
  }

  @Test("by other valid protocols too")
  func otherProtocols() {
    for seed in UInt64(1)...200 {
      let timeline = Timeline(RandomLog(seed: seed, rules: .random(seed: seed)))
      for index in timeline.indices {
        let directives = timeline.facts(index).directives
        guard directives.start == nil, directives.overrideLevel == nil else { continue }
        let rise = timeline.permitted(index).rank - timeline.permitted(index - 1).rank
        if rise > 1 { Issue.record("protocol and log seed \(seed): day \(index) rises by \(rise) levels") }
      }
    }
  }
}

extension PermittedLevel {
  /// The place in `stop < knee < toe < unstable`.
  var rank: Int {
    switch self {
    case .stop: 0
    case .plank(.knee): 1
    case .plank(.toe): 2
    case .plank(.unstable): 3
    }
  }
}
