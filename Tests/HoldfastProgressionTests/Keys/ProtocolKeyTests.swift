import HoldfastProgression
import HoldfastTestSupport
import Testing

@Suite("The keys of a protocol file")
struct ProtocolKeyTests {
  @Test("no path stands twice, and every default lies in its range")
  func pathsAndRanges() {
    #expect(Set(ProtocolKey.all.map(\.path)).count == ProtocolKey.all.count)
    let outside = ProtocolKey.all.filter { !$0.allows($0.value(in: .standard)) }.map(\.path)
    #expect(outside == [])
  }

  @Test("the default protocol has no conflict")
  func standardFits() {
    #expect(LadderProtocol.standard.conflicts == [])
  }

  @Test("numbers that fit together keep every condition of the properties")
  func conflictsAreEnough() {
    var random = SplitMix64(seed: 3)
    var fitting = 0
    for _ in 0..<20_000 {
      var rules = LadderProtocol.standard
      for _ in 0..<random.int(1...6) {
        guard let key = random.pick(ProtocolKey.all) else { continue }
        let near = max(key.range.lowerBound, 0)...min(key.range.upperBound, 12)
        rules = key.setting(key.none != nil && random.chance(20) ? nil : random.int(near), in: rules)
      }
      guard rules.conflicts.isEmpty else { continue }
      fitting += 1
      #expect(rules.isValid, "\(rules)")
    }
    #expect(fitting > 1_000)
  }

  @Test("each condition is told when it is broken, with its keys and its reason")
  func conflicts() {
    func told(_ path: String, _ value: Int) -> [[String]] {
      (ProtocolKey.of(path)?.setting(value, in: .standard).conflicts ?? []).map(\.keys)
    }
    #expect(
      told("gates.knee_to_toe.days_at_level", 6) == [
        ["gates.knee_to_toe.days_at_level", "triggers.step_back_spacing_days"]
      ])
    #expect(
      told("triggers.step_back_spacing_days", 11) == [
        ["gates.knee_to_toe.days_at_level", "triggers.step_back_spacing_days"]
      ])
    #expect(told("gates.knee_to_toe.peak_cap", 4) == [["gates.knee_to_toe.peak_cap", "triggers.amber_peak"]])
    #expect(
      told("gates.toe_to_unstable.morning_cap", 3) == [
        ["gates.toe_to_unstable.morning_cap", "triggers.raised_morning"]
      ])
    #expect(
      told("gates.toe_to_unstable.morning_cap_above_usual", 2) == [
        ["gates.toe_to_unstable.morning_cap_above_usual", "triggers.raised_morning_above_usual"]
      ])
    #expect(told("triggers.amber_peak", 6) == [["triggers.amber_peak", "triggers.red_peak"]])
    #expect(told("triggers.red_peak", 8) == [["triggers.red_peak", "triggers.stop_score"]])
    #expect(told("triggers.red_daytime", 8) == [["triggers.red_daytime", "triggers.stop_score"]])
    #expect(told("triggers.red_morning", 8) == [["triggers.red_morning", "triggers.stop_score"]])
    #expect(told("triggers.raised_morning", 5) == [["triggers.raised_morning", "triggers.red_morning"]])
    #expect(
      told("triggers.raised_morning_above_usual", 4) == [
        ["triggers.raised_morning_above_usual", "triggers.red_morning_above_usual"]
      ])
    #expect(told("triggers.raised_days", 4) == [["triggers.raised_days", "triggers.raised_window_days"]])
    #expect(
      told("gates.knee_to_toe.support_days", 15) == [
        ["gates.knee_to_toe.support_days", "gates.knee_to_toe.support_window_days"]
      ])
    #expect(
      told("gates.toe_to_unstable.mornings_logged", 15) == [
        ["gates.toe_to_unstable.mornings_logged", "gates.toe_to_unstable.mornings_window_days"]
      ])
    // 4 sessions, 9 days apart, span 27 days; with the morning after they need a window of 29.
    let sessions = ["qualifying_sessions", "sessions_spacing_days", "sessions_window_days"]
    #expect(
      told("gates.knee_to_toe.sessions_spacing_days", 9) == [sessions.map { "gates.knee_to_toe." + $0 }])
    #expect(told("gates.knee_to_toe.sessions_spacing_days", 8) == [])
    #expect(
      told("referral.spacing_days", 14) == [["referral.red_days", "referral.spacing_days", "referral.window_days"]])
    #expect(told("referral.spacing_days", 13) == [])
    #expect(told("absence.restart_day", 15) == [["absence.restart_day", "absence.one_level_down_day"]])
    #expect(told("absence.one_level_down_day", 29) == [["absence.one_level_down_day", "absence.knee_day"]])
    #expect(told("dose.unstable_days", 8) == [["dose.unstable_days", "dose.unstable_window_days"]])
    #expect(LadderProtocol.standard.conflicts == [])
  }

  @Test("a conflict names its keys, with their numbers, in the order of the file")
  func conflictWords() throws {
    var rules = LadderProtocol.standard
    rules.kneeToToe.daysAtLevel = 5
    rules.referral.redDays = 6
    #expect(
      rules.conflicts.map(\.what) == [
        "gates.knee_to_toe.days_at_level (5) may not be less than triggers.step_back_spacing_days (7)",
        "referral.red_days (6), referral.spacing_days (7) apart, do not fit into referral.window_days (28)",
      ])
    #expect(
      rules.conflicts.map(\.keys) == [
        ["gates.knee_to_toe.days_at_level", "triggers.step_back_spacing_days"],
        ["referral.red_days", "referral.spacing_days", "referral.window_days"],
      ])
  }

  @Test("each key changes the protocol, and only what it reads back", arguments: ProtocolKey.all.map(\.path))
  func keysAreIndependent(path: String) throws {
    let key = try #require(ProtocolKey.of(path))
    let present = key.value(in: .standard)
    let other = try #require(key.range.first { $0 != present })
    let changed = key.setting(other, in: .standard)
    let differing = ProtocolKey.all.filter { $0.value(in: changed) != $0.value(in: .standard) }.map(\.path)
    #expect(differing == [path])
    #expect(key.value(in: changed) == other)
    #expect(key.setting(present, in: changed) == .standard)
  }

  @Test("support work that no exercise can be is asked for by no gate")
  func supportWithoutExercises() {
    var rules = LadderProtocol.standard
    rules.support.minimums = [:]
    #expect(
      rules.conflicts.map(\.what) == [
        "gates.knee_to_toe.support_days (2) does not fit: no exercise counts as support work",
        "gates.toe_to_unstable.support_days (4) does not fit: no exercise counts as support work",
      ])
    for path in ["gates.knee_to_toe.support_days", "gates.toe_to_unstable.support_days"] {
      rules = ProtocolKey.of(path)?.setting(0, in: rules) ?? rules
    }
    #expect(rules.conflicts == [])
  }
}
