import HoldfastModel
import HoldfastProgression
import HoldfastTestSupport
import Testing

/// A file never lifts a stop or raises the level silently.
struct ImportReviewTests {
  private let leftOut = "left out, because they could lift a stop or raise the level:"

  /// The log of someone on the knee plank, with a red flag and some days on it, on two machines.
  private func twoMachines(_ commands: [String] = [], today: String = "2026-11-14 18:00") throws -> (
    TestWorld, TestWorld
  ) {
    let one = try TestWorld("2026-11-02 18:00")
    one.run("log knee plank 3x30s --during 3 --form clean")
    try one.at("2026-11-03 07:00")
    one.run("morning 1")
    try one.at("2026-11-04 18:00")
    for command in commands { one.run(command) }
    let other = try TestWorld(today, seed: 2)
    other.files["one.json"] = Array(one.export().utf8)
    #expect(other.run("import one.json").status == 0)
    try one.at(today)
    return (one, other)
  }

  @Test("into an empty log everything comes, directives included")
  func intoEmpty() throws {
    let (one, other) = try twoMachines(["start --level toe", "override unstable --by T --why seen"])
    #expect(other.export() == one.export())
    #expect(other.permitted == "unstable")
  }

  @Test(
    "a directive is left out and named with its day and what it would do",
    arguments: [
      (
        "override toe --by \"my therapist\" --why seen", "level set to the toe plank, by my therapist: seen",
        "knee plank", "toe plank"
      ),
      ("start --level toe", "start at the toe plank, usual morning pain 0 of 10", "knee plank", "toe plank"),
      ("unlock --by \"my therapist\"", "unstable work unlocked, by my therapist", "knee plank", "knee plank"),
      (
        "advice --by \"my therapist\" --about hamstrings", "advice about hamstrings, by my therapist", "knee plank",
        "knee plank"
      ),
    ])
  func directives(_ command: String, _ words: String, _ before: String, _ after: String) throws {
    let (one, other) = try twoMachines()
    #expect(one.run(command).status == 0)
    one.run("pain 2")
    other.files["more.json"] = Array(one.export().utf8)
    let outcome = other.run("import more.json")
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in 1 new record; 2 records already here."))
    #expect(outcome.errors.contains(leftOut))
    #expect(outcome.errors.contains("14 November 2026: \(words); level before: \(before), after: \(after)\n"))
    #expect(other.permitted == "knee")
    let accepted = other.run("import more.json --accept-directives")
    #expect(accepted.status == 0)
    #expect(other.export() == one.export())
  }

  @Test("a clearance in a file lifts no stop until it is accepted")
  func clearance() throws {
    let (one, other) = try twoMachines(["flag fever-ill"])
    one.run("clear --by \"Dr Lee\"")
    other.files["more.json"] = Array(one.export().utf8)
    let outcome = other.run("import more.json")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors.contains("clearance after a stop, by Dr Lee; level before: nothing (stop), after: knee plank"))
    #expect(other.permitted == "stop")
    #expect(other.run("import more.json --accept-directives").out.contains("from nothing (stop) to knee plank"))
  }

  @Test("the deletion of a red flag lifts no stop until it is accepted")
  func tombstone() throws {
    let (one, other) = try twoMachines(["flag fever-ill"])
    one.run("undo")
    one.run("pain 1")
    other.files["more.json"] = Array(one.export().utf8)
    let outcome = other.run("import more.json")
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in 1 new record;"))
    #expect(outcome.errors.contains("(deleted); level before: nothing (stop), after: knee plank"))
    #expect(other.permitted == "stop")
    #expect(other.run("import more.json --accept-directives").status == 0)
    #expect(other.permitted == "knee")
  }

  @Test(
    "a lowered score that would end a stop is left out, a raised one is not",
    arguments: [
      ("morning 8", "edit last-morning 2", true), ("pain 9", "edit last-pain 3", true),
      ("pain 9", "delete last-pain", true),
      ("pain 9 --at yesterday", "edit last-pain 9 --site other", true), ("pain 9", "edit last-pain 10", false),
      ("pain 2", "edit last-pain 4", false), ("pain 9", "edit last-pain --note worse", false),
    ])
  func lowered(_ entry: String, _ correction: String, _ isLeftOut: Bool) throws {
    let (one, other) = try twoMachines([entry])
    let before = other.permitted
    #expect(one.run(correction).status == 0)
    other.files["more.json"] = Array(one.export().utf8)
    #expect(other.run("import more.json").status == (isLeftOut ? 3 : 0))
    #expect(other.permitted == before)
  }

  @Test("a new session that would raise today's level is left out, and the rest comes")
  func newSession() throws {
    let one = try TestWorld()
    try one.reachToe()
    let all = try records(of: one.export())
    // The other machine knows all but the first session, of 2 November.
    let first = try #require(
      all.first { record in
        if case .session = record { return true }
        return false
      })
    let other = try TestWorld("2026-11-12 18:00", seed: 3)
    try other.write(all.filter { $0.id != first.id }, to: "first.json")
    other.run("import first.json")
    #expect(other.permitted == "knee")
    one.run("pain 1")
    other.files["more.json"] = Array(one.export().utf8)
    let outcome = other.run("import more.json")
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in 1 new record;"))
    #expect(outcome.errors.contains("2 November 2026: knee plank 3x30s + bird dog 2x10x8s"))
    #expect(outcome.errors.contains("level before: knee plank, after: toe plank"))
    #expect(other.permitted == "knee")
    #expect(other.run("import more.json --accept-directives").status == 0)
    #expect(other.permitted == "toe")
    #expect(other.export() == one.export())
  }

  @Test("a morning that was forgotten and would raise today's level is left out")
  func newMorning() throws {
    let one = try TestWorld()
    try one.reachToe()
    let all = try records(of: one.export())
    let other = try TestWorld("2026-11-12 18:00", seed: 3)
    try other.write(all.filter { $0.day?.iso != "2026-11-11" }, to: "first.json")
    other.run("import first.json")
    #expect(other.permitted == "knee")
    try other.write(all, to: "more.json")
    #expect(other.run("import more.json").status == 3)
    #expect(other.permitted == "knee")
  }

  @Test("a dry run says the same and writes nothing")
  func dryRun() throws {
    let (one, other) = try twoMachines()
    one.run("override toe --by T --why seen")
    one.run("pain 2")
    other.files["more.json"] = Array(one.export().utf8)
    let before = other.export()
    let dry = other.run("import more.json --dry-run")
    #expect(other.export() == before)
    let real = other.run("import more.json")
    #expect(dry.status == real.status)
    #expect(dry.errors == real.errors)
    let lines = real.out.split(separator: "\n").filter { !$0.hasPrefix("To take it back: ") }
    #expect(
      dry.out.split(separator: "\n")
        == lines.map { $0.replacing("Brought in", with: "Would bring in")[...] } + ["Nothing was written."])
  }

  @Test("the same file twice adds nothing and leaves no step")
  func twice() throws {
    let (_, other) = try twoMachines()
    let before = other.export()
    #expect(other.run("import one.json").out.contains("Brought in nothing; 2 records already here."))
    #expect(other.export() == before)
    other.run("undo")
    #expect(other.run("history").out.contains("Nothing is logged"))
  }

  @Test("of two versions the newer stays, whichever way they are brought together")
  func versions() throws {
    let (one, other) = try twoMachines(["pain 2"])
    one.run("edit last-pain 4")
    try other.at("2026-11-14 19:00")
    other.run("edit last-pain 5")
    other.files["one.json"] = Array(one.export().utf8)
    #expect(
      other.run("import one.json").out.contains("Brought in nothing; 2 records already here; 1 record older than here.")
    )
    one.files["other.json"] = Array(other.export().utf8)
    #expect(one.run("import other.json").out.contains("Brought in 1 newer version"))
    #expect(one.export() == other.export())
  }
}
