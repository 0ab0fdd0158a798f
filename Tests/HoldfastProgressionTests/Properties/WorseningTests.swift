import HoldfastModel
import HoldfastTestSupport
@testable import HoldfastProgression
import Testing

@Suite("property 1: worse or less known is never more permissive")
struct WorseningTests {
  @Test("by the default protocol", arguments: RandomLog.parts)
  func standard(part: Int) {
    var changes: [Worsening: Int] = [:]
    for log in RandomLog.part(part) { makeWorse(log, counting: &changes) }
    for worsening in Worsening.allCases {
      #expect(changes[worsening, default: 0] >= 200, "\(worsening) found too little to change")
    }
  }

  @Test("by other valid protocols, over logs that follow them")
  func otherProtocols() {
    var changes: [Worsening: Int] = [:]
    for seed in UInt64(1)...200 {
      let rules = LadderProtocol.random(seed: seed)
      #expect(rules.isValid, "protocol \(seed)")
      makeWorse(RandomLog(seed: seed, rules: rules), counting: &changes)
    }
  }

  /// Makes two days of a log worse in each way, one at a time.
  private func makeWorse(_ log: RandomLog, counting changes: inout [Worsening: Int]) {
    let timeline = Timeline(log)
    var random = SplitMix64(seed: log.seed &* 31)
    let rises = timeline.rises
    for worsening in Worsening.allCases {
      let start = random.int(0...timeline.indices.count - 1)
      let nearRise = random.pick(rises).map { max(0, $0 - random.int(0...3)) }
      var left = 2
      for step in timeline.indices where left > 0 {
        let index = step == 0 ? nearRise ?? start : (start + step * 7) % timeline.indices.count
        let day = dayZero + index
        guard let worse = worsening.applied(to: log.days[index], on: day, rules: log.rules, &random) else { continue }
        left -= 1
        changes[worsening, default: 0] += 1
        if let higher = timeline.firstDayHigher(with: worse, at: index) {
          Issue.record(
            "seed \(log.seed), \(log.rules.name): \(worsening) on day \(index) makes day \(higher) higher: \(worse)")
        }
      }
    }
  }
}
