import Foundation
import HoldfastModel
import HoldfastStore
import Testing

/// What a person meets whose log is gone while something of it is left.
struct LostLogCommandTests {
  private func world() throws -> TestWorld {
    let world = try TestWorld("2026-11-16 18:00")
    world.run("start")
    world.run("log knee plank 3x30s --during 1 --form clean")
    world.run("flag fever-ill")
    return world
  }

  /// The command that a text names behind some words, to the end of its line, without the program's name.
  private func command(behind words: String, in text: String) throws -> String {
    let line = try #require(text.split(separator: "\(words) holdfast ", maxSplits: 1).dropFirst().first)
    return String(line.prefix { $0 != "\n" })
  }

  private func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

  @Test(
    "the commands that are printed lead from a copy that was put aside back to the log, however it was named",
    arguments: [true, false])
  func chain(isNamedByOption: Bool) throws {
    let world = try world()
    let all = world.export()
    let copy = world.path + ".damaged-20261116T170000Z"
    try FileManager.default.moveItem(atPath: world.path, toPath: copy)
    let before = try Data(contentsOf: URL(fileURLWithPath: copy))
    let new = world.directory + "/new.db"
    let lost = world.run(isNamedByOption ? "today --db \(world.path)" : "today")
    #expect(lost.status == 65)
    let rescue = try command(behind: "Rescue what can be read of its copy:", in: lost.errors)
    #expect(rescue == "doctor --db \(copy) --salvage NEW.db")
    let rescued = world.run(rescue.replacing("NEW.db", with: new))
    let restore = try command(behind: "To go on with it:\n ", in: rescued.out)
    #expect(restore == "restore --db \(world.path) \(new)")
    #expect(world.run(restore + " --yes").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == before)
    #expect(world.export() == all && world.run("ready --exit-code").status == 12)
  }

  @Test("of a copy of which nothing can be read, what is printed to put back goes where the log was")
  func unreadableCopy() throws {
    let world = try world()
    let copy = world.path + ".damaged-20261116T170000Z"
    try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: copy))
    for line in ["doctor --db \(copy) --salvage \(world.directory)/new.db", "doctor --db \(copy)"] {
      let outcome = world.run(line)
      let text = outcome.out + outcome.errors
      #expect(outcome.status == 65)
      #expect(
        text.contains("holdfast backup --db \(world.path) --list")
          && text.contains("holdfast restore --db \(world.path) FILE"))
    }
  }

  @Test("doctor tells each way back on a line of its own")
  func doctor() throws {
    let world = try world()
    world.run("backup")
    try FileManager.default.moveItem(atPath: world.path, toPath: world.path + ".damaged-20261117T170000Z")
    let outcome = world.run("doctor")
    let backup = try #require(LogStore.backups(ofLogAt: world.path).last).path
    let indent = String(repeating: " ", count: 11)
    #expect(outcome.status == 65)
    #expect(
      outcome.out.contains(
        " --salvage NEW.db\n\(indent)Older, without what was logged after it: holdfast restore \(backup)\n"))
  }

  @Test("purge removes nothing of a lost log, and says nothing of a file written anew", arguments: [true, false])
  func purge(asks: Bool) throws {
    let world = try world()
    world.run("backup")
    try remove(world.path)
    world.isInteractive = asks
    world.answers = ["backups"]
    let outcome = world.run("purge \(asks ? "" : "--yes --backups")")
    #expect(outcome.status == 65 && outcome.out == "" && outcome.errors.contains("the log is lost: "))
    #expect(LogStore.backups(ofLogAt: world.path).count == 1)
    #expect(world.run("today").status == 65)
  }

  @Test("a red flag that can't be written is told what to do about, before the problem", arguments: [true, false])
  func flag(asks: Bool) throws {
    for (symptom, advice) in [
      (RedFlagSymptom.saddleNumbness, "Go to an emergency department now."),
      (.feverIll, "See a clinician before training again."),
    ] {
      let world = try world()
      world.run("backup")
      try remove(world.path)
      _ = world.takeScreen()
      world.isInteractive = asks
      world.answers = RedFlagSymptom.allCases.map { $0 == symptom ? "y" : "n" }
      #expect(world.run(asks ? "flag" : "flag \(symptom.rawValue)").status == 65)
      let screen = world.takeScreen()
      #expect(screen.contains("\(advice)\nholdfast: the log is lost: "))
    }
  }

  @Test("start asks nothing where the log is lost")
  func start() throws {
    let world = try world()
    world.run("backup")
    try remove(world.path)
    world.isInteractive = true
    let outcome = world.run("start")
    #expect(outcome.status == 65 && outcome.out == "" && outcome.errors.contains("the log is lost: "))
  }
}
