import Foundation
import Testing

/// The table that `Scripts/test-faults` prints.
enum FaultSummary {
  /// `HOLDFAST_FAULTS=long` tries as many as Documentation/Faults.md says.
  static let isLong = ProcessInfo.processInfo.environment["HOLDFAST_FAULTS"] == "long"

  /// Adds a line, where somebody keeps such a table.
  static func note(_ fault: String, where place: String, tries: Int, _ outcome: String) throws {
    guard let path = ProcessInfo.processInfo.environment["HOLDFAST_FAULTS_SUMMARY"] else { return }
    let line = "\(fault)\t\(place)\t\(tries)\t\(outcome)\n"
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(
      line.utf8.withContiguousStorageIfAvailable { write(descriptor, $0.baseAddress, $0.count) } == line.utf8.count)
  }
}
