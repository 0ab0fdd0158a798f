import Foundation

/// What something looked like when somebody last looked at it, in the files under the folder Golden of a test target.
///
/// `make golden` writes what it looks like now into them; then look at the difference before you commit it.
public struct Golden: Sendable {
  private let folder: URL

  /// The golden files of the test target that a file lies in, one folder below it.
  /// - Parameter file: a file in a folder of the target; the one that asks, unless another is named.
  public init(besides file: String = #filePath) {
    folder = URL(fileURLWithPath: file)
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")
  }

  private static var isWriting: Bool { ProcessInfo.processInfo.environment["HOLDFAST_GOLDEN"] == "write" }

  /// Compares a text with the file of that name, or writes the file.
  /// - Returns: what differs, in words; nil where nothing does.
  public func difference(of text: String, from name: String) throws -> String? {
    let file = folder.appendingPathComponent(name)
    if Self.isWriting {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return nil
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    guard text != recorded else { return nil }
    let first = zip(lines(recorded), lines(text)).enumerated().first { $0.element.0 != $0.element.1 }
    return """
      \(name) differs from line \(first.map { $0.offset + 1 } ?? 0) on. If that is meant, run make golden.
      recorded: \(first?.element.0 ?? "(the end)")
      now:      \(first?.element.1 ?? "(the end)")
      """
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
