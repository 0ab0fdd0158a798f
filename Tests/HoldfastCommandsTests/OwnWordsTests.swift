import Testing

/// An option that lost its text must not take the next option for it.
struct OwnWordsTests {
  @Test(
    "an option behind a note, a name or a reason is not taken for its text",
    arguments: [
      ("pain 3 --note --flare", "--note", "--flare"), ("morning 1 --note --medicated", "--note", "--medicated"),
      ("clear --by --why --at yesterday", "--by", "--why"), ("log plank 30s --note --form clean", "--note", "--form"),
    ])
  func swallowed(_ line: String, _ option: String, _ next: String) throws {
    let world = try TestWorld()
    let outcome = world.run(line)
    #expect(outcome.status == 64 && outcome.out == "")
    #expect(
      outcome.errors.hasPrefix("holdfast: \(option) has no text\n  \(next), which stands behind it, is an option."))
    #expect(world.run("history").out == "Nothing is logged here yet. Begin with: holdfast start\n")
  }

  @Test("a text may begin with hyphens where it is written behind a sign of equality, or has spaces")
  func hyphens() throws {
    let world = try TestWorld()
    #expect(world.run("pain 3 --note=--flare").status == 0)
    #expect(world.run(arguments: ["pain", "2", "--note", "-5 degrees outside"]).status == 0)
    let log = world.export()
    for note in ["--flare", "-5 degrees outside"] { #expect(log.contains("\"note\":\"\(note)\"")) }
  }

  @Test("the name of a file that begins with a hyphen and a digit is left as it is")
  func file() throws {
    let world = try TestWorld()
    world.run("morning 1")
    #expect(world.run("export json --output=-1.json").status == 0)
    #expect(world.files["-1.json"] != nil)
  }

  @Test(
    "an option that names a file or an import is refused where the next option stands in its place",
    arguments: [
      "import a.csv --rejects --dry-run", "import a.csv --map-file --dry-run", "import --undo --json",
      "report pain --html --table", "report pain --svg --ascii", "lab --lifters 3 --days 20 --csv --json",
      "export fhir --subject --output",
    ])
  func files(_ line: String) throws {
    let world = try TestWorld()
    world.files["a.csv"] = Array("date,exercise,seconds\n2026-11-01,toe plank,45\n".utf8)
    let outcome = world.run(line)
    #expect(outcome.status == 64 && outcome.out == "", "\(outcome)")
    #expect(Set(world.files.keys) == ["a.csv"])
  }
}
