import Testing

/// A command that needs another word says which there are, on standard error.
struct GroupCommandTests {
  @Test("a group by itself writes nothing to standard output, which may be a file for an export")
  func alone() throws {
    let outcome = try TestWorld().run("export")
    #expect(outcome.status == 64 && outcome.out == "")
    #expect(
      outcome.errors
        == "holdfast: 'export' needs another word\n"
        + "  Its commands: holdfast export csv, holdfast export json, holdfast export fhir\n")
    #expect(try TestWorld().run("protocol").status == 64)
    #expect(try TestWorld().run("exercises").status == 0)
  }

  @Test("help about a command that does not exist says which may be meant")
  func help() throws {
    let outcome = try TestWorld().run("help lgo")
    #expect(outcome.status == 64 && outcome.out == "")
    #expect(outcome.errors.hasSuffix("Did you mean: holdfast help log\n"), "\(outcome.errors)")
    #expect(try TestWorld().run("help log").status == 0)
    #expect(try TestWorld().run("help").status == 0)
  }
}
