import HoldfastTestSupport
import HoldfastTraining
import Testing

@testable import HoldfastTerminal

struct PainterTests {
  private let painter = Painter(isColoured: true)

  @Test("what is written makes a terminal show the picture, whatever was there, and never leaves the screen")
  func applied() {
    for seed in UInt64(1)...150 {
      var random = SplitMix64(seed: seed)
      let size = random.size()
      var terminal = ModelTerminal(size)
      var old: Grid?
      for _ in 0..<6 {
        let new = Layout(random.screen(), size: size, isUnicode: true).grid
        terminal.take(painter.change(from: old, to: new))
        #expect(terminal.offences == [], "seed \(seed)")
        #expect(terminal.cells == (0..<size.rows).map { Array(new.row($0)) }, "seed \(seed)")
        old = new
      }
    }
  }

  @Test("nothing is written where nothing changed")
  func same() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<100 {
      let grid = Layout(random.screen(), size: random.size(), isUnicode: true).grid
      #expect(painter.change(from: grid, to: grid) == "")
    }
  }

  @Test("one word that changes is written alone")
  func small() {
    var old = Grid(ConsoleSize(columns: 20, rows: 2))
    old.put("7 s to go", row: 1, column: 3)
    var new = Grid(ConsoleSize(columns: 20, rows: 2))
    new.put("6 s to go", row: 1, column: 3, Look())
    #expect(painter.change(from: old, to: new) == "\u{1B}[2;4H6")
  }

  @Test("a picture of another size is written as a whole")
  func resized() {
    let old = Layout(SampleScreens.hold, size: ConsoleSize(columns: 80, rows: 24), isUnicode: true).grid
    let new = Layout(SampleScreens.hold, size: ConsoleSize(columns: 40, rows: 12), isUnicode: true).grid
    #expect(painter.change(from: old, to: new) == painter.change(from: nil, to: new))
  }

  @Test("without colour no colour is set, and what is strong still is")
  func colourless() {
    let grid = Layout(SampleScreens.stop, size: ConsoleSize(columns: 80, rows: 24), isUnicode: true).grid
    let text = Painter(isColoured: false).change(from: nil, to: grid)
    #expect(!text.contains("\u{1B}[0;3") && !text.contains(";31m") && text.contains("\u{1B}[0;1mStop"))
  }
}
