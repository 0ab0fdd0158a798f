import Foundation
import Testing

/// The transcripts under Examples are documentation: what they show is what the program does.
///
/// `HOLDFAST_GOLDEN=write swift test --filter Examples` writes what the program says now into them.
struct ExamplesTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples")

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".txt") }.sorted() ?? []

  private static var isWriting: Bool { ProcessInfo.processInfo.environment["HOLDFAST_GOLDEN"] == "write" }

  @Test("the program answers as the transcript says", arguments: names)
  func transcript(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let replayed = try Transcript(recorded).replayed()
    if Self.isWriting {
      try replayed.write(to: file, atomically: true, encoding: .utf8)
    } else if replayed != recorded {
      let lines = zip(
        recorded.split(separator: "\n", omittingEmptySubsequences: false),
        replayed.split(separator: "\n", omittingEmptySubsequences: false))
      let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        """
        \(name) differs from line \(first.map { $0.offset + 1 } ?? 0) on
        recorded: \(first?.element.0 ?? "(the end)")
        now:      \(first?.element.1 ?? "(the end)")
        """)
    }
  }

  @Test("every command stands in a transcript, right and wrong")
  func everyCommand() throws {
    var right: Set<String> = []
    var wrong: Set<String> = []
    for name in Self.names {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      var command: String?
      for line in text.split(separator: "\n") {
        if line.hasPrefix("$ ") {
          if let command { right.insert(command) }
          let words = line.split(separator: " ")
          command = words.count > 2 && words[1] == "holdfast" ? String(words[2]) : nil
        } else if line.hasPrefix("=> "), let failed = command {
          wrong.insert(failed)
          command = nil
        }
      }
      if let command { right.insert(command) }
    }
    let commands: Set = [
      "start", "log", "morning", "pain", "flag", "ready", "today", "due", "replay", "history", "show", "edit", "delete",
      "undo", "redo", "clear", "unlock", "override", "advice", "exercises", "export", "import", "protocol", "lab",
      "report", "train", "hold", "backup", "restore", "doctor", "purge",
    ]
    #expect(commands.subtracting(right) == [])
    #expect(commands.subtracting(wrong) == [])
  }
}
