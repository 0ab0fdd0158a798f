import HoldfastTestSupport
import HoldfastTraining
import Testing

@testable import HoldfastTerminal

struct LayoutTests {
  @Test("at 40x12 the clock, what it counts, the facts, the notice, the first line and the first key are always there")
  func nothingImportantIsPushedOut() {
    let long = Array(repeating: "and so it goes on", count: 20).joined(separator: " ")
    let screen = TrainingScreen(
      title: "A name that is as long as names of exercises can be in the log", position: "set 2 of 3, left side",
      clock: .init(seconds: 4_211, kind: .paused), facts: ["target 2 min 30 s", "1 min 7 s to go", "left side"],
      lines: [.init("First line."), .init(long), .init(long)],
      keys: [.init("any key", "stop")] + (0..<12).map { .init("\($0)", "does something else") },
      notice: "Not saved. \(long)", announcement: "")
    let text = Layout(screen, size: ConsoleSize(columns: 40, rows: 12), isUnicode: false).grid.text
    let needed = ["paused", "target 2 min 30 s", "1 min 7 s to go", "! Not saved.", "First line.", "any key stop"]
    #expect(needed.filter { !text.contains($0) } == [], "\(text)")
  }

  @Test("at 20x5 the clock and a key are there, whatever else is to be said", arguments: SampleScreens.all.map(\.name))
  func tiny(_ name: String) throws {
    var screen = try #require(SampleScreens.all.first { $0.name == name }).screen
    screen.clock = .init(seconds: 83, kind: .hold)
    let text = Layout(screen, size: ConsoleSize(columns: 20, rows: 5), isUnicode: true).grid.text
    #expect(text.contains("1:23 hold") && text.contains(screen.keys[0].key), "\(text)")
  }

  @Test("a cue is seen without colour and without reverse video, and moves nothing else")
  func cue() {
    var screen = SampleScreens.hold
    let size = ConsoleSize(columns: 80, rows: 24)
    let before = Layout(screen, size: size, isUnicode: true).grid.text
    screen.clock?.isCueing = true
    let grid = Layout(screen, size: size, isUnicode: true).grid
    #expect(grid.text.contains(">>> ") && grid.text.contains(" <<<"))
    let marks: Set<Character> = [">", "<"]
    let blanked = String(grid.text.map { marks.contains($0) ? " " : $0 })
    #expect(words(blanked) == words(before))
    #expect(grid.cells.contains { $0.look.isReversed })
  }

  private func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }

  @Test("without Unicode nothing but ASCII is shown")
  func ascii() {
    var random = SplitMix64(seed: 20_261_122)
    for _ in 0..<300 {
      let grid = Layout(random.screen(), size: random.size(), isUnicode: false).grid
      #expect(grid.cells.allSatisfy { $0.character?.isASCII ?? false })
    }
  }

  @Test("any screen at any size makes a picture of that size, with no character that a terminal would obey")
  func anything() {
    for seed in UInt64(1)...400 {
      var random = SplitMix64(seed: seed)
      let size = random.size()
      let grid = Layout(random.screen(), size: size, isUnicode: true).grid
      #expect(grid.size == size, "seed \(seed)")
      let isSafe = grid.cells.allSatisfy { cell in
        cell.character.map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) } }
          ?? true
      }
      #expect(isSafe, "seed \(seed)")
    }
  }
}
