import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

@Suite("property 7: a stricter protocol is never more permissive")
struct StricterTests {
  @Test("by the default protocol with one number stricter", arguments: RandomLog.parts)
  func standard(part: Int) {
    let stricter = Stricter.all
    for log in RandomLog.part(part) {
      let timeline = Timeline(log)
      var random = SplitMix64(seed: log.seed &* 67)
      // Another four numbers for each log, so that each number meets some two hundred logs.
      for step in 0..<4 {
        tighten(stricter[(Int(log.seed) * 4 + step) % stricter.count], timeline, &random)
      }
    }
  }

  @Test("by other valid protocols with one number stricter")
  func otherProtocols() {
    for seed in UInt64(1)...60 {
      let timeline = Timeline(RandomLog(seed: seed, rules: .random(seed: seed)))
      var random = SplitMix64(seed: seed &* 71)
      for stricter in Stricter.all { tighten(stricter, timeline, &random) }
    }
  }

  @Test("each number of the protocol has its test")
  func everyNumber() throws {
    var changed: [String] = []
    for stricter in Stricter.all {
      var rules = LadderProtocol.standard
      rules.toeToUnstable.needsUnlock = false
      let before = numbers(of: rules)
      var random = SplitMix64(seed: 1)
      stricter.tighten(&rules, &random)
      let after = numbers(of: rules)
      #expect(before.keys.filter { before[$0] != after[$0] } == [stricter.name])
      changed.append(stricter.name)
    }
    let without = ["name", "version", "absence.", "referral.", "dose."]
    let all = numbers(of: .standard).keys.filter { name in !without.contains { name.hasPrefix($0) } }
    #expect(changed.sorted() == all.sorted())
  }

  @Test("each number of a protocol file that the level depends on has its test")
  func everyKey() {
    var changed: Set<String> = []
    for stricter in Stricter.all {
      // Support work is tightened in one of several ways.
      for seed in UInt64(1)...20 {
        var rules = LadderProtocol.standard
        rules.toeToUnstable.needsUnlock = false
        let before = rules
        var random = SplitMix64(seed: seed)
        stricter.tighten(&rules, &random)
        changed.formUnion(ProtocolKey.all.filter { $0.value(in: rules) != $0.value(in: before) }.map(\.path))
      }
    }
    let advice = ["absence.", "referral.", "dose."]
    let expected = ProtocolKey.all.map(\.path).filter { path in !advice.contains { path.hasPrefix($0) } }
    #expect(changed.sorted() == expected.sorted())
  }

  @Test("the numbers of the dose and the referral never touch the level")
  func adviceOnly() {
    var rules = LadderProtocol.standard
    rules.referral = ReferralRules(redDays: 1, spacingDays: 1, windowDays: 60)
    rules.dose = DoseRules(
      startTenths: 1, stepTenths: 3, roundingSeconds: 1, leastSeconds: 1, restSeconds: 1, supportOnlyDaytime: 1,
      bosuSessions: 1, unstableDays: 1, unstableWindowDays: 1)
    for log in RandomLog.all where log.seed % 10 == 0 {
      #expect(
        rows(of: log.log(), rules: rules, to: log.last) == rows(of: log.log(), to: log.last), "seed \(log.seed)")
    }
  }

  private func tighten(_ stricter: Stricter, _ timeline: Timeline, _ random: inout SplitMix64) {
    var rules = timeline.rules
    stricter.tighten(&rules, &random)
    guard rules.isValid else { return }
    if let higher = timeline.firstDayHigher(by: rules) {
      Issue.record(
        "seed \(timeline.log.seed), \(timeline.rules.name): a stricter \(stricter.name) makes day \(higher) higher: \(rules)"
      )
    }
  }

  /// Every stored number by its path.
  private func numbers(of rules: LadderProtocol) -> [String: String] {
    var numbers: [String: String] = [:]
    func collect(_ value: Any, path: String) {
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .struct else {
        numbers[path] = path == "support.minimums" ? sorted(rules.support) : "\(value)"
        return
      }
      if mirror.children.isEmpty { numbers[path] = "\(value)" }
      for child in mirror.children {
        collect(child.value, path: [path, child.label ?? ""].filter { !$0.isEmpty }.joined(separator: "."))
      }
    }
    collect(rules, path: "")
    return numbers
  }

  /// A dictionary has no order of its own.
  private func sorted(_ support: SupportRules) -> String {
    support.minimums.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }
}
