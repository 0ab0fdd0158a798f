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
