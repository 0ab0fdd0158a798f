import Testing

/// The answers that scripts and shell prompts read: exit statuses and one-liners.
struct AnswersTests {
  @Test(
    "due says whether yesterday's planks still want their morning",
    arguments: [
      ([], "2026-11-03 07:00", 0), (["log knee plank 30s"], "2026-11-03 07:00", 10),
      (["log knee plank 30s"], "2026-11-02 23:00", 0),
      (["log knee plank 30s"], "2026-11-04 07:00", 0), (["log bird dog 2x10x8s"], "2026-11-03 07:00", 0),
      (["log knee plank 30s", "morning 1"], "2026-11-03 07:00", 10),
    ] as [([String], String, Int32)])
  func due(_ commands: [String], _ time: String, _ status: Int32) throws {
    let world = try TestWorld("2026-11-02 18:00")
    for command in commands { world.run(command) }
    try world.at(time)
    let outcome = world.run("due")
    #expect(outcome.status == status)
    #expect(outcome.out.split(separator: "\n").count == 1)
    #expect(world.run("due --quiet") == TestWorld.Outcome(status: status, out: "", errors: ""))
    #expect(world.run("due --json").out.contains("\"owed\": \(status == 10)"))
    world.run("morning 2")
    #expect(world.run("due").status == 0)
  }

  @Test("ready --exit-code answers for every verdict")
  func exitCodes() throws {
    let world = try TestWorld("2026-11-12 07:00")
    #expect(world.run("ready --exit-code").status == 13)
    try world.reachToe()
    #expect(world.run("ready --exit-code --on 2026-11-11").status == 10)
    #expect(world.run("ready --exit-code").status == 0)
    world.run("log plank 3x45s --during 0 --form clean")
    #expect(world.run("ready --exit-code").status == 10)
    try world.at("2026-11-13 07:00")
    world.run("pain 6")
    #expect(world.run("ready --exit-code").status == 11)
    world.run("pain 8")
    #expect(world.run("ready --exit-code").status == 12)
    #expect(world.run("ready").status == 0)
    try world.at("2026-11-14 08:00")
    world.run("clear --by T")
    world.run("override unstable --by T --why seen")
    world.run("log bosu plank 3x30s --during 0 --form clean")
    let top = world.run("ready --exit-code")
    #expect(top.status == 0)
    #expect(top.out.contains("Maintain: the plank ladder is done."))
  }

  @Test("ready for another day reads nothing dated later")
  func onAnotherDay() throws {
    let world = try TestWorld()
    try world.reachToe()
    let then = world.run("ready --on 2026-11-08 --json").out
    world.run("flag fever-ill")
    #expect(world.run("ready --on 2026-11-08 --json").out == then)
  }

  @Test("a session at 23:50 stays on its day when the machine moves to another zone")
  func zones() throws {
    let world = try TestWorld("2026-11-20 23:50")
    world.run("log knee plank 3x30s --during 0 --form clean")
    world.zone = .utc
    #expect(world.run("show last").out.contains("Friday 20 November 2026"))
    #expect(world.run("show last").out.contains("at 23:50"))
    #expect(world.run("export csv").out.contains(",2026-11-20,2026-11-20T23:50:01+01:00,"))
  }

  @Test(
    "a clock time that does not exist, or twice, is said on standard error",
    arguments: [
      ("2026-03-29 12:00", "2:30", "02:30 did not exist on 2026-03-29", "2026-03-29T03:00:00+02:00"),
      ("2026-10-25 12:00", "2:30", "02:30 came twice on 2026-10-25", "2026-10-25T02:30:00+02:00"),
    ])
  func changedClocks(_ now: String, _ time: String, _ words: String, _ at: String) throws {
    let world = try TestWorld(now)
    let outcome = world.run("pain 1 --at \(time)")
    #expect(outcome.errors.contains(words))
    #expect(world.export().contains("\"at\":\"\(at)\""))
  }

  @Test("a day without a time has no instant")
  func dayOnly() throws {
    let world = try TestWorld()
    world.run("log knee plank 30s --at yesterday")
    #expect(world.export().contains("\"started_at\":null"))
    #expect(world.export().contains("\"day\":\"2026-11-01\""))
  }

  @Test("start at a terminal asks what is missing, and a red flag there stops")
  func startAsked() throws {
    let world = try TestWorld()
    world.isInteractive = true
    world.answers = Array(repeating: "n", count: 12) + ["y", "heel", "toe", "7", "1"]
    let outcome = world.run("start")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("must be knee or toe, not heel"))
    #expect(outcome.errors.contains("is at most 3, not 7"))
    #expect(outcome.out.contains("start at the toe plank, usual morning pain 1 of 10, a clinician was consulted."))
    #expect(world.permitted == "toe")
    world.answers = ["y"] + Array(repeating: "n", count: 11) + ["", "", ""]
    #expect(world.run("start").out.contains("Go to an emergency department now."))
    #expect(world.permitted == "stop")
  }

  @Test("when the answers end early nothing is written", arguments: ["start", "flag", "log", "morning"])
  func endOfInput(_ command: String) throws {
    let world = try TestWorld()
    world.isInteractive = true
    let outcome = world.run(command)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("the input ended before the answer"))
    #expect(world.run("history").out.contains("Nothing is logged"))
  }

  @Test("log at a terminal asks for the session, and asks again after a slip")
  func logAsked() throws {
    let world = try TestWorld()
    world.isInteractive = true
    world.answers = ["plnak 3x30s", "plank 3x30s", "0", "11", "1", "", "clean"]
    let outcome = world.run("log")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Did you mean plank?"))
    #expect(outcome.out.contains(": knee plank 3x30s"))
    #expect(world.run("show last").out.contains("pain before 0, during 1 of 10"))
  }

  @Test(
    "results go to standard output, everything else to standard error",
    arguments: [
      "log plnak 30s", "show last", "undo", "nonsense", "due --loud", "import nowhere.json", "clear --by T",
      "morning 11",
    ])
  func streams(_ command: String) throws {
    let outcome = try TestWorld().run(command)
    #expect(outcome.status != 0)
    #expect(outcome.out == "")
    #expect(!outcome.errors.isEmpty)
  }

  @Test(
    "help, a command's help and the version answer with status 0",
    arguments: [
      "--help", "help log", "log --help", "--version", "export --help", "--generate-completion-script bash",
      "--generate-completion-script zsh", "--generate-completion-script fish",
    ])
  func help(_ command: String) throws {
    let outcome = try TestWorld().run(command)
    #expect(outcome.status == 0)
    #expect(!outcome.out.isEmpty)
    #expect(outcome.errors == "")
  }

  @Test("due --quiet prints nothing, also where JSON is asked for")
  func quiet() throws {
    let world = try TestWorld("2026-11-02 18:00")
    #expect(world.run("due --quiet --json") == TestWorld.Outcome(status: 0, out: "", errors: ""))
  }

  @Test("replay says so where the log has none of the days", arguments: ["--to 2020-01-01", "--from 2026-12-05"])
  func emptyReplay(_ days: String) throws {
    let world = try TestWorld("2026-11-02 18:00")
    world.run("morning 1")
    #expect(world.run("replay \(days)").out == "Nothing of that is logged. All of the log: holdfast replay\n")
  }

  @Test("an option before the command is told where it belongs", arguments: ["--db", "--color", "--json"])
  func order(_ option: String) throws {
    let outcome = try TestWorld().run("\(option) x history")
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("holdfast: \(option) stands before the command\n"))
  }
}
