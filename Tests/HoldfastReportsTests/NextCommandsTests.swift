import HoldfastReports
import Testing

@Suite("Commands in a text")
struct NextCommandsTests {
  private let next = NextCommands(
    database: "my log.db", names: ["undo": [], "edit": [], "doctor": [], "protocol": ["use", "show"]])

  @Test("each command of ours gets the option, wherever it stands, and once")
  func completed() {
    let cases = [
      "Back again: holdfast undo": "Back again: holdfast undo --db 'my log.db'",
      "holdfast undo, or holdfast edit last.":
        "holdfast undo --db 'my log.db', or holdfast edit --db 'my log.db' last.",
      "Do it (holdfast undo).": "Do it (holdfast undo --db 'my log.db').",
      "Do holdfast undo. Then rest": "Do holdfast undo --db 'my log.db'. Then rest",
      "holdfast protocol use FILE": "holdfast protocol use --db 'my log.db' FILE",
      "holdfast protocol": "holdfast protocol --db 'my log.db'",
      "holdfast doctor --db x.db --repair": "holdfast doctor --db x.db --repair",
      "holdfast doctor --repair": "holdfast doctor --db 'my log.db' --repair",
    ]
    for (text, completed) in cases { #expect(next.completed(text) == completed) }
  }

  @Test("a path is quoted where it needs it, and before the mark that ends a sentence")
  func marks() {
    let next = NextCommands(database: "log.db", names: ["undo": []])
    #expect(
      next.completed("holdfast undo, holdfast undo or (holdfast undo). Then holdfast undo.")
        == "holdfast undo --db 'log.db', holdfast undo --db log.db or (holdfast undo --db log.db). "
        + "Then holdfast undo --db 'log.db'.")
  }

  @Test(
    "what is no command stays as it is",
    arguments: [
      "", "holdfast", "holdfast: can't undo", "as holdfast says", "/home/ann/holdfast undo", "holdfast undo.db",
      "holdfast undone", "Holdfast undo", "the holdfast ",
    ])
  func untouched(_ text: String) {
    #expect(next.completed(text) == text)
  }
}
