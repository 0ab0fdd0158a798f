import Testing

@Suite("Own exercises of imports and of other machines")
struct OwnExerciseImportTests {
  /// A log with an imported set of an exercise that came with it and one that was logged since, and the import's name.
  private func wallSit() throws -> (world: TestWorld, importName: Substring) {
    let world = try TestWorld("2026-03-20 12:00")
    world.files["strong.csv"] = Array(
      "Date,Exercise Name,Set Order,Seconds\n2026-03-04 18:30:00,Wall Sit,1,40\n".utf8)
    let name = try #require(
      world.run("import strong.csv").out.split(separator: " ").last?.split { $0.isWhitespace }.first)
    world.run("log wall sit 30s")
    return (world, name)
  }

  @Test("two exercises with one name are merged the same both ways, and go out and in again")
  func sharedNames() throws {
    let one = try TestWorld("2026-03-20 12:00")
    one.run("exercises add \"side plank\" --measure seconds --alias sp")
    one.run("log side plank 30s")
    let other = try TestWorld("2026-03-20 12:00", seed: 2)
    other.run("exercises add \"side plank\" --measure seconds")
    other.run("exercises add \"star plank\" --measure seconds --alias sp")
    other.run("log sp 20s")
    (one.files["other.json"], other.files["one.json"]) = (Array(other.export().utf8), Array(one.export().utf8))
    let merged = one.run("import other.json")
    #expect(merged.status == 0)
    #expect(
      merged.out.contains(
        "Two exercises have the id side-plank. They count as one, in the words of the one that was made first.\n"))
    #expect(
      merged.out.contains(
        "sp is a name of side-plank and star-plank, and means none of them from now on: log each by its own.\n"))
    #expect(other.run("import one.json").status == 0)
    #expect(one.export() == other.export())
    for world in [one, other] {
      #expect(world.run("log sp 10s --dry-run").errors.hasPrefix("holdfast: "))
      #expect(world.run("log star plank 10s --dry-run").out.contains("star plank 10s"))
    }
    let empty = try TestWorld("2026-03-20 12:00", seed: 3)
    empty.files["one.json"] = Array(one.export().utf8)
    #expect(empty.run("import one.json").status == 0)
    #expect(empty.export() == one.export())
    #expect(!one.run("import one.json").out.contains("sp is a name"))
  }

  @Test("what came with an import that was taken back, and is used since, stays, and the log can go out and in again")
  func usedExercise() throws {
    let (world, name) = try wallSit()
    let outcome = world.run("import --undo \(name)")
    #expect(outcome.out.hasPrefix("Taken back: 1 record of import strong.csv\nWall Sit stays: other sets are of it.\n"))
    world.run("purge --yes")
    let other = try TestWorld("2026-03-20 12:00", seed: 2)
    other.files["log.json"] = Array(world.export().utf8)
    #expect(other.run("import log.json").status == 0)
    #expect(other.export() == world.export())
  }

  @Test("an exercise that sets name is deleted with a word of them, and doctor tells")
  func deletedExercise() throws {
    let world = try TestWorld("2026-03-20 12:00")
    let added = world.run("exercises add zed --measure seconds").out
    let name = try #require(added.split(separator: " ").last?.split { $0.isWhitespace }.first)
    world.run("log zed 10s + zed 20s")
    let outcome = world.run("delete \(name)")
    #expect(
      outcome.out.contains("2 sets of it are logged and stay. To correct them, or to log more, it must be there:"))
  }

  @Test("a word of the shorthand can't be the name of an exercise", arguments: ["pain", "shaky", "L", "bosu"])
  func words(_ name: String) throws {
    let outcome = try TestWorld().run("exercises add \(name) --measure reps")
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("holdfast: '\(name)' can't be the name of an exercise\n"))
  }

  @Test("sets that come back without their exercise are told")
  func comesBackAlone() throws {
    let (world, name) = try wallSit()
    world.run("delete last")
    world.run("import --undo \(name)")
    // Of what is not undone the deletion came last.
    let outcome = world.run("undo")
    #expect(outcome.out.hasPrefix("Undone: delete last\n"), "\(outcome)")
    #expect(outcome.out.contains("There is no exercise wall-sit any more. Sets of it stay,"), "\(outcome.out)")
  }
}
