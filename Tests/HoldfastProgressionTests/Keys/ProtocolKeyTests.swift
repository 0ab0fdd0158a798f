import HoldfastProgression
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

  @Test("a conflict names its keys, with their numbers, in the order of the file")
  func conflicts() throws {
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
}
