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

  @Test("the deletion of the only record of a log lifts no stop until it is accepted")
  func onlyRecord() throws {
    let one = try TestWorld("2026-11-14 18:00")
    one.run("flag saddle-numbness")
    let other = try TestWorld("2026-11-14 18:00", seed: 2)
    other.files["one.json"] = Array(one.export().utf8)
    other.run("import one.json")
    one.run("undo")
    other.files["more.json"] = Array(one.export().utf8)
    let outcome = other.run("import more.json")
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in nothing."))
    #expect(outcome.errors.contains("(deleted); level before: nothing (stop), after: knee plank"))
    #expect(other.permitted == "stop")
  }

  @Test("what takes a stop away is left out beside a record that hides it, however often the file comes")
  func hidden() throws {
    let one = try TestWorld("2026-11-10 18:00")
    one.run("flag fever-ill")
    try one.at("2026-11-12 18:00")
    one.run("morning 0")
    let other = try TestWorld("2026-11-12 18:00", seed: 2)
    other.files["one.json"] = Array(one.export().utf8)
    other.run("import one.json")
    one.run("undo")
    one.run("undo")
    one.run("morning 8 --at 2026-11-09")
    other.files["more.json"] = Array(one.export().utf8)
    #expect(other.run("import more.json").out.contains("Brought in 1 new record and 1 deletion.\n"))
    let held = other.export()
    for _ in 1...2 {
      let again = other.run("import more.json")
      #expect(again.status == 3)
      #expect(again.errors.contains("(deleted); it stopped training on 10 November 2026\n"))
      #expect(other.export() == held)
    }
  }

  @Test("a history that would raise the level tomorrow, or with the mornings to come, is listed", arguments: [-9, -6])
  func tomorrow(_ first: Int) throws {
    // The last of four sessions was three days ago, or is today's.
    let today = Day(number: 20_776)
    let one = try TestWorld("\((today + first).iso) 18:00")
    for number in 0...3 {
      let day = today + first + 2 * number
      try one.at("\(day.iso) 18:00")
      one.run("log knee plank 3x30s + bird dog 2x10x8s --during 0 --form clean")
      guard day < today else { continue }
      try one.at("\((day + 1).iso) 07:00")
      one.run("morning 0")
    }
    let other = try TestWorld("\(today.iso) 20:00", seed: 2)
    other.run("morning 1 --at \((today - 20).iso)")
    other.files["one.json"] = Array(one.export().utf8)
    let outcome = other.run("import one.json")
    #expect(outcome.status == 3)
    let words = first == -9 ? "" : ", with mornings of 0 until then"
    let day = (today + (first == -9 ? 1 : 4)).words
    #expect(outcome.errors.contains("level on \(day) before: knee plank, after: toe plank\(words)\n"))
    #expect(outcome.errors.contains("left out"))
    try other.at("\((today + 1).iso) 07:00")
    #expect(other.permitted == "knee")
    other.run("morning 0")
    #expect(other.permitted == "knee")
  }

  @Test("a newer version that brings the earliest date nearer says so")
  func earliest() throws {
    let (one, other) = try twoMachines(["pain 6"], today: "2026-11-06 18:00")
    one.run("edit last-pain 3")
    other.files["more.json"] = Array(one.export().utf8)
    let outcome = other.run("import more.json")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors.contains(
        "; earliest date before: 14 November 2026, after: 13 November 2026\n"), "\(outcome.errors)")
  }

  @Test("the sessions of another machine come in without a word where they raise no level by themselves")
  func ordinary() throws {
    let (one, other) = try twoMachines()
    one.run("log knee plank 3x30s + bird dog 2x10x8s --during 0 --form clean")
    other.files["more.json"] = Array(one.export().utf8)
    let outcome = other.run("import more.json")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(other.export() == one.export())
  }

  @Test(
    "a record of tomorrow is taken, for another machine can be a day ahead; one of the day after is refused by line")
  func future() throws {
    let one = try TestWorld("2026-11-14 18:00")
    one.run("morning 0")
    let other = try TestWorld("2026-11-13 18:00", seed: 2)
    other.files["one.json"] = Array(one.export().utf8)
    #expect(other.run("import one.json").status == 0)
    let late = try TestWorld("2026-11-12 18:00", seed: 3)
    late.files["one.json"] = Array(one.export().utf8)
    let outcome = late.run("import one.json")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("one.json: day is in the future: 2026-11-14\n  at records[0].day, line 2, column"))
    #expect(outcome.errors.contains("one.json: updated is more than a day ahead: 2026-11-14T17:00:01.000Z"))
    #expect(late.run("history").out.contains("Nothing is logged"))
  }

  @Test("a stamp at the end of time is refused, for nothing could change the record any more")
  func stamps() throws {
    let one = try TestWorld()
    one.run("pain 3")
    let text = one.export().replacing("\"updated\":\"2026", with: "\"updated\":\"9999")
    let other = try TestWorld(seed: 2)
    other.files["one.json"] = Array(text.utf8)
    let outcome = other.run("import one.json")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("updated is more than a day ahead: 9999-11-02T17:00:01.000Z"))
  }

  @Test("a log in UTF-16 is told as JSON, not as a CSV", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func utf16(_ mark: [UInt8]) throws {
    let world = try TestWorld()
    world.files["log.txt"] = mark + world.export().utf8.flatMap { mark[0] == 0xFF ? [$0, 0] : [0, $0] }
    let outcome = world.run("import log.txt")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.hasPrefix("holdfast: log.txt is not valid JSON: byte 0 is not valid UTF-8\n"), "\(outcome.errors)")
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

  @Test("what a merge deletes is named, before it is done and after")
  func deletions() throws {
    let one = try TestWorld("2026-11-10 18:00")
    one.run("log bird dog 2x10x8s --during 1 --form clean")
    one.run("morning 1")
    let other = try TestWorld("2026-11-10 18:00", seed: 2)
    other.files["one.json"] = Array(one.export().utf8)
    other.run("import one.json")
    one.run("delete last last-morning")
    other.files["later.json"] = Array(one.export().utf8)
    let lines = "10 November 2026: bird dog 2x10x8s"
    let dry = other.run("import later.json --dry-run").out
    #expect(
      dry.hasPrefix("Would bring in 2 deletions.\nDeleted on the other machine, and it would be here too:\n"), "\(dry)")
    #expect(dry.contains(lines) && dry.contains("10 November 2026: morning pain 1 of 10"))
    let done = other.run("import later.json").out
    #expect(done.hasPrefix("Brought in 2 deletions.\nDeleted on the other machine, and now here too:\n"))
    #expect(done.contains(lines))
    other.run("import one.json")
    #expect(other.run("import one.json").out.hasPrefix("Brought in nothing; 2 records deleted here, which stays so.\n"))
  }
}
