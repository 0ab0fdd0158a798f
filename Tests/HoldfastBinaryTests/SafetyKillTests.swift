import Foundation
import Testing

@Suite("kill -9 during backup, restore, purge and repair leaves the old log or the new one, never none")
struct SafetyKillTests {
  /// `HOLDFAST_FAULTS=long` tries as many as the table in Documentation says.
  private static let kills = FaultSummary.isLong ? 50 : 8

  @Test(
    "at a random moment",
    arguments: [
      ["backup"], ["restore", "other.db", "--yes"], ["purge", "--yes"], ["doctor", "--repair"],
      ["doctor", "--salvage", "new.db"],
    ])
  func killed(_ command: [String]) throws {
    let home = try SampleLog.home()
    try home.write(try home.bytes(of: "log.db"), to: "other.db")
    try home.done("morning", "3", "--at", "2024-03-09", "--db", "other.db")
    try home.done("pain", "3", "--at", "2024-03-09")
    try home.done("delete", "last-pain")
    try home.done("doctor")
    let start = try home.bytes(of: "log.db")
    let old = try home.wholeLog()
    // What the command leads to when nothing stops it.
    let begun = DispatchTime.now().uptimeNanoseconds
    _ = try home.run(command)
    let span = UInt32(clamping: (DispatchTime.now().uptimeNanoseconds - begun) / 1000)
    let new = try home.wholeLog()
    var outcomes: Set<String> = []
    for kill in 0..<Self.kills {
      try home.write(start, to: "log.db")
      for name in ["log.db-journal", "new.db"] { try? FileManager.default.removeItem(atPath: home.path(name)) }
      let child = try home.start(command)
      usleep(span / UInt32(Self.kills) * UInt32(kill))
      child.end()
      _ = try child.outcome()
      let log = try home.wholeLog()
      #expect(log == old || log == new, "\(command), kill \(kill)")
      outcomes.insert(log == old ? "old" : "new")
      #expect(try Database.integrity(of: home.log) == ["ok"])
      // A backup or a rescue that has its name is whole.
      for name in try home.files() where name == "new.db" {
        #expect(try home.run("export", "json", "--db", name).isDone)
      }
      let backups = (try? FileManager.default.contentsOfDirectory(atPath: home.path("backups"))) ?? []
      for name in backups where name.hasSuffix(".db") {
        #expect(try home.run("doctor", "--db", home.path("backups/" + name)).end == .status(0), "\(name)")
        try FileManager.default.removeItem(atPath: home.path("backups/" + name))
      }
    }
    #expect(outcomes.contains("old"))
    #expect(try home.run("doctor").end == .status(0))
    try FaultSummary.note(
      "kill -9 at a random instant", where: command.joined(separator: " "), tries: Self.kills,
      outcomes.sorted().joined(separator: " or "))
  }
}
