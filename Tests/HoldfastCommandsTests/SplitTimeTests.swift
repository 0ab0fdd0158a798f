import Testing

/// A time of several words needs quotes; without them the message says so.
struct SplitTimeTests {
  @Test(
    "the rest of a time that stands outside the quotes is told, with the quotes that it needs",
    arguments: [
      ("pain 3 --at 2026-11-01 18:30", "--at \"2026-11-01 18:30\""),
      ("morning 1 --at yesterday 7:30", "--at \"yesterday 7:30\""),
      ("start --level knee --at monday 07:00", "--at \"monday 07:00\""), ("pain 1 --at 2h ago", "--at \"2h ago\""),
      ("flag fever-ill --at 30 min ago", "--at \"30 min ago\""),
    ])
  func split(_ line: String, _ meant: String) throws {
    let outcome = try TestWorld().run(line)
    #expect(outcome.status == 64 && outcome.out == "")
    #expect(outcome.errors.hasSuffix("Did you mean \(meant)?\n"), "\(outcome.errors)")
  }

  @Test("a length of time without its last word is told with it")
  func ago() throws {
    let outcome = try TestWorld().run("log plank 30s --at 2h ago")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Did you mean \"2h ago\", in quotes?"), "\(outcome.errors)")
  }

  @Test("edit takes the rest of a time for no set of a session")
  func edit() throws {
    let world = try TestWorld()
    world.run("log plank 30s")
    let outcome = world.run("edit last --at yesterday 7:30")
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasSuffix("Did you mean --at \"yesterday 7:30\"?\n"))
  }

  @Test("a day is asked for in the ways in which a day can be written")
  func day() throws {
    let outcome = try TestWorld().run("ready --on someday")
    #expect(
      outcome.errors
        == "holdfast: someday is not understood as a time\n  Write it as today, yesterday, monday or 2026-11-20.\n")
  }
}
