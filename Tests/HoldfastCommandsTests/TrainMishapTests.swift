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

  @Test("a score before training that another program keeps out of the log is told, and recorded when it lets go")
  func busyBefore() throws {
    let world = try TestWorld.begun()
    let other = try LockingProgram(world.path)
    world.console.meanwhile { try? other.lock() }
    world.console.type("9")
    world.console.wait(1)
    world.console.meanwhile { try? other.unlock() }
    world.console.wait(6)
    world.console.type("\n")
    let outcome = world.run("train --plain")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(world.screen.contains("The answer before training is not in the log yet: the log is busy"))
    #expect(world.export().components(of: "before training") == 1)
    #expect(world.run("ready --exit-code").status == 12)
  }

  @Test(
    "a score before training that never reaches the log is named, with how to record it, and no verdict is given",
    arguments: [("9\n", "9"), ("2sq\n", "2")])
  func lostBefore(keys: String, score: String) throws {
    let world = try TestWorld.begun()
    let other = try LockingProgram(world.path)
    world.console.meanwhile { try? other.lock() }
    world.console.type(keys)
    let outcome = world.run("train")
    try other.unlock()
    #expect(outcome.status == 75)
    #expect(outcome.out == "")
    #expect(outcome.errors.hasPrefix("holdfast: the pain before training could not be saved\n"), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("Record it: holdfast pain \(score)\n"))
    #expect(try world.openSession() == nil)
  }

  @Test("where the sets never reach the log either, one command records both")
  func lostSets() throws {
    let world = try TestWorld.begun()
    let other = try LockingProgram(world.path)
    world.console.meanwhile { try? other.lock() }
    world.console.type("2s\n")
    world.console.wait(20)
    world.console.type(" 1crq\n")
    let outcome = world.run("train")
    try other.unlock()
    #expect(outcome.status == 75)
    #expect(outcome.errors.hasPrefix("holdfast: 1 set could not be saved\n"))
    let command = "holdfast log knee plank 16s pain 1 clean stopped target --before 2"
    #expect(outcome.errors.hasSuffix("Log what is missing: \(command)\n"), "\(outcome.errors)")
    #expect(world.run(String(command.dropFirst(9))).status == 0)
  }

  @Test("where nothing was answered or done, a log that is kept by another program is no problem at the end")
  func nothingLost() throws {
    let world = try TestWorld.begun()
    let other = try LockingProgram(world.path)
    world.console.meanwhile { try? other.lock() }
    world.console.type("\nsq\n")
    let outcome = world.run("train")
    try other.unlock()
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test("a score before training that was taken back is not recorded")
  func takenBackScore() throws {
    let world = try TestWorld.begun()
    world.console.type("5\u{8}\ns\n")
    world.console.wait(20)
    world.console.type(" 1crq\n")
    #expect(world.run("train").status == 0)
    let last = world.run("show last").out
    #expect(last.contains("knee plank 16s") && !last.contains("pain before"))
    #expect(world.run("show last-pain").status == 1)
  }

  @Test("a score that is answered when a session goes on stands in the session, and in no pain entry")
  func laterScore() throws {
    let world = try TestWorld.begun()
    world.console.type("\ns\n")
    world.console.wait(20)
    world.console.type(" 1cr")
    #expect(world.run("train").status == 129)
    world.answers = [""]
    world.console.type("5sq\n")
    #expect(world.run("train").status == 0)
    #expect(world.run("show last").out.contains("pain before 5 of 10"))
    #expect(world.export().components(of: "before training") == 0)
  }

  @Test("a score of a session that is broken off before its first set goes into that set's session, or into an entry")
  func brokenOffBefore() throws {
    for goesOn in [true, false] {
      let world = try TestWorld.begun()
      world.console.type("2")
      #expect(world.run("train").status == 129)
      world.answers = [goesOn ? "" : "n"]
      world.console.type(goesOn ? "s\n" : "\ns\n")
      world.console.wait(20)
      world.console.type(" 1crq\n")
      #expect(world.run("train").status == 0)
      #expect(world.run("show last").out.contains("pain before 2 of 10") == goesOn)
      #expect((world.run("show last-pain").status == 1) == goesOn)
    }
  }

  @Test("a score before training that was undone after the session was broken off stays undone")
  func undoneScore() throws {
    for command in ["undo", "delete last-pain"] {
      let world = try TestWorld.begun()
      world.console.type("9")
      #expect(world.run("train").status == 129)
      world.run(command)
      world.console.type("0sq\n")
      let again = world.run("train")
      #expect(again.status == 0 && !again.out.contains("A session is open"))
      #expect(!world.run("ready").out.contains("Stop"))
      #expect(world.run("show last-pain").out.contains("pain 0 of 10"))
      #expect(try world.openSession() == nil)
    }
  }

  @Test("a score before training that another terminal takes back while the session goes on stays away")
  func undoneMeanwhile() throws {
    let world = try TestWorld.begun()
    world.console.type("5")
    world.console.meanwhile {
      world.isInteractive = false
      world.run("undo")
      world.isInteractive = true
    }
    world.console.type("sq\n")
    #expect(world.run("train").status == 0)
    #expect(world.run("show last-pain").status == 1)
  }

  @Test("a session whose score stopped training is not gone on with")
  func stoppedOpen() throws {
    let world = try TestWorld.begun()
    world.console.type("9")
    #expect(world.run("train").status == 129)
    let again = world.run("train")
    #expect(again.out.contains("Closed as ended early: the session begun today at 18:00, 0 sets."))
    #expect(!again.out.contains("Go on with it?"))
    #expect(again.out.contains("Nothing to train today."))
    #expect(try world.openSession() == nil)
  }

  @Test(
    "a session that was broken off between two sides goes on with the right one, as the same set",
    arguments: [("ssss", "Toe tap to single leg, set 1 of 2"), ("ssssssssssssss", "Psoas stretch")])
  func betweenSides(skips: String, name: String) throws {
    let isHeld = name == "Psoas stretch"
    let world = try TestWorld.begun()
    func doOneSide() {
      world.console.type(skips + "\n")
      if isHeld {
        world.console.wait(20)
        world.console.type(" 0cc")
      }
    }
    world.console.type("0")
    doOneSide()
    #expect(world.run("train").status == 129)
    _ = world.takeScreen()
    world.answers = [""]
    doOneSide()
    #expect(world.run("train --plain").status == 129)
    let screen = world.takeScreen()
    #expect(screen.contains("\(name), right side") && !screen.contains("\(name), left side"), "\(screen)")
    let export = world.export()
    #expect(export.components(of: "\"set\":1,") == 2 && export.components(of: "\"set\":2,") == 0, "\(export)")
  }

  @Test("the advice after midnight is that of the session's day")
  func adviceAfterMidnight() throws {
    let world = try TestWorld.begun("2026-11-02 23:59")
    world.console.type("0s")
    world.console.wait(50)
    world.console.type("\n")
    world.console.wait(20)
    world.console.type(" 6.")
    world.console.type("q\n")
    #expect(world.run("train --plain").status == 0)
    #expect(world.screen.contains("Knee plank ends here: pain 6. No plank work today (pain 6 of 10"), "\(world.screen)")
    #expect(world.run("show last").out.contains("Monday 2 November 2026"))
  }

  @Test("red flags that are marked in another terminal stop the session before its next set")
  func flaggedElsewhere() throws {
    let world = try TestWorld.begun()
    world.console.trainOneSet()
    world.console.meanwhile {
      world.isInteractive = false
      world.run("flag fever-ill")
      world.isInteractive = true
    }
    world.console.wait(70)
    world.console.type(" \n")
    let outcome = world.run("train --plain")
    #expect(outcome.status == 0)
    #expect(
      world.screen.contains(
        "Stop. See a clinician before training again. Training stays stopped until a clinician clears you. "
          + "Reason: stop on 2 November: fever or feeling ill together with the pain. Enter leaves."), "\(world.screen)"
    )
    #expect(world.run("show last").out.components(of: "knee plank 16s") == 1)
    #expect(!world.run("show last").out.contains("set 2"))
    #expect(try world.openSession() == nil)
  }

  @Test("commands that the screens of a session name are of the log that was named")
  func namedLog() throws {
    let world = try TestWorld.begun()
    world.console.type("0s\n")
    world.console.wait(20)
    world.console.type(" x\n.sssssssssssssssssssssssssss")
    #expect(world.run("train --plain --db \(world.path)").status == 0)
    #expect(world.screen.contains("The next session: holdfast today --db \(world.path) Any key goes on."))
    #expect(world.screen.contains("(record it: holdfast advice --db \(world.path) --by WHO --about hamstrings)"))
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
