import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

struct BeforeTests {
  @Test("a digit answers the pain before training, w means 10, Enter leaves it open", arguments: 0...3)
  func digits(score: Int) {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("\(score)") == [.begin(before: sure(score))])
    #expect(drill.screen.title == "Knee plank")
  }

  @Test("Enter leaves the pain before training open")
  func open() {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("\n") == [.begin(before: nil)])
    #expect(drill.screen.title == "Knee plank")
  }

  @Test("from the limit on planks fall out, and a sentence says so", arguments: 4...7)
  func supportOnly(score: Int) {
    var drill = Drill(planks(), clams(), asksBefore: true)
    #expect(drill.type("\(score)") == [.begin(before: sure(score))])
    #expect(drill.screen.title == "Mega clam")
    #expect(
      drill.screen.lines.first
        == .init("Planks are left out today: pain before training is \(score).", .attention))
  }

  @Test("where only planks were planned nothing is left, and any key leaves")
  func nothingLeft() {
    var drill = Drill(planks(), asksBefore: true)
    drill.type("5")
    #expect(drill.screen.title == "Nothing to do")
    #expect(drill.type("z") == [.end(.finished), .leave])
  }

  @Test("8 and more is the stop screen, which Enter leaves", arguments: ["8", "9", "w"])
  func stop(key: String) {
    var drill = Drill(clams(), asksBefore: true)
    let score: Score = key == "w" ? sure(10) : sure(Int(key) ?? 0)
    #expect(drill.type(key) == [.begin(before: score)])
    #expect(drill.screen.lines.first == .init("Stop. Talk to a clinician before training again.", .danger))
    #expect(drill.type("7") == [])
    #expect(drill.type("\n") == [.end(.stopped), .leave])
  }

  @Test("a key that is no answer names those that are")
  func wrongKey() {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("z") == [])
    #expect(drill.screen.notice == "Type 0-9, or w for 10. Enter leaves it open.")
  }

  @Test("letters mark and unmark red flags, Enter reports them in the order of the list")
  func redFlags() {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("flgal") == [])
    #expect(drill.screen.lines[1].text.hasPrefix("a [x] numbness or tingling"))
    #expect(drill.screen.lines[12].text.hasPrefix("l [ ]"))
    #expect(drill.type("\n") == [.report([.saddleNumbness, .feverIll])])
    #expect(drill.screen.lines.first == .init("Stop. Go to an emergency department now.", .danger))
    #expect(drill.type("\n") == [.end(.stopped), .leave])
  }

  @Test("the list of red flags goes on with the space bar, to its end and back: a small screen has no room for all")
  func longList() {
    var drill = Drill(planks(), asksBefore: true)
    drill.type("f")
    var seen: [String] = []
    for _ in 0..<4 {
      seen += drill.screen.lines[1...3].map { String($0.text.prefix(1)) }
      drill.type(" ")
    }
    #expect(seen.joined() == "abcdefghijkl")
    #expect(drill.screen.lines.count == 13)
    drill.type("  a")
    #expect(drill.screen.lines[1].text.hasPrefix("g [ ]"))
    #expect(drill.type("\n") == [.report([.saddleNumbness])])
  }

  @Test("red flags that could not be recorded are told, and given again until they are")
  func reportAgain() {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("fa\n") == [.report([.saddleNumbness])])
    drill.send(.notReported(why: "the log is busy"))
    #expect(drill.screen.notice == "The red flags are not in the log yet: the log is busy. Trying again.")
    #expect(drill.session.unreported == [.saddleNumbness])
    #expect(drill.live(5000) == [.report([.saddleNumbness])])
    #expect(drill.live(9000) == [])
    drill.send(.notReported(why: "the log is busy"))
    #expect(drill.type("\n") == [.report([.saddleNumbness]), .end(.stopped), .leave])
    drill.send(.reported)
    #expect(drill.session.unreported == [])
  }

  @Test("an answer before training that could not be recorded is told, and given again until it is")
  func beginAgain() {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("9") == [.begin(before: sure(9))])
    drill.send(.notBegun(why: "the log is busy"))
    #expect(drill.screen.notice == "The answer before training is not in the log yet: the log is busy. Trying again.")
    #expect(drill.session.unsavedBefore == sure(9))
    #expect(drill.live(5000) == [.beginAgain(before: sure(9))])
    #expect(drill.live(9000) == [])
    drill.send(.notBegun(why: "the log is busy"))
    #expect(drill.type("\n") == [.beginAgain(before: sure(9)), .end(.stopped), .leave])
    drill.send(.begun)
    #expect(drill.session.unsavedBefore == nil)
  }

  @Test("an answer that waits goes with the first set, before it, and with no later one")
  func beginWithSet() {
    var drill = Drill(clams(), asksBefore: true)
    drill.type("2")
    drill.send(.notBegun(why: "busy"))
    let left = clam(15, .left, place: 1, pair: 1)
    #expect(drill.type("\n") == [.beginAgain(before: sure(2)), .save(left)])
    drill.send(.begun)
    #expect(drill.type("\n") == [.save(clam(15, .right, place: 2, pair: 1))])
  }

  @Test("a score that is taken back is left open")
  func takenBack() {
    var drill = Drill(planks(), clams(), asksBefore: true)
    #expect(drill.type("5\u{8}\n") == [.begin(before: sure(5)), .begin(before: nil)])
    #expect(drill.session.unsavedBefore == nil)
    #expect(drill.screen.title == "Knee plank")
  }

  @Test("a session that asks for the pain before begins with the answer, not with its first set")
  func begins() {
    var drill = Drill(planks(), asksBefore: true, ready: 0)
    drill.type("\n\n")
    #expect(drill.type("\n", after: 20_000) == [.save(plank(20))])
  }

  @Test("what stays is said before the reasons, which a small screen may have no room for")
  func stopOrder() {
    var drill = Drill(planks(), asksBefore: true)
    drill.type("fag\n")
    #expect(
      drill.screen.lines.map(\.text) == [
        "Stop. Go to an emergency department now.", "Training stays stopped until a clinician clears you.",
        "Reason: \(RedFlagSymptom.saddleNumbness.words).", "Reason: \(RedFlagSymptom.feverIll.words).",
      ])
  }

  @Test("1 and 0 are a 10, before training and after a set", arguments: ["10", "1\u{8}w"])
  func ten(_ keys: String) {
    var drill = Drill(warmUp(), planks(), asksBefore: true)
    #expect(drill.type(keys) == [.begin(before: sure(1)), .begin(before: sure(10))])
    #expect(drill.screen.lines.first?.text == "Stop. Talk to a clinician before training again.")
    #expect(drill.type("\n") == [.end(.stopped), .leave])
  }

  @Test("the score before training is shown, and Backspace changes it until something is done")
  func changeBefore() {
    var drill = Drill(planks(), clams(), asksBefore: true)
    drill.type("5")
    #expect(drill.screen.title == "Mega clam")
    #expect(drill.screen.notice == "Pain before training: 5. Backspace changes it.")
    #expect(drill.type("\u{8}2") == [.begin(before: sure(2))])
    #expect(drill.screen.title == "Knee plank")
    #expect(drill.screen.lines.first?.text.hasPrefix("Planks are left out") == false)
    drill.type("\n", after: 0)
    drill.pass(5000 + 20_000)
    drill.type(" 1cc")
    drill.type("\n\u{8}")
    #expect(drill.screen.title == "Knee plank")
  }

  @Test("a 0 long after a 1 is no part of it")
  func lateZero() {
    var drill = Drill(warmUp(), planks(), asksBefore: true)
    drill.type("1")
    #expect(drill.type("0", after: 5001) == [])
    #expect(drill.screen.title == "Warm-up")
  }

  @Test("why the day has no planks stands with the first question and with every set")
  func remark() {
    var drill = Drill(clams(), asksBefore: true, remark: "Rest day.")
    #expect(drill.screen.lines[1] == .init("Rest day.", .attention))
    drill.type("1")
    #expect(drill.screen.lines.first == .init("Rest day.", .attention))
  }

  @Test("a plan of a day that is over is not gone through; a score that stops still stops")
  func newDay() {
    var drill = Drill(planks(), asksBefore: true)
    drill.type("1")
    drill.send(.newDay)
    #expect(drill.screen.lines.map(\.text).last == "Run holdfast train again for the plan of today.")
    #expect(drill.type("\n") == [.end(.stopped), .leave])
    var stopped = Drill(planks(), asksBefore: true)
    stopped.type("9")
    stopped.send(.newDay)
    #expect(stopped.screen.lines.first?.text == "Stop. Talk to a clinician before training again.")
  }

  @Test("with nothing marked Enter reports nothing, and Escape goes back to the question")
  func noRedFlag() {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("f\n") == [])
    #expect(drill.screen.notice == "Nothing is marked. A letter marks what applies; Escape goes back.")
    drill.type(escape)
    #expect(drill.screen.title == "Before training")
  }

  @Test("who leaves at the first question has begun nothing")
  func leave() {
    var drill = Drill(planks(), asksBefore: true)
    #expect(drill.type("q\n") == [.end(.early(nil)), .leave])
  }
}
