import Foundation
import HoldfastTestSupport
import Testing

@Suite("no command line makes the program crash")
struct FuzzTests {
  /// "Exit statuses" in Documentation/Formats.md.
  private static let documented: Set<Int32> = [0, 1, 3, 10, 11, 12, 13, 64, 65, 73, 74, 75]

  private static let commands = [
    "start", "log", "morning", "pain", "flag", "ready", "today", "due", "replay", "history", "show", "edit", "delete",
    "undo", "redo", "clear", "unlock", "override", "advice", "exercises", "export", "import", "help",
    "backup", "restore", "doctor", "purge", "protocol", "report",
    "train", "hold",
  ]

  private static let words = [
    "--at", "--before", "--during", "--after", "--form", "--rpe", "--minutes", "--note", "--level", "--usual-pain",
    "--by", "--why", "--about", "--medicated", "--flare", "--site", "--dry-run", "--explain", "--on", "--exit-code",
    "--json", "--from", "--to", "--limit", "--exercise", "--quiet", "--sets", "--table", "--crlf", "-o", "--help", "-h",
    "--version", "--color", "--db", "--", "-", "-1", "--accept-directives", "--measure", "--per-side", "--alias",
    "add", "show", "list", "csv", "json", "last", "last.1", "last.2", "last.0", "last.99999999999999999999",
    "last-morning", "last-pain", "abcde", "plank", "knee plank", "toe-plank", "bird dog", "mega clam", "bosu plank",
    "deadlift", "hamstring stretch", "3x30s", "2x10x8s", "10x8s", "2x15/side", "L 30s R 28s", "1:15", "45", "45s",
    "100x3600s", "pain 3", "pain", "p11", "clean", "shaky", "broken", "stopped pain", "5kg", "0.0001lb", "\"note\"",
    "“note”", "+", ",", ";", "×", "knee", "toe", "unstable", "hamstrings", "saddle-numbness", "fever-ill", "today",
    "yesterday", "monday", "tomorrow", "2024-03-02", "2024-02-30", "9999-12-31", "1900-01-01", "0000-00-00", "18:30",
    "24:00", "2h ago", "9999h ago", "9999d ago", "2024-03-02T18:30", "0", "10", "11", "-5s", "2.5", "1e9", "NaN", "",
    " ", "\t", "\n", "\u{1B}[31m", "腰", "🏋️‍♀️", "e\u{301}", "\u{202E}", "\u{2212}5", "%s%n", "$HOME", "';--", "none",
    "out.csv", "--yes", "--backups", "--list", "--undo", "--dry-run", "--last", "4w", "--html", "--svg", "--csv",
    "--ascii",
    "therapist", "holds", "tension", "adherence", "check", "use", "init", "diff", "--sources", "--repair", "--salvage",
    "--strict", "--map", "--rejects",
    "no/such/file", ".", "99999999999999999999", "0x10", "sets", "checkins", "always",
  ]

  @Test("random words, junk and bytes", .timeLimit(.minutes(10)))
  func random() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix64(seed: seed)
    let home = try SampleLog.home()
    for round in 0..<160 {
      let line = Self.line(&random)
      let shown = "seed \(seed), round \(round): \(line.map { String(decoding: $0, as: UTF8.self) })"
      let outcome = try home.start(line).outcome(within: 20)
      guard case .status(let status) = outcome.end, Self.documented.contains(status) else {
        Issue.record("\(shown): \(outcome.end) \(outcome.error)")
        continue
      }
      if status == 0 || (10...13).contains(status) {
        // A clock time that the clocks skipped or showed twice is told there too; UTC has none.
        #expect(outcome.error == "", "\(shown)")
      } else if status != 3 {
        #expect(outcome.out == "", "\(shown)")
        #expect(
          outcome.error.hasPrefix("holdfast: ") || outcome.error.hasPrefix("Error: "), "\(shown): \(outcome.error)")
        // A terminal obeys control characters.
        let controls = outcome.error.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }
        #expect(controls.isEmpty, "\(shown): \(outcome.error)")
      }
    }
    #expect(try home.run("history", "--from", "1900-01-01").isDone)
    #expect(try Database.integrity(of: home.log) == ["ok"])
    let exported = try home.wholeLog()
    try home.write(exported, to: "all.json")
    let other = ["HOLDFAST_DB": home.path("other.db")]
    try home.done("import", "all.json", with: other)
    #expect(try home.done("export", "json", with: other).out == exported, "seed \(seed)")
  }

  private static func line(_ random: inout SplitMix64) -> [[UInt8]] {
    var line: [[UInt8]] = []
    if Int.random(in: 0..<20, using: &random) > 0, let command = commands.randomElement(using: &random) {
      line.append(Array(command.utf8))
    }
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        line.append((0..<Int.random(in: 1...12, using: &random)).map { _ in UInt8.random(in: 1...255, using: &random) })
      case 1:
        let glued = (0..<2).compactMap { _ in words.randomElement(using: &random) }.joined()
        line.append(Array(glued.utf8))
      default: line.append(Array((words.randomElement(using: &random) ?? "").utf8))
      }
    }
    return line
  }
}
