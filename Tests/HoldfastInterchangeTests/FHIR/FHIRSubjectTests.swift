import HoldfastInterchange
import HoldfastModel
import Testing

@Suite("Whose log a FHIR bundle is")
struct FHIRSubjectTests {
  private static let longest = "Patient/" + String(repeating: "1", count: 64)

  @Test("an id of the clinic is a reference", arguments: ["Patient/123", "Patient/a-B.9", longest])
  func references(text: String) throws {
    #expect(try FHIRSubject(text) == .reference(text))
  }

  @Test(
    "all else are words",
    arguments: ["Patient/", "patient/123", "Patient/1 2", "Patient/1/2", "Patient/é", "A. B.", longest + "1"])
  func words(text: String) throws {
    #expect(try FHIRSubject(text) == .display(text))
  }

  @Test("a subject of nothing is refused", arguments: ["", " ", "\u{A0}"])
  func empty(text: String) {
    #expect(
      problem { try FHIRSubject(text) }
        == Problem(
          .usage, "--subject is empty",
          remedy: "Write --subject \"A. B.\" or --subject Patient/123; without it the file names nobody."))
  }

  @Test("a control character is refused", arguments: [("a\nb", "U+000A"), ("\u{1B}[2J", "U+001B")])
  func control(text: String, name: String) {
    #expect(problem { try FHIRSubject(text) }.what == "--subject holds a control character, \(name)")
  }

  @Test("it stands in every entry")
  func everyEntry() throws {
    let entry = CheckIn(day: day("2026-11-21"), moment: .morning, pain: .none)
    let lines = try bundle([.checkIn(stamped(1, entry))], subject: .reference("Patient/123")).split(separator: "\n")
    #expect(
      lines.map { $0.contains("\"subject\":{\"reference\":\"Patient/123\"}") } == [false, true, true, false])
    #expect(
      try entries([.checkIn(stamped(1, entry))], subject: .display("\"A\"")).first?
        .contains("\"subject\":{\"display\":\"\\\"A\\\"\"}") == true)
  }
}
