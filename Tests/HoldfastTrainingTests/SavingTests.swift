import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct SavingTests {
  private func held() -> Drill {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.type("\n", after: 20_000)
    return drill
  }

  @Test("a set is unsaved until the log has answered for its latest form")
  func answers() {
    var drill = held()
    #expect(drill.session.unsaved == [plank(20)])
    drill.type("2")
    drill.send(.saved(place: 1))
    #expect(drill.session.unsaved == [plank(20, pain: 2)])
    drill.send(.saved(place: 1))
    #expect(drill.session.unsaved == [])
  }

  @Test("a set that could not be saved is told about, and saved again after 5 s")
  func again() {
    var drill = held()
    drill.send(.notSaved(place: 1, why: "the disk is full"))
    #expect(drill.screen.notice == "Set 1 is not saved yet: the disk is full. Trying again.")
    #expect(drill.session.nextChange(after: drill.now) == drill.now + 5_000)
    #expect(drill.pass(4_999) == [])
    #expect(drill.pass(1) == [.save(plank(20))])
    #expect(drill.pass(60_000) == [])
    drill.send(.saved(place: 1))
    #expect(drill.screen.notice == nil)
    #expect(drill.session.unsaved == [])
  }

  @Test("what could not be saved goes with the next set that is, and once more before the end")
  func withNext() {
    var drill = held()
    drill.type("\n\n\n\n")
    drill.send(.notSaved(place: 1, why: "busy"))
    #expect(drill.type("\n", after: 4_000) == [.save(plank(20)), .save(plank(4, place: 2))])
    drill.send(.notSaved(place: 1, why: "busy"))
    drill.send(.saved(place: 2))
    #expect(drill.type(escape + "\n") == [.save(plank(20)), .end(.early(nil)), .leave])
    drill.send(.notSaved(place: 1, why: "busy"))
    #expect(drill.session.unsaved == [plank(20)])
  }

  @Test("nothing is saved by itself while a hold runs or is about to: a slow log would make its stop late")
  func notWhileHolding() {
    var drill = held()
    drill.send(.notSaved(place: 1, why: "busy"))
    drill.type("\n\n\n")
    drill.send(.notSaved(place: 1, why: "busy"))
    // The rest has less left than a try can take.
    #expect(drill.pass(57_000) == [])
    drill.type("\n")
    #expect(drill.live(50_000).filter { $0 == .save(plank(20)) } == [])
    #expect(drill.type("p") == [.save(plank(20))])
  }

  @Test("a try to save that is overdue, as after a slow try before, is made at once and not with the next key")
  func overdue() {
    var drill = held()
    drill.send(.notSaved(place: 1, why: "busy"))
    let late = drill.now + 7_000
    #expect(drill.session.nextChange(after: late) == late)
    #expect(drill.pass(7_000) == [.save(plank(20))])
    #expect(drill.session.nextChange(after: late) == nil)
  }

  @Test("an answer for a set that is not there changes nothing")
  func unknown() {
    var drill = held()
    drill.send(.notSaved(place: 7, why: "?"))
    drill.send(.saved(place: -1))
    #expect(drill.screen.notice == nil)
    #expect(drill.session.unsaved == [plank(20)])
  }

  @Test("an interruption saves a running or paused hold as it was", arguments: [true, false])
  func interrupted(isPaused: Bool) {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.pass(14_200)
    if isPaused { drill.type("p") }
    #expect(
      drill.send(.interrupted(.hungUp))
        == [beginUnasked(at: 5_000), .save(plank(14)), .end(.interrupted(.hungUp)), .leave])
    #expect(drill.send(.interrupted(.terminated)) == [])
  }

  @Test("a session that is not asked before began when its first hold did, however long that stood still")
  func began() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n", after: 600_000)
    drill.type("p", after: 10_000)
    drill.type("p", after: 900_000)
    #expect(drill.type(" ", after: 5_000) == [beginUnasked(at: 605_000), .save(plank(15))])
  }

  @Test("an interruption within the first second records nothing")
  func interruptedEarly() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.pass(900)
    #expect(drill.send(.interrupted(.interrupted)) == [.end(.interrupted(.interrupted)), .leave])
  }
}
