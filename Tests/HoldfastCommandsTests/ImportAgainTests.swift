import HoldfastTestSupport
import Testing

/// What comes again: mended rows, longer files, the newest row first. No set is lost in silence, and none comes twice.
@Suite("Importing a file again, mended or longer")
struct ImportAgainTests {
  private static let hevy = "title,start_time,end_time,exercise_title,set_index,weight_kg,reps,duration_seconds\n"
  private static let columns = "date=Day,exercise=Move,seconds=Time"

  private func world() throws -> TestWorld { try TestWorld("2026-04-20 12:00") }

  /// A file of Hevy with one session of holds.
  private func hevy(_ seconds: [Int], _ header: String = Self.hevy) -> [UInt8] {
    Array((header + rows(seconds)).utf8)
  }

  private func rows(_ seconds: [Int]) -> String {
    seconds.enumerated().map { index, hold in
      "Core,\"7 Apr 2026, 10:14\",\"7 Apr 2026, 10:40\",Plank,\(index),,,\(hold)\n"
    }.joined()
  }

  private func generic(_ rows: [String]) -> [UInt8] { Array("Day,Move,Time\n\(rows.joined(separator: "\n"))\n".utf8) }

  private func bring(_ world: TestWorld, _ bytes: [UInt8], columns: Bool = false) -> TestWorld.Outcome {
    world.files["file.csv"] = bytes
    return world.run(
      arguments: ["import", "file.csv", "--rejects", "bad.csv"] + (columns ? ["--columns", Self.columns] : []))
  }

  private func holds(_ world: TestWorld) -> [Int] {
    world.run("export csv").out.split(separator: "\n").dropFirst().compactMap { line in
      Int(line.split(separator: ",", omittingEmptySubsequences: false)[6])
    }
  }

  /// The refused rows of the last import, mended.
  private func mended(_ world: TestWorld, _ wrong: String, _ right: String) -> [UInt8] {
    Array(String(decoding: world.files["bad.csv"] ?? [], as: UTF8.self).replacing(wrong, with: right).utf8)
  }

  @Test("a mended row comes in, from the file of refused rows and from the whole file, once", arguments: [45, 60, 30])
  func mendedRow(_ hold: Int) throws {
    let alone = try world()
    #expect(bring(alone, hevy([60, 4000, 30])).status == 3)
    let rejects = mended(alone, "4000", "\(hold)")
    let outcome = bring(alone, rejects)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.out.contains("Brought in 0 new, 1 changed, 0 already here."))
    #expect(holds(alone) == [60, 30, hold])
    for again in [rejects, hevy([60, hold, 30])] {
      #expect(bring(alone, again).out.contains("Brought in 0 new, 0 changed, 1 already here."))
      #expect(holds(alone) == [60, 30, hold])
    }
    let whole = try world()
    _ = bring(whole, hevy([60, 4000, 30]))
    #expect(bring(whole, hevy([60, hold, 30])).out.contains("Brought in 0 new, 1 changed, 0 already here."))
    #expect(holds(whole) == [60, 30, hold])
  }

  @Test("a row whose date was mended comes in from the file of refused rows")
  func mendedDate() throws {
    let world = try world()
    let file = String(decoding: hevy([60]), as: UTF8.self) + rows([45]).replacing("7 Apr", with: "7 Xyz")
    #expect(bring(world, Array(file.utf8)).status == 3)
    let rejects = mended(world, "7 Xyz", "7 Apr")
    #expect(bring(world, rejects).status == 0)
    #expect(holds(world) == [60, 45])
    #expect(bring(world, rejects).status == 0)
    #expect(holds(world) == [60, 45])
  }

  @Test("a mended row that may be in the log already is told, and nothing is changed")
  func unclear() throws {
    let world = try world()
    let file = String(decoding: hevy([60]), as: UTF8.self) + rows([60]).replacing("7 Apr", with: "7 Xyz")
    _ = bring(world, Array(file.utf8))
    let before = world.export()
    let outcome = bring(world, mended(world, "7 Xyz", "7 Apr"))
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in 0 new, 0 changed, 0 already here, 1 unclear."))
    #expect(
      outcome.errors == """
        holdfast: left as they are, because it is unclear which of their sets are new:
          7 April 2026, plank: it can't be told which of these rows came in before
        Mend the rows in the whole file and import that.

        """)
    #expect(world.export() == before)
  }

  @Test("a mended row under a header of one's own comes in where it is clear, and is told where it is not")
  func ownHeader() throws {
    let world = try world()
    _ = bring(world, hevy([60, 4000, 30]))
    #expect(bring(world, hevy([60])).status == 3)
    #expect(holds(world) == [60, 30])
    #expect(bring(world, hevy([45])).status == 0)
    #expect(holds(world) == [60, 30, 45])
  }

  @Test("a longer file with the newest row first brings the new set and leaves the known one")
  func newestFirst() throws {
    let world = try world()
    _ = bring(world, generic(["2026-04-07,plank,45"]), columns: true)
    let outcome = bring(world, generic(["2026-04-07,plank,30", "2026-04-07,plank,45"]), columns: true)
    #expect(outcome.status == 0)
    #expect(holds(world) == [45, 30])
    #expect(bring(world, generic(["2026-04-07,plank,45", "2026-04-07,plank,30"]), columns: true).status == 0)
    #expect(holds(world) == [45, 30])
  }

  @Test("a file whose known set says something else is told, and what is here stays")
  func changedInTheApp() throws {
    let world = try world()
    _ = bring(world, hevy([60, 30]))
    let before = world.export()
    let more = rows([10]).replacing("7 Apr", with: "8 Apr")
    let outcome = bring(world, hevy([50, 30, 20]))
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("7 April 2026, plank: the file has other sets than those that came in before"))
    #expect(outcome.errors.contains("holdfast edit"))
    #expect(world.export() == before)
    #expect(bring(world, hevy([60])).status == 0, "an older file has nothing new")
    #expect(world.export() == before)
    #expect(bring(world, hevy([50, 30]) + Array(more.utf8)).status == 3)
    #expect(world.run("import --list").out.contains("1 new, 0 changed, 0 already here."))
    #expect(holds(world) == [60, 30, 10])
  }

  @Test("what was edited here stays so when a longer file comes with the newest row first")
  func edits() throws {
    let world = try world()
    _ = bring(world, hevy([60, 45, 30]))
    world.run("edit last.1 pain 3 50s")
    let outcome = bring(world, hevy([20, 60, 45, 30]))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(holds(world) == [50, 45, 30, 20])
  }
}
