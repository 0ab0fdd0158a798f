import Foundation
import GRDB
import HoldfastModel
import HoldfastStore
import Testing

/// `backup`, `restore`, `doctor` and `purge` as a person meets them.
struct SafeguardTests {
  private func world() throws -> TestWorld {
    let world = try TestWorld("2026-11-16 18:00")
    world.run("start")
    world.run("log knee plank 3x30s --during 1 --form clean")
    world.run("morning 2")
    return world
  }

  private func backup(of world: TestWorld) throws -> String {
    try #require(LogStore.backups(ofLogAt: world.path).last).path
  }

  private func size(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
  }

  @Test("a backup says what it holds and where it is, and the list has it")
  func backup() throws {
    let world = try world()
    let outcome = world.run("backup")
    #expect(outcome.status == 0)
    #expect(outcome.out.hasPrefix("Backed up 3 records, of 16 November 2026.\n"))
    #expect(outcome.out.contains(try backup(of: world)))
    let listed = world.run("backup --list").out
    #expect(
      listed.contains("1 backup, the newest last, in:")
        && listed.contains("log-20261116T170004Z.db: 16 November 2026 at 18:00"))
    let json = world.run("backup --list --json").out
    #expect(json.contains("\"at\": \"2026-11-16T17:00:04.000Z\"") && json.contains("\"reason\": null"))
  }

  @Test("where nothing is logged, backup and restore say so and make nothing")
  func nothing() throws {
    let world = try TestWorld()
    #expect(world.run("backup").status == 1)
    #expect(world.run("backup --list").out.hasPrefix("There are no backups in:"))
    #expect(world.run("restore --undo --yes").status == 1)
    #expect(world.run("restore no-such-file --yes").status == 64)
    #expect(!FileManager.default.fileExists(atPath: world.path))
  }

  @Test("restore shows both logs and what it does to the level, asks, and can be undone")
  func restore() throws {
    let world = try world()
    world.run("backup")
    let file = try backup(of: world)
    let before = world.export()
    world.run("flag fever-ill")
    let flagged = world.export()
    world.isInteractive = true
    world.answers = ["n"]
    let refused = world.run("restore \(file)")
    #expect(refused.status == 0 && refused.out.hasSuffix("Nothing was written.\n"))
    #expect(refused.out.contains("3 records, of 16 November 2026") && refused.out.contains("4 records, of 16 November"))
    #expect(refused.out.contains("The permitted level changed from nothing (stop) to knee plank."))
    #expect(world.export() == flagged)
    world.answers = ["y"]
    #expect(world.run("restore \(file)").out.contains("To bring it back: holdfast restore --undo"))
    #expect(world.export() == before)
    world.answers = ["y"]
    #expect(world.run("restore --undo").status == 0)
    #expect(world.export() == flagged)
    #expect(world.run("ready --exit-code").status == 12)
  }

  @Test("--undo never goes past a damaged log to an older one")
  func undoOfDamage() throws {
    let world = try world()
    world.run("backup")
    let file = try backup(of: world)
    #expect(world.run("restore \(file) --yes").status == 0)
    try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: world.path))
    #expect(world.run("restore \(file) --yes").status == 0)
    let before = world.export()
    let outcome = world.run("restore --undo --yes")
    #expect(outcome.status == 1 && outcome.errors.contains("the log that was replaced last was damaged"))
    #expect(world.export() == before)
  }

  @Test("without a terminal restore and purge want --yes; --dry-run never asks and never writes")
  func unattended() throws {
    let world = try world()
    world.run("backup")
    let file = try backup(of: world)
    world.run("morning 3 --at yesterday")
    world.run("delete last-morning")
    let before = try Data(contentsOf: URL(fileURLWithPath: world.path))
    for command in ["restore \(file)", "purge"] {
      let outcome = world.run(command)
      #expect(outcome.status == 64 && outcome.out == "" && outcome.errors.contains("--yes"))
      #expect(world.run("\(command) --dry-run").out.contains("Nothing was written."))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: world.path)) == before)
    #expect(world.run("restore \(file) --yes").status == 0)
    let copiesAlone = world.run("purge")
    #expect(copiesAlone.status == 64 && copiesAlone.out == "" && copiesAlone.errors.contains("--backups"))
  }

  @Test("without a terminal purge has nothing to ask where nothing was deleted and no copy is there")
  func nothingToAsk() throws {
    let world = try world()
    let outcome = world.run("purge")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.out.hasPrefix("There are no deleted records in the log.\nThe log was written anew;"))
  }

  @Test(
    "what contradicts itself is refused",
    arguments: ["restore", "restore a --undo", "purge --backups", "doctor --repair --salvage x.db", "backup ''"])
  func usage(_ line: String) throws {
    let world = try world()
    let before = world.export()
    #expect(world.run(line).status == 64)
    #expect(world.export() == before)
  }

  @Test("doctor is content with a sound log, and its JSON says the same")
  func sound() throws {
    let world = try world()
    world.run("backup")
    let outcome = world.run("doctor")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.out.contains("every record can be read: 3, deleted ones included"))
    let json = world.run("doctor --json")
    #expect(json.status == 0 && json.out.contains("\"damaged\": false") && json.out.contains("\"repaired\": null"))
  }

  @Test("a damaged log: doctor says so with 65, salvage rescues, restore goes on with it")
  func damaged() throws {
    let world = try world()
    let records = world.export()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: world.path))
    try file.write(contentsOf: Data(repeating: 0, count: 100))
    try file.close()
    #expect(world.run("history").status == 65)
    let outcome = world.run("doctor")
    #expect(outcome.status == 65 && outcome.out.contains("holdfast doctor --salvage NEW.db"))
    let new = (world.path as NSString).deletingLastPathComponent + "/new.db"
    let salvaged = world.run("doctor --salvage \(new)")
    #expect(salvaged.status == 0 && salvaged.out.hasPrefix("Rescued 3 records"))
    #expect(world.run("doctor --salvage \(new)").status == 64)
    let restored = world.run("restore \(new) --yes")
    #expect(restored.status == 0 && restored.out.contains("The log that was there is damaged; it is kept as it was"))
    #expect(world.export() == records)
    #expect(world.run("doctor").status == 0)
  }

  @Test("an open session of yesterday is told and closed by --repair, after a backup")
  func openSession() throws {
    let world = try world()
    try world.openLatestSession(before: 1)
    try world.at("2026-11-17 08:00")
    #expect(world.run("doctor").out.contains("a guided session of 2026-11-16 was broken off and still stands open"))
    let repaired = world.run("doctor --repair")
    #expect(repaired.status == 0 && repaired.out.contains("closed the guided session that stood open"))
    #expect(try world.openSession() == nil)
    #expect(try backup(of: world).hasSuffix("-before-repair.db"))
  }

  /// What a session that was broken off had.
  enum BrokenOff: CaseIterable {
    case set, lowAnswer, undoneAnswer
  }

  @Test("a repair closes a session that was broken off with what the next train leaves", arguments: BrokenOff.allCases)
  func closedAlike(had: BrokenOff) throws {
    func left(_ close: (TestWorld) throws -> Void) throws -> TrainingLog {
      let world = try TestWorld.begun()
      switch had {
      case .set: try world.breakOff(pain: 2)
      case .lowAnswer: try world.leaveOpenWithoutEntry(before: 2)
      case .undoneAnswer:
        try world.leaveOpenWithoutSet(before: 6)
        world.run("undo")
      }
      try world.at("2026-11-03 08:00")
      try close(world)
      #expect(try world.openSession() == nil)
      return try LogStore.open(path: world.path, for: .reading).read { try $0.trainingLog() }
    }
    let byTrain = try left { world in
      world.answers = [""]
      world.console.type("q\n")
      world.run("train")
    }
    let byRepair = try left { world in
      let outcome = world.run("doctor --repair")
      #expect(outcome.out.contains("recorded the pain before it") == (had == .lowAnswer))
    }
    #expect(byRepair == byTrain)
    #expect(byRepair.checkIns.map(\.note) == (had == .lowAnswer ? ["before training"] : []))
    #expect(byRepair.sessions.map(\.note) == (had == .set ? ["ended early"] : []))
  }

  @Test("where the log is gone and a backup is there, nothing is answered or begun, and the stop comes back with it")
  func lost() throws {
    let world = try world()
    world.run("flag fever-ill")
    let printed = world.run("backup").out
    try Data().write(to: URL(fileURLWithPath: world.path))
    for command in ["today", "ready", "history", "log knee plank 30s", "morning 1", "backup", "export json", "undo"] {
      let outcome = world.run(command)
      #expect(outcome.status == 65 && outcome.out == "" && outcome.errors.contains("the log is lost: "), "\(command)")
    }
    #expect(try size(world.path) == 0)
    let doctor = world.run("doctor")
    #expect(doctor.status == 65 && doctor.out.contains("problem  the log is lost: "))
    let command = try #require(printed.split(separator: "To bring it back:\n  holdfast ").last)
    #expect(command.hasPrefix("restore \(world.path.dropLast(6))backups/"))
    #expect(world.run("\(command.dropLast()) --yes").status == 0)
    #expect(world.run("ready --exit-code").status == 12)
  }

  @Test("a file whose sets are gone is not called whole, and a rescue says what it took from where")
  func setsGone() throws {
    let world = try world()
    let records = world.export()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: world.path))
    // A leaf page of a table without row ids begins with 10; its rows begin with their key, here with the side at its end.
    let page = try #require(
      stride(from: 4096, to: bytes.count, by: 4096).first { start in
        bytes[start] == 10 && bytes[start..<start + 4096].firstRange(of: Data("noneknee-plank".utf8)) != nil
      })
    bytes.replaceSubrange(page..<page + 8, with: [10, 0, 0, 0, 0, 0x10, 0, 0])
    try bytes.write(to: URL(fileURLWithPath: world.path))
    let copy = (world.path as NSString).deletingLastPathComponent + "/copy.db"
    try bytes.write(to: URL(fileURLWithPath: copy))
    #expect(world.run("doctor").status == 65)
    let tried = world.run("restore \(copy) --dry-run").out
    #expect(tried.contains("A record of the file is not as its last change left it") && !tried.contains("is whole"))
    #expect(tried.contains("\n  holdfast doctor --db \(copy)\n"))
    let new = (world.path as NSString).deletingLastPathComponent + "/new.db"
    let salvaged = world.run("doctor --salvage \(new)")
    #expect(salvaged.status == 0 && salvaged.out.contains("its own row has no sets, and its last change left 3"))
    #expect(salvaged.out.contains("one of the two is wrong"))
    #expect(world.run("restore \(new) --yes").status == 0)
    #expect(world.export() == records)
  }

  @Test("purge takes two typed words: the first for the records, the second for the backups")
  func purge() throws {
    let world = try world()
    world.run("log knee plank 20s --note gonewithit")
    world.run("backup")
    world.run("delete last")
    world.isInteractive = true
    world.answers = ["yes"]
    #expect(world.run("purge").out.hasSuffix("Nothing was removed.\n"))
    world.answers = ["purge", "no"]
    let first = world.run("purge").out
    #expect(first.contains("Removed 1 deleted record with 2 versions in the history."))
    #expect(first.contains("1 copy of a log made by Holdfast may still hold deleted records:"))
    #expect(first.contains("Out of reach of Holdfast"))
    #expect(
      !String(decoding: try Data(contentsOf: URL(fileURLWithPath: world.path)), as: UTF8.self).contains("gonewith"))
    #expect(LogStore.backups(ofLogAt: world.path).count == 1)
    world.answers = ["backups"]
    #expect(world.run("purge").out.contains("Removed 1 copy of the log."))
    #expect(LogStore.backups(ofLogAt: world.path) == [])
    #expect(world.run("purge").out.contains("There are no deleted records"))
    #expect(world.run("doctor").status == 0)
  }

  @Test("with --yes purge leaves the backups unless --backups is given")
  func purgeUnattended() throws {
    let world = try world()
    world.run("backup")
    world.run("delete last")
    #expect(world.run("purge --yes").status == 0)
    #expect(LogStore.backups(ofLogAt: world.path).count == 1)
    #expect(world.run("purge --yes --backups").status == 0)
    #expect(LogStore.backups(ofLogAt: world.path) == [])
  }

  @Test("purge --backups also removes the copies that bringing up an older log makes, and without it they are named")
  func olderLog() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("HoldfastStoreTests/Fixtures/version-1")
    let sql = try ["schema.sql", "rows.sql"].map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined()
    for (options, copies) in [("--yes --backups", 0), ("--yes", 2)] {
      let world = try TestWorld()
      try DatabaseQueue(path: world.path).writeWithoutTransaction { try $0.execute(sql: "BEGIN; \(sql); COMMIT") }
      let outcome = world.run("purge \(options)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: world.directory).filter { $0 != "log.db" }
      #expect(beside.count == copies, "\(beside)")
      for copy in beside { #expect(outcome.out.contains(copy)) }
    }
  }
}
