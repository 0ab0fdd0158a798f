import HoldfastModel
import Testing

/// `holdfast report` where it writes files and opens them.
struct ReportTests {
  private func world() throws -> TestWorld {
    let world = try TestWorld("2026-11-02 18:00")
    world.run("log knee plank 3x30s --during 1 --form clean")
    try world.at("2026-11-03 07:00")
    world.run("morning 1")
    return world
  }

  @Test("--open writes where only the user can read, and opens it")
  func open() throws {
    let world = try world()
    world.environment["XDG_RUNTIME_DIR"] = "/run/user/1000"
    #expect(world.run("report pain --open").out == "Wrote the page to /run/user/1000/holdfast-report-pain.html.\n")
    #expect(world.launched == ["/run/user/1000/holdfast-report-pain.html"])
    world.environment["XDG_RUNTIME_DIR"] = nil
    world.run("report --open")
    let folder = world.path.dropLast("/log.db".count)
    #expect(world.launched.last == "\(folder)/holdfast-report-summary.html")
    #expect(world.files["\(folder)/holdfast-report-summary.html"] != nil)
  }

  @Test(
    "no form of a report changes the log",
    arguments: ["", "--json", "--csv", "--html -", "--svg -", "--table", "--ascii"])
  func reads(form: String) throws {
    let world = try world()
    let before = world.export()
    for kind in ["summary", "pain", "holds", "tension", "adherence", "therapist"] {
      let outcome = world.run("report \(kind) \(form)")
      #expect(outcome.status == 0, "\(kind) \(form): \(outcome.errors)")
      #expect(!outcome.out.isEmpty && outcome.errors.isEmpty, "\(kind) \(form)")
    }
    #expect(world.export() == before)
  }

  @Test(
    "an empty log has a report of each kind that says how to begin",
    arguments: ["pain", "holds", "tension", "adherence", "therapist"])
  func empty(kind: String) throws {
    let outcome = try TestWorld().run("report \(kind)")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("holdfast start"))
  }
}
