import HoldfastModel
import HoldfastTraining
import Testing

@testable import HoldfastTerminal

struct TrainingRunTests {
  private static let style = ConsoleStyle(isPlain: false, isColoured: true, isUnicode: true)
  private static let plain = ConsoleStyle(isPlain: true, isColoured: false, isUnicode: true)

  /// A session of one hold of 30 s, after a countdown of 5 s.
  private func session() throws -> TrainingSession {
    let exercise = try #require(Catalogue.builtIn.first { $0.id == .kneePlank })
    let target = try #require(HoldSeconds(30))
    let limit = try #require(HoldSeconds(60))
    return TrainingSession(
      TrainingPlan(
        items: [
          PlannedExercise(exercise: exercise, work: .hold(target: target, limit: limit), sets: 1, restSeconds: 60)
        ], asksBefore: false, limits: PainLimits(supportOnly: 4, endsExercise: 6, stop: 8)),
      at: MonotonicTime(milliseconds: 0))
  }

  private func key(_ key: Key, _ at: Int64) -> ScriptedConsole.Step {
    (at, .keys([key], at: MonotonicTime(milliseconds: at)))
  }

  private func run(
    _ script: ScriptedConsole, style: ConsoleStyle = style,
    perform: (TrainingEffect) -> [TrainingEvent] = { _ in [] }
  ) throws -> (session: TrainingSession, effects: [TrainingEffect]) {
    var session = try session()
    var effects: [TrainingEffect] = []
    TrainingRun.run(&session, on: script.console, style: style) { effect in
      effects.append(effect)
      return perform(effect)
    }
    return (session, effects)
  }

  /// From the first key to the end: begin, hold for 20 s, stop, leave the questions open.
  private var wholeSession: [ScriptedConsole.Step] {
    [key(.enter, 1_000), key(.character(" "), 26_400)] + (1...20).map { key(.enter, 26_400 + $0 * 1_000) }
  }

  @Test("a hold is as long as from its begin to the moment of the key, and each set is saved once it is done")
  func hold() throws {
    let script = ScriptedConsole(wholeSession)
    let (session, effects) = try run(script) { effect in
      if case .save(let set) = effect { return [.saved(place: set.place)] }
      return []
    }
    let saved = effects.compactMap { effect -> Work? in
      if case .save(let set) = effect { return set.work }
      return nil
    }
    #expect(saved.first == (HoldSeconds(20).map { .hold($0) }))
    #expect(session.isOver && session.unsaved == [])
    #expect(effects.last == .leave)
    #expect(script.closings >= 1)
  }

  @Test("the screen is painted 10 times a second at most, however many keys arrive")
  func pace() throws {
    let keys = (0..<2_000).map { key(.character($0 % 2 == 0 ? "p" : "z"), Int64($0) * 7) }
    let paints = try #require(try painted(keys + wholeSession.map { ($0.at + 20_000, $0.event) }))
    let gaps = zip(paints, paints.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 >= 100 })
    #expect(paints.count > 30)
  }

  private func painted(_ steps: [ScriptedConsole.Step]) throws -> [Int64]? {
    let script = ScriptedConsole(steps)
    _ = try run(script)
    return script.paints.map(\.at)
  }

  @Test("nothing is painted while nothing changes")
  func idle() throws {
    let script = ScriptedConsole([(600_000, .interrupted(.terminated))])
    let effects = try run(script).effects
    #expect(script.paints.count == 1)
    #expect(effects.suffix(2) == [.end(.interrupted(.terminated)), .leave])
  }

  @Test("a cue rings the bell and is performed as well")
  func cues() throws {
    let script = ScriptedConsole([key(.enter, 1_000), (7_000, .interrupted(.hungUp))])
    let cues = try run(script).effects.compactMap { effect -> Cue? in
      if case .cue(let cue) = effect { return cue }
      return nil
    }
    #expect(cues == [.countdown(3), .countdown(2), .countdown(1), .begin])
    #expect(script.writes.filter { $0.text == "\u{07}" }.map(\.at) == [3_000, 4_000, 5_000, 6_000])
  }

  @Test("what the log answers reaches the session: a set that is not saved is asked for again")
  func answers() throws {
    var failures = 1
    let script = ScriptedConsole(wholeSession + [(120_000, .interrupted(.terminated))])
    let (session, effects) = try run(script) { effect in
      guard case .save(let set) = effect else { return [] }
      failures -= 1
      return failures >= 0 ? [.notSaved(place: set.place, why: "the log is busy")] : [.saved(place: set.place)]
    }
    let saves = effects.filter { if case .save = $0 { true } else { false } }
    #expect(saves.count == 2)
    #expect(session.unsaved == [])
  }

  @Test("Ctrl-Z pauses a hold before the program sleeps, and everything is painted anew afterwards")
  func suspended() throws {
    let script = ScriptedConsole([
      key(.enter, 1_000), (16_050, .suspend), key(.character("p"), 700_000), key(.character(" "), 710_500),
      (720_000, .interrupted(.terminated)),
    ])
    script.sleep = 600_000
    let (session, _) = try run(script)
    #expect(script.sleeps == [16_050])
    let after = try #require(script.paints.first { $0.at >= 616_050 })
    #expect(after.text.contains("Knee plank") || after.text.contains("knee plank"), "\(after.text)")
    #expect(session.done.map(\.work) == [HoldSeconds(20)].compactMap { $0.map { .hold($0) } })
  }

  @Test("another size paints everything anew, no sooner than the pace allows")
  func resized() throws {
    let script = ScriptedConsole([(10, .resized), (1_000, .interrupted(.terminated))])
    _ = try run(script)
    #expect(script.paints.map(\.at) == [0, 100])
    #expect(script.paints.first?.text == script.paints.last?.text)
  }

  @Test("the plain style prints lines without any sequence")
  func plainLines() throws {
    let script = ScriptedConsole(wholeSession)
    _ = try run(script, style: Self.plain)
    #expect(script.paints.allSatisfy { !$0.text.contains("\u{1B}") && $0.text.hasSuffix("\n") })
    #expect(script.paints.count > 5)
  }

  @Test("commands that a session names are shown as they are completed, and the screen is not painted again for it")
  func wording() throws {
    let script = ScriptedConsole([key(.character("x"), 1_000), (60_000, .interrupted(.terminated))])
    var session = try session()
    TrainingRun.run(
      &session, on: script.console, style: Self.plain,
      wording: { $0.replacing("holdfast today", with: "holdfast today --db a.db") }
    ) { effect in
      if case .advise = effect { return [.advised(["The next session: holdfast today"], .everything)] }
      return []
    }
    #expect(script.paints.map(\.text).last?.contains("The next session: holdfast today --db a.db Any key") == true)
    #expect(script.paints.count == 2)
  }

  @Test("a terminal that is gone ends the session, whatever it was waiting for")
  func gone() throws {
    let script = ScriptedConsole([key(.enter, 1_000), key(.character(" "), 12_000)])
    let (session, effects) = try run(script)
    #expect(session.isOver)
    #expect(effects.contains(.end(.interrupted(.hungUp))))
  }
}
