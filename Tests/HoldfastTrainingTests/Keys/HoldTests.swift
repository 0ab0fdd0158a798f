import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct HoldTests {
  @Test("the countdown counts down, then the hold begins by itself and cues its target and its limit")
  func cues() {
    var drill = Drill(planks(1, target: 5, limit: 8))
    #expect(drill.type("\n") == [])
    #expect(
      drill.live(13_000) == [
        .cue(.countdown(3)), .cue(.countdown(2)), .cue(.countdown(1)), .cue(.begin), .cue(.countdown(3)),
        .cue(.countdown(2)), .cue(.countdown(1)), .cue(.target), .cue(.over), beginUnasked(at: 10_000), .save(plank(8)),
      ])
  }

  @Test("of cues that come due together only the last is given")
  func lateCues() {
    var drill = Drill(planks())
    drill.type("\n")
    #expect(drill.pass(4_500) == [.cue(.countdown(1))])
    #expect(drill.pass(1_000) == [.cue(.begin)])
    #expect(drill.pass(40_000) == [.cue(.target)])
  }

  @Test(
    "any key stops a hold, and it is saved at once, rounded down",
    arguments: ["\n", " ", "7", "q", escape, "→", backspace])
  func anyKey(key: String) {
    var drill = Drill(planks(), ready: 0)
    #expect(drill.type("\n") == [.cue(.begin)])
    drill.pass(12_000)
    #expect(drill.type(key, after: 999) == [beginUnasked(at: 5_000), .save(plank(12))])
    #expect(drill.screen.announcement == "Held 12 s. Pain 0-10?")
  }

  @Test("the clock and its facts tell held, target, and what is left or over")
  func facts() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.pass(12_700)
    #expect(drill.screen.clock == .init(seconds: 12, kind: .hold))
    #expect(drill.screen.facts == ["target 30 s", "18 s to go"])
    drill.pass(17_300)
    #expect(drill.screen.clock == .init(seconds: 30, kind: .hold, isCueing: true))
    #expect(drill.screen.facts == ["target 30 s", "target reached"])
    drill.pass(4_000)
    #expect(drill.screen.facts == ["target 30 s", "target reached, 4 s over"])
  }

  @Test("paused time does not count; p or space goes on, Enter stops with what was held", arguments: ["p", " "])
  func pause(key: String) {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.type("p", after: 10_500)
    #expect(drill.session.nextChange(after: drill.now) == nil)
    #expect(drill.pass(60_000) == [])
    #expect(drill.screen.clock == .init(seconds: 10, kind: .paused))
    drill.type(key)
    drill.type("p", after: 5_600)
    #expect(drill.type("\n", after: 9_000) == [beginUnasked(at: 5_000), .save(plank(16))])
  }

  @Test("x stops a hold and ends the exercise, of a plank all planks")
  func endExercise() {
    var drill = Drill(planks(), planks(), clams(), ready: 0)
    drill.type("\n")
    #expect(
      drill.type("x", after: 9_000) == [beginUnasked(at: 5_000), .save(plank(9))])
    #expect(drill.screen.lines.map(\.text) == ["The exercise ends here. Pain in this set, 0-10?"])
    #expect(drill.type("3") == [.save(plank(9, pain: 3)), .advise(plank(9, pain: 3))])
    drill.send(.advised(["Rest today."], .everything))
    #expect(drill.screen.lines.map(\.text) == ["Knee plank ends here: pain 3.", "Rest today."])
    drill.type("z")
    #expect(drill.screen.title == "Mega clam")
  }

  @Test("what is shorter than a second is not recorded, and the set waits again")
  func short() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    #expect(drill.type(" ", after: 999) == [])
    #expect(drill.screen.notice == "Shorter than a second: not recorded.")
    #expect(
      drill.screen.announcement == "Shorter than a second: not recorded. Knee plank, set 1 of 3: 30 s. Enter begins.")
  }

  @Test("a hold ends itself at its limit however late anybody looks, and a late Enter is no answer")
  func limit() {
    var drill = Drill(planks(1), ready: 0)
    drill.type("\n")
    #expect(drill.type("\n", after: 120_400) == [.cue(.over), beginUnasked(at: 5_000), .save(plank(120))])
    #expect(drill.screen.notice == "It had ended by itself: that key is not taken as an answer.")
    drill.pass(1_000)
    drill.type("\n")
    #expect(drill.screen.lines.first?.text == "Form?")
  }

  @Test("in the countdown p pauses and any key goes on, Enter begins at once")
  func ready() {
    var drill = Drill(planks())
    drill.type("\n")
    drill.type("p", after: 2_000)
    drill.pass(30_000)
    #expect(drill.screen.clock == .init(seconds: 3, kind: .ready))
    #expect(drill.type("s") == [])
    #expect(drill.screen.position == "set 1 of 3")
    #expect(drill.type("\n", after: 500) == [.cue(.begin)])
    #expect(drill.screen.clock == .init(seconds: 0, kind: .hold))
  }

  @Test("in the countdown s skips, b goes back, x ends the exercise and q asks")
  func readyMoves() {
    var drill = Drill(planks())
    drill.type("\ns")
    #expect(drill.screen.position == "set 2 of 3")
    drill.type("\nb")
    #expect(drill.screen.position == "set 1 of 3")
    drill.type("\nq")
    #expect(drill.screen.title == "End here?")
    drill.type(escape)
    #expect(drill.screen.clock == .init(seconds: 5, kind: .ready))
    #expect(drill.type("x") == [.advise(nil)])
  }

  @Test("a paste does not stop a hold")
  func paste() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    #expect(drill.send(.pasted) == [])
    #expect(drill.screen.notice == "Pasted text is not an answer.")
    #expect(drill.type(" ", after: 7_000) == [beginUnasked(at: 5_000), .save(plank(7))])
  }

  @Test("a moment before the last event counts as that event's")
  func backwards() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.pass(20_000)
    let effects = drill.session.handle(.key(.enter), at: MonotonicTime(milliseconds: 0))
    #expect(effects == [beginUnasked(at: 5_000), .save(plank(20))])
  }

  @Test("a suspended hold stands still and says so when the program goes on")
  func suspend() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.pass(8_000)
    drill.send(.suspended)
    drill.pass(500_000)
    drill.send(.resumed)
    #expect(drill.screen.clock == .init(seconds: 8, kind: .paused))
    #expect(drill.screen.notice == "Paused since the program was suspended.")
    #expect(drill.type("\n") == [beginUnasked(at: 5_000), .save(plank(8))])
  }
}
