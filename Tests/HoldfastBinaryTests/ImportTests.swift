import Testing

@Suite("an import is all or nothing, and a file never raises the level by itself")
struct ImportTests {
  @Test("the log goes out and comes back to the byte, from a file and from standard input", arguments: ["file", "-"])
  func roundTrip(_ way: String) throws {
    let home = try SampleLog.home()
    let exported = try home.wholeLog()
    try home.write(exported, to: "file")
    let other = ["HOLDFAST_DB": home.path("other.db")]
    let dry = try home.run(["import", way, "--dry-run"], with: other, input: exported)
    #expect(dry.isDone && dry.says("Would bring in 9 new records") && dry.says("Nothing was written."), "\(dry.error)")
    #expect(try !home.files().contains("other.db"))
    let imported = try home.run(["import", way], with: other, input: exported)
    #expect(imported.isDone && imported.says("Brought in 9 new records"), "\(imported.error)")
    #expect(try home.done("export", "json", with: other).out == exported)
    let again = try home.run(["import", way], with: other, input: exported)
    #expect(again.isDone && again.says("Brought in nothing; 9 records already here."))
    #expect(try home.run("undo", with: other).isDone)
    #expect(try home.done("history", with: other).says("Nothing is logged here yet."))
  }

  @Test("a tombstone travels, and a newer version wins whichever way the files are merged")
  func merge() throws {
    let home = try SampleLog.home()
    let other = ["HOLDFAST_DB": home.path("other.db")]
    try home.write(home.wholeLog(), to: "first.json")
    try home.done("import", "first.json", with: other)
    try home.done("delete", "last-pain")
    try home.done("edit", "last", "--note", "edited here", with: other)
    try home.write(home.wholeLog(), to: "here.json")
    try home.write(home.done("export", "json", with: other).out, to: "there.json")
    try home.done("import", "there.json")
    try home.done("import", "here.json", with: other)
    let merged = try home.wholeLog()
    #expect(try home.done("export", "json", with: other).out == merged)
    #expect(merged.contains("edited here") && merged.contains("\"deleted\":true"))
  }

  @Test("directives are left out and listed until they are accepted")
  func directives() throws {
    let home = try SampleLog.home()
    let other = ["HOLDFAST_DB": home.path("other.db")]
    try home.done("override", "toe", "--by", "Dr Lee", "--why", "seen", "--at", "2024-03-08")
    try home.write(home.wholeLog(), to: "log.json")
    try home.done("log", "knee plank 30s", "--at", "2024-03-01", with: other)
    let before = try home.done("ready", "--on", "2024-03-09", with: other).out
    let partly = try home.run("import", "log.json", with: other)
    #expect(partly.end == .status(3) && partly.says("Brought in 7 new records"))
    for words in [
      "left out, because they could lift a stop or raise the level",
      "8 March 2024: level set to the toe plank, by Dr Lee: seen",
      "level before: knee plank, after: ", "holdfast import log.json --accept-directives",
    ] { #expect(partly.complains(words), "\(partly.error)") }
    #expect(
      try home.done("ready", "--on", "2024-03-09", with: other).out.contains("Permitted: knee plank"), "\(before)")
    let wholly = try home.run("import", "log.json", "--accept-directives", with: other)
    #expect(wholly.isDone && wholly.says("Brought in 3 new records"), "\(wholly.out)\(wholly.error)")
  }

  @Test(
    "a bad file is refused with its place, and nothing is written",
    arguments: [
      (
        "{\"format\":\"holdfast-log\",\n\"version\":1,\n\"records\":[}\n", ["is not valid JSON", "3 | \"records\":[}"],
        "}"
      ),
      ("", ["the file is empty"], nil), ("[]", ["an object is expected"], nil), ("{}", ["format is missing"], nil),
      ("{\"format\":\"other\",\"version\":1,\"records\":[]}", ["this is not a Holdfast log"], nil),
      ("{\"format\":\"holdfast-log\",\"version\":2,\"records\":[]}", ["made by a newer Holdfast"], nil),
      (
        JSONLog.of([JSONLog.morning(id: "018f0000-0000-7000-8000-00000aabcdef", day: "2024-03-02", pain: "\"x\"")]),
        ["at records[0].pain, line 2, column", "pain"], nil
      ),
      (
        JSONLog.of([
          JSONLog.morning(id: "018f0000-0000-7000-8000-00000aabcdef", day: "2024-03-02"),
          JSONLog.morning(id: "018f0000-0000-7000-8000-00000babcdef", day: "2024-02-30", pain: "11"),
        ]), ["at records[1].pain, line 3", "at records[1].day, line 3"], nil
      ),
      (
        JSONLog.of([JSONLog.morning(id: "nonsense", day: "2024-03-02")]), ["at records[0].id, line 2", "a UUID"], nil
      ),
    ] as [(String, [String], String?)])
  func badFile(text: String, says: [String], points: String?) throws {
    let home = try SampleLog.home()
    try home.write(text, to: "bad.json")
    let before = try home.bytes(of: "log.db")
    for flags in [[], ["--dry-run"]] {
      let outcome = try home.run(["import", "bad.json"] + flags)
      #expect(outcome.end == .status(65) && outcome.out == "", "\(outcome.out)")
      #expect(outcome.complains("bad.json"))
      for words in says { #expect(outcome.complains(words), "\(outcome.error)") }
      if let points { #expect(Carets.marked(in: outcome.error) == points, "\(outcome.error)") }
    }
    #expect(try home.bytes(of: "log.db") == before)
  }

  @Test("bytes that are no UTF-8 are told by their place")
  func notUTF8() throws {
    let home = try Home()
    try home.write(Array("{\"format\":\"".utf8) + [0xFF, 0xFE], to: "bad.json")
    let outcome = try home.run("import", "bad.json")
    #expect(outcome.end == .status(65) && outcome.complains("not valid UTF-8"), "\(outcome.error)")
    #expect(try home.run("history").says("Nothing is logged here yet."))
  }
}
