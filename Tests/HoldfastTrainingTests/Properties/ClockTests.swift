import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct ClockTests {
  @Test("a hold is as long as it ran, without its pauses, up to its limit, in whole seconds rounded down")
  func length() {
    for seed in UInt64(1)...3000 {
      var random = SplitMix64(seed: seed)
      let target = random.int(1...90)
      let limit = random.int(5...90)
      var drill = Drill(planks(target: target, limit: limit), ready: 0)
      let most = Int64(max(limit, target)) * 1000
      drill.type("\n")
      var ran: Int64 = 0
      var isRunning = true
      for _ in 0..<random.int(1...12) {
        let wait = Int64(random.int(0...9_000))
        drill.pass(wait)
        if isRunning { ran += wait }
        if ran >= most { break }
        if random.chance(30) {
          drill.type("p")
          isRunning.toggle()
        }
      }
      drill.type("\n")
      let expected = Int(min(ran, most) / 1000)
      #expect(drill.session.done == (expected < 1 ? [] : [plank(expected)]), "seed \(seed)")
    }
  }

  @Test("how often and how late anybody looks changes nothing that is recorded")
  func ticks() {
    for seed in UInt64(1)...500 {
      var random = SplitMix64(seed: seed)
      let plan = random.plan()
      let start = MonotonicTime(milliseconds: 7_000)
      var seldom = TrainingSession(plan, at: start)
      var often = seldom
      var now = start
      var effects: (seldom: [TrainingEffect], often: [TrainingEffect]) = ([], [])
      for _ in 0..<random.int(1...80) {
        let end = now + Int64(random.int(0...40_000))
        while let next = often.nextChange(after: now), next < end {
          now = next + Int64(random.int(0...30))
          if now >= end { break }
          effects.often += often.handle(.timePassed, at: now)
        }
        now = end
        let key = random.key()
        effects.seldom += seldom.handle(.key(key), at: now)
        effects.often += often.handle(.key(key), at: now)
        #expect(seldom.screen(at: now).title == often.screen(at: now).title, "seed \(seed)")
        #expect(seldom.screen(at: now).clock == often.screen(at: now).clock, "seed \(seed)")
      }
      #expect(effects.seldom.filter(\.lasts) == effects.often.filter(\.lasts), "seed \(seed)")
    }
  }
}

extension TrainingEffect {
  /// Whether it is worth something however late it comes. A set that has ended when somebody looks needs no cue, and is
  /// not asked about.
  fileprivate var lasts: Bool {
    switch self {
    case .cue, .check: false
    default: true
    }
  }
}
