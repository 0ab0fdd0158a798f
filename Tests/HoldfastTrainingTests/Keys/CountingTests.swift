import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct CountingTests {
  private func typed(_ drill: Drill) -> String? { drill.screen.facts.dropFirst().first }

  @Test("digits type another number, Backspace corrects it")
  func typing() {
    var drill = Drill(clams())
    drill.type("1")
    #expect(typed(drill) == "typed: 1 repetition")
    drill.type("8")
    #expect(typed(drill) == "typed: 18 repetitions")
    drill.type(backspace)
    #expect(typed(drill) == "typed: 1 repetition")
    drill.type(backspace)
    #expect(typed(drill) == nil)
    #expect(drill.type(" ") == [beginUnasked(at: 5_000), .save(clam(15, .left, place: 1, pair: 1))])
  }

  @Test("a number outside 1-1000 is not taken", arguments: ["0", "1001", "9999"])
  func outside(digits: String) {
    var drill = Drill(clams())
    drill.type(digits)
    #expect(drill.screen.notice == "Repetitions are 1-1000.")
  }

  @Test("what was counted can be corrected in both directions")
  func correct() {
    var drill = Drill(clams())
    drill.type("s\n")
    #expect(drill.type("+") == [.save(clam(16, .right, place: 1, pair: 1))])
    #expect(drill.type("--") == [15, 14].map { .save(clam($0, .right, place: 1, pair: 1)) })
  }

  @Test("the warm-up records its time, without a question after it")
  func warmUps() {
    var drill = Drill(warmUp(), planks())
    drill.pass(61_900)
    #expect(drill.screen.clock == .init(seconds: 61, kind: .open))
    let set = TrainedSet(
      place: 1, pair: 1, exercise: builtIn("warm-up").id, side: .none, work: .hold(sure(61)))
    #expect(drill.type("\n") == [beginUnasked(at: 5_000), .save(set)])
    #expect(drill.screen.title == "Knee plank")
  }

  @Test("a warm-up that is skipped, or done within a second, records nothing", arguments: ["s", "\n"])
  func noWarmUp(key: String) {
    var drill = Drill(warmUp(), planks())
    #expect(drill.type(key, after: 900) == [])
    #expect(drill.screen.title == "Knee plank")
  }

  @Test("a warm-up longer than can be recorded is recorded as an hour")
  func longWarmUp() {
    var drill = Drill(warmUp())
    #expect(
      drill.type("\n", after: 9_000_000).contains { effect in
        if case .save(let set) = effect { return set.work == .hold(sure(3600)) }
        return false
      })
  }

  @Test("the time of a pause is not part of the warm-up, and q saves it before the end")
  func pausedWarmUp() {
    var drill = Drill(warmUp(), planks())
    drill.type("p", after: 5_000)
    drill.type("p", after: 50_000)
    drill.type("q", after: 2_000)
    let set = TrainedSet(place: 1, pair: 1, exercise: builtIn("warm-up").id, side: .none, work: .hold(sure(7)))
    #expect(drill.type("c", after: 30_000) == [beginUnasked(at: 5_000), .save(set), .end(.early(.choice)), .leave])
  }
}
