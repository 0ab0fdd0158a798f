#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The budgets of the project, each a ratio to a peer measured in the same run.
struct Budgets {
  let holdfast: String
  let programs: String
  let schema: String
  let folder: String
  let pairs: Int

  /// Measures all of them and prints a table.
  /// - Returns: whether every ratio and the peak memory keep their budgets.
  func measure() -> Bool {
    let tenYears = database(named: "ten-years", days: 3650)
    let hundredYears = database(named: "hundred-years", days: 36_500)
    print("| what | Holdfast | peer | ratio | budget |")
    print("|---|---|---|---|---|")
    var isKept = true
    func row(_ what: String, _ comparison: Comparison, atMost budget: Double) {
      isKept = isKept && comparison.ratio <= budget
      print(
        "| \(what) | \(milliseconds(comparison.first.wall)) | \(milliseconds(comparison.second.wall)) | "
          + "\(decimal(comparison.ratio)) | \(decimal(budget)) |")
    }
    let version = Program(name: "version", words: [holdfast, "--version"])
    row("`--version`, to an empty static Swift program", compare(version, program("EmptyProgram")), atMost: 3)
    row("`log` into a fresh database, to the sqlite3 shell with the same statements", freshLog(), atMost: 3)
    let grouping = Program(name: "group", words: ["sqlite3", tenYears, Budgets.groupingQuery])
    // A copy of its own, on the disk before the first run: else the first sync would pay for the copying.
    let copy = folder + "/log-target.db"
    shell("cp '\(tenYears)' '\(copy)' && sync")
    let log = Program(
      name: "log", words: [holdfast, "log", "plank", "3x30s", "--during", "1", "--form", "clean", "--db", copy])
    var peak = 0.0
    for (what, asked) in [
      ("log", log), ("ready", Program(name: "ready", words: [holdfast, "ready", "--db", tenYears])),
      ("today", Program(name: "today", words: [holdfast, "today", "--db", tenYears])),
    ] {
      let comparison = compare(asked, grouping)
      peak = max(peak, comparison.first.peakMemory)
      row("`\(what)` on ten years, to the sqlite3 shell grouping the same sets", comparison, atMost: 2.5)
    }
    let replays = Comparison(
      Program(name: "hundred", words: [holdfast, "replay", "--json", "--db", hundredYears]),
      Program(name: "ten", words: [holdfast, "replay", "--json", "--db", tenYears]), pairs: pairs, startUp: version)
    row("`replay` of 36,500 days, to that of 3,650, start-up taken off both", replays, atMost: 12)
    print("\nPeak memory of `log`, `ready` and `today` on ten years: \(decimal(peak)) MiB (budget 40 MB).")
    isKept = isKept && peak <= 40 * 1_000_000 / 1_048_576
    printStartUp()
    return isKept
  }

  /// What each library costs at start, over the empty program.
  private func printStartUp() {
    print("\n| start of | wall | over the empty program |\n|---|---|---|")
    let empty = program("EmptyProgram")
    for (name, what) in [
      ("EmptyProgram", "an empty program"), ("FoundationProgram", "with Foundation"),
      ("ParserProgram", "with ArgumentParser, one option parsed"),
      ("DatabaseProgram", "with GRDB (and Foundation), a database in memory opened"),
    ] {
      let comparison = compare(program(name), empty)
      print(
        "| \(what) | \(milliseconds(comparison.first.wall)) | "
          + "\(milliseconds(comparison.first.wall - comparison.second.wall)) |")
    }
  }

  private static let groupingQuery =
    "SELECT s.day, e.exercise, count(*), sum(e.seconds) FROM session s JOIN exercise_set e ON e.session_key = s.key "
    + "GROUP BY s.day, e.exercise"

  private func compare(_ one: Program, _ other: Program) -> Comparison { Comparison(one, other, pairs: pairs) }

  private func program(_ name: String) -> Program { Program(name: name, words: [programs + "/" + name]) }

  /// The same rows by the shell: the schema and every row that Holdfast itself wrote, in one transaction.
  private func freshLog() -> Comparison {
    let ours = folder + "/fresh.db"
    let theirs = folder + "/fresh-shell.db"
    let script = folder + "/fresh.sql"
    let log = Program(
      name: "log",
      words: [holdfast, "log", "knee", "plank", "3x30s", "--during", "1", "--form", "clean", "--db", ours],
      prepare: { unlink(ours) })
    _ = log.run()
    shell(
      "{ echo 'PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; BEGIN IMMEDIATE;'; "
        + "cat '\(schema)'; sqlite3 '\(ours)' .dump | grep '^INSERT'; echo 'COMMIT;'; } > '\(script)'")
    let peer = Program(name: "sqlite3", words: ["sqlite3", theirs], input: script, prepare: { unlink(theirs) })
    return compare(log, peer)
  }

  private func database(named name: String, days: Int) -> String {
    let path = "\(folder)/\(name).db"
    let json = "\(folder)/\(name).json"
    unlink(path)
    guard let file = fopen(json, "w") else { fail("can't write \(json)") }
    let today = Int(time(nil)) / 86_400
    SampleLog(days: days, lastDay: today).write { fputs($0, file) }
    fclose(file)
    _ = Program(name: "import", words: [holdfast, "import", json, "--db", path]).run()
    unlink(json)
    return path
  }

  private func milliseconds(_ seconds: Double) -> String { "\(decimal(seconds * 1000)) ms" }

  private func decimal(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return "\(Int(tenths) / 10).\(abs(Int(tenths)) % 10)"
  }
}

private func shell(_ command: String) {
  _ = Program(name: "sh", words: ["sh", "-c", command]).run()
}
