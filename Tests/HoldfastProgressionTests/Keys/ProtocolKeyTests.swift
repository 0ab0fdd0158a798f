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
