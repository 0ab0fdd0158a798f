import HoldfastModel
import HoldfastStore
import HoldfastTerminal
import HoldfastTestSupport
import HoldfastTraining
import Testing

@Suite("A guided session at the terminal")
struct TrainTests {
  @Test("a whole session is recorded set by set, closed, and summed up as log does")
  func whole() throws {
    let world = try TestWorld.begun()
    let console = world.console
    console.type("0")
    console.wait(59)
    console.type("\n\n")
    console.wait(20)
    console.type(" 1cr")
    for _ in 2...3 {
      console.wait(60 + 15)
      console.type(" 1cr")
    }
    console.type("ssssssssssssssssssssssssss")
    let outcome = world.run("train")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.out.split(separator: "\n").dropFirst() == [
        "Pain before 0 of 10, 4 min.",
        "Today: 4 sets, 108 s under tension.",
        "It does not count: 0 of 3 sets at the knee level reached 30 s.",
        "Tomorrow: log the morning with holdfast morning N.",
        "Permitted: knee plank. Not yet: 0 of 4 qualifying sessions. Earliest 12 November for the toe plank.",
      ])
    #expect(
      outcome.out.hasPrefix("Recorded ")
        && outcome.out.contains(
          ", Monday 2 November 2026: warm up 60s + knee plank 16s pain 1 clean stopped target "
            + "16s pain 1 clean stopped target 16s pain 1 clean stopped target\n")
    )
    #expect(try world.openSession() == nil)
    let export = world.export()
    #expect(export.contains(#""before":0"#))
    #expect(export.contains(#""origin":"train""#))
    #expect(export.contains(#""minutes":4"#))
  }

  @Test("undo takes the whole session back, and redo brings it again")
  func undo() throws {
    let world = try TestWorld.begun()
    world.console.trainOneSet()
    world.console.type("q\n")
    let before = world.run("history").out
    #expect(world.run("train").status == 0)
    #expect(world.run("undo").out.hasPrefix("Undone: train\n"))
    #expect(world.run("history").out == before)
    #expect(world.run("redo").out.hasPrefix("Done again: train\n"))
    #expect(world.run("show last").out.contains("knee plank"))
  }

  @Test("when the terminal is closed in a hold, the hold so far is kept, and the session goes on the next time")
  func hangUp() throws {
    let world = try TestWorld.begun()
    world.console.type("0s\n")
    world.console.wait(17.9)
    let outcome = world.run("train")
    #expect(outcome.status == 129)
    #expect(outcome.out.contains(": knee plank 12s\n"))
    #expect(outcome.out.hasSuffix("The session is still open. To go on with it today: holdfast train\n"))
    #expect(!world.export().contains("ended early"))
    world.answers = [""]
    world.console.type("s\n")
    world.console.wait(20)
    world.console.type(" 1cr")
    world.console.type("q\n")
    let again = world.run("train")
    #expect(again.out.contains("A session is open (begun today at 18:00, 1 set). Go on with it? (Enter: yes)"))
    #expect(again.out.contains(": knee plank 12s + knee plank 16s pain 1 clean stopped target\n"))
    #expect(try world.openSession() == nil)
    #expect(world.export().contains("ended early"))
  }

  @Test("a hold that is broken off from outside is closed: it is never gone on with")
  func hangUpHold() throws {
    let world = try TestWorld.begun()
    world.console.type("\n")
    world.console.wait(17.9)
    #expect(world.run("hold").status == 129)
    #expect(world.export().contains("ended early"))
    #expect(try world.openSession() == nil)
  }

  @Test("a session that was broken off the same day goes on where it was")
  func goesOn() throws {
    let world = try TestWorld.begun()
    try world.breakOff(pain: 1)
    let before = try #require(try world.openSession())
    #expect(before.before == Score(1))
    world.answers = [""]
    // No question before, and the warm-up is still to be done.
    world.console.type("s\n")
    world.console.wait(20)
    world.console.type(" 1cr")
    world.console.type("q\n")
    let outcome = world.run("train")
    #expect(outcome.out.contains("A session is open (begun today at 18:00, 1 set). Go on with it? (Enter: yes)"))
    #expect(outcome.out.contains(": knee plank 30s + knee plank 16s pain 1 clean stopped target\n"))
    #expect(try world.openSession() == nil)
    #expect(world.run("history --json").out.components(of: "\"session\"") == 1)
  }

  @Test("one of another day, or one that is not to go on, is closed as ended early")
  func closed() throws {
    for isNextDay in [true, false] {
      let world = try TestWorld.begun()
      try world.breakOff(pain: 1)
      if isNextDay { try world.at("2026-11-03 18:00") }
      world.answers = isNextDay ? ["0"] : ["n"]
      world.console.type("q\n")
      let outcome = world.run("train")
      #expect(outcome.out.contains("Closed as ended early: the session begun"))
      #expect(world.run("show last").out.contains("ended early"))
      #expect(try world.openSession() == nil)
    }
  }

  @Test("pain of 4 or more before leaves the planks out, and is in the log at once")
  func supportOnly() throws {
    let world = try TestWorld.begun()
    world.console.type("5")
    world.console.type("sssssssssssssssssssssssss")
    let outcome = world.run("train")
    #expect(outcome.status == 0)
    #expect(!world.console.written.contains("Knee plank"))
    #expect(world.run("today").out.contains("No planks today: pain 5 of 10 in the daytime."))
    #expect(outcome.out.hasPrefix("No set was recorded.\n"))
  }

  @Test("pain of 8 or more before stops, and nothing is trained")
  func stop() throws {
    let world = try TestWorld.begun()
    world.console.type("8\n")
    let outcome = world.run("train")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("Stop: Talk to a clinician before training again."))
    #expect(world.run("ready --exit-code").status == 12)
    let again = world.run("train")
    #expect(again.out.contains("Nothing to train today."))
    #expect(world.run("hold").status == 1)
  }

  @Test("a red flag marked before training stops")
  func redFlag() throws {
    let world = try TestWorld.begun()
    world.console.type("fa\n\n")
    world.run("train")
    #expect(world.run("ready").out.contains("Go to an emergency department now."))
  }

  @Test("pain of 6 in a set ends the planks with what the rules say, and the score is in the log")
  func painEnds() throws {
    let world = try TestWorld.begun()
    world.console.type("0s\n")
    world.console.wait(20)
    world.console.type(" 6.")
    world.console.type("sssssssssssssssssssssssss")
    let outcome = world.run("train")
    #expect(outcome.out.contains("knee plank 16s pain 6\n"))
    #expect(world.console.written.contains("No plank work today"))
    #expect(world.run("today").out.contains("No plank work today"))
  }

  @Test("a morning that is owed is asked first, for today's plan depends on it")
  func morning() throws {
    let world = try TestWorld.begun()
    world.isInteractive = false
    world.run("log knee plank 3x15s --during 1 --form clean")
    try world.at("2026-11-03 18:00")
    world.isInteractive = true
    world.answers = ["7"]
    world.console.type("0sssssssssssssssssssssss")
    let outcome = world.run("train")
    #expect(outcome.out.contains("Pain this morning, 0-10? (Enter: not now)"))
    #expect(!world.console.written.contains("Knee plank"))
    #expect(world.run("due").status == 0)
  }

  @Test("without a terminal both commands say so and point to log")
  func noTerminal() throws {
    let world = try TestWorld.begun()
    world.isInteractive = false
    for command in ["train", "hold"] {
      let outcome = world.run(command)
      #expect(outcome.status == 64)
      #expect(
        outcome.errors == """
          holdfast: \(command) needs a terminal, for it asks and counts while you train
            Input or output is not a terminal.
            Log what you did instead: holdfast log plank 3x30s --during N --form clean

          """)
    }
  }

  @Test("hold times the plank of today, or what it is told, and each run is a session of its own")
  func hold() throws {
    let world = try TestWorld.begun()
    world.console.type("\n")
    world.console.wait(20)
    world.console.type(" 0cr")
    world.console.type("q\n")
    let outcome = world.run("hold")
    #expect(outcome.out.contains(": knee plank 16s pain 0 clean stopped target\n"))
    world.console.type("\n")
    world.console.wait(25)
    world.console.type(" 0cr")
    world.console.type("q\n")
    #expect(world.run("hold bosu plank --target 20s --sets 1").out.contains("ahead of your level"))
    #expect(world.console.written.contains("ahead"))
  }

  @Test("both sides of a stretch are recorded with one number")
  func sides() throws {
    let world = try TestWorld.begun()
    world.console.type("\n")
    world.console.wait(15)
    world.console.type(" 0c\n")
    world.console.wait(15)
    world.console.type(" 0c\n")
    world.console.type("q\n")
    let outcome = world.run("hold calf stretch --target 10s --ready 1s")
    #expect(outcome.out.contains(": calf stretch 15s/side pain 0 clean stopped target\n"))
    #expect(world.export().components(of: #""set":1"#) == 2)
  }

  @Test(
    "wrong options are refused before the terminal is taken",
    arguments: [
      ("hold --target 0", "--target must be a length from 1 s to 3600 s, not '0'"),
      ("hold --sets 0", "--sets must be a whole number from 1 to 100, not 0"),
      ("hold --ready 2m", "--ready must be a length from 0 s to 60 s, not '2m'"),
      ("train --rest 2h", "--rest must be a length from 0 s to 3600 s, not '2h'"),
      ("hold tow plank", "'tow plank' is no exercise"),
      ("hold deadlift", "Deadlift has no hold to time"),
      ("hold plank --reps 5", "Knee plank has no repetitions for --reps"),
      ("hold warm up --reps 5", "Warm-up has no repetitions for --reps"),
      ("hold mega clam --target 10s", "Mega clam has no hold for --target"),
    ])
  func wrong(line: String, what: String) throws {
    let world = try TestWorld.begun()
    let outcome = world.run(line)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("holdfast: \(what)\n"), "\(outcome.errors)")
    #expect(world.console.written == "")
  }

  @Test("a hold began when its first set did, however long that took or was waited for")
  func holdBegin() throws {
    let world = try TestWorld.begun()
    // The countdown is over 12 minutes after the start, the hold a minute later.
    world.console.wait(714)
    world.console.type("\n")
    world.console.wait(65)
    world.console.type(" 1crq\n")
    #expect(world.run("hold --target 60s").status == 0)
    #expect(world.run("show last").out.contains("at 18:12\n"))
  }

  @Test("a hold over midnight belongs to the day on which it began")
  func holdOverMidnight() throws {
    let world = try TestWorld.begun("2026-11-02 23:50")
    world.console.wait(590)
    world.console.type("\n")
    world.console.wait(11)
    world.console.type(" 1crq\n")
    #expect(world.run("hold").out.contains(", Monday 2 November 2026: knee plank 7s"))
    #expect(world.run("show last").out.contains("at 23:50\n"))
  }

  @Test("an unstable plank is recorded on the device that the screen named, or on the one that d changed it to")
  func device() throws {
    for (key, device) in [("", "bosu"), ("d", "ball"), ("dd", "")] {
      let world = try TestWorld.begun()
      world.run("override unstable --by T --why seen")
      #expect(world.run("today").out.contains("unstable plank on a Bosu: "))
      world.console.type("0s\(key)\n")
      world.console.wait(21)
      world.console.type(" 1crq\n")
      let outcome = world.run("train --plain")
      #expect(world.screen.contains("Unstable plank on a Bosu, set 1 of 3: "))
      #expect(key == "" || world.screen.contains("It is recorded"))
      let recorded = world.export()
      #expect(recorded.contains(device == "" ? #""device":null"# : "\"device\":\"\(device)\""), "\(outcome.out)")
    }
  }

  @Test("with --speak the countdown is said aloud, and only then")
  func speech() throws {
    let world = try TestWorld.begun()
    for words in ["hold --ready 3s", "hold --ready 3s --speak"] {
      world.console.type("\n")
      world.console.wait(20)
      world.console.type(" 0cr")
      world.console.type("q\n")
      world.run(words)
      #expect(world.spoken == (words.hasSuffix("speak") ? ["3", "2", "1", "go", "3", "2", "1", "target"] : []))
    }
  }
}
