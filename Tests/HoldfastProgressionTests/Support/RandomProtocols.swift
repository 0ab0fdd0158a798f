import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport

extension LadderProtocol {
  /// A protocol around the default one that keeps the conditions of "A protocol of your own" in
  /// Documentation/Protocol.md.
  static func random(seed: UInt64) -> LadderProtocol {
    var random = SplitMix64(seed: seed)
    var rules = LadderProtocol.standard
    rules.name = "made up, seed \(seed)"
    for level in [\LadderProtocol.knee, \.toe, \.unstable] {
      rules[keyPath: level] = LevelTarget(seconds: random.int(10...60), sets: random.int(1...4))
    }
    rules.triggers = .random(&random)
    rules.kneeToToe = .random(&random, below: rules.triggers, days: 7...14, sessions: 2...5)
    rules.toeToUnstable = .random(&random, below: rules.triggers, days: 10...21, sessions: 3...6)
    rules.kneeToToe.needsUnlock = random.chance(20)
    rules.toeToUnstable.needsUnlock = random.chance(70)
    let restart = random.int(4...9)
    let oneDown = restart + random.int(0...8)
    rules.absence = AbsenceRules(restartDay: restart, oneDownDay: oneDown, kneeDay: oneDown + random.int(0...14))
    rules.support = SupportRules(minimums: [
      .birdDog: .init(reps: random.int(1...10), holdSeconds: random.int(0...8)),
      .toeTap: .init(reps: random.int(1...10)),
    ])
    return rules
  }

  /// Whether those conditions are met, and every number has a meaning.
  var isValid: Bool {
    let gates = [kneeToToe, toeToUnstable]
    return [knee, toe, unstable].allSatisfy { $0.seconds >= 1 && $0.sets >= 1 }
      && triggers.amberPeak < triggers.redPeak && triggers.redPeak < triggers.stop
      && triggers.redDaytime < triggers.stop && triggers.redMorning < triggers.stop
      && triggers.raisedMorning <= triggers.redMorning && triggers.amberPeak >= 1
      && triggers.raisedDays >= 1 && triggers.stepBackSpacingDays >= 1
      && gates.allSatisfy {
        (0..<triggers.amberPeak).contains($0.peakCap) && (0..<triggers.raisedMorning).contains($0.morningCap)
          && $0.morningCapAboveUsual < triggers.raisedMorningAboveUsual
          && $0.daysAtLevel >= triggers.stepBackSpacingDays
          && $0.sessions >= 1 && $0.windowDays >= 1 && $0.spacingDays >= 1
      }
  }
}

extension TriggerRules {
  fileprivate static func random(_ random: inout SplitMix64) -> TriggerRules {
    let amber = random.int(2...5)
    let red = amber + random.int(1...2)
    let raised = random.int(2...4)
    let redMorning = raised + random.int(0...2)
    let days = random.int(1...3)
    return TriggerRules(
      stop: max(red, redMorning) + random.int(1...3), redDaytime: random.int(3...max(red, redMorning)), redPeak: red,
      redMorning: redMorning, redMorningAboveUsual: random.int(2...4), raisedMorning: raised,
      raisedMorningAboveUsual: random.int(1...3), raisedDays: days, raisedWindowDays: days + random.int(0...2),
      amberPeak: amber, stepBackSpacingDays: random.int(1...7))
  }
}

extension GateRules {
  fileprivate static func random(
    _ random: inout SplitMix64, below triggers: TriggerRules, days: ClosedRange<Int>, sessions: ClosedRange<Int>
  ) -> GateRules {
    GateRules(
      sessions: random.int(sessions), windowDays: random.int(14...42), spacingDays: random.int(1...3),
      daysAtLevel: random.int(days), peakCap: random.int(0...triggers.amberPeak - 1),
      morningCap: random.int(0...triggers.raisedMorning - 1),
      morningCapAboveUsual: random.int(-2...triggers.raisedMorningAboveUsual - 1), supportDays: random.int(0...4),
      supportWindowDays: random.int(7...14), daysSinceFirstSession: random.chance(50) ? random.int(10...42) : nil,
      redFreeDays: random.chance(50) ? random.int(7...35) : nil,
      morningsLogged: random.chance(50) ? random.int(4...10) : nil, morningsWindowDays: random.int(10...14),
      needsUnlock: false)
  }
}
