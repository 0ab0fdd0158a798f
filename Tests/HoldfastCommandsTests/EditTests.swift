import Testing

struct EditTests {
  private func world() throws -> TestWorld {
    let world = try TestWorld()
    world.run(
      "log knee plank 3x30s + toe tap 2x10/side --before 1 --during 2 --after 1 --form clean --rpe 6 --minutes 20 --note tired"
    )
    world.run("morning 3 --note stiff --at 7:00")
    world.run("pain 4 --site leg")
    return world
  }

  @Test(
    "each field of a session can be set and taken away",
    arguments: [
      ("--before 0", "pain before 0, during 2, after 1 of 10"), ("--before none", "pain during 2, after 1 of 10"),
      ("--during 5", "pain before 1, during 5, after 1 of 10"), ("--during none", "pain before 1, after 1 of 10"),
      ("--after NONE", "pain before 1, during 2 of 10"), ("--form shaky", "form shaky"), ("--rpe 7.5", "RPE 7.5 of 10"),
      ("--minutes 35", "35 min"), ("--medicated", "under painkillers"),
      ("--note \"slept badly\"", "note \"slept badly\""),
      ("--sets \"knee plank 20s + bird dog 1x10x8s\"", "knee plank 20s + bird dog 1x10x8s"),
      ("--at yesterday", "1 November 2026:"),
    ])
  func fields(_ flags: String, _ words: String) throws {
    let world = try world()
    let outcome = world.run("edit last \(flags)")
    #expect(outcome.status == 0)
    let lines = outcome.out.replacing("\n          ", with: " ").split(separator: "\n")
    #expect(lines.first?.hasPrefix("  before  2 November 2026 at 18:00: knee plank 3x30s + toe tap 2x10/side") == true)
    #expect(lines.first?.contains(words) == false)
    #expect(lines.dropFirst().first?.contains(words) == true)
  }

  @Test(
    "none takes away form, exertion, minutes and note",
    arguments: [
      ("--form none", "form clean"), ("--rpe none", "RPE 6 of 10"), ("--minutes none", "20 min"),
      ("--note none", "tired"),
    ])
  func none(_ flags: String, _ gone: String) throws {
    let world = try world()
    #expect(world.run("show last").out.contains(gone))
    #expect(world.run("edit last \(flags)").status == 0)
    #expect(!world.run("show last").out.contains(gone))
  }

  @Test("painkillers can be taken back")
  func medicated() throws {
    let world = try world()
    world.run("edit last --medicated")
    #expect(world.run("show last").out.contains("under painkillers"))
    world.run("edit last --no-medicated")
    #expect(!world.run("show last").out.contains("under painkillers"))
  }

  @Test(
    "one set takes words, an amount, and a correction of either",
    arguments: [
      ("last.2 pain 3 shaky", "  set 2   knee plank 30s pain 3 shaky"), ("last.2 25s", "  set 2   knee plank 25s"),
      ("last.3 stopped form broken", "  set 3   knee plank 30s broken stopped form"),
      ("last.4 12", "  set 4   toe tap L 12"), ("last.1 \"'slow'\"", ""),
    ])
  func sets(_ words: String, _ line: String) throws {
    let world = try world()
    let outcome = world.run("edit \(words)")
    guard !line.isEmpty else {
      #expect(outcome.status == 64)
      return
    }
    #expect(outcome.status == 0)
    #expect(world.run("show last").out.contains(line))
  }

  @Test(
    "a pain entry takes a new score and its own flags",
    arguments: [
      ("edit last-morning 1", "last-morning", "morning pain 1 of 10"),
      ("edit last-morning --medicated", "last-morning", "morning pain 3 of 10, under painkillers"),
      ("edit last-morning --flare", "last-morning", "morning pain 3 of 10, flare-up marked"),
      ("edit last-pain 2 --site back", "last-pain", "pain 2 of 10\n"),
      ("edit last-pain --site other", "last-pain", "pain 4 of 10, elsewhere"),
      ("edit last-pain --at yesterday", "last-pain", "Sunday 1 November 2026"),
      ("edit last-pain --note \"after sitting\"", "last-pain", "note: after sitting"),
    ])
  func painEntries(_ command: String, _ name: String, _ words: String) throws {
    let world = try world()
    #expect(world.run(command).status == 0)
    #expect(world.run("show \(name)").out.contains(words))
  }

  @Test(
    "what does not fit is refused with its reason, and nothing changes",
    arguments: [
      ("edit last --flare", 64, "--flare is no field of a session"),
      ("edit last --site leg", 64, "--site is no field of a session"),
      ("edit last-morning --form clean", 64, "--form is no field of a pain entry"),
      ("edit last-morning --sets \"plank 20s\"", 64, "--sets is no field of a pain entry"),
      ("edit last-pain --flare --site other", 64, "a flare-up can't be marked with site other"),
      ("edit last-morning 11", 64, "pain must be a whole number from 0 to 10, not 11"),
      ("edit last-morning -1", 64, "pain must be a whole number from 0 to 10, not -1"),
      ("edit last --during 2.5 --rpe 11", 64, "--rpe must be a number from 0 to 10 in halves, not 11"),
      ("edit last pain 3", 64, "'pain 3' does not say which set"), ("edit last.2", 64, "there is nothing to change"),
      ("edit last.9 pain 3", 1, "last.9 names no set"), ("edit last.x pain 3", 64, "'x' is no set number"),
      ("edit last.0 pain 3", 64, "'0' is no set number"), ("edit last-morning.1 3", 1, "last-morning.1 names no set"),
      ("edit last --sets \"plnak 20s\"", 64, "plnak is not a known exercise"), ("edit last --sets \"\"", 64, ""),
      ("edit last --at 2026-12-24", 64, "2026-12-24 lies after today"), ("edit last.2 stopped pain", 64, "pain score"),
      ("edit last.2 clean stopped form", 64, "not clean"),
    ])
  func refusals(_ command: String, _ status: Int32, _ words: String) throws {
    let world = try world()
    let before = world.export()
    let outcome = world.run(command)
    #expect(outcome.status == status)
    #expect(outcome.out == "")
    #expect(outcome.errors.contains(words))
    #expect(world.export() == before)
  }

  @Test("a flag with --during and another wrong are told at once")
  func allProblems() throws {
    let errors = try world().run("edit last --during 2.5 --rpe 11").errors
    #expect(errors.contains("--during must be a whole number from 0 to 10, not 2.5"))
    #expect(errors.contains("--rpe must be"))
  }

  @Test("a directive and a red flag stand as they were given")
  func directives() throws {
    let world = try world()
    world.run("flag fever-ill")
    let id = try #require(world.run("history").out.split(separator: "\n").first { $0.contains("red flag") })
      .split(separator: " ")[0]
    let outcome = world.run("edit \(id) --note x")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("can't be edited"))
  }

  @Test("--at none takes the time away and leaves the day")
  func noTime() throws {
    let world = try TestWorld("2026-11-02 18:00")
    world.run("log knee plank 30s --at \"2026-11-01 10:00\"")
    #expect(world.run("edit last --at none").status == 0)
    let shown = world.run("show last").out
    #expect(shown.contains("Sunday 1 November 2026") && !shown.contains("at 10:00"))
  }
}
