import HoldfastTestSupport
import Testing

@Suite("Importing the history of another app")
struct ForeignImportTests {
  private static let header =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
  private static let monday = [
    "2026-03-02 18:30:00,Core,35m,Plank,1,0,0,0,60,,,",
    "2026-03-02 18:30:00,Core,35m,Plank,2,0,0,0,60,,,",
    "2026-03-02 18:30:00,Core,35m,Deadlift (Barbell),1,100,5,0,0,,,",
  ]
  private static let wednesday = [
    "2026-03-04 18:30:00,Core,35m,Plank,1,0,0,0,45,,,",
    "2026-03-04 18:30:00,Core,35m,Wall Sit,1,0,0,0,40,,,",
  ]

  private func world(_ rows: [String]) throws -> TestWorld {
    let world = try TestWorld("2026-03-20 12:00")
    world.put(rows, "strong.csv")
    return world
  }

  @Test("every row is in the log afterwards, holds as holds, with what each name became")
  func brought() throws {
    let world = try world(Self.monday + Self.wednesday)
    let outcome = world.run("import strong.csv")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.out.split(separator: "\n").prefix(7) == [
        "Strong: 5 sets in 2 sessions.", "Brought in 3 new, 0 changed, 0 already here.", "The exercises:",
        "  Plank -> toe-plank, 3 sets, assumed; another: --map 'Plank=knee-plank'",
        "  Deadlift (Barbell) -> deadlift, 1 set", "  Wall Sit -> wall-sit, 1 set, new",
        "Pain and form are not in the file: its sets show in reports and never count toward a level.",
      ])
    let sets = world.run("export csv").out.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)[1...9].joined(separator: " ")
    }
    #expect(
      sets == [
        "2026-03-02 2026-03-02T18:30:00+01:00 1 toe-plank none 60  60 ",
        "2026-03-02 2026-03-02T18:30:00+01:00 2 toe-plank none 60  60 ",
        "2026-03-02 2026-03-02T18:30:00+01:00 3 deadlift none  5  100",
        "2026-03-04 2026-03-04T18:30:00+01:00 1 toe-plank none 45  45 ",
        "2026-03-04 2026-03-04T18:30:00+01:00 2 wall-sit none 40  40 ",
      ])
    #expect(world.run("exercises show wall-sit").status == 0)
  }

  @Test("the same file again adds nothing, and a longer one only what is new")
  func again() throws {
    let world = try world(Self.monday)
    world.run("import strong.csv")
    let once = world.export()
    #expect(world.run("import strong.csv").out.contains("Brought in 0 new, 0 changed, 1 already here."))
    #expect(world.export() == once)
    #expect(world.run("import --list").out.split(separator: "\n").count == 2, "the second one left no batch")
    world.put(Self.monday + ["2026-03-02 18:30:00,Core,35m,Plank,3,0,0,0,60,,,"] + Self.wednesday, "strong.csv")
    #expect(world.run("import strong.csv").out.contains("Brought in 2 new, 1 changed, 0 already here."))
    #expect(world.run("export csv").out.split(separator: "\n").count == 1 + 6)
  }

  @Test("what was corrected here stays corrected when the file comes again")
  func edits() throws {
    let world = try world(Self.monday)
    world.run("import strong.csv")
    world.run("edit last.1 pain 3 shaky 50s")
    world.run("edit last --note mine")
    let edited = world.export()
    #expect(world.run("import strong.csv").status == 0)
    #expect(world.export() == edited)
  }

  @Test("a session that was deleted here stays deleted, and that is said")
  func deleted() throws {
    let world = try world(Self.monday)
    world.run("import strong.csv")
    world.run("delete last")
    let outcome = world.run("import strong.csv")
    #expect(outcome.out.contains("Brought in 0 new, 0 changed, 0 already here, 1 deleted here.\n"))
    #expect(outcome.out.contains("1 record that you deleted here stays deleted."))
    #expect(world.run("export csv").out.split(separator: "\n").count == 1)
  }

  @Test("one import is taken back by its id whatever came after, and brought again")
  func undo() throws {
    let world = try world(Self.monday)
    let first = world.run("import strong.csv").out
    let name = try #require(first.split(separator: " ").last?.trimmed)
    world.run("morning 1 --at 2026-03-10")
    world.put(Self.wednesday, "later.csv")
    world.run("import later.csv")
    let outcome = world.run("import --undo \(name)")
    #expect(outcome.status == 0)
    #expect(outcome.out.hasPrefix("Taken back: 1 record of import strong.csv\n"))
    #expect(world.run("export csv").out.contains("2026-03-02") == false)
    #expect(world.run("export csv").out.contains("2026-03-04"))
    #expect(world.run("import --list").out.contains("strong.csv (strong), undone"))
    #expect(world.run("import --undo \(name)").status == 1)
    #expect(world.run("import strong.csv").out.contains("Brought in 0 new, 1 changed"))
    #expect(world.run("export csv").out.contains("2026-03-02"))
    #expect(world.run("undo").status == 0)
    #expect(world.run("import --undo 00000").errors.hasPrefix("holdfast: there is no import '00000'\n"))
  }

  @Test("a dry run says the same and writes nothing")
  func dryRun() throws {
    let world = try world(Self.monday)
    let dry = world.run("import strong.csv --dry-run").out
    #expect(dry.contains("Would bring in 1 new"))
    #expect(dry.contains("Nothing was written."))
    #expect(world.export() == (try TestWorld().export()))
  }

  @Test("bad rows are told with line and reason, good ones are in, and a file gets the bad ones")
  func refused() throws {
    let bad = "2026-03-05 18:30:00,Core,35m,Plank,1,0,0,0,4000,,,"
    let world = try world(Self.monday + [bad])
    let outcome = world.run("import strong.csv --rejects bad.csv")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        holdfast: strong.csv: a hold of 4000 s is longer than the log can hold
          5 | \(bad)
                                                         ^^^^
          It holds 1 s to 3600 s.
        holdfast: 1 row refused. Mend them in bad.csv, and import that.

        """)
    let rejects = String(decoding: world.files["bad.csv"] ?? [], as: UTF8.self)
    let name = rejects.split(separator: "\n")[1].prefix(9)
    #expect(rejects == "holdfast_row,\(Self.header)\n\(name),\(bad)\n")
    #expect(world.run("export csv").out.split(separator: "\n").count == 1 + 3)
  }

  @Test("with --strict one bad row keeps all out")
  func strict() throws {
    let world = try world(Self.monday + ["2026-03-05 18:30:00,Core,35m,Plank,1,0,0,0,4000,,,"])
    let outcome = world.run("import strong.csv --strict")
    #expect(outcome.status == 65)
    #expect(outcome.out == "")
    #expect(world.run("export csv").out.split(separator: "\n").count == 1)
    #expect(world.run("import --list").out == "Nothing was imported yet.\n")
  }

  @Test("names are mapped by the user's word, from the command line and from a file")
  func mapped() throws {
    let world = try world(Self.monday + Self.wednesday)
    world.files["map.txt"] = Array("# mine\nWall Sit=bird-dog\n".utf8)
    let outcome = world.run("import strong.csv --map Plank=knee-plank --map-file map.txt --dry-run")
    #expect(outcome.out.contains("  Plank -> knee-plank, 3 sets, by --map\n"))
    let wrong = world.run("import strong.csv --map Plank=kneeplank")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("knee-plank"))
  }

  @Test("a map that is offered too late says how the import is taken back, and works after that")
  func mapTooLate() throws {
    let world = try world([])
    world.files["notes.csv"] = Array(
      "Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time\n2026-03-02,Plank 1:00,Abs,,1,,,\n2026-03-02,Rob's Side Plank 0:45,Abs,,,,,\n2026-03-02,Crunch,Abs,,5,,,\n"
        .utf8)
    let first = world.run("import notes.csv").out
    #expect(first.contains("If it is a hold: --map 'Plank 1:00=toe-plank:60s' (line 2)\n"))
    #expect(first.contains("If it is a hold: --map 'Rob'\\''s Side Plank 0:45=EXERCISE:45s' (line 3)\n"))
    let name = try #require(first.split(separator: " ").last?.trimmed)
    #expect(first.contains("To use one, take this import back first: holdfast import --undo \(name)\n"))
    let mapped = "import notes.csv --map 'Plank 1:00=toe-plank:60s'"
    let late = world.run(mapped)
    #expect(late.out.contains("1 session had Plank 1:00 already: --map changes nothing of what is here.\n"))
    #expect(
      late.out.contains(
        "To map it, take the import back first, then import the file again: holdfast import --undo \(name)\n"))
    world.run("import --undo \(name)")
    #expect(!world.run(mapped).out.contains("had Plank 1:00 already"))
    #expect(world.run("history").out.contains("toe plank 60s"))
    #expect(!world.run(mapped).out.contains("had Plank 1:00 already"))
  }

  @Test("an own table that comes again with another value says so, and what is here stays")
  func changedTable() throws {
    let world = try TestWorld("2026-03-20 12:00")
    world.run("log knee plank 3x30s --during 1 --at 2026-03-02")
    world.run("morning 2 --at 2026-03-03")
    for (table, from, to) in [("sets", ",30,,30,", ",35,,35,"), ("checkins", ",morning,2,", ",morning,1,")] {
      let text = world.run("export csv --table \(table)").out
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      world.files[table] = Array(
        ([lines[0], lines[1].replacing(from, with: to)] + lines.dropFirst(2)).joined(separator: "\n").utf8)
      let before = world.export()
      let outcome = world.run("import \(table)")
      #expect(outcome.status == 3)
      #expect(outcome.errors.hasPrefix("holdfast: the file says something else than is known here"))
      #expect(world.export() == before)
    }
  }

  @Test("clock times take the zone that is named")
  func zone() throws {
    let world = try world(Self.monday)
    for (zone, offset) in [("UTC", "+00:00"), ("+05:30", "+05:30"), ("-03:00", "-03:00")] {
      world.run("import strong.csv --zone \(zone)")
      #expect(world.run("export csv").out.contains("2026-03-02T18:30:00\(offset)"), "\(zone)")
      world.run("undo")
    }
    #expect(
      world.run("import strong.csv --zone Mars/Olympus").errors.hasPrefix(
        "holdfast: --zone 'Mars/Olympus' is not known on this machine\n"))
  }

  @Test("any other CSV is read by its named columns, and how it was understood is shown")
  func generic() throws {
    let world = try TestWorld("2026-03-20 12:00")
    world.files["gym.csv"] = Array(
      "Day,Move,Time (s),Hurt\n2.3.2026,knee plank,0:45,1\n17.3.2026,knee plank,50,2\n".utf8)
    let unknown = world.run("import gym.csv")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("--columns 'date=Day,exercise=Move,seconds=Time (s)'"))
    let outcome = world.run(
      arguments: ["import", "gym.csv", "--columns", "date=Day,exercise=Move,seconds=Time (s),pain=Hurt"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.out.contains("knee-plank, 2 sets"))
    #expect(world.run("export csv").out.contains(",knee-plank,none,45,,45,,,,1,"))
  }

  @Test("our own tables come back, as far as they hold it, and directives wait to be accepted")
  func own() throws {
    let world = try TestWorld("2026-03-20 12:00")
    world.run("start --level knee --usual-pain 1 --at 2026-03-01")
    world.run(
      "log knee plank 3x30s pain 1 clean + mega clam 2x15 --before 0 --rpe 6.5 --note \"=1+1\" --at \"2026-03-02 18:00\""
    )
    world.run("morning 1 --at 2026-03-03")
    world.run("pain 3 --flare --site leg --at 2026-03-04")
    let tables = ["sets", "sessions", "checkins", "directives"]
    let before = tables.map { world.run("export csv --table \($0)").out }
    let other = try TestWorld("2026-03-20 12:00", seed: 3)
    for (table, text) in zip(tables, before) { other.files[table] = Array(text.utf8) }
    for table in tables { #expect(other.run("import \(table) --accept-directives").status == 0, "\(table)") }
    #expect(tables.map { other.run("export csv --table \($0)").out } == before)
    let careful = try TestWorld("2026-03-20 12:00", seed: 2)
    careful.files = other.files
    careful.run("morning 0")
    let withheld = careful.run("import directives")
    #expect(withheld.status == 3)
    #expect(withheld.errors.contains("start at the knee plank"))
    #expect(other.run("import sets").out.contains("0 new, 0 changed"))
  }

  /// Another log with nothing in it, and the tables of `one` as files.
  private func emptyLog(_ one: TestWorld, today: String) throws -> TestWorld {
    let other = try TestWorld(today, seed: 3)
    for table in Self.tables { other.files[table] = Array(one.run("export csv --table \(table)").out.utf8) }
    return other
  }

  private static let tables = ["sets", "sessions", "checkins", "directives"]

  @Test(
    "our own tables come into an empty log in any order, where the level stays as it is",
    arguments: [
      ["directives", "checkins", "sessions", "sets"], ["sets", "sessions", "checkins"],
      ["checkins", "sets", "sessions"],
    ])
  func ownInAnyOrder(_ order: [String]) throws {
    let one = try TestWorld("2026-03-20 12:00")
    one.run("start --level knee --usual-pain 1 --at 2026-03-01")
    for day in [2, 4, 6, 8] {
      one.run("log knee plank 3x30s pain 1 clean --before 0 --during 1 --at \"2026-03-0\(day) 18:00\"")
      one.run("morning 1 --at 2026-03-0\(day + 1)")
    }
    let other = try emptyLog(one, today: "2026-03-20 12:00")
    for table in order {
      let outcome = other.run("import \(table)")
      #expect(outcome.status == 0, "\(table): \(outcome.out)\(outcome.errors)")
    }
    for table in order {
      #expect(other.run("export csv --table \(table)").out == String(decoding: other.files[table] ?? [], as: UTF8.self))
    }
  }

  @Test("sets that would raise today's level are left out of sessions that came without, and counted")
  func ownSetsThatRaise() throws {
    let one = try TestWorld()
    try one.reachToe()
    let other = try emptyLog(one, today: "2026-11-12 18:00")
    for table in ["directives", "checkins", "sessions"] { _ = other.run("import \(table)") }
    let outcome = other.run("import sets")
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("Brought in 0 new, 3 changed, 0 already here, 2 left out.\n"))
    #expect(outcome.errors.contains("level before: knee plank, after: toe plank\n"))
    #expect(other.permitted == "knee")
    #expect(other.run("import sets --accept-directives").status == 0)
    #expect(other.permitted == "toe")
    #expect(other.run("export csv").out == one.run("export csv").out)
  }

  @Test(
    "what does not go together is refused",
    arguments: [
      ("import", "there is no file to import"), ("import --list x.csv", "--list stands alone, without x.csv"),
      ("import --undo 12345 x.csv", "--undo stands alone, without x.csv"),
      ("import strong.csv --json", "--json goes with --list"),
      ("import strong.csv --from-app strang", "--from-app does not know 'strang'"),
      ("import log.json --strict", "--strict is for the CSV of another app"),
      ("import strong.csv --weight-unit stone", "--weight-unit must be kg or lb, not 'stone'"),
    ])
  func wrong(line: String, what: String) throws {
    let world = try world(Self.monday)
    world.files["log.json"] = Array("{}".utf8)
    let outcome = world.run(line)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("holdfast: \(what)\n"), "\(outcome.errors)")
  }

  @Test("a list for machines has every import")
  func list() throws {
    let world = try world(Self.monday)
    world.run("import strong.csv")
    let json = world.run("import --list --json").out
    #expect(json.contains(#""format": "strong""#))
    #expect(json.contains(#""added": 1"#))
    #expect(json.contains(#""undone": false"#))
  }
}

extension TestWorld {
  fileprivate func put(_ rows: [String], _ name: String) {
    let header =
      "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
    files[name] = Array(([header] + rows).map { $0 + "\n" }.joined().utf8)
  }
}

extension Substring {
  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined() }
}
