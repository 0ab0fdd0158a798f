import HoldfastInterchange
import HoldfastProgression
import Testing

@Suite("A protocol written and read again")
struct ProtocolRoundTripTests {
  @Test("any valid protocol comes back to the last number", arguments: 1...300)
  func roundTrip(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let rules = LadderProtocol.random(&random)
    let text = ProtocolFileWriter.text(of: rules)
    let again = try readProtocol(text)
    #expect(again == rules, "seed \(seed)")
    #expect(Array(again.name.utf8) == Array(rules.name.utf8), "seed \(seed)")
    #expect(ProtocolFileWriter.text(of: again) == text, "seed \(seed)")
  }

  static let names =
    nastyTexts.filter { !$0.contains { $0.isNewline || $0 == "\t" || $0 == "\u{10FFFF}" || $0 == "\u{FEFF}" } } + [
      "yes", "No", "null", "~", "none", "1", "1.0", "0x1E", "-", "- a", "? a", "a: b", "a:", "a #b", "#a", "&a", "*a",
      "!a", "%a", "@a", "`a", "|", ">", "[a]", "{a}", "\"a\"", "'a'", "a\"b'c\\d", "\\U000F0000", "\u{F0000}\u{100000}",
      "---", "...", "<<", "a\u{AD}b", "\u{202E}abc", "\u{E000}", "e\u{301}\u{302}",
      "\u{1F9D1}\u{200D}\u{2695}",
      "a ", "  a", "Holdfast", "\u{A0}a\u{3000}",
    ]

  @Test("any name comes back to the last bit", arguments: names)
  func anyName(name: String) throws {
    var rules = LadderProtocol.standard
    rules.name = name
    #expect(Array(try readProtocol(ProtocolFileWriter.text(of: rules)).name.utf8) == Array(name.utf8))
  }

  @Test("names of random characters come back to the last bit")
  func randomNames() throws {
    let seed: UInt64 = 20_261_122
    var random = SeededRandom(seed: seed)
    for round in 0..<200 {
      var rules = LadderProtocol.standard
      rules.name = random.name()
      let again = try? readProtocol(ProtocolFileWriter.text(of: rules))
      #expect(again?.name.utf8.elementsEqual(rules.name.utf8) == true, "seed \(seed), round \(round): \(rules.name)")
    }
  }

  @Test("an exercise that never counts is written with a hold of 0")
  func noSupport() throws {
    var rules = LadderProtocol.standard
    rules.name = "Planks only"
    rules.support.minimums = [:]
    rules.kneeToToe.supportDays = 0
    rules.toeToUnstable.supportDays = 0
    let lines = WrittenLine.all(of: ProtocolFileWriter.text(of: rules)).filter { $0.path.hasPrefix("support.") }
    #expect(
      lines.filter(\.hasValue).map(\.text)
        == Array(repeating: ["    reps: none", "    hold_seconds: 0"], count: 3).flatMap { $0 })
    #expect(try readProtocol(ProtocolFileWriter.text(of: rules)) == rules)
  }
}

extension LadderProtocol {
  /// Some numbers of the default protocol changed to others that are allowed, and fit together.
  static func random(_ random: inout SeededRandom) -> LadderProtocol {
    var rules = LadderProtocol.standard
    rules.name = "made up \(random.int(1...1_000_000))"
    rules.version = random.int(1...9999)
    for _ in 0..<random.int(1...200) {
      let key = random.pick(ProtocolKey.all)
      let value: Int? = key.none != nil && random.once(in: 3) ? nil : random.int(key.range)
      // A hold belongs to repetitions: where there are none, it changes nothing.
      let changed = key.setting(value, in: rules)
      if changed.conflicts.isEmpty { rules = changed }
    }
    return rules
  }
}

extension SeededRandom {
  /// 1 to 60 characters that a name may have, of which at least one can be seen.
  fileprivate mutating func name() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<int(1...59) {
      let limit = pick([0x7F, 0x7F, 0xFF, 0xFFFF, 0x10_FFFF])
      guard let scalar = Unicode.Scalar(UInt32(int(0x20...limit))), scalar.properties.generalCategory != .control,
        !scalar.properties.isNoncharacterCodePoint, !"\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains(scalar)
      else { continue }
      scalars.append(scalar)
    }
    scalars.append("x")
    return String(scalars)
  }
}
