import Foundation
import Testing

/// The tutorial is a course of days. The program can't be told another day, so a test replays it.
///
/// `HOLDFAST_GOLDEN=write swift test --filter Tutorial` writes what the program says now into it.
struct TutorialTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/Tutorial.md")

  @Test("the program answers as the tutorial says, day by day")
  func course() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let page = TutorialPage(text)
    if ProcessInfo.processInfo.environment["HOLDFAST_GOLDEN"] == "write" {
      try page.rewritten().write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(page.commands.allSatisfy { $0.hasPrefix("holdfast ") })
    #expect(page.commands.count > 20)
    for (command, expected, found) in try page.replayed() where !TutorialPage.matches(expected[...], found[...]) {
      Issue.record(
        """
        Tutorial.md:\(command.output.lowerBound): $ \(command.line)
        it prints now:
        \(found.joined(separator: "\n"))
        """)
    }
  }

  @Test("a line of dots stands for any lines, also for none, and for nothing else")
  func dots() {
    #expect(TutorialPage.matches(["a", "...", "d"], ["a", "b", "c", "d"]))
    #expect(TutorialPage.matches(["a", "..."], ["a"]))
    #expect(!TutorialPage.matches(["a", "...", "d"], ["a", "b"]))
    #expect(!TutorialPage.matches(["a"], ["a", "b"]))
  }
}
