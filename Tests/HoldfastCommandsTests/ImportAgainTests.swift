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

  @Test("a mended row that is like one that is in comes in too, once")
  func likeAnother() throws {
    let world = try world()
    let file = String(decoding: hevy([60]), as: UTF8.self) + rows([60]).replacing("7 Apr", with: "7 Xyz")
    _ = bring(world, Array(file.utf8))
    let rejects = mended(world, "7 Xyz", "7 Apr")
    let outcome = bring(world, rejects)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(holds(world) == [60, 60])
    for again in [rejects, hevy([60, 60])] {
      #expect(bring(world, again).out.contains("Brought in 0 new, 0 changed, 1 already here."))
      #expect(holds(world) == [60, 60])
    }
  }

  @Test("a mended row that a whole file may have brought is told, and nothing is changed")
  func unclear() throws {
    let world = try world()
    let file = String(decoding: hevy([60]), as: UTF8.self) + rows([60]).replacing("7 Apr", with: "7 Xyz")
    _ = bring(world, Array(file.utf8))
    let rejects = mended(world, "7 Xyz", "7 Apr")
    _ = bring(world, hevy([60, 60]))
    let before = world.export()
    let outcome = bring(world, rejects)
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

  @Test("a set that was changed in the app is told, what is here stays, and the new one comes in")
  func changedInTheApp() throws {
    let world = try world()
    _ = bring(world, hevy([60, 30]))
    let outcome = bring(world, hevy([50, 30, 20]))
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in 0 new, 1 changed, 0 already here."))
    #expect(
      outcome.errors == """
        holdfast: the file says something else than is known here, where it stays as it is:
          7 April 2026, plank: 50 s in the file, 60 s when it came in
        Correct it here, if the file is right: holdfast history, then holdfast edit ID

        """)
    #expect(holds(world) == [60, 30, 20])
    let before = world.export()
    #expect(bring(world, hevy([60])).status == 0, "an older file has nothing new")
    #expect(bring(world, hevy([50, 30, 20])).status == 3)
    #expect(world.export() == before)
  }

  @Test("with --strict all comes in or nothing, also where what is new is unclear or the file says something else")
  func strict() throws {
    let world = try world()
    _ = bring(world, hevy([60, 30]))
    let before = world.export()
    let more = rows([10]).replacing("7 Apr", with: "8 Apr")
    for holds in [[50, 30, 20], [30, 45]] {
      world.files["file.csv"] = hevy(holds) + Array(more.utf8)
      let outcome = world.run("import file.csv --strict")
      #expect(outcome.status == 65)
      #expect(outcome.out == "")
      #expect(
        outcome.errors.hasSuffix(
          "  --strict takes all or nothing. Nothing was written.\n  Leave out --strict to take the rest.\n"))
      #expect(world.export() == before)
    }
    world.files["file.csv"] = hevy([60, 30, 20]) + Array(more.utf8)
    #expect(world.run("import file.csv --strict").status == 0)
  }

  @Test("a dry run writes no file of refused rows")
  func dryRun() throws {
    let world = try world()
    world.files["file.csv"] = hevy([60, 4000])
    let outcome = world.run("import file.csv --rejects bad.csv --dry-run")
    #expect(outcome.status == 3)
    #expect(world.files["bad.csv"] == nil)
    #expect(outcome.errors.hasSuffix("holdfast: 1 row refused. To get them as a file: --rejects FILE\n"))
  }

  @Test("a longer export brings a plank into a session of long ago, for it can't count")
  func longer() throws {
    let world = try world()
    let press = "Core,\"7 Apr 2026, 10:14\",\"7 Apr 2026, 10:40\",Bench Press,0,60,5,\n"
    _ = bring(world, Array((Self.hevy + press).utf8))
    let outcome = bring(world, Array((Self.hevy + press + rows([60])).utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.out.contains("Brought in 0 new, 1 changed, 0 already here."))
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

  @Test("a workout that got another name or date in the app does not come a second time: it is told and left out")
  func movedSession() throws {
    let old = rows([60, 30]) + rows([45]).replacing("7 Apr", with: "12 Apr")
    for new in [
      old.replacing("Core", with: "Core 2").replacing("12 Apr", with: "12 Apr"),
      rows([60, 30]).replacing("7 Apr", with: "9 Apr") + rows([45]).replacing("7 Apr", with: "12 Apr")
        + rows([20]).replacing("7 Apr", with: "6 Apr"),
    ] {
      let world = try world()
      _ = bring(world, Array((Self.hevy + old).utf8))
      let before = holds(world)
      let outcome = bring(world, Array((Self.hevy + new).utf8))
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("left out, because the log has a session with the same sets"))
      #expect(outcome.errors.contains("then holdfast delete ID"))
      #expect(holds(world).filter { $0 != 20 } == before)
      world.files["file.csv"] = Array((Self.hevy + new).utf8)
      #expect(world.run("import file.csv --strict").status == 65)
    }
  }

  @Test("a file of other days, or one that has all of them, holds nothing back")
  func otherDays() throws {
    let world = try world()
    _ = bring(world, hevy([60, 30]))
    let later = rows([60, 30]).replacing("7 Apr", with: "9 Apr")
    #expect(bring(world, Array((Self.hevy + later).utf8)).status == 0)
    #expect(bring(world, hevy([60, 30]) + Array((later + later.replacing("9 Apr", with: "8 Apr")).utf8)).status == 0)
    #expect(holds(world) == [60, 30, 60, 30, 60, 30])
  }

  @Test("of files with one exercise each, both come in on a day that they share; the same sets by another name do not")
  func oneExerciseEach() throws {
    let world = try world()
    #expect(bring(world, generic(["2026-04-07,Plank,30", "2026-04-09,Plank,40"]), columns: true).status == 0)
    let other = generic(["2026-04-07,Bird Dog,8", "2026-04-08,Bird Dog,8", "2026-04-09,Bird Dog,8"])
    let outcome = bring(world, other, columns: true)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(holds(world).sorted() == [8, 8, 8, 30, 40])
    #expect(bring(world, other, columns: true).out.contains("Brought in 0 new, 0 changed, 3 already here."))
    #expect(bring(world, generic(["2026-04-07,Toe Plank,30"]), columns: true).status == 3)
    #expect(holds(world).sorted() == [8, 8, 8, 30, 40])
  }
}
