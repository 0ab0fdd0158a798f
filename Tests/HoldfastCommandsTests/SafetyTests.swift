import HoldfastModel
import Testing

/// The safety of the person: nothing here may ever be lost in a change of words or screens.
struct SafetyTests {
  /// Someone on the toe plank with one session logged, the morning after.
  private func onToe() throws -> TestWorld {
    let world = try TestWorld("2026-11-16 18:00")
    world.run("start --level toe")
    world.run("log toe plank 3x45s + bird dog 2x10x8s --during 0 --form clean")
    try world.at("2026-11-17 07:00")
    return world
  }

  @Test("every red flag stops, and says how fast help is needed", arguments: RedFlagSymptom.allCases)
  func redFlags(_ symptom: RedFlagSymptom) throws {
    let world = try onToe()
    let help =
      symptom.tier == .emergency ? "Go to an emergency department now." : "See a clinician before training again."
    let outcome = world.run("flag \(symptom.rawValue)")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains(help))
    #expect(outcome.out.contains("Training stays stopped until a clinician clears you."))
    #expect(outcome.out.contains("The permitted level changed from toe plank to nothing (stop)."))
    for command in ["today", "ready", "ready --explain"] {
      let screen = world.run(command).out
      #expect(screen.contains("Stop. \(help)"))
      #expect(screen.contains("holdfast clear --by WHO"))
    }
    #expect(world.run("ready --exit-code").status == 12)
    #expect(world.run("today").out.contains("Nothing to train today."))
    #expect(!world.run("today").out.contains("sets of"))
  }

  @Test("an emergency beside a lesser symptom is said first, and alone")
  func gravest() throws {
    let world = try onToe()
    let words = world.run("flag fever-ill urine-trouble").out
    #expect(words.contains("Go to an emergency department now."))
    #expect(!words.contains("See a clinician before training again."))
  }

  @Test(
    "pain of 8 stops, wherever it is logged",
    arguments: [
      "morning 8", "pain 8", "log knee plank 20s --during 8", "log knee plank 20s --before 8",
      "log bird dog 1x5x5s pain 8",
      "log knee plank 20s --after 8",
    ])
  func pain(_ command: String) throws {
    let world = try onToe()
    let outcome = world.run(command)
    #expect(outcome.out.contains("The permitted level changed from toe plank to nothing (stop)."))
    #expect(outcome.out.contains("Permitted: nothing (stop). Stop: Talk to a clinician before training again."))
    #expect(outcome.out.contains("holdfast clear --by WHO"))
    #expect(world.run("ready --exit-code").status == 12)
  }

  @Test(
    "pain of 7 does not stop, and pain elsewhere is history",
    arguments: ["morning 7", "pain 7", "pain 10 --site other"])
  func noStop(_ command: String) throws {
    let world = try onToe()
    world.run(command)
    #expect(world.run("ready --exit-code").status != 12)
  }

  @Test(
    "a clearance is refused when nothing is stopped, and on the day of the stop",
    arguments: [
      "flag fever-ill", "morning 9", "pain 8", "log knee plank 20s --during 8",
    ])
  func clearance(_ stop: String) throws {
    let world = try onToe()
    let before = world.run("clear --by \"Dr Lee\"")
    #expect(before.status == 1)
    #expect(before.errors.contains("nothing is stopped on 17 November 2026"))
    world.run(stop)
    let sameDay = world.run("clear --by \"Dr Lee\"")
    #expect(sameDay.status == 1)
    #expect(sameDay.errors.contains("a stop fired on 17 November 2026 itself"))
    #expect(world.run("ready --exit-code").status == 12)
    try world.at("2026-11-18 07:00")
    #expect(world.run("clear --by \"Dr Lee\"").status == 0)
    #expect(world.run("ready --json").out.contains("\"permitted\": \"knee\""))
    #expect(world.run("clear --by \"Dr Lee\"").status == 1)
  }

  @Test("an override and an unlock can't pass a stop", arguments: ["override toe --why seen", "unlock"])
  func noWayRound(_ command: String) throws {
    let world = try onToe()
    world.run("flag fever-ill")
    let outcome = world.run("\(command) --by \"my therapist\"")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("training is stopped on 17 November 2026"))
    #expect(world.run("ready --exit-code").status == 12)
  }

  @Test("a start does not end a stop, and says so")
  func startWhileStopped() throws {
    let world = try onToe()
    world.run("flag fever-ill")
    try world.at("2026-11-20 07:00")
    #expect(world.run("start --level toe").out.contains("The stop stays in force: a start does not end it."))
    #expect(world.run("ready --exit-code").status == 12)
  }

  @Test("a mistyped red flag changes nothing and names the right one")
  func mistyped() throws {
    let world = try onToe()
    let before = world.export()
    let outcome = world.run("flag fever-ill sadle-numbness")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Did you mean saddle-numbness?"))
    #expect(world.export() == before)
  }

  @Test("asked at a terminal, every symptom is read out and a yes stops")
  func asked() throws {
    let world = try onToe()
    world.isInteractive = true
    world.answers = ["n", "maybe", "n", "y"] + Array(repeating: "n", count: 9)
    let outcome = world.run("flag")
    let read = outcome.out.replacing("\n", with: " ")
    #expect(RedFlagSymptom.allCases.allSatisfy { read.contains("Does this apply to you: \($0.words)? [y/n]") })
    #expect(outcome.errors.contains("'maybe' is neither yes nor no"))
    #expect(outcome.out.contains("red flag: \(RedFlagSymptom.bladderBowelLoss.words)".prefix(30)))
    #expect(world.run("ready --exit-code").status == 12)
  }

  @Test("answered no throughout, nothing is written and nothing is called safe")
  func nothingReported() throws {
    let world = try onToe()
    let before = world.export()
    world.isInteractive = true
    world.answers = Array(repeating: "n", count: 12)
    let words = world.run("flag").out.lowercased()
    #expect(words.contains("nothing was reported and nothing was written."))
    #expect(!words.contains("no red flag"))
    #expect(world.export() == before)
  }

  @Test("three red days within four weeks send to the therapist")
  func referral() throws {
    let world = try TestWorld("2026-11-02 07:00")
    world.run("start")
    for day in ["2026-11-02", "2026-11-09", "2026-11-16"] {
      try world.at("\(day) 07:00")
      world.run("morning 5")
    }
    #expect(
      world.run("ready").out.contains("Talk to your therapist: red days on 2 November, 9 November and 16 November."))
    #expect(world.run("today").out.contains("Talk to your therapist"))
  }
}
