import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

@Suite("Whether the rules still allow the next set")
struct CheckTests {
  @Test("it is asked once before each countdown, before sets that are counted, and before open work")
  func asked() {
    var drill = Drill(planks(2), clams(1))
    #expect(drill.checks == 0)
    drill.type("\n")
    #expect(drill.checks == 1)
    drill.pass(5_000)
    drill.type("\n", after: 20_000)
    drill.type("1cc")
    #expect(drill.checks == 1)
    // The end of the rest.
    drill.pass(55_000)
    #expect(drill.checks == 2)
    drill.pass(5_000)
    drill.type("\n", after: 20_000)
    drill.type("1cc")
    #expect(drill.checks == 3 && drill.screen.title == "Mega clam")
    drill.type("\n")
    #expect(drill.checks == 4)
    var open = Drill(warmUp(), planks(), asksBefore: true)
    open.type("1")
    #expect(open.checks == 1)
  }

  @Test("without a countdown it is asked as the hold begins")
  func noCountdown() {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    #expect(drill.checks == 1)
  }

  @Test("where they don't, the stop screen comes in place of the set, and Enter leaves")
  func forbidden() {
    var drill = Drill(planks(), clams())
    drill.type("\n")
    drill.send(.forbidden(advice: "See a clinician before training again.", reasons: ["Reason: fever."]))
    #expect(drill.screen.title == "Stop")
    #expect(
      drill.screen.lines.map(\.text) == [
        "Stop. See a clinician before training again.", "Training stays stopped until a clinician clears you.",
        "Reason: fever.",
      ])
    #expect(drill.pass(60_000) == [])
    #expect(drill.type("\n") == [.end(.stopped), .leave])
  }

  @Test("a hold that had begun when the answer came is kept from its first second on", arguments: [900, 3_000])
  func late(milliseconds: Int) {
    var drill = Drill(planks(), ready: 0)
    drill.type("\n")
    drill.pass(Int64(milliseconds))
    let effects = drill.send(.forbidden(advice: "See a clinician before training again.", reasons: []))
    #expect(effects == (milliseconds < 1000 ? [] : [beginUnasked(at: 5_000), .save(plank(3))]))
    #expect(drill.screen.title == "Stop")
  }

  @Test("a stop of one's own stays as it is")
  func own() {
    var drill = Drill(planks(), asksBefore: true)
    drill.type("9")
    drill.send(.forbidden(advice: "See a clinician before training again.", reasons: []))
    #expect(drill.screen.lines.first?.text == "Stop. Talk to a clinician before training again.")
  }
}
