import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import Testing

@Suite("The values of a protocol file")
struct ProtocolValueTests {
  static let hold = "levels.knee.hold_seconds"

  static let wrongNumbers: [(value: String, marked: String, found: String, remedy: String)] = [
    ("3.0", "1️⃣3.02️⃣", "3.0", "Write: 3"),
    ("3.5", "1️⃣3.52️⃣", "3.5", "Choose a whole number."),
    ("0x1E", "1️⃣0x1E2️⃣", "0x1E", "Write it in decimal digits."),
    ("1_000", "1️⃣1_0002️⃣", "1_000", "Write: 1000"),
    ("010", "1️⃣0102️⃣", "010", "Write: 10"),
    ("+7", "1️⃣+72️⃣", "+7", "Write: 7"),
    ("45 s # as before", "1️⃣45 s2️⃣ # as before", "45 s", "Write: 45"),
    ("1:15", "1️⃣1:152️⃣", "1:15", "Write: 75"),
    ("1e2", "1️⃣1e22️⃣", "1e2", "The default is 30."),
    ("-5", "1️⃣-52️⃣", "-5", "The default is 30."),
    ("0", "1️⃣02️⃣", "0", "The default is 30."),
    ("3601", "1️⃣36012️⃣", "3601", "The default is 30."),
    ("99999999999999999999", "1️⃣999999999999999999992️⃣", "99999999999999999999", "The default is 30."),
    (".inf", "1️⃣.inf2️⃣", ".inf", "The default is 30."),
    ("three", "1️⃣three2️⃣", "three", "The default is 30."),
    ("３０", "1️⃣３０2️⃣", "３０", "The default is 30."),
    ("no", "1️⃣no2️⃣", "no", "It can't be switched off. The default is 30."),
    ("none", "1️⃣none2️⃣", "none", "It can't be switched off. The default is 30."),
    ("~", "1️⃣~2️⃣", "~", "It can't be switched off. The default is 30."),
    ("\"3\"", "1️⃣\"3\"2️⃣", "a text", "Take the quotes away: 3"),
    ("'30'", "1️⃣'30'2️⃣", "a text", "Take the quotes away: 30"),
    ("\"日本\"  # é", "1️⃣\"日本\"2️⃣  # é", "a text", "The default is 30."),
    ("[30]", "1️⃣[2️⃣30]", "a list", "Write one value behind hold_seconds on the same line."),
    ("{a: 1}", "1️⃣{2️⃣a: 1}", "keys of its own", "Write one value behind hold_seconds on the same line."),
  ]

  @Test("a number is whole, plain, and in its range", arguments: wrongNumbers)
  func wrongNumber(value: String, marked: String, found: String, remedy: String) throws {
    #expect(
      told(try ProtocolTexts.with(Self.hold, value)) == [
        [
          "rules.yaml: levels.knee.hold_seconds must be a whole number, 1 to 3600 s, not \(found)",
          "5 |     hold_seconds: \(marked)", "The target hold of a knee plank.", remedy,
        ]
      ])
  }

  @Test("nothing where a number belongs is told at its key")
  func nothing() throws {
    #expect(
      told(try ProtocolTexts.with(Self.hold, "")) == [
        [
          "rules.yaml: levels.knee.hold_seconds must be a whole number, 1 to 3600 s, not nothing",
          "5 |     1️⃣hold_seconds2️⃣:", "The target hold of a knee plank.",
          "It can't be switched off. The default is 30.",
        ]
      ])
  }

  @Test("a minus sign of typography is no hyphen")
  func minus() throws {
    #expect(
      told(try ProtocolTexts.with("gates.toe_to_unstable.morning_cap_above_usual", "\u{2212}2")) == [
        [
          "rules.yaml: gates.toe_to_unstable.morning_cap_above_usual must be a whole number, -3 to 9 points above usual, "
            + "not \u{2212}2",
          "35 |     morning_cap_above_usual: 1️⃣\u{2212}22️⃣", "The same as points above the usual morning pain.",
          "Write: -2",
        ]
      ])
  }

  static let wrongTruths: [(value: String, marked: String, found: String, remedy: String)] = [
    ("on", "1️⃣on2️⃣", "on", "Write yes or no."), ("0", "1️⃣02️⃣", "0", "Write yes or no."),
    ("none", "1️⃣none2️⃣", "none", "Write yes or no."), ("\"no\"", "1️⃣\"no\"2️⃣", "a text", "Take the quotes away: no"),
  ]

  @Test("yes and no are not written in other ways", arguments: wrongTruths)
  func wrongTruth(value: String, marked: String, found: String, remedy: String) throws {
    #expect(
      told(try ProtocolTexts.with("gates.toe_to_unstable.needs_unlock", value)) == [
        [
          "rules.yaml: gates.toe_to_unstable.needs_unlock must be yes or no, not \(found)",
          "42 |     needs_unlock: \(marked)",
          "Whether a clinician has to unlock unstable work first; that is the last rung, and locked by default.",
          remedy,
        ]
      ])
  }

  @Test(
    "yes, no, true and false are read in any case",
    arguments: [("no", false), ("No", false), ("FALSE", false), ("yes", true), ("YES", true), ("True", true)])
  func truths(value: String, expected: Bool) throws {
    let rules = try readProtocol(try ProtocolTexts.with("gates.toe_to_unstable.needs_unlock", value))
    #expect(rules.toeToUnstable.needsUnlock == expected)
  }

  static let wrongOptionals: [(value: String, marked: String, found: String, remedy: String)] = [
    ("off", "1️⃣off2️⃣", "off", "Write none, which says: not asked for."),
    ("null", "1️⃣null2️⃣", "null", "Write none, which says: not asked for."),
    ("'none'", "1️⃣'none'2️⃣", "a text", "Take the quotes away: none"), ("0", "1️⃣02️⃣", "0", "The default is none."),
  ]

  @Test("what may be left out is left out with none", arguments: wrongOptionals)
  func wrongOptional(value: String, marked: String, found: String, remedy: String) throws {
    #expect(
      told(try ProtocolTexts.with("gates.knee_to_toe.days_since_first_session", value)) == [
        [
          "rules.yaml: gates.knee_to_toe.days_since_first_session must be a whole number, 1 to 730 days, or none, "
            + "not \(found)",
          "24 |     days_since_first_session: \(marked)", "Days since the first plank session.", remedy,
        ]
      ])
  }

  @Test("an exercise that never counts needs no hold")
  func noSupport() throws {
    let rules = try readProtocol(try ProtocolTexts.with("support.bird-dog.reps", "None"))
    #expect(rules.support.minimums == [.toeTap: .init(reps: 5), .megaClam: .init(reps: 8)])
  }

  static let signs = [
    ("&x 30", "1️⃣&x 302️⃣", "& (an anchor)"), ("*x", "1️⃣*x2️⃣", "* (an alias)"), ("!!int 30", "1️⃣!!int 302️⃣", "! (a tag)"),
  ]

  @Test("anchors, aliases and tags are refused", arguments: signs)
  func sign(value: String, marked: String, sign: String) throws {
    let words = [
      "Every number of a protocol file stands in its own place, so that it can be read there.",
      "Write the value itself; put a text that begins with it in quotes.",
    ]
    #expect(
      told(try ProtocolTexts.with(Self.hold, value)) == [
        ["rules.yaml: a value can't begin with \(sign)", "5 |     hold_seconds: \(marked)"] + words
      ])
  }

  @Test("every key is accepted at both ends of its range", arguments: ProtocolKey.all.map(\.path))
  func ranges(path: String) throws {
    let key = try #require(ProtocolKey.of(path))
    for value in [key.range.lowerBound, key.range.upperBound] {
      let text = key.unit == .yesNo ? (value == 1 ? "yes" : "no") : String(value)
      let conflicts = key.setting(value, in: .standard).conflicts.map { "rules.yaml: \($0.what)" }
      do {
        let rules = try readProtocol(try ProtocolTexts.with(path, text))
        #expect(key.value(in: rules) == value && conflicts == [])
      } catch let problems as Problems {
        #expect(Set(problems.all.map(\.what)) == Set(conflicts))
      }
    }
  }

  @Test("beyond the ends of its range no key is accepted", arguments: ProtocolKey.all.map(\.path))
  func beyond(path: String) throws {
    let key = try #require(ProtocolKey.of(path))
    for value in [key.range.lowerBound - 1, key.range.upperBound + 1] {
      let told = told(try ProtocolTexts.with(path, String(value)))
      #expect(told.count == 1)
      #expect(told.first?.first?.hasPrefix("rules.yaml: \(path) must be ") ?? false)
    }
  }
}
