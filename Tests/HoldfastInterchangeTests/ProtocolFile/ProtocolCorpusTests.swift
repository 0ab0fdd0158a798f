import Foundation
import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import Testing

/// The inputs that Scripts/fuzz begins with, and those that once made the reader fail.
@Suite("The kept inputs of the fuzzer")
struct ProtocolCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz/Corpus/protocol")

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  /// The files that are protocols. All others are refused.
  private static let protocols: Set = [
    "comments.yaml", "crlf-and-mark.yaml", "default.yaml", "documents.yaml", "explicit-keys.yaml", "flow.yaml",
    "name-private.yaml", "name-quoted.yaml", "name-single-quoted.yaml", "none.yaml", "other-numbers.yaml",
  ]

  @Test("each is refused with problems, or comes back as the same protocol", arguments: names)
  func replay(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    do {
      let rules = try ProtocolFileReader(fileName: name).read(bytes)
      #expect(rules.conflicts == [])
      #expect(try readProtocol(ProtocolFileWriter.text(of: rules)) == rules)
      #expect(Self.protocols.contains(name), "\(name) was accepted")
    } catch let problems as Problems {
      #expect(problems.all.allSatisfy { $0.kind == .data && $0.what.hasPrefix(name) })
      #expect(!Self.protocols.contains(name), "\(problems.all)")
    }
  }

  @Test("they are few and small")
  func size() throws {
    let sizes = try Self.names.map { try Data(contentsOf: Self.folder.appendingPathComponent($0)).count }
    #expect((30...100).contains(sizes.count))
    #expect(sizes.reduce(0, +) < 200_000)
  }
}
