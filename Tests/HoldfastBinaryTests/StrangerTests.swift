import Foundation
import Testing

@Suite("a file that is no log of this Holdfast is refused and left as it is")
struct StrangerTests {
  private static let commands = [
    ["log", "knee plank 30s"], ["morning", "1"], ["ready"], ["history"], ["export", "json"], ["undo"],
    ["start", "--level", "knee"],
  ]

  private func refused(_ home: Home, status: Int32, _ words: String) throws {
    let before = try home.bytes(of: "log.db")
    for command in Self.commands {
      let outcome = try home.run(command)
      #expect(outcome.end == .status(status) && outcome.out == "", "\(command): \(outcome.end) \(outcome.out)")
      #expect(outcome.complains(words) && outcome.complains("Nothing was written."), "\(outcome.error)")
      #expect(outcome.error.contains(home.log))
    }
    #expect(try home.bytes(of: "log.db") == before)
    #expect(try home.files() == ["log.db"])
  }

  @Test(
    "not a database",
    arguments: ["a letter to my therapist\n", String(repeating: "x", count: 20_000), "SQLite format 3"])
  func text(_ text: String) throws {
    let home = try Home()
    try home.write(text, to: "log.db")
    try refused(home, status: 65, "not a Holdfast log")
  }

  @Test("a database of a newer version")
  func newer() throws {
    let home = try SampleLog.home()
    try Database.execute("PRAGMA user_version = 99", on: home.log)
    try refused(home, status: 65, "of a later version (99) than this Holdfast can read")
  }

  @Test("a database of another program")
  func stranger() throws {
    let home = try SampleLog.home()
    try Database.execute("PRAGMA application_id = 7", on: home.log)
    try refused(home, status: 65, "SQLite database of another program")
  }

  @Test("a database of a program that names itself nowhere")
  func nameless() throws {
    let home = try Home()
    try Database.execute("CREATE TABLE notes (text)", on: home.log)
    try refused(home, status: 65, "SQLite database of another program")
  }

  @Test("a damaged log", arguments: [100, 4096, 9000])
  func damaged(from offset: Int) throws {
    let home = try SampleLog.home()
    var bytes = try home.bytes(of: "log.db")
    for index in offset..<bytes.count { bytes[index] = 0xA5 }
    try home.write(bytes, to: "log.db")
    for command in [["log", "knee plank 30s"], ["history"], ["export", "json"]] {
      let outcome = try home.run(command)
      #expect(
        outcome.end == .status(65) && outcome.complains("Nothing was written."), "\(outcome.end) \(outcome.error)")
    }
    #expect(try home.bytes(of: "log.db") == bytes)
  }

  @Test("a log cut off in the middle")
  func cutOff() throws {
    let home = try SampleLog.home()
    let bytes = Array(try home.bytes(of: "log.db").prefix(20_000))
    try home.write(bytes, to: "log.db")
    let outcome = try home.run("log", "knee plank 30s")
    #expect(outcome.end == .status(65), "\(outcome.end) \(outcome.error)")
    #expect(try home.bytes(of: "log.db") == bytes)
  }

  @Test("a directory")
  func directory() throws {
    let home = try Home()
    for command in Self.commands {
      let outcome = try home.run(command + ["--db", home.directory])
      #expect(outcome.end == .status(74) && outcome.out == "" && outcome.complains("the log is a directory"))
    }
    #expect(try home.files() == [])
  }

  @Test("an empty file is an empty log, and the first entry makes it one")
  func empty() throws {
    let home = try Home()
    try home.write("", to: "log.db")
    #expect(try home.run("history").says("Nothing is logged here yet."))
    #expect(try home.bytes(of: "log.db") == [])
    #expect(try home.run("morning", "1").isDone)
    #expect(try home.run("show", "last-morning").isDone)
  }

  @Test("a busy log is waited for, then said to be busy, and nothing is written")
  func busy() throws {
    let home = try SampleLog.home()
    let before = try home.bytes(of: "log.db")
    try Database.locked(home.log) {
      let start = DispatchTime.now().uptimeNanoseconds
      let writer = try home.start(["log", "knee plank 30s"])
      let reader = try home.start(["ready"])
      for child in [writer, reader] {
        let outcome = try child.outcome()
        #expect(outcome.end == .status(75) && outcome.out == "", "\(outcome.end)")
        #expect(outcome.complains("the log is busy") && outcome.complains("Nothing was written. Try again."))
      }
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      #expect((4.5...12).contains(seconds))
    }
    #expect(try home.bytes(of: "log.db") == before)
    #expect(try home.run("log", "knee plank 30s").isDone)
  }
}
