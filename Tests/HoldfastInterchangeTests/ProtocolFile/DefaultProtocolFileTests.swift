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

  private static let text = ProtocolFileWriter.text(of: .standard)

  @Test("the documentation holds it byte for byte")
  func golden() throws {
    if Self.isWriting { try Self.text.write(to: Self.file, atomically: true, encoding: .utf8) }
    let recorded = try String(contentsOf: Self.file, encoding: .utf8)
    let lines = [recorded, Self.text].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let first = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(first.map { "line \($0.offset + 1): \($0.element.0) / \($0.element.1)" } == nil)
    #expect(recorded.utf8.count == Self.text.utf8.count)
  }

  @Test("it is the default protocol, with its comments and without")
  func standard() throws {
    #expect(try readProtocol(Self.text) == .standard)
    #expect(try readProtocol(ProtocolTexts.bare) == .standard)
  }

  @Test("the keys that it documents are the keys that are accepted, in their order")
  func keys() {
    let documented = WrittenLine.all(of: Self.text).filter(\.hasValue).map(\.path)
    #expect(documented == ["name", "version"] + ProtocolKey.all.map(\.path))
  }

  @Test(
    "above every key stand its meaning, its values and the strength of its source",
    arguments: ProtocolKey.all.map(\.path))
  func comments(path: String) throws {
    let key = try #require(ProtocolKey.of(path))
    let line = try #require(WrittenLine.all(of: Self.text).first { $0.path == path })
    let range = "\(key.range.lowerBound) to \(key.range.upperBound) \(key.unit.rawValue)"
    let values = [key.unit == .yesNo ? "yes or no" : range] + [key.none].compactMap { $0 }
    #expect(
      line.comment == "\(key.meaning.prefix(1).uppercased())\(key.meaning.dropFirst()). "
        + "Value: \(values.joined(separator: ", or none: ")). "
        + "Source: \(key.evidence.strength.rawValue). \(key.evidence.basis)")
  }

  @Test("no line is wider than 90 columns, and none ends in a space")
  func width() {
    let lines = Self.text.split(separator: "\n")
    #expect(lines.filter { $0.count > 90 || $0.hasSuffix(" ") } == [])
  }

  @Test("it says what it is, what it is not, and which commands take it")
  func header() {
    let header = WrittenLine.all(of: Self.text).prefix { $0.path.isEmpty }.map(\.text).joined(separator: "\n")
    let words = header.split { "# \n".contains($0) }.joined(separator: " ")
    for phrase in [
      "No clinician has reviewed the defaults", "the plank ladder only", "holdfast protocol check FILE",
      "holdfast protocol use FILE --by WHO", "The usual morning pain is not here", "holdfast start",
    ] + ProtocolKey.Strength.allCases.map(\.rawValue) {
      #expect(words.contains(phrase), "\(phrase) is not in the header")
    }
  }
}
