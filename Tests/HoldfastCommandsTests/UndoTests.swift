import HoldfastInterchange
import HoldfastModel
import Testing

/// Undo and redo over every command that changes the log.
struct UndoTests {
  /// What each command does to a log that has a start, sessions, mornings, pain and a stop.
  static let commands = [
    "start --level toe --usual-pain 1", "log plank 3x30s --during 1 --form clean", "morning 2 --medicated",
    "pain 3 --site leg --flare", "flag night-rest-pain", "edit last --during 2 --note changed",
    "edit last.1 pain 2 shaky 20s",
    "edit last --sets \"toe plank 45s\"", "edit last-morning 3", "edit last-pain 1 --site pelvis",
    "edit last --at 2026-11-04",
    "delete last", "delete last-morning last-pain", "clear --by T", "advice --by T --about hamstrings",
    "exercises add side plank --measure seconds --per-side", "import other.json",
    "import other.json --accept-directives",
  ]

  /// What can be done only on a day that is not stopped.
  static let unstopped = ["unlock --by T --why control", "override unstable --by T --why seen"]

  private func world(isStopped: Bool) throws -> TestWorld {
    let other = try TestWorld("2026-11-01 09:00", seed: 99)
    other.run("morning 1")
    other.run("override toe --by T --why seen")
    other.run("export json -o other.json")
    let world = try TestWorld("2026-11-02 18:00")
    world.files = other.files
    world.run("start")
    world.run("log knee plank 3x30s --during 0 --form clean")
    try world.at("2026-11-03 07:00")
    world.run("morning 0")
    world.run("pain 2")
    if isStopped { world.run("flag fever-ill") }
    try world.at("2026-11-05 18:00")
    return world
  }

  @Test("undo gives back what was, and redo what the command did", arguments: commands + unstopped)
  func thereAndBack(_ command: String) throws {
    let world = try world(isStopped: !Self.unstopped.contains(command))
    let before = try liveRecords(of: world)
    let done = world.run(command)
    #expect([0, 3].contains(done.status), "\(done.errors)")
    let after = try liveRecords(of: world)
    #expect(before != after)
    #expect(world.run("undo").status == 0)
    #expect(try liveRecords(of: world) == before)
    #expect(world.run("redo").status == 0)
    #expect(try liveRecords(of: world) == after)
    #expect(world.run("redo").status == 1)
  }

  @Test("any number of steps goes back and forth")
  func manySteps() throws {
    let world = try world(isStopped: true)
    var states = [try liveRecords(of: world)]
    for command in Self.commands {
      world.run(command)
      let state = try liveRecords(of: world)
      if state != states.last { states.append(state) }
    }
    try #require(states.count > 10)
    for state in states.dropLast().reversed() {
      #expect(world.run("undo").status == 0)
      #expect(try liveRecords(of: world) == state)
    }
    for state in states.dropFirst() {
      #expect(world.run("redo").status == 0)
      #expect(try liveRecords(of: world) == state)
    }
  }

  @Test("a new command empties redo")
  func emptiesRedo() throws {
    let world = try world(isStopped: false)
    world.run("undo")
    world.run("pain 1")
    let outcome = world.run("redo")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing to redo"))
  }

  @Test(
    "what writes nothing leaves no step",
    arguments: [
      "log plank 3x30s --dry-run", "import other.json --dry-run", "edit last --during 0", "log plnak 45s", "today",
      "due",
    ])
  func noStep(_ command: String) throws {
    let world = try world(isStopped: false)
    world.run(command)
    #expect(world.run("undo").out.contains("Undone: pain 2\n"))
  }

  /// The content of the live records, without the stamps, in id order.
  private func liveRecords(of world: TestWorld) throws -> [String] {
    let text = Array(world.export().utf8)
    let records = try LogFileReader(fileName: "log.json", knownExercises: Catalogue()).read(text)
    return records.filter { !$0.isDeleted }.map { record in
      var record = record
      record.updated = Instant(milliseconds: 0)
      return record.canonicalText
    }
  }
}
