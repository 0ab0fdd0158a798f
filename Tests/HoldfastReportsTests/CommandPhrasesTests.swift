import HoldfastModel
import HoldfastReports
import HoldfastTestSupport
import Testing

/// A command that is printed stays on one line where it fits, so that it can be copied.
struct CommandPhrasesTests {
  @Test(
    "a command is not broken where it fits into a line",
    arguments: [
      (
        "Form is not recorded, so nothing of it counts yet: holdfast edit e8cb0 --form clean",
        "holdfast edit e8cb0 --form clean"
      ),
      (
        "Take it back: holdfast undo, or holdfast edit last-morning N for another score.",
        "holdfast edit last-morning N"
      ),
      (
        "A clinician's word, given in the clinic: holdfast unlock --by \"my own therapist\" and so on.",
        "holdfast unlock --by \"my own therapist\""
      ),
      (
        "After training: holdfast log knee plank 3x15s + bird dog 2x10x8s --during N",
        "holdfast log knee plank 3x15s + bird dog 2x10x8s --during N"
      ),
      (
        "Rescue what can be read of it, if anything: holdfast doctor --db /a/b.db --salvage NEW.db",
        "holdfast doctor --db /a/b.db --salvage NEW.db"
      ),
    ])
  func kept(_ text: String, _ command: String) {
    for width in DisplayWidth.of(command)...(DisplayWidth.of(command) + 30) {
      let lines = CommandPhrases.wrapped(text, width: width, indent: 0, hanging: 0)
      #expect(lines.contains { $0.contains(command) }, "\(width): \(lines)")
      #expect(lines.joined(separator: " ") == text)
    }
  }

  @Test("a command that is wider than the page is broken like other words, and none is lost")
  func broken() {
    let text = "After training: holdfast log knee plank 3x15s + bird dog 2x10x8s --during N --form clean"
    let lines = CommandPhrases.wrapped(text, width: 40, indent: 0, hanging: 2)
    #expect(lines.filter { DisplayWidth.of($0) > 40 } == [])
    #expect(lines.flatMap { $0.split(separator: " ") } == text.split(separator: " "))
  }

  @Test("in what a record says nothing is taken for a command")
  func records() {
    var page = Page(
      width: 200, ink: .none, nextCommands: NextCommands(database: "n.db", names: ["today": [], "undo": []]))
    page.write("note: ask about holdfast today", isRecord: true)
    page.write("Back again: holdfast undo")
    #expect(page.text == "note: ask about holdfast today\nBack again: holdfast undo --db n.db\n")
  }
}
