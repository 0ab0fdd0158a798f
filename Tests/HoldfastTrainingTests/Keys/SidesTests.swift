import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct SidesTests {
  private func stretch(_ seconds: Int, _ side: Side, place: Int, pair: Int) -> TrainedSet {
    TrainedSet(
      place: place, pair: pair, exercise: builtIn("calf-stretch").id, side: side, work: .hold(sure(seconds)))
  }

  @Test("a hold per side goes left, questions, countdown, right, without a rest between them")
  func holds() {
    var drill = Drill(stretches(2))
    #expect(drill.screen.position == "set 1 of 2, left side")
    drill.type("\n\n")
    #expect(drill.type(" ", after: 15_000) == [beginUnasked(at: 5_000), .save(stretch(15, .left, place: 1, pair: 1))])
    drill.type("\n\n\n")
    #expect(drill.screen.position == "set 1 of 2, right side")
    #expect(drill.screen.clock == .init(seconds: 5, kind: .ready, isCueing: false))
    #expect(drill.type(" ", after: 5_000 + 12_000) == [.cue(.begin), .save(stretch(12, .right, place: 2, pair: 1))])
    drill.type("\n\n\n")
    #expect(drill.screen.position == "next: Calf stretch, set 2 of 2, left side")
  }

  @Test("without a countdown the second side waits for a key")
  func noCountdown() {
    var drill = Drill(stretches(), ready: 0)
    drill.type("\n")
    drill.type(" ", after: 15_000)
    drill.type("\n\n\n")
    #expect(drill.screen.position == "right side")
    #expect(drill.screen.clock == nil)
  }

  @Test("counted sides share one rating after the second")
  func reps() {
    var drill = Drill(clams())
    #expect(drill.type("\n") == [beginUnasked(at: 5_000), .save(clam(15, .left, place: 1, pair: 1))])
    #expect(drill.screen.position == "set 1 of 2, right side")
    #expect(drill.type("12\n") == [.save(clam(12, .right, place: 2, pair: 1))])
    #expect(drill.screen.position == "set 1 of 2, both sides")
    #expect(drill.screen.announcement == "Did 15 repetitions left, 12 right. Pain 0-10?")
    #expect(
      drill.type("2") == [
        .save(clam(15, .left, place: 1, pair: 1, pain: 2)), .save(clam(12, .right, place: 2, pair: 1, pain: 2)),
      ])
  }

  @Test("a left side done again gets a pair of its own, and the right one joins it")
  func again() {
    var drill = Drill(clams())
    drill.type("\nb")
    #expect(drill.screen.position == "set 1 of 2, left side")
    #expect(drill.type("\n") == [.save(clam(15, .left, place: 2, pair: 2))])
    #expect(drill.type("\n") == [.save(clam(15, .right, place: 3, pair: 2))])
  }

  @Test("when the right side is skipped its left one is rated")
  func skipRight() {
    var drill = Drill(clams())
    drill.type("\ns")
    #expect(drill.type("1") == [.save(clam(15, .left, place: 1, pair: 1, pain: 1))])
    drill.type("\n\n")
    #expect(drill.screen.position == "next: Mega clam, set 2 of 2, left side")
  }

  @Test("when the left side is skipped the right one stands alone")
  func skipLeft() {
    var drill = Drill(clams())
    drill.type("s")
    #expect(drill.type("\n") == [beginUnasked(at: 5_000), .save(clam(15, .right, place: 1, pair: 1))])
    #expect(drill.type("1") == [.save(clam(15, .right, place: 1, pair: 1, pain: 1))])
  }

  @Test("of a set that was broken off between its sides the right one is left, whatever its work is")
  func leftDone() {
    var held = stretches(2)
    held.leftSidesDone = 1
    let holds = Drill(held)
    #expect(holds.screen.position == "set 1 of 2, right side")
    var counted = clams(3)
    counted.setsDone = 1
    counted.leftSidesDone = 1
    var reps = Drill(counted)
    #expect(reps.screen.position == "set 2 of 3, right side")
    #expect(reps.type("\n") == [beginUnasked(at: 5_000), .save(clam(15, .right, place: 1, pair: 1))])
    #expect(reps.screen.position == "set 2 of 3, right side")
    reps.type("\n\n\n")
    #expect(reps.screen.position == "next: Mega clam, set 3 of 3, left side")
  }

  @Test("in a rest s skips both sides")
  func skipBoth() {
    var drill = Drill(clams(3))
    drill.type("\n\n\n\n\n")
    drill.type("s")
    #expect(drill.screen.position == "next: Mega clam, set 3 of 3, left side")
  }
}
