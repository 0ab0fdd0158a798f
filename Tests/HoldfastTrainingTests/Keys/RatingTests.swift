import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct RatingTests {
  /// A drill that has just held a plank.
  private func held(_ seconds: Int, sets: Int = 3) -> Drill {
    var drill = Drill(planks(sets), clams(1), ready: 0)
    drill.type("\n")
    drill.type("\n", after: Int64(seconds) * 1000)
    return drill
  }

  @Test("each answer saves the set again; then comes the rest")
  func answers() {
    var drill = held(31)
    #expect(drill.type("2") == [.save(plank(31, pain: 2))])
    #expect(drill.screen.lines.first == .init("Form?", .strong))
    #expect(drill.type("s") == [.save(plank(31, pain: 2, form: .shaky))])
    #expect(drill.screen.lines.first == .init("Why did it end?", .strong))
    #expect(drill.type("r") == [.save(plank(31, pain: 2, form: .shaky, stopped: .target))])
    #expect(drill.screen.title == "Rest")
  }

  @Test("the letters of form", arguments: zip(["c", "s", "b"], [Form.clean, .shaky, .broken]))
  func form(key: String, form: Form) {
    var drill = held(10)
    drill.type("\n")
    #expect(drill.type(key) == [.save(plank(10, form: form))])
  }

  @Test("Enter leaves everything open below the target, and means the target above")
  func enter() {
    var short = held(29)
    #expect(short.type("\n\n\n") == [])
    #expect(short.screen.title == "Rest")
    var long = held(30)
    #expect(long.type("\n\n\n") == [.save(plank(30, stopped: .target))])
  }

  @Test("the target can't be the reason below it")
  func noTarget() {
    var drill = held(29)
    #expect(drill.type("\n\nr") == [])
    #expect(drill.screen.notice == "The target was not reached.")
    #expect(drill.type("c") == [.save(plank(29, stopped: .choice))])
  }

  @Test("stopped by pain asks for the score that it needs")
  func pain() {
    var drill = held(12)
    #expect(drill.type("\nsp") == [.save(plank(12, form: .shaky))])
    #expect(drill.screen.lines.first == .init("How much pain stopped it, 0-10?", .strong))
    #expect(drill.type("4") == [.save(plank(12, pain: 4, form: .shaky, stopped: .pain))])
    #expect(drill.screen.title == "Rest")
  }

  @Test("stopped by pain without a score leaves the reason open")
  func painOpen() {
    var drill = held(12)
    #expect(drill.type("\n\np\n") == [])
    #expect(drill.screen.notice == "Stopped by pain needs a pain score. The reason is still open.")
    #expect(drill.screen.lines.first == .init("Why did it end?", .strong))
  }

  @Test("stopped by pain with a score is taken")
  func painKnown() {
    var drill = held(12)
    drill.type("3\n")
    #expect(drill.type("p") == [.save(plank(12, pain: 3, stopped: .pain))])
  }

  @Test("stopped by form makes clean or open form shaky, and leaves broken form", arguments: ["c", "\n", "b"])
  func formStop(key: String) {
    var drill = held(12)
    drill.type("1" + key)
    let form: Form = key == "b" ? .broken : .shaky
    #expect(drill.type("f") == [.save(plank(12, pain: 1, form: form, stopped: .form))])
    #expect(drill.screen.notice == (key == "b" ? nil : "Form is recorded as shaky, as it stopped the set."))
  }

  @Test("clean form after stopped by form asks for the reason again")
  func cleanAgain() {
    var drill = held(12)
    drill.type("\nsf")
    #expect(drill.type("e\nc") == [.save(plank(12, form: .clean))])
    #expect(drill.screen.lines.first == .init("Why did it end?", .strong))
  }

  @Test("Backspace goes one question back, and Enter keeps what is there")
  func back() {
    var drill = held(12)
    drill.type("3c" + backspace)
    #expect(drill.screen.lines.map(\.text) == ["Form?", "Recorded: clean."])
    drill.type(backspace)
    #expect(drill.screen.lines.map(\.text) == ["Pain 0-10?", "Recorded: 3."])
    #expect(drill.type("\nb") == [.save(plank(12, pain: 3, form: .broken))])
    drill.type(backspace + backspace + backspace)
    #expect(drill.screen.notice == "This is the first question.")
  }

  @Test("trimming goes down to 1 s and up to what was measured")
  func trim() {
    var drill = held(3)
    #expect(drill.type("+") == [])
    #expect(drill.screen.notice == "It can't be more than was done: 3 s.")
    #expect(drill.type("--") == [.save(plank(2)), .save(plank(1))])
    #expect(drill.type("-") == [])
    #expect(drill.screen.notice == "It can't be less.")
    #expect(drill.type("++") == [.save(plank(2)), .save(plank(3))])
    #expect(drill.type("1-") == [.save(plank(3, pain: 1)), .save(plank(2, pain: 1))])
  }

  @Test("t is exactly the target, where that was held")
  func target() {
    var long = held(34)
    #expect(long.type("t") == [.save(plank(30))])
    var short = held(29)
    #expect(short.type("t") == [])
    #expect(short.screen.notice == "The target was not reached.")
  }

  @Test("a set that is trimmed below its target did not end by reaching it")
  func trimBelow() {
    var drill = held(30)
    drill.type("1cr")
    #expect(drill.type("e-") == [.save(plank(29, pain: 1, form: .clean))])
  }

  @Test(
    "pain from the limit on ends the exercise; support stays only if the rules say so", arguments: [true, false, nil])
  func painEnds(allowsSupport: Bool?) {
    var drill = held(20)
    #expect(drill.type("6") == [.save(plank(20, pain: 6)), .advise(plank(20, pain: 6))])
    if let allowsSupport { drill.send(.advised(["Step back."], allowsSupport ? .everything : .nothing)) }
    #expect(drill.screen.lines.first?.text == "Knee plank ends here: pain 6.")
    let effects = drill.type("z")
    switch allowsSupport {
    case true: #expect(effects == [] && drill.screen.title == "Mega clam")
    case false: #expect(effects == [.end(.stopped), .leave])
    default: #expect(effects == [.end(.early(.pain)), .leave])
    }
  }

  @Test("1 and 0 are a 10 after a set, whatever asked for the score", arguments: ["10", "x10", "\n\np10"])
  func ten(_ keys: String) {
    var drill = held(20)
    drill.type(keys)
    #expect(drill.session.done.last?.pain == sure(10))
    drill.send(.advised(["Stop."], .nothing))
    #expect(drill.type("z") == [.end(.stopped), .leave])
  }

  @Test("pain of 1 that stopped a set waits for Enter")
  func stoppedByOne() {
    var drill = held(20)
    drill.type("\n\np1")
    #expect(drill.screen.notice == "Pain 1. Enter goes on; 0 makes it 10.")
    drill.type("\n")
    #expect(drill.session.done.last?.pain == sure(1) && drill.session.done.last?.stopped == .pain)
    #expect(drill.screen.title == "Rest")
  }

  @Test("once the rules forbid planks nothing leads back to one", arguments: [StillAllowed.supportOnly, .everything])
  func noWayBack(_ allowed: StillAllowed) {
    var drill = Drill(planks(), clams(), stretches())
    drill.type("sss\n\n7")
    drill.send(.advised(["No plank work today."], allowed))
    drill.type("z")
    drill.type("bbbb")
    #expect((drill.screen.title == "Knee plank") == (allowed == .everything))
  }

  @Test("pain that stops ends the session after the advice", arguments: ["8", "9", "w"])
  func painStops(key: String) {
    var drill = held(20)
    drill.type(key)
    drill.send(.advised(["Stop."], .everything))
    #expect(drill.type("\n") == [.end(.stopped), .leave])
  }

  @Test("where the rules answer with a stop the screen says so, also without a score", arguments: ["x\n", "x3", "8"])
  func stopByRules(keys: String) {
    var drill = held(20)
    drill.type(keys)
    drill.send(.advised(["See a clinician before training again."], .nothing))
    #expect(drill.screen.title == "Stop")
    #expect(drill.screen.keys == [.init("any key", "leave")])
    #expect(drill.type("z") == [.end(.stopped), .leave])
    var going = held(20)
    going.type("x3")
    going.send(.advised(["That exercise is over for today."], .everything))
    #expect(going.screen.title == "Step back" && going.screen.keys == [.init("any key", "go on")])
  }

  @Test("x ends the exercise from a question, and what is unanswered stays open")
  func endExercise() {
    var drill = held(20)
    drill.type("2")
    #expect(drill.type("x") == [.advise(plank(20, pain: 2))])
  }

  @Test("Escape asks whether to end, and Escape again comes back to the question")
  func leave() {
    var drill = held(20)
    drill.type("2" + escape)
    #expect(drill.screen.title == "End here?")
    drill.type(escape)
    #expect(drill.screen.lines.first?.text == "Form?")
    #expect(drill.type(escape + "c") == [.end(.early(.choice)), .leave])
  }

  @Test("a key that is no answer names those that are")
  func wrongKeys() {
    var drill = held(20)
    drill.type("z")
    #expect(drill.screen.notice == "Type the pain, 0-9, or w for 10. Enter leaves it open.")
    drill.type("\nz")
    #expect(drill.screen.notice == "Type c for clean, s for shaky or b for broken. Enter leaves it open.")
    drill.type("\nz")
    #expect(
      drill.screen.notice == "Type p for pain, f for form, c for your choice, r for the target. Enter leaves it open.")
  }
}
