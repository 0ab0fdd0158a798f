import HoldfastModel
import Testing

/// Every command that is printed is of the log that was named with `--db`.
@Suite("Commands to type next")
struct NextCommandTests {
  /// A world with a log of its own and another one beside it, and how a shell names that.
  private func world() throws -> (world: TestWorld, other: String) {
    let world = try TestWorld("2026-11-02 18:00")
    let other = "\"\(world.directory)/other log.db\""
    for name in ["", " --db \(other)"] {
      world.run("start\(name)")
      world.run("log knee plank 3x30s --during 0 --form clean\(name)")
    }
    return (world, other)
  }

  @Test("a log named with --db keeps its name in every command", arguments: [false, true])
  func named(withEqualsSign: Bool) throws {
    let (world, other) = try world()
    let db = withEqualsSign ? "--db=\(other)" : "--db \(other)"
    let option = "--db '\(world.directory)/other log.db'"
    for command in ["delete last", "undo", "today", "doctor", "show 99999", "restore --undo", "edit last", "due"] {
      let outcome = world.run("\(command) \(db)")
      let words = (outcome.out + outcome.errors).split(separator: "holdfast ").dropFirst()
      for rest in words where rest.first?.isLowercase == true {
        #expect(rest.contains(option), "\(command): holdfast \(rest)")
      }
    }
  }

  @Test("what is printed after a delete, typed as it stands, brings the session of that log back")
  func undone() throws {
    let (world, other) = try world()
    let own = world.export()
    let printed = world.run("delete last --db \(other)").out
    let command = try #require(printed.split(separator: "Back again: holdfast ").last)
    let typed = command.replacing("'", with: "\"").replacing("\n", with: "")
    #expect(world.run(String(typed)).out.contains("Undone: delete last"))
    #expect(world.export() == own)
  }

  @Test("without --db the commands are as they were, and those of JSON are completed too")
  func unnamed() throws {
    let (world, other) = try world()
    #expect(world.run("delete last").out.contains("Back again: holdfast undo\n"))
    let remedy = "\"holdfast backup --db '\(world.directory)/other log.db'"
    #expect(world.run("doctor --json --db \(other)").out.contains(remedy))
  }
}
