import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct BetweenTests {
  /// A drill that rests after a set.
  private func resting(ready: Int = 5) -> Drill {
    var drill = Drill(planks(), clams(1), ready: ready)
    drill.type("\n")
    if ready > 0 { drill.pass(Int64(ready) * 1000) }
    drill.type("\n", after: 20_000)
    drill.type("1cc")
    return drill
  }

  @Test("the last seconds of a rest are the countdown of the next hold, which begins by itself")
  func flow() {
    var drill = resting()
    #expect(drill.screen.clock == .init(seconds: 60, kind: .rest))
    #expect(drill.screen.position == "next: Knee plank, set 2 of 3")
    #expect(drill.live(54_999) == [])
    #expect(drill.live(1) == [.cue(.restOver)])
    #expect(drill.screen.clock == .init(seconds: 5, kind: .ready))
    #expect(
      drill.live(5_000) == [.cue(.countdown(3)), .cue(.countdown(2)), .cue(.countdown(1)), .cue(.begin)])
    #expect(drill.type("\n", after: 7_000) == [.save(plank(7, place: 2))])
  }

  @Test("a rest that ended long ago began its hold at its own moment")
  func late() {
    var drill = resting()
    #expect(drill.type("\n", after: 60_000 + 11_900) == [.cue(.begin), .save(plank(11, place: 2))])
  }

  @Test("+ adds 15 s, p pauses, Enter goes on with the countdown")
  func keys() {
    var drill = resting()
    drill.type("+")
    #expect(drill.screen.clock == .init(seconds: 75, kind: .rest))
    drill.type("p", after: 10_000)
    drill.pass(100_000)
    #expect(drill.screen.clock == .init(seconds: 65, kind: .rest))
    drill.type("p", after: 0)
    drill.pass(5_000)
    #expect(drill.screen.clock == .init(seconds: 60, kind: .rest))
    drill.type("\n")
    #expect(drill.screen.clock == .init(seconds: 5, kind: .ready))
  }

  @Test("s skips the next set and goes on resting; after the last it shows the next exercise")
  func skip() {
    var drill = resting()
    drill.pass(10_000)
    drill.type("s")
    #expect(drill.screen.position == "next: Knee plank, set 3 of 3")
    #expect(drill.screen.clock == .init(seconds: 50, kind: .rest))
    drill.type("s")
    #expect(drill.screen.title == "Mega clam")
  }

  @Test("e asks again about the last set while the rest stands still")
  func edit() {
    var drill = resting()
    drill.pass(10_000)
    drill.type("e")
    #expect(drill.screen.lines.map(\.text) == ["Pain 0-10?", "Recorded: 1."])
    #expect(
      drill.type("3\n\n", after: 30_000) == [.save(plank(20, pain: 3, form: .clean, stopped: .choice))])
    #expect(drill.screen.clock == .init(seconds: 50, kind: .rest))
  }

  @Test("b goes back to the set before; doing it again is one more set")
  func back() {
    var drill = resting(ready: 0)
    drill.type("b")
    #expect(drill.screen.position == "set 1 of 3")
    drill.type("\n")
    #expect(drill.type("\n", after: 9_000) == [.save(plank(9, place: 2))])
    drill.type("\n\n\n")
    #expect(drill.screen.position == "next: Knee plank, set 2 of 3")
    #expect(drill.session.done == [plank(20, pain: 1, form: .clean, stopped: .choice), plank(9, place: 2)])
  }

  @Test("b at the first set says that it is the first")
  func first() {
    var drill = Drill(planks())
    #expect(drill.type("b") == [])
    #expect(drill.screen.notice == "This is the first set.")
  }

  @Test("x in a rest ends the exercise with its last set")
  func endExercise() {
    var drill = resting()
    #expect(drill.type("x") == [.advise(plank(20, pain: 1, form: .clean, stopped: .choice))])
    drill.type("z")
    #expect(drill.screen.title == "Mega clam")
    drill.type("b")
    #expect(drill.screen.notice == "This is the first set.")
  }

  @Test(
    "q asks why, and each answer ends", arguments: zip(["p", "f", "c", "\n"], [StopReason.pain, .form, .choice, nil]))
  func quit(key: String, reason: StopReason?) {
    var drill = resting()
    #expect(drill.type("q") == [])
    #expect(drill.type("z") == [])
    #expect(drill.screen.notice == "Type p, f or c, or Enter to end without a reason. Escape goes on.")
    #expect(drill.type(key) == [.end(.early(reason)), .leave])
    #expect(drill.session.isOver)
    #expect(drill.type("\n") == [])
  }

  @Test("the rest stands still while the end is asked for")
  func asking() {
    var drill = resting()
    drill.type("q")
    drill.pass(100_000)
    drill.type(escape)
    #expect(drill.screen.clock == .init(seconds: 60, kind: .rest))
    drill.pass(1_000)
    #expect(drill.screen.clock == .init(seconds: 59, kind: .rest))
  }

  @Test("sets that were done before are left out")
  func continued() {
    var drill = Drill(planks(3, done: 2), ready: 0)
    #expect(drill.screen.position == "set 3 of 3")
    drill.type("\n")
    drill.type("\n", after: 30_000)
    #expect(
      drill.type("1cr").suffix(3) == [
        .save(plank(30, pain: 1, form: .clean, stopped: .target)), .end(.finished), .leave,
      ])
  }

  @Test("with nothing left at all any key leaves")
  func nothing() {
    var drill = Drill(planks(3, done: 3))
    #expect(drill.screen.announcement == "Nothing is left to do. Any key leaves.")
    #expect(drill.type(" ") == [.end(.finished), .leave])
  }
}
