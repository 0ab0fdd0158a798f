import Foundation
import HoldfastInterchange
import HoldfastProgression
import Testing

/// Documentation/default-protocol.yaml is what `holdfast protocol init` writes.
///
/// `HOLDFAST_GOLDEN=write swift test --filter DefaultProtocolFile` writes it anew.
@Suite("The default protocol as a file")
struct DefaultProtocolFileTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/default-protocol.yaml")

  private static var isWriting: Bool { ProcessInfo.processInfo.environment["HOLDFAST_GOLDEN"] == "write" }

  @Test("the documentation holds it byte for byte")
  func golden() throws {
    let text = ProtocolFileWriter.text(of: .standard)
    if Self.isWriting { try text.write(to: Self.file, atomically: true, encoding: .utf8) }
    let recorded = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(recorded == text, "see the comment of this suite for how to write it anew")
  }

  @Test("it reads back as the default protocol")
  func roundTrip() throws {
    let bytes = Array(ProtocolFileWriter.text(of: .standard).utf8)
    #expect(try ProtocolFileReader(fileName: "rules.yaml").read(bytes) == .standard)
  }
}
