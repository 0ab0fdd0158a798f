import Foundation
import Testing

/// What a screen looked like when somebody last looked at it, in the files under Golden.
///
/// `make golden` writes what is drawn now into them; then look at the difference before you commit it.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

  /// Compares a text with the file of that name, or writes the file.
  static func check(_ text: String, _ name: String) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["HOLDFAST_GOLDEN"] == "write" {
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "\(name) differs. If that is meant, run make golden.")
  }
}
