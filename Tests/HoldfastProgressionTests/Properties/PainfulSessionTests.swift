import HoldfastModel
import HoldfastTestSupport
@testable import HoldfastProgression
import Testing

@Suite("property 3: a plank session above the pain cap never lifts the level")
struct PainfulSessionTests {
  @Test("not on its day, and not on the next", arguments: RandomLog.parts)
  func painfulSession(part: Int) {
    for log in RandomLog.part(part) {
      let timeline = Timeline(log)
      var random = SplitMix64(seed: log.seed &* 37)
      for rise in timeline.rises {
        for index in max(0, rise - 2)...rise { addPainfulSession(to: timeline, at: index, &random) }
      }
      for _ in 0..<8 {
        addPainfulSession(to: timeline, at: random.int(0...timeline.indices.count - 1), &random)
      }
    }
  }

  private func addPainfulSession(to timeline: Timeline, at index: Int, _ random: inout SplitMix64) {
    let rules = timeline.rules
    let level = timeline.state(index).inForce.plank ?? .knee
    let lowest = rules.qualifying(at: level).peakCap + 1
    let peak = random.chance(50) ? lowest : random.int(lowest...10)
    let day = dayZero + index
    var painful = timeline.log.days[index]
    painful.sessions.append(
      LogBuilder.session(on: day, level, seconds: rules.target(at: level).seconds, peak: peak, support: true))
    let before = timeline.state(index - 1)
    let today = before.after(day, painful, rules: rules)
    if today.permitted > timeline.permitted(index) {
      Issue.record("seed \(timeline.log.seed): peak \(peak) on day \(index) makes that day higher")
    }
    guard index + 1 < timeline.indices.count else { return }
    let directives = timeline.facts(index + 1).directives
    guard directives.start == nil, directives.overrideLevel == nil else { return }
    // A clearance ends a stop whatever was trained under it.
    if directives.hasClearance, today.isStopped { return }
    let tomorrow = today.after(day + 1, timeline.log.days[index + 1], rules: rules)
    if tomorrow.permitted > today.permitted {
      Issue.record("seed \(timeline.log.seed): after peak \(peak) on day \(index) the next day is higher")
    }
  }
}
