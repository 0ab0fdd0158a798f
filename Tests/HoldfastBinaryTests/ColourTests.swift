import Testing

@Suite("colour is shown where it is wanted")
struct ColourTests {
  private static let escape: UInt8 = 0x1B

  @Test(
    "in a pipe",
    arguments: [
      ([:], [], false), (["NO_COLOR": "1"], [], false), (["CLICOLOR_FORCE": "1"], [], true),
      (["CLICOLOR_FORCE": "0"], [], false), (["CLICOLOR_FORCE": ""], [], false),
      (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], [], false), (["NO_COLOR": "", "CLICOLOR_FORCE": "1"], [], true),
      ([:], ["--color", "always"], true), (["NO_COLOR": "1"], ["--color", "always"], true),
      (["CLICOLOR_FORCE": "1"], ["--color", "never"], false), ([:], ["--color", "auto"], false),
    ] as [([String: String?], [String], Bool)])
  func pipe(variables: [String: String?], flags: [String], isColoured: Bool) throws {
    let home = try SampleLog.home()
    for command in [["ready"], ["show", "last"]] {
      let outcome = try home.run(command + flags, with: variables)
      #expect(outcome.outBytes.contains(Self.escape) == isColoured, "\(command): \(outcome.out)")
      #expect(outcome.isDone)
    }
  }

  @Test(
    "every command that shows text is coloured when it is asked for",
    arguments: [["ready", "--explain"], ["today"], ["history"], ["show", "last-pain"], ["exercises"]])
  func everyCommand(_ command: [String]) throws {
    #expect(try SampleLog.home().run(command + ["--color", "always"]).outBytes.contains(Self.escape))
  }

  @Test("errors in a pipe are coloured only by CLICOLOR_FORCE")
  func errors() throws {
    let home = try Home()
    #expect(try !home.run("morning", "11").errorBytes.contains(Self.escape))
    #expect(try home.run("morning", "11", with: ["CLICOLOR_FORCE": "1"]).errorBytes.contains(Self.escape))
    #expect(
      try !home.run("morning", "11", with: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).errorBytes.contains(Self.escape))
  }

  @Test(
    "machine output has no colour even where it is forced", arguments: ["ready", "today", "due", "history", "replay"])
  func machineOutput(_ command: String) throws {
    let home = try SampleLog.home()
    #expect(try !home.run(command, "--json", "--color", "always").outBytes.contains(Self.escape))
    #expect(try !home.run("export", "csv", "--color", "always").outBytes.contains(Self.escape))
  }

  @Test("without colour every word is there")
  func sameWords() throws {
    let home = try SampleLog.home()
    let painted = try home.run("ready", "--explain", "--color", "always").out
    let plain = painted.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == (try home.run("ready", "--explain").out))
  }
}
