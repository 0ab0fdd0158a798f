import Foundation
import Testing

/// What a bundle looked like when somebody last looked at it, in the files under Golden.
///
/// `make golden` writes what is written now into them; then look at the difference before you commit it.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  private static var isWriting: Bool { ProcessInfo.processInfo.environment["HOLDFAST_GOLDEN"] == "write" }

  /// Compares a text with the file of that name, or writes the file.
  static func check(_ text: String, _ name: String) throws {
    let file = folder.appendingPathComponent(name)
    if isWriting {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    guard text != recorded else { return }
    let lines = zip(lines(recorded), lines(text)).enumerated()
    let first = lines.first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs from line \(first.map { $0.offset + 1 } ?? 0) on. If that is meant, run make golden.
      recorded: \(first?.element.0 ?? "(the end)")
      now:      \(first?.element.1 ?? "(the end)")
      """)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
