import HoldfastModel
import HoldfastTraining
import Testing

@testable import HoldfastTerminal

/// Screens of real sessions on the smallest terminals: what matters has to be found there.
struct SmallScreenTests {
  private let sizes = [ConsoleSize(columns: 40, rows: 12), ConsoleSize(columns: 40, rows: 24)]
  private let now = MonotonicTime(milliseconds: 0)

  private func session(
    _ id: ExerciseID, _ work: PlannedWork, asksBefore: Bool = false, device: Device? = nil
  ) throws -> TrainingSession {
    let exercise = try #require(Catalogue.builtIn.first { $0.id == id })
    return TrainingSession(
      TrainingPlan(
        items: [PlannedExercise(exercise: exercise, work: work, sets: 3, restSeconds: 60, device: device)],
        asksBefore: asksBefore, limits: PainLimits(supportOnly: 4, endsExercise: 6, stop: 8)), at: now)
  }

  private func text(_ session: TrainingSession, _ size: ConsoleSize) -> String {
    Layout(session.screen(at: now), size: size, isUnicode: false).grid.text
  }

  private func type(_ keys: String, _ session: inout TrainingSession) {
    for key in keys { _ = session.handle(.key(key == "\n" ? .enter : .character(key)), at: now) }
  }

  private func hold(_ seconds: Int) throws -> PlannedWork {
    let target = try #require(HoldSeconds(seconds))
    return .hold(target: target, limit: target)
  }

  @Test("every red flag can be found on the smallest terminals, with the keys that lead there")
  func redFlags() throws {
    for size in sizes {
      var session = try session(.kneePlank, hold(30), asksBefore: true)
      type("f", &session)
      var seen: Set<Character> = []
      for _ in 0..<4 {
        let text = text(session, size)
        for hint in ["a-l mark", "Enter report", "space more", "Escape back"] {
          #expect(text.contains(hint), "\(text)")
        }
        let rows = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        seen.formUnion(rows.filter { $0.dropFirst().hasPrefix(" [") }.compactMap(\.first))
        type(" ", &session)
      }
      #expect(String(seen.sorted()) == "abcdefghijkl")
    }
  }

  @Test("the first three red flags of each page are whole, also with a remark about a wrong key")
  func wholeFlags() throws {
    for keys in ["f", "f\n", "fz"] {
      var session = try session(.kneePlank, hold(30), asksBefore: true)
      type(keys, &session)
      for page in 0..<4 {
        let words = text(session, sizes[0]).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        for symptom in RedFlagSymptom.allCases.dropFirst(page * 3).prefix(3) {
          #expect(words.contains(symptom.words), "\(keys) \(words)")
        }
        type(" ", &session)
        if keys.count > 1 { type(String(keys.dropFirst()), &session) }
      }
    }
  }

  @Test("that training stays stopped is said on the smallest terminal, whatever the reasons are")
  func stop() throws {
    for keys in ["9", "fabcdefghijkl\n"] {
      var session = try session(.kneePlank, hold(30), asksBefore: true)
      type(keys, &session)
      _ = session.handle(.notBegun(why: "the log is busy: /home/somebody/.local/share/holdfast/log.db"), at: now)
      let words = text(session, sizes[0]).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      #expect(words.contains("Training stays stopped until a clinician clears you."), "\(words)")
      #expect(words.contains("Enter leave"))
    }
  }

  @Test("both sides of a counted set are told whole, up to a thousand")
  func bothSides() throws {
    var session = try session(.megaClam, .reps(try #require(Repetitions(1000))))
    type("\n\n", &session)
    #expect(text(session, sizes[0]).contains("did 1000 repetitions left, 1000 right\n"))
  }

  @Test("the device of an unstable plank, the set and the key that changes it are seen before a set and in the rest")
  func device() throws {
    var session = try session(.unstablePlank, hold(30), device: .bosu)
    let before = text(session, sizes[0])
    #expect(before.contains("Unstable plank on a Bosu") && before.contains("d device"), "\(before)")
    type("\n\n", &session)
    _ = session.handle(.key(.enter), at: MonotonicTime(milliseconds: 9_000))
    for _ in 0..<3 { _ = session.handle(.key(.enter), at: MonotonicTime(milliseconds: 20_000)) }
    let rest = Layout(
      session.screen(at: MonotonicTime(milliseconds: 20_000)), size: sizes[0], isUnicode: false
    ).grid.text
    let words = rest.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("next: Unstable plank on a Bosu, set 2 of 3"), "\(rest)")
    #expect(words.contains("d device"), "\(rest)")
  }
}
