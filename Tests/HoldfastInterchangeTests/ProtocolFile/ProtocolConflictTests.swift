import HoldfastInterchange
import HoldfastProgression
import Testing

@Suite("Numbers of a protocol file that do not fit together")
struct ProtocolConflictTests {
  @Test("a conflict is told at its first key, with all its numbers")
  func conflict() throws {
    #expect(
      told(try ProtocolTexts.with("gates.knee_to_toe.days_at_level", "5")) == [
        [
          "rules.yaml: gates.knee_to_toe.days_at_level (5) may not be less than triggers.step_back_spacing_days (7)",
          "18 |     days_at_level: 1️⃣52️⃣",
          "The level could rise again before the next step back is possible: more pain would then lead to a higher "
            + "level.",
        ]
      ])
    #expect(
      told(try ProtocolTexts.with("gates.toe_to_unstable.qualifying_sessions", "22")) == [
        [
          "rules.yaml: gates.toe_to_unstable.qualifying_sessions (22), gates.toe_to_unstable.sessions_spacing_days (2) "
            + "apart, do not fit into gates.toe_to_unstable.sessions_window_days (42)",
          "29 |     qualifying_sessions: 1️⃣222️⃣",
          "So many sessions could never count at once, so the level could never rise.",
        ]
      ])
  }

  @Test("every conflict of a file is told, in the order of the file, beside all else")
  func several() throws {
    let text = try ProtocolTexts.with("triggers.stop_score", "5").replacing("rest_seconds: 60", with: "rest_seconds: x")
    #expect(
      told(text).map { $0.prefix(2) } == [
        [
          "rules.yaml: triggers.red_daytime (6) has to be below triggers.stop_score (5)", "45 |   red_daytime: 1️⃣62️⃣",
        ],
        ["rules.yaml: triggers.red_peak (6) has to be below triggers.stop_score (5)", "46 |   red_peak: 1️⃣62️⃣"],
        [
          "rules.yaml: dose.rest_seconds must be a whole number, 0 to 3600 s, not x", "78 |   rest_seconds: 1️⃣x2️⃣",
        ],
      ])
  }

  @Test("a number that can't be read is in no conflict")
  func unread() throws {
    let text = try ProtocolTexts.with("gates.knee_to_toe.days_at_level", "5")
      .replacing("step_back_spacing_days: 7", with: "step_back_spacing_days: 70")
    #expect(
      told(text).map { $0.prefix(2) } == [
        [
          "rules.yaml: triggers.step_back_spacing_days must be a whole number, 1 to 60 days, not 70",
          "54 |   step_back_spacing_days: 1️⃣702️⃣",
        ]
      ])
  }
}
