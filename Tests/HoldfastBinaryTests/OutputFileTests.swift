import Foundation
import Testing

@Suite("a file to write never takes the place of the log, a backup or what is read")
struct OutputFileTests {
  /// The ways to name a file that a command writes.
  static let ways: [[String]] = [
    ["export", "json", "-o"], ["export", "csv", "--output"], ["export", "fhir", "-o"],
    ["report", "pain", "--html"], ["report", "pain", "--svg"],
    ["protocol", "init", "-o"], ["lab", "--seed", "1", "--lifters", "1", "--days", "14", "--csv"],
    ["import", "s.csv", "--columns", "date=Day,exercise=Move,seconds=Seconds", "--rejects"],
  ]

  private static let rows = "Day,Move,Seconds\n2026-11-01,knee plank,30\n2026-11-02,nonsense,x\n"

  private func home() throws -> Home {
    let home = try SampleLog.home()
    try home.done("backup")
    try home.write(Self.rows, to: "s.csv")
    return home
  }

  @Test("the log, by its name, by a link, by a hard link, and its journal", arguments: ways)
  func log(_ words: [String]) throws {
    let home = try home()
    try FileManager.default.createSymbolicLink(atPath: home.path("link"), withDestinationPath: home.log)
    try FileManager.default.linkItem(atPath: home.log, toPath: home.path("hard"))
    let before = try home.bytes(of: "log.db")
    for name in ["log.db", "./log.db", home.log, "link", "hard", "log.db-journal", "./log.db-journal"] {
      let outcome = try home.run(words + [name])
      #expect(outcome.end == .status(64), "\(words) \(name): \(outcome.end) \(outcome.error)")
      let what = name.hasSuffix("journal") ? "journal of the log" : "log itself"
      #expect(outcome.complains("the file to write is the \(what): \(name)"))
    }
    #expect(try home.bytes(of: "log.db") == before)
    #expect(try home.files() == ["backups", "hard", "link", "log.db", "s.csv"])
  }

  @Test("a log that is not there yet")
  func noLog() throws {
    let home = try Home()
    let outcome = try home.run("export", "json", "-o", "log.db")
    #expect(outcome.end == .status(64) && outcome.complains("is the log itself"))
    #expect(try home.files() == [])
  }

  @Test("a backup, another log and any database", arguments: ways)
  func database(_ words: [String]) throws {
    let home = try home()
    let backup = try #require(FileManager.default.contentsOfDirectory(atPath: home.path("backups")).first)
    let before = try home.bytes(of: "backups/\(backup)")
    let outcome = try home.run(words + ["backups/\(backup)"])
    #expect(outcome.end == .status(64) && outcome.complains("the file to write is a database"))
    #expect(try home.bytes(of: "backups/\(backup)") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path("backups")) == [backup])
  }

  @Test("the file that is imported, also by a link")
  func input() throws {
    let home = try home()
    try FileManager.default.createSymbolicLink(atPath: home.path("link.csv"), withDestinationPath: home.path("s.csv"))
    let words = ["import", "s.csv", "--columns", "date=Day,exercise=Move,seconds=Seconds", "--rejects"]
    for name in ["s.csv", "./s.csv", "link.csv"] {
      let outcome = try home.run(words + [name])
      #expect(outcome.end == .status(64) && outcome.complains("the file to write is the one that is read: \(name)"))
    }
    #expect(try home.text(of: "s.csv") == Self.rows)
  }

  @Test("a device and a pipe")
  func special() throws {
    let home = try home()
    let pipe = try home.shell("mkfifo pipe")
    #expect(pipe.end == .status(0))
    for name in ["/dev/null", "pipe"] {
      let outcome = try home.run("export", "json", "-o", name)
      #expect(outcome.end == .status(64) && outcome.complains("is no regular file: \(name)"))
    }
  }

  @Test("an earlier export is replaced, for its owner alone")
  func earlier() throws {
    let home = try home()
    try home.done("export", "json", "-o", "log.json")
    try home.done("morning", "1")
    try home.done("export", "json", "-o", "log.json")
    #expect(try home.text(of: "log.json") == home.wholeLog())
    #expect(try Home.permissions(of: home.path("log.json")) == 0o600)
    #expect(try home.files() == ["backups", "log.db", "log.json", "s.csv"])
  }
}
