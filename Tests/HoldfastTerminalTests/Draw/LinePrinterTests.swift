import HoldfastTraining
import Testing

@testable import HoldfastTerminal

struct LinePrinterTests {
  @Test("a line is printed when something happened, not when a second passed")
  func changes() {
    var printer = LinePrinter(isUnicode: true)
    var screen = SampleScreens.hold
    #expect(printer.lines(for: screen) == "Knee plank, set 2 of 3: hold.\n")
    screen.clock?.seconds = 24
    screen.facts = ["target 30 s", "6 s to go"]
    #expect(printer.lines(for: screen) == "")
    screen.announcement = "3"
    screen.notice = "Not saved."
    #expect(printer.lines(for: screen) == "3\n! Not saved.\n")
    screen.notice = nil
    #expect(printer.lines(for: screen) == "")
    screen.notice = "Not saved."
    #expect(printer.lines(for: screen) == "! Not saved.\n")
  }

  @Test("no word of a user moves the cursor of a screen reader")
  func safe() {
    var printer = LinePrinter(isUnicode: false)
    let screen = TrainingScreen(title: "", announcement: "Übung\u{1B}[2J\nplank – 30 s")
    #expect(printer.lines(for: screen) == "?bung?[2J plank - 30 s\n")
  }
}
