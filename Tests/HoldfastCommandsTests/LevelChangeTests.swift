import Testing

/// Whatever changes the level says so, by whichever command it comes.
struct LevelChangeTests {
  private let lost = "The permitted level changed from toe plank to knee plank."
  private let gained = "The permitted level changed from knee plank to toe plank."

  private func onToe() throws -> TestWorld {
    let world = try TestWorld()
    try world.reachToe()
    return world
  }

  @Test("the last morning announces the toe plank")
  func advance() throws {
    let world = try onToe()
    #expect(world.permitted == "toe")
    world.run("delete last-morning")
    #expect(world.permitted == "knee")
    let outcome = world.run("morning 0 --at yesterday")
    #expect(outcome.out.contains(gained))
    #expect(outcome.out.contains("Permitted: toe plank. Advance: the rules for the toe plank are met."))
  }

  @Test(
    "what takes the level away says so",
    arguments: [
      "morning 4", "pain 6", "pain 1 --flare", "edit last-morning 4", "delete last-morning",
    ])
  func loss(_ command: String) throws {
    let world = try onToe()
    let outcome = world.run(command)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains(lost))
    #expect(world.permitted == "knee")
    #expect(world.run("undo").status == 0)
  }

  @Test("undo and redo say what they do to the level")
  func backAndForth() throws {
    let world = try onToe()
    world.run("edit last-morning 4")
    #expect(world.run("undo").out.contains(gained))
    #expect(world.run("redo").out.contains(lost))
  }

  @Test("a correction of an earlier session that lifts the level says so")
  func correction() throws {
    let world = try onToe()
    world.run("edit last --form shaky")
    #expect(world.permitted == "knee")
    #expect(world.run("edit last --form clean").out.contains(gained))
  }

  @Test("a flare in the evening takes the morning's advance back, and says that the day is judged again")
  func judgedAgain() throws {
    let world = try onToe()
    try world.at("2026-11-12 18:00")
    world.run("log plank 3x45s + bird dog 2x10x8s --during 0 --form clean")
    try world.at("2026-11-12 21:00")
    let outcome = world.run("pain 3 --flare")
    #expect(outcome.out.contains(lost))
    #expect(outcome.out.contains("12 November is judged again: toe plank was in force, knee plank is now."))
  }

  @Test("peak pain of 6 after a session steps back and restarts")
  func peak() throws {
    let world = try onToe()
    try world.at("2026-11-12 18:00")
    let outcome = world.run("log plank 3x45s --during 6 --form clean")
    #expect(outcome.out.contains(lost))
    #expect(outcome.out.contains("It does not count: pain 6 of 10, above 1; a trigger fired that day."))
  }

  @Test("an import says what it does to the level")
  func byImport() throws {
    let world = try onToe()
    world.run("export json -o whole.json")
    let other = try TestWorld("2026-11-12 08:00")
    other.files = world.files
    #expect(other.run("import whole.json").out.contains(gained))
    #expect(other.run("undo").out.contains(lost))
  }

  @Test("what stops training is named", arguments: ["morning 9", "pain 9", "log knee plank 30s --during 9"])
  func stop(_ command: String) throws {
    let outcome = try TestWorld().run(command)
    #expect(outcome.out.contains("Fired: stop on 2 November: pain 9 of 10 "), "\(outcome.out)")
  }

  @Test("a clearance is offered for the first day on which no stop fires")
  func clearance() throws {
    let world = try TestWorld("2026-11-04 18:00")
    world.run("flag fever-ill --at 2026-11-01")
    world.run("flag weight-loss --at 2026-11-02")
    let outcome = world.run("clear --by PT --at 2026-11-01")
    #expect(outcome.errors.contains("From 3 November 2026 on: holdfast clear --by WHO"), "\(outcome.errors)")
    #expect(world.run("clear --by PT --at 2026-11-03").status == 0)
  }

  @Test(
    "an unlock that a later stop or start ended is said to be over",
    arguments: ["flag fever-ill", "start --level knee"])
  func endedUnlock(_ later: String) throws {
    let over = "Unstable planks are locked again by now"
    let world = try TestWorld("2026-11-04 18:00")
    #expect(world.run("unlock --by PT --at 2026-11-01").out.contains(over) == false)
    world.run("undo")
    world.run("\(later) --at 2026-11-03")
    #expect(world.run("unlock --by PT --at 2026-11-01").out.contains(over))
  }
}
