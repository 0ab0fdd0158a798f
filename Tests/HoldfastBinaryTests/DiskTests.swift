import Foundation
import Testing

@Suite("a disk that refuses is told, and the earlier log is whole")
struct DiskTests {
  /// `ulimit -f` counts blocks of 512 bytes (POSIX). The signal is ignored, so that writing fails as on a full disk.
  private static func limited(to bytes: Int, _ command: String) -> String {
    "trap '' XFSZ; ulimit -f \(bytes / 512); \(command)"
  }

  @Test("no room for the log to grow")
  func noRoom() throws {
    let home = try SampleLog.home()
    let size = try home.bytes(of: "log.db").count
    let before = try home.wholeLog()
    let note = String(repeating: "long ", count: 8000)
    let outcome = try home.shell(
      Self.limited(to: size, "exec \"$0\" log knee plank 30s --at 2024-03-02 --note \"$NOTE\""), with: ["NOTE": note])
    #expect(outcome.end == .status(74) && outcome.out == "", "\(outcome.end) \(outcome.out)")
    #expect(outcome.complains("Nothing was written."), "\(outcome.error)")
    #expect(try home.run("ready").isDone)
    #expect(try home.wholeLog() == before)
    #expect(try Database.integrity(of: home.log) == ["ok"])
    #expect(try home.run("log", "knee plank 30s", "--at", "2024-03-02", "--note", note).isDone)
  }

  @Test("no room for a new log: the next command finds nothing in its way")
  func noRoomForNewLog() throws {
    let home = try Home()
    let outcome = try home.shell(Self.limited(to: 8192, "exec \"$0\" log knee plank 30s --at 2024-03-02"))
    #expect(outcome.end == .status(74) && outcome.out == "")
    #expect(outcome.complains("Nothing was written."), "\(outcome.error)")
    #expect(try home.run("ready").isDone)
    #expect(try home.run("log", "knee plank 30s", "--at", "2024-03-02").isDone)
  }

  @Test("an export that fails halfway leaves the old file whole and nothing beside it", arguments: ["csv", "json"])
  func halfExport(_ format: String) throws {
    let home = try SampleLog.home()
    try home.write("the old file", to: "out")
    let outcome = try home.shell(Self.limited(to: 2048, "exec \"$0\" export \(format) -o out"))
    #expect(outcome.end == .status(74) && outcome.out == "", "\(outcome.end)")
    #expect(outcome.complains("can't write out") && outcome.complains("The old file"), "\(outcome.error)")
    #expect(try home.text(of: "out") == "the old file")
    #expect(try home.files() == ["log.db", "out"])
  }

  @Test("no room for a backup, a restore or a rescue: it is told, nothing is left, and the log is whole")
  func noRoomForCopies() throws {
    let home = try SampleLog.home()
    try home.write(try home.bytes(of: "log.db"), to: "other.db")
    try home.done("pain", "3", "--at", "2024-03-09", "--note", String(repeating: "long ", count: 20_000))
    let before = try home.bytes(of: "log.db")
    let small = before.count / 2
    for command in ["backup", "restore other.db --yes", "doctor --salvage new.db"] {
      let outcome = try home.shell(Self.limited(to: small, "exec \"$0\" \(command)"))
      #expect([.status(74), .status(73)].contains(outcome.end), "\(command): \(outcome.end) \(outcome.error)")
      #expect(outcome.error.hasPrefix("holdfast: "), "\(command): \(outcome.error)")
      #expect(try home.bytes(of: "log.db") == before, "\(command)")
      #expect(try home.files().filter { $0 != "backups" } == ["log.db", "other.db"], "\(command)")
      let backups = (try? FileManager.default.contentsOfDirectory(atPath: home.path("backups"))) ?? []
      #expect(backups == [], "\(command)")
    }
  }

  @Test("no room to write the file anew after a purge: what was deleted is gone, and a second purge ends it")
  func noRoomForPurge() throws {
    let home = try SampleLog.home()
    try home.done(
      "pain", "3", "--at", "2024-03-09", "--note", "gonewithit " + String(repeating: "long ", count: 20_000))
    try home.done("delete", "last-pain")
    let size = try home.bytes(of: "log.db").count
    _ = try home.shell(Self.limited(to: size / 2, "exec \"$0\" purge --yes"))
    #expect(try home.run("ready").isDone)
    #expect(try Database.integrity(of: home.log) == ["ok"])
    try home.done("purge", "--yes")
    #expect(!String(decoding: try home.bytes(of: "log.db"), as: UTF8.self).contains("gonewithit"))
    #expect(try home.files() == ["log.db"])
  }

  @Test(
    "an export to standard output that can't be written says so",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has a device that is always full"))
  func fullStandardOutput() throws {
    let home = try SampleLog.home()
    let outcome = try home.shell("exec \"$0\" export csv > /dev/full")
    #expect(outcome.end == .status(74) && outcome.complains("can't write to standard output"), "\(outcome.error)")
  }

  @Test("a reader that has seen enough ends the export without a word", arguments: ["csv", "json"])
  func closedPipe(_ format: String) throws {
    let home = try Home()
    try home.done("log", "knee plank 100x1s", "--note", String(repeating: "long ", count: 400), "--at", "2024-03-02")
    try home.done("log", "knee plank 1s", "--note", String(repeating: "long ", count: 20_000), "--at", "2024-03-02")
    let outcome = try home.shell("\"$0\" export \(format) | head -1 | cut -c1-10")
    #expect(outcome.end == .status(0) && outcome.error == "", "\(outcome.error)")
    #expect(outcome.out == (format == "csv" ? "session_id\n" : "{\"format\":\n"))
  }

  @Test(
    "a read-only directory or file is told, reading works, and nothing is lost",
    .disabled(if: geteuid() == 0, "root may write everywhere; Tests/Tools does this as an ordinary user"),
    arguments: ["directory", "file"])
  func readOnly(_ what: String) throws {
    let home = try SampleLog.home()
    let before = try home.bytes(of: "log.db")
    try FileManager.default.createDirectory(atPath: home.path("d"), withIntermediateDirectories: true)
    try home.write(before, to: "d/log.db")
    let variables = ["HOLDFAST_DB": home.path("d/log.db")]
    chmod(home.path(what == "file" ? "d/log.db" : "d"), what == "file" ? 0o400 : 0o500)
    defer { chmod(home.path("d"), 0o700) }
    #expect(try home.run("ready", with: variables).isDone)
    let outcome = try home.run("log", "knee plank 30s", with: variables)
    #expect([.status(74), .status(73)].contains(outcome.end) && outcome.out == "", "\(outcome.end)")
    #expect(outcome.complains("Nothing was written."), "\(outcome.error)")
    #expect(try home.bytes(of: "d/log.db") == before)
  }
}
