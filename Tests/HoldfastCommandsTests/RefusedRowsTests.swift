import Testing

@Suite("Rows with pain and form that are refused")
struct RefusedRowsTests {
  private static let rated = "date=Day,exercise=Move,seconds=Time,reps=Count,pain=Pain,form=Form"

  /// A log with four sessions of which a painful row was refused, all mornings 0, and those rows mended.
  private func painfulRows(_ mended: String) throws -> TestWorld {
    let world = try TestWorld("2026-03-20 12:00")
    var text = "Day,Move,Time,Count,Pain,Form\n"
    for day in [10, 12, 14, 16] {
      let date = "2026-03-\(day)"
      text += String(repeating: "\(date),knee plank,30,,0,clean\n", count: 3)
      text += "\(date),knee plank,30,,8.5,broken\n\(date),bird dog,8,10,0,clean\n"
    }
    world.files["gym.csv"] = Array(text.utf8)
    let outcome = world.run(arguments: ["import", "gym.csv", "--columns", Self.rated, "--rejects", "bad.csv"])
    #expect(outcome.status == 3)
    #expect(
      outcome.out.contains(
        "The form of 4 sessions is left open, for a row of the day was refused: so it can't count. It comes with the "
          + "mended row.\n"))
    for day in 10...20 { world.run("morning 0 --at 2026-03-\(day)") }
    let rejects = String(decoding: world.files["bad.csv"] ?? [], as: UTF8.self)
    world.files["mended.csv"] = Array(rejects.replacing("8.5,broken", with: mended).utf8)
    return world
  }

  @Test("a session of which a painful row was refused does not count, in an empty log either")
  func painfulRow() throws {
    let world = try painfulRows("8,broken")
    #expect(world.permitted == "knee")
    #expect(world.run(arguments: ["import", "mended.csv", "--columns", Self.rated]).status == 0)
    #expect(world.permitted == "stop")
  }

  @Test("with a mended row its session counts again, and is left out where that would raise the level")
  func mildRow() throws {
    let world = try painfulRows("1,clean")
    let outcome = world.run(arguments: ["import", "mended.csv", "--columns", Self.rated])
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in 0 new, 3 changed, 0 already here, 1 left out."))
    #expect(outcome.errors.contains("level before: knee plank, after: toe plank\n"))
    #expect(world.permitted == "knee")
    let held = world.export()
    #expect(world.run(arguments: ["import", "mended.csv", "--columns", Self.rated]).status == 3)
    #expect(world.export() == held)
  }

  @Test("a row without its day is needed in the whole file: that is told, and told again as long as it is not there")
  func lostRow() throws {
    let world = try TestWorld("2026-03-20 12:00")
    let good = String(repeating: "2026-03-18,knee plank,30,,0,clean\n", count: 3)
    let lost = "18th Marchh,knee plank,30,,7,broken\n"
    func bring(_ rows: String) -> TestWorld.Outcome {
      world.files["gym.csv"] = Array("Day,Move,Time,Count,Pain,Form\n\(rows)".utf8)
      return world.run(arguments: ["import", "gym.csv", "--columns", Self.rated, "--rejects", "bad.csv"])
    }
    #expect(
      bring(good + lost + "2026-03-18,bird dog,x,,0,clean\n").errors.hasSuffix(
        "holdfast: 2 rows refused. Mend line 5 in the whole file and import that, for until then the form of other sets "
          + "is open and can't count. The others can come from bad.csv.\n"))
    let again = bring(good)
    #expect(again.status == 3)
    #expect(
      again.errors == """
        holdfast: the form of sets is still open, for this file does not show that it has the refused rows:
          18 March 2026, it can't count
        Mend the rows in the whole file and import that. If the session was clean: holdfast history, then holdfast edit ID \
        --form clean

        """)
    let mended = lost.replacing("18th Marchh", with: "2026-03-18") + "2026-03-18,bird dog,8,,0,clean\n"
    #expect(bring(good + mended).status == 0)
    #expect(bring(good + mended).status == 0)
  }
}
