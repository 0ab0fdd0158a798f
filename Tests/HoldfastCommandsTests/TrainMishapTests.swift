import HoldfastModel
import HoldfastTestSupport
import Testing

@Suite("What comes between a guided session and the log")
struct TrainMishapTests {
  @Test(
    "pain of 4 or more before a session that was killed without a set stands in the log once, however it goes on",
    arguments: [["n", "5sssssssssssssssssssssssss"], ["", "sssssssssssssssssssssssss"]])
  func supportOnlyAfterKill(_ typed: [String]) throws {
    let world = try TestWorld.begun()
    try world.leaveOpenWithoutSet(before: 5)
    if typed[0] == "n" { try world.at("2026-11-02 18:30") }
    world.answers = [typed[0]]
    world.console.type(typed[1])
    #expect(world.run("train").status == 0)
    let starts = typed[0] == "n" ? ["18:00", "18:30"] : ["18:00"]
    let export = world.export()
    #expect(export.components(of: "\"note\":\"before training\"") == starts.count)
    #expect(try world.openSession() == nil)
  }

  @Test("the first set of a session that was killed without one takes the score of before training over")
  func firstSetAfterKill() throws {
    let world = try TestWorld.begun()
    try world.leaveOpenWithoutSet(before: 5)
    world.answers = [""]
    world.console.type("s")
    world.console.wait(70)
    world.console.type(" 1cr")
    world.console.type("q\n")
    #expect(world.run("train").status == 0)
    #expect(world.run("show last").out.contains("before 5"))
    #expect(world.run("show last-pain").out == "")
  }

  @Test("red flags that another program keeps out of the log are reported again when it lets go")
  func busyRedFlags() throws {
    let world = try TestWorld.begun()
    let other = try LockingProgram(world.path)
    world.console.meanwhile { try? other.lock() }
    world.console.type("fa\n")
    world.console.meanwhile { try? other.unlock() }
    world.console.wait(6)
    world.console.type("\n")
    let outcome = world.run("train")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(world.run("ready").out.contains("Stop"))
    #expect(world.export().components(of: "saddle-numbness") == 1)
  }

  @Test("red flags that never reach the log are named, with how to report them, and no verdict is given")
  func lostRedFlags() throws {
    let world = try TestWorld.begun()
    let other = try LockingProgram(world.path)
    world.console.meanwhile { try? other.lock() }
    world.console.type("fa\n\n")
    let outcome = world.run("train")
    try other.unlock()
    #expect(outcome.status == 75)
    #expect(outcome.out == "")
    #expect(outcome.errors.contains("the red flags could not be saved"))
    #expect(outcome.errors.contains("holdfast flag saddle-numbness"))
  }

  @Test(
    "sets that another terminal takes back or deletes while the session goes on stay away",
    arguments: ["undo", "delete last"])
  func takenBack(_ command: String) throws {
    let world = try TestWorld.begun()
    world.console.trainOneSet()
    world.console.meanwhile {
      world.isInteractive = false
      world.run(command)
      world.isInteractive = true
    }
    world.console.wait(75)
    world.console.type(" 2cr")
    world.console.type("q\n")
    #expect(world.run("train").status == 0)
    let last = world.run("show last").out
    #expect(last.contains("pain 2 clean") && !last.contains("pain 1 clean"))
  }

  @Test("an open session that was undone does not go on")
  func undoneOpen() throws {
    let world = try TestWorld.begun()
    try world.breakOff(pain: 1)
    world.run("delete last")
    world.console.type("q\n")
    let outcome = world.run("train")
    #expect(!outcome.out.contains("A session is open"))
    #expect(try world.openSession() == nil)
    #expect(world.run("history").out.components(of: "knee plank 30s") == 0)
  }

  @Test("how long a session took that was broken off is not known")
  func noMinutes() throws {
    let world = try TestWorld.begun()
    try world.breakOff(pain: 1)
    try world.at("2026-11-02 20:30")
    world.answers = [""]
    world.console.type("q\n")
    #expect(world.run("train").status == 0)
    #expect(!world.run("show last").out.contains("min\n"))
  }

  @Test("who answers the first question after midnight is sent to the plan of the new day, and the score is kept there")
  func overnight() throws {
    let world = try TestWorld.begun("2026-11-02 23:58")
    world.console.wait(8 * 3600)
    world.console.type("5\n")
    let outcome = world.run("train --plain")
    #expect(outcome.status == 0)
    #expect(world.screen.contains("A new day has begun since this plan was made."))
    #expect(try world.openSession() == nil)
    try world.at("2026-11-03 08:30")
    #expect(world.run("today").out.contains("No planks today: pain 5 of 10 in the daytime."))
  }

  @Test("a session whose first question waited for an hour begins with the answer")
  func late() throws {
    let world = try TestWorld.begun()
    world.console.wait(3600)
    world.console.trainOneSet()
    world.console.type("q\n")
    #expect(world.run("train").status == 0)
    #expect(world.run("show last").out.contains("at 19:00"))
    #expect(world.run("show last").out.contains("  1 min\n"))
  }

  @Test("what today says of a day without planks stands before the first question and with every set")
  func redDay() throws {
    let world = try TestWorld.begun()
    world.run("morning 4")
    world.console.type("1ssssssssssssssssssssssssssssss")
    #expect(world.run("train --plain").status == 0)
    #expect(
      world.screen.contains("No plank work today (pain 4 of 10 in the morning). Support work only if it does not hurt.")
    )
    #expect(!world.screen.contains("Knee plank"))
  }

  @Test("a session that can't be closed says that its sets are in the log, and goes on or is closed later")
  func unclosed() throws {
    let world = try TestWorld.begun()
    let other = try LockingProgram(world.path)
    world.console.trainOneSet()
    world.console.meanwhile { try? other.lock() }
    world.console.type("q\n")
    let outcome = world.run("train")
    try other.unlock()
    #expect(outcome.status == 75)
    #expect(outcome.out == "The log can't be read at the moment. What was saved is in it.\n")
    #expect(outcome.errors.contains("the session could not be closed in the log"))
    #expect(!outcome.errors.contains("Nothing was written"))
    #expect(world.run("show last").out.contains("knee plank 16s pain 1 clean"))
    #expect(try world.openSession() != nil)
  }
}
