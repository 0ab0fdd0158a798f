import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport

/// One number of a protocol, made stricter ("What must hold" in Documentation/Protocol.md).
struct Stricter {
  /// The path of the number, as `kneeToToe.peakCap`.
  let name: String
  let tighten: (inout LadderProtocol, inout SplitMix64) -> Void

  private static func up(
    _ name: String, _ number: WritableKeyPath<LadderProtocol, Int>, by step: ClosedRange<Int>
  ) -> Stricter {
    Stricter(name: name) { rules, random in rules[keyPath: number] += random.int(step) }
  }

  /// Down, and never below zero where it would lose its meaning.
  private static func down(
    _ name: String, _ number: WritableKeyPath<LadderProtocol, Int>, by step: ClosedRange<Int>
  ) -> Stricter {
    Stricter(name: name) { rules, random in rules[keyPath: number] -= random.int(step) }
  }

  /// Up; a clause that is not asked for becomes one.
  private static func up(
    _ name: String, _ number: WritableKeyPath<LadderProtocol, Int?>, by step: ClosedRange<Int>
  ) -> Stricter {
    Stricter(name: name) { rules, random in rules[keyPath: number] = (rules[keyPath: number] ?? 0) + random.int(step) }
  }

  private static func target(_ name: String, _ level: WritableKeyPath<LadderProtocol, LevelTarget>) -> [Stricter] {
    [
      up("\(name).seconds", level.appending(path: \.seconds), by: 1...20),
      up("\(name).sets", level.appending(path: \.sets), by: 1...2),
    ]
  }

  private static func gate(_ name: String, _ gate: WritableKeyPath<LadderProtocol, GateRules>) -> [Stricter] {
    [
      up("\(name).sessions", gate.appending(path: \.sessions), by: 1...3),
      down("\(name).windowDays", gate.appending(path: \.windowDays), by: 1...25),
      up("\(name).spacingDays", gate.appending(path: \.spacingDays), by: 1...3),
      up("\(name).daysAtLevel", gate.appending(path: \.daysAtLevel), by: 1...10),
      down("\(name).peakCap", gate.appending(path: \.peakCap), by: 1...2),
      down("\(name).morningCap", gate.appending(path: \.morningCap), by: 1...2),
      down("\(name).morningCapAboveUsual", gate.appending(path: \.morningCapAboveUsual), by: 1...2),
      up("\(name).supportDays", gate.appending(path: \.supportDays), by: 1...4),
      down("\(name).supportWindowDays", gate.appending(path: \.supportWindowDays), by: 1...10),
      up("\(name).daysSinceFirstSession", gate.appending(path: \.daysSinceFirstSession), by: 1...20),
      up("\(name).redFreeDays", gate.appending(path: \.redFreeDays), by: 1...20),
      up("\(name).morningsLogged", gate.appending(path: \.morningsLogged), by: 1...8),
      down("\(name).morningsWindowDays", gate.appending(path: \.morningsWindowDays), by: 1...8),
      Stricter(name: "\(name).needsUnlock") { rules, _ in rules[keyPath: gate].needsUnlock = true },
    ]
  }

  private static var triggers: [Stricter] {
    [
      down("triggers.stop", \.triggers.stop, by: 1...2),
      down("triggers.redDaytime", \.triggers.redDaytime, by: 1...3),
      down("triggers.redPeak", \.triggers.redPeak, by: 1...1),
      down("triggers.redMorning", \.triggers.redMorning, by: 1...1),
      down("triggers.redMorningAboveUsual", \.triggers.redMorningAboveUsual, by: 1...1),
      down("triggers.raisedMorning", \.triggers.raisedMorning, by: 1...1),
      down("triggers.raisedMorningAboveUsual", \.triggers.raisedMorningAboveUsual, by: 1...1),
      down("triggers.raisedDays", \.triggers.raisedDays, by: 1...1),
      up("triggers.raisedWindowDays", \.triggers.raisedWindowDays, by: 1...4),
      down("triggers.amberPeak", \.triggers.amberPeak, by: 1...1),
      down("triggers.stepBackSpacingDays", \.triggers.stepBackSpacingDays, by: 1...6),
    ]
  }

  private static var support: [Stricter] {
    [
      Stricter(name: "support.minimums") { rules, random in
        guard let exercise = random.pick(rules.support.minimums.keys.sorted()),
          let least = rules.support.minimums[exercise]
        else { return }
        rules.support.minimums[exercise] = random.one(
          of: nil, .init(reps: least.reps + 4, holdSeconds: least.holdSeconds),
          .init(reps: least.reps, holdSeconds: least.holdSeconds + 3))
      }
    ]
  }

  /// Every number that the level depends on, except the three absence lengths: a shorter one restarts the clock
  /// earlier, and so may be the more permissive.
  static var all: [Stricter] {
    target("knee", \.knee) + target("toe", \.toe) + target("unstable", \.unstable)
      + gate("kneeToToe", \.kneeToToe) + gate("toeToUnstable", \.toeToUnstable) + triggers + support
  }
}
