import Foundation
import Testing

/// A call that succeeds on the sample log.
struct RightCall: CustomTestStringConvertible {
  let words: [String]
  /// What standard output must say.
  let says: [String]
  let status: Int32

  init(_ words: String..., says: String..., status: Int32 = 0) {
    self.words = words
    self.says = says
    self.status = status
  }

  var testDescription: String { "holdfast " + words.joined(separator: " ") }
}

@Suite("a right call succeeds, speaks on standard output and is silent on standard error")
struct RightCommandsTests {
  @Test(
    "reading leaves the log as it is",
    arguments: [
      RightCall(says: "SUBCOMMANDS", "holdfast morning 1"),
      RightCall("--help", says: "LOG SUBCOMMANDS", "A CLINICIAN'S WORD SUBCOMMANDS"),
      RightCall("help", says: "USAGE: holdfast <subcommand>"),
      RightCall("help", "log", says: "Record a session.", "Examples:", "--dry-run"),
      RightCall("log", "--help", says: "Record a session."),
      RightCall("help", "export", "csv", says: "Tables: sets, sessions, checkins, directives."),
      RightCall("--version", says: "holdfast 0.", " (SQLite 3."),
      RightCall("log", "--version", says: "holdfast 0.", " (SQLite 3."),
      RightCall("ready", "--on", "2024-03-07", says: "Permitted: knee plank.", "qualifying sessions: 1 of 4"),
      RightCall("ready", "--on", "2024-03-07", "--explain", says: "days in the last 14", "does not diagnose or treat"),
      RightCall("ready", "--on", "2024-03-07", "--exit-code", says: "Not yet: 1 of 4", status: 10),
      RightCall("ready", "--on", "2024-02-01", "--exit-code", says: "No plank session yet.", status: 13),
      RightCall("ready", "--json", "--on", "2024-03-07", says: "\"permitted\": \"knee\"", "\"verdict\": \"hold\""),
      RightCall("today", "--on", "2024-03-07", says: "knee plank: 3 sets of", "holdfast log knee plank"),
      RightCall("today", "--on", "tomorrow", says: "Support work"),
      RightCall("today", "--json", says: "\"advice\": ", "\"version\": 1"),
      RightCall("due", says: "No morning score is owed."),
      RightCall("due", "--quiet"),
      RightCall("due", "--json", says: "\"owed\": false"),
      RightCall("replay", "--from", "2024-03-02", "--to", "2024-03-03", says: " 2 Mar 2024  knee", " 3 Mar 2024  knee"),
      RightCall("replay", "--to", "2024-03-02", "--json", says: "\"day\":\"2024-03-02\"", "\"qualifying\":0"),
      RightCall(
        "history", says: "Saturday 2 March 2024", "knee plank 3x30s", "morning pain 2 of 10, under painkillers"),
      RightCall("history", "--limit", "1", says: "Thursday 7 March 2024", "deadlift 5x5 60kg"),
      RightCall("history", "--exercise", "Bird Dog", says: "bird dog 2x10x8s"),
      RightCall("history", "--from", "2024-03-05", "--to", "2024-03-05", says: "pain 4 of 10, leg"),
      RightCall("history", "--from", "2030-01-01", says: "Nothing of that is logged."),
      RightCall("history", "--json", says: "\"records\": [", "\"summary\": "),
      RightCall("show", "last", says: "Session ", "deadlift 5 60kg", "Caution: folding forward", "entered later"),
      RightCall("show", "LAST-MORNING", says: "Morning ", "under painkillers"),
      RightCall("show", "last-pain", says: "at 16:00", "note: after a long drive"),
      RightCall("show", "last.2", says: "set 2"),
      RightCall("show", "last", "--json", says: "\"level_permitted\": \"knee\"", "\"entered_later\": true"),
      RightCall("exercises", says: "Toe plank", "side plank"),
      RightCall("exercises", "list", "--json", says: "\"id\": \"side-plank\""),
      RightCall("exercises", "show", "bird", "dog", says: "10-15 reps"),
      RightCall("exercises", "show", "sp", "--json", says: "\"id\": \"side-plank\""),
      RightCall("lab", "--lifters", "3", "--days", "14", says: "All 3 lifters", "made-up model of lifters"),
      RightCall("lab", "--parameters", says: "toe_hold_mean", "Schellenberg 2007"),
      RightCall("export", "csv", says: "session_id,day,started_at,set,exercise", "2024-03-02T18:30:00+00:00"),
      RightCall("export", "csv", "--table", "sessions", says: "session_id,day,started_at,sets", ",felt easy,"),
      RightCall("export", "csv", "--table", "checkins", says: "checkin_id,day,at,kind", ",after a long drive,"),
      RightCall("export", "csv", "--table", "directives", says: "directive_id,day,at,directive", ",my therapist,"),
      RightCall("export", "csv", "--from", "2024-03-07", "--to", "2024-03-07", says: ",deadlift,"),
      RightCall("export", "csv", "--crlf", says: "level_permitted\r\n", ",knee\r\n"),
      RightCall("export", "csv", "-o", "-", says: "session_id,day"),
      RightCall("export", "json", says: "{\"format\":\"holdfast-log\",\"version\":1,\"records\":[\n", "\n]}\n"),
      RightCall("log", "plank", "3x30s", "--dry-run", says: "Would record a session", "Nothing was written."),
      RightCall("--generate-completion-script", "bash", says: "complete -o filenames -F _holdfast holdfast"),
      RightCall("--generate-completion-script", "zsh", says: "#compdef holdfast"),
      RightCall("--generate-completion-script", "fish", says: "complete -c 'holdfast'"),
    ])
  func reads(_ call: RightCall) throws {
    let home = try SampleLog.home()
    let before = try home.bytes(of: "log.db")
    let outcome = try home.run(call.words)
    #expect(outcome.end == .status(call.status))
    #expect(outcome.error == "")
    for words in call.says { #expect(outcome.says(words), "\(outcome.out)") }
    #expect(outcome.out.isEmpty == call.says.isEmpty)
    #expect(try home.bytes(of: "log.db") == before)
    #expect(try home.files() == ["log.db"])
  }

  @Test(
    "writing changes the log, undo takes it back to the byte but for its stamps, and redo makes it again",
    arguments: [
      RightCall(
        "start", "--level", "toe", says: "start at the toe plank", "does not diagnose or treat", "holdfast flag ID"),
      RightCall(
        "log", "toe plank 3x45s pain 1 + bird dog 2x10x8s + mega clam 2x15/side", "--form", "clean", says: "Recorded ",
        "ahead of your level", "under tension"),
      RightCall(
        "log", "plank", "45s", "40s", "38s", "--during", "2", "--form", "clean", "--at", "yesterday",
        says: "knee plank 45s 40s 38s"),
      RightCall("log", "knee plank 1:15; toe tap 2x10/side shaky pain 3", says: "Form is not recorded", "Recorded "),
      RightCall("morning", "0", says: "morning pain 0 of 10"),
      RightCall(
        "morning", "3", "--medicated", "--flare", "--site", "leg", "--at", "yesterday",
        says: "leg, under painkillers, flare-up marked", "Fired: red"),
      RightCall("pain", "6", says: "pain 6 of 10", "Fired: red"),
      RightCall("flag", "saddle-numbness", "fever-ill", says: "Go to an emergency department now.", "Stop"),
      RightCall(
        "edit", "last", "--form", "shaky", "--during", "2", "--note", "tired", says: "before  7 March 2024",
        "after   7 March 2024", "form shaky"),
      RightCall("edit", "last.2", "pain", "3", "shaky", says: "deadlift 5 pain 3 shaky 60kg"),
      RightCall("edit", "last", "--sets", "knee plank 30s", says: "knee plank 30s"),
      RightCall("edit", "last-morning", "3", "--no-medicated", says: "morning pain 3 of 10"),
      RightCall("delete", "last", "last-morning", says: "Deleted ", "holdfast undo"),
      RightCall("unlock", "--by", "my therapist", says: "unstable work unlocked, by my therapist"),
      RightCall(
        "override", "toe", "--by", "Dr Lee", "--why", "seen in the clinic",
        says: "level set to the toe plank, by Dr Lee: seen in the clinic"),
      RightCall("advice", "--by", "Dr Lee", "--about", "hamstrings", says: "advice about hamstrings, by Dr Lee"),
      RightCall(
        "exercises", "add", "glute bridge", "--measure", "reps-hold", "--targets", "glutes", says: "glute-bridge"),
    ])
  func writes(_ call: RightCall) throws {
    let home = try SampleLog.home()
    let before = try home.wholeLog()
    let outcome = try home.run(call.words)
    #expect(outcome.isDone, "\(outcome.error)")
    for words in call.says { #expect(outcome.says(words), "\(outcome.out)") }
    let changed = try home.wholeLog()
    #expect(changed != before)
    let undone = try home.run("undo")
    #expect(undone.isDone && undone.out.hasPrefix("Undone: "), "\(undone.error)")
    #expect(try visible(home) == visible(before))
    let redone = try home.run("redo")
    #expect(redone.isDone && redone.out.hasPrefix("Done again: "), "\(redone.error)")
    #expect(try visible(home) == visible(changed))
  }

  @Test("a clearance lifts a stop from the day after, and the level is knee")
  func clearance() throws {
    let home = try SampleLog.home()
    let flagged = try home.done("flag", "urine-trouble", "--at", "2024-03-08")
    #expect(flagged.says("Training stays stopped until a clinician clears you."))
    #expect(try home.run("ready", "--on", "2024-03-08", "--exit-code").end == .status(12))
    #expect(try home.run("clear", "--by", "Dr Lee", "--at", "2024-03-08").end == .status(1))
    let cleared = try home.run("clear", "--by", "Dr Lee", "--at", "2024-03-09")
    #expect(cleared.isDone && cleared.says("clearance after a stop, by Dr Lee"), "\(cleared.error)")
    #expect(try home.done("ready", "--on", "2024-03-09").out.contains("Permitted: knee plank."))
  }

  @Test("a morning owed for yesterday's planks is said with exit 10, and no more once it is logged")
  func due() throws {
    let home = try Home()
    try home.done("log", "knee plank 3x30s", "--at", "yesterday")
    let owed = try home.run("due")
    #expect(owed.end == .status(10) && owed.errorBytes.isEmpty && owed.says("holdfast morning N"))
    let quiet = try home.run("due", "--quiet")
    #expect(quiet.end == .status(10) && quiet.outBytes.isEmpty && quiet.errorBytes.isEmpty)
    try home.done("morning", "1")
    #expect(try home.run("due").isDone)
  }

  @Test("a second morning score of a day is told, and how to correct it")
  func secondMorning() throws {
    let home = try SampleLog.home()
    let second = try home.run("morning", "1", "--at", "2024-03-05")
    #expect(second.isDone && second.says("You already logged 2 for that morning"), "\(second.error)")
  }

  /// The records that are not deleted, without the stamps that every change moves.
  private func visible(_ home: Home) throws -> [String] { try visible(home.wholeLog()) }

  private func visible(_ log: String) -> [String] {
    log.split(separator: "\n").filter { !$0.contains("\"deleted\":true") }
      .map { line in
        var line = String(line)
        if line.hasSuffix(",") { line.removeLast() }
        return line.replacingOccurrences(of: "\"updated\":\"[^\"]*\"", with: "", options: .regularExpression)
      }
  }
}
