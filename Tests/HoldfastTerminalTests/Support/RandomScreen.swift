import HoldfastTestSupport
import HoldfastTraining

@testable import HoldfastTerminal

extension SplitMix64 {
  /// A screen as none is ever shown, with words of every width.
  mutating func screen() -> TrainingScreen {
    TrainingScreen(
      title: words(4), position: words(3), clock: chance(70) ? clock() : nil,
      facts: (0..<int(0...4)).map { _ in words(4) },
      lines: (0..<int(0...8)).map { _ in .init(words(30), tone()) },
      keys: (0..<int(0...9)).map { _ in .init(words(1), words(3)) }, notice: chance(40) ? words(20) : nil,
      announcement: words(5))
  }

  /// A size, now and then one that nobody can use.
  mutating func size() -> ConsoleSize {
    chance(20)
      ? ConsoleSize(columns: int(1...12), rows: int(1...6)) : ConsoleSize(columns: int(20...200), rows: int(5...60))
  }

  private mutating func clock() -> TrainingScreen.Clock {
    .init(
      seconds: one(of: int(0...59), int(60...599), int(600...7_200), -5, .max),
      kind: one(of: .ready, .hold, .paused, .rest, .open), isCueing: chance(30))
  }

  private mutating func tone() -> TrainingScreen.Tone { one(of: .plain, .strong, .good, .attention, .danger, .faint) }

  private mutating func words(_ most: Int) -> String {
    (0..<int(0...most)).map { _ in
      one(of: "plank", "hold", "Überkörper", "訓練", "👍🏽", "e\u{301}a\u{301}", "\u{1B}[2J", "a\nb", "\u{301}", "🇩🇪", "30 s")
    }.joined(separator: one(of: " ", "  ", "-"))
  }
}
