import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import Testing

/// Protocol files from the command line: adopted, compared, taken back, and kept.
struct ProtocolTests {
  /// Two weeks on which all goes well by the default rules: the toe plank is permitted on 12 November, after 10 days.
  private func world() throws -> TestWorld {
    let world = try TestWorld("2026-11-02 18:00")
    world.run("start --level knee --usual-pain 0")
    for day in 2...15 {
      if day > 2 {
        try world.at("2026-11-\(day < 10 ? "0" : "")\(day) 07:00")
        world.run("morning 0")
      }
      if day.isMultiple(of: 2) {
        try world.at("2026-11-\(day < 10 ? "0" : "")\(day) 18:00")
        world.run("log knee plank 3x30s + bird dog 2x10x8s --during 0 --form clean")
      }
    }
    try world.at("2026-11-15 19:00")
    world.files["careful.yaml"] = Array(ProtocolFileWriter.text(of: careful).utf8)
    return world
  }

  /// Slower than the default: 21 days before the toe plank.
  private var careful: LadderProtocol {
    var rules = LadderProtocol.standard
    rules.name = "Careful"
    rules.kneeToToe.daysAtLevel = 21
    return rules
  }

  private func line(_ text: String, _ part: String) -> String? {
    text.split(separator: "\n").first { $0.contains(part) }.map(String.init)
  }

  @Test("the protocol adopted last judges the whole log, and the answers name it")
  func use() throws {
    let world = try world()
    #expect(line(world.run("ready").out, "Permitted") == "Sunday 15 November 2026. Permitted: toe plank.")
    let use = world.run("protocol use careful.yaml --by \"Dr Lee\" --why \"slower\"")
    #expect(use.status == 0)
    #expect(use.errors == "")
    #expect(
      line(use.out, "A: Permitted")
        == "  A: Permitted: toe plank. Not yet: 0 of 6 qualifying sessions. Earliest 14 December for the unstable plank "
        + "(an unlock is missing).")
    #expect(
      line(use.out, "B: Permitted")
        == "  B: Permitted: knee plank. Not yet: 13 of 21 days since the last restart. Earliest 23 November for the toe "
        + "plank. (Rules: Careful, version 1.)")
    #expect(line(use.out, "They differ") == "They differ on 4 of 14 days.")
    let ready = world.run("ready").out
    #expect(line(ready, "Permitted") == "Sunday 15 November 2026. Permitted: knee plank.")
    #expect(line(ready, "Rules:") == "Rules: Careful, version 1. All of it: holdfast ready --explain")
    #expect(world.run("ready --json").out.contains("\"name\": \"Careful\""))
    #expect(world.run("today").out.contains("Rules: Careful, version 1.\n"))
    #expect(world.run("replay").out.hasPrefix("Rules: Careful, version 1.\n"))
    #expect(line(world.run("pain 1").out, "Permitted")?.hasSuffix("(Rules: Careful, version 1.)") == true)
  }

  @Test("undo takes an adoption back, redo adopts it again, and reset goes back to the default")
  func backAndForth() throws {
    let world = try world()
    let before = world.run("ready").out
    world.run("protocol use careful.yaml --by \"Dr Lee\"")
    let after = world.run("ready").out
    #expect(after != before)
    #expect(world.run("undo").status == 0)
    #expect(world.run("ready").out == before)
    #expect(world.run("redo").status == 0)
    #expect(world.run("ready").out == after)
    #expect(world.run("protocol reset").status == 0)
    #expect(world.run("ready").out == before)
    #expect(world.run("protocol show").out.contains("The default protocol, gone back to on 15 November 2026."))
    #expect(world.run("undo").status == 0)
    #expect(world.run("ready").out == after)
  }

  @Test("an adopted protocol travels with the export, byte for byte")
  func export() throws {
    let world = try world()
    world.files["careful.yaml"] = Array(("# Für Änne\r\n" + ProtocolFileWriter.text(of: careful)).utf8)
    world.run("protocol use careful.yaml --by \"Dr Lee\"")
    world.run("export json -o log.json")
    let other = try TestWorld("2026-11-15 19:30", seed: 5)
    other.files = world.files
    #expect(other.run("import log.json").status == 0)
    #expect(other.run("protocol show --file").out == "# Für Änne\r\n" + ProtocolFileWriter.text(of: careful))
    #expect(other.run("ready").out == world.run("ready").out)
    #expect(other.export() == world.export())
  }

  @Test("an adoption in a file is left out of a log that has records, unless it is accepted")
  func guarded() throws {
    let world = try world()
    world.run("export json -o before.json")
    world.run("protocol use careful.yaml --by \"Dr Lee\"")
    world.run("export json -o log.json")
    let other = try TestWorld("2026-11-15 19:30", seed: 5)
    other.files = world.files
    other.run("import before.json")
    let before = other.export()
    let refused = other.run("import log.json")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("protocol adopted: Careful, version 1"))
    #expect(other.export() == before)
    #expect(other.run("import log.json --accept-directives").status == 0)
    #expect(other.export() == world.export())
  }

  @Test("compare writes nothing, and tells the days on which two protocols differ with the reason")
  func compare() throws {
    let world = try world()
    let before = world.export()
    let compare = world.run("protocol compare careful.yaml")
    #expect(compare.status == 0)
    #expect(
      compare.out.contains(
        """
        Level changes
          12 November
            A: knee plank to toe plank: every rule was met
            B: no change

        They differ on 4 of 14 days
          12 November to 15 November (4 days)
            A: toe plank, hold: every rule was met
            B: knee plank, hold: not yet, 10 of 21 days since the last restart

        """))
    let both = world.run("protocol compare careful.yaml careful.yaml").out
    #expect(both.contains("They say the same on all of 14 days."))
    #expect(world.export() == before)
  }

  @Test("what can't be adopted is refused, and nothing is written")
  func refused() throws {
    let world = try world()
    let before = world.export()
    #expect(world.run("protocol use careful.yaml").status == 64)
    #expect(world.run("protocol use nowhere.yaml --by T").status == 64)
    #expect(world.run("protocol reset").status == 1)
    world.files["broken.yaml"] = Array("name: X\n".utf8)
    #expect(world.run("protocol use broken.yaml --by T").status == 65)
    #expect(world.run("protocol check broken.yaml").status == 65)
    #expect(world.run("protocol init -o careful.yaml").status == 73)
    #expect(world.export() == before)
    world.run("protocol use careful.yaml --by T")
    let adopted = world.export()
    let again = world.run("protocol use careful.yaml --by T")
    #expect(again.status == 1)
    #expect(again.errors.hasPrefix("holdfast: this protocol is in force already\n"))
    var other = careful
    other.kneeToToe.sessions = 5
    world.files["other.yaml"] = Array(ProtocolFileWriter.text(of: other).utf8)
    let clash = world.run("protocol use other.yaml --by T")
    #expect(clash.status == 1)
    #expect(
      clash.errors.hasPrefix("holdfast: Careful, version 1 was adopted on 15 November 2026 with other numbers\n"))
    #expect(world.export() == adopted)
  }

  @Test("a file's name and a protocol's name are never obeyed by the terminal")
  func hostileNames() throws {
    let world = try world()
    let name = "a\u{1B}[2Jb.yaml"
    world.files[name] = world.files["careful.yaml"]
    for words in [
      ["protocol", "check", name], ["protocol", "compare", name], ["protocol", "init", "-o", "c\u{1B}[2J"],
      ["lab", "--lifters", "1", "--days", "14", "--rule", name], ["report", "pain", "--html", "d\u{1B}[2J"],
      ["lab", "--lifters", "1", "--days", "14", "--rule", name, "--sweep", "levels.toe.sets=2,3"],
    ] {
      let outcome = world.run(arguments: words)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
      #expect(!outcome.out.contains("\u{1B}"), "\(words)")
    }
  }

  @Test("a clock that was set back does not keep a new protocol from being the last")
  func clockSetBack() throws {
    let world = try world()
    world.run("protocol use careful.yaml --by T")
    try world.at("2026-11-14 08:00")
    #expect(world.run("protocol reset").status == 0)
    #expect(world.run("protocol show").out.hasPrefix("Holdfast default, version 1\n"))
  }

  @Test("a log whose protocol can't be adopted is not brought in")
  func damaged() throws {
    let world = try world()
    world.run("protocol use careful.yaml --by T")
    let text = world.export().replacing("days_at_level: 21", with: "days_at_level: many")
    world.files["damaged.json"] = Array(text.utf8)
    let other = try TestWorld("2026-11-15 19:30", seed: 5)
    other.files = world.files
    let imported = other.run("import damaged.json")
    #expect(imported.status == 65)
    #expect(imported.errors.contains("in the protocol text"))
    #expect(other.run("history").out.hasPrefix("Nothing is logged here yet."))
  }
}

/// `ready --what-if`.
struct WhatIfTests {
  private func world() throws -> TestWorld {
    let world = try TestWorld("2026-11-02 18:00")
    for day in 2...11 {
      try world.at("2026-11-\(day < 10 ? "0" : "")\(day) 07:00")
      world.run("morning 0")
      if day.isMultiple(of: 2) {
        world.run("log knee plank 3x30s + bird dog 2x10x8s --during 0 --form clean")
      }
    }
    try world.at("2026-11-12 06:00")
    return world
  }

  @Test("an imagined session and morning are judged as if they were logged, and nothing is written")
  func asIfLogged() throws {
    let world = try world()
    let before = world.export()
    let imagined = world.run("ready --what-if \"knee plank 3x30s pain 0 clean + bird dog 2x10x8s clean\" --morning 3")
    #expect(imagined.status == 0)
    #expect(world.export() == before)
    world.run("log knee plank 3x30s pain 0 clean + bird dog 2x10x8s clean")
    try world.at("2026-11-13 06:00")
    world.run("morning 3")
    let real = world.run("ready").out
    #expect(
      imagined.out
        == "What if: knee plank 3x30s pain 0 clean + bird dog 2x10x8s clean on 12 November 2026 and then pain 3 of 10 on "
        + "the morning of 13 November 2026. Nothing is written.\n\n" + real)
  }

  @Test("without a morning the day itself is asked about, and a session above the level is cautioned")
  func dayItself() throws {
    let world = try world()
    let told = world.run("ready --what-if \"unstable plank 30s\" --json")
    #expect(told.out.contains("\"day\": \"2026-11-12\""))
    #expect(told.out.contains("\"session\": \"unstable plank 30s\""))
    #expect(world.run("ready --what-if \"unstable plank 30s\"").out.contains("Caution: ahead of your level"))
  }

  @Test("the morning alone can be imagined")
  func morningAlone() throws {
    let world = try world()
    let told = world.run("ready --on 2026-11-11 --morning 9").out
    #expect(told.hasPrefix("What if: pain 9 of 10 on the morning of 12 November 2026. Nothing is written.\n"))
    #expect(told.contains("Stop."))
  }

  @Test(
    "what can't be imagined is refused as log would refuse it",
    arguments: [
      "ready --what-if \"plonk 3x30s\"", "ready --what-if \"\"", "ready --what-if plank --morning 1",
      "ready --morning 11", "ready --morning -1", "ready --morning x",
    ])
  func refused(command: String) throws {
    let world = try world()
    let before = world.export()
    #expect(world.run(command).status == 64)
    #expect(world.export() == before)
  }
}
