import Foundation
import Testing

/// The inputs that Scripts/fuzz begins with, and those that once made something fail.
struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fuzz/Corpus")

  private static func names(of target: FuzzTarget) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(target.rawValue).path).sorted()
  }

  private static func bytes(_ name: String, of target: FuzzTarget) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(target.rawValue).appendingPathComponent(name)))
  }

  @Test("what must hold for any input holds for each that was kept", arguments: FuzzTarget.allCases)
  func replay(target: FuzzTarget) throws {
    for name in try Self.names(of: target) {
      do {
        try target.check(Self.bytes(name, of: target))
      } catch let offence as Offence {
        Issue.record("\(target.rawValue)/\(name): \(offence.what)")
      }
    }
  }

  @Test("the kept inputs are few and small", arguments: FuzzTarget.allCases)
  func size(target: FuzzTarget) throws {
    let sizes = try Self.names(of: target).map { try Self.bytes($0, of: target).count }
    #expect((10...100).contains(sizes.count))
    #expect(sizes.reduce(0, +) < 200_000)
  }

  @Test("there is a folder of inputs for each target, and no other")
  func folders() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { !$0.hasPrefix(".") }
    #expect(Set(names) == Set(FuzzTarget.allCases.map(\.rawValue)))
  }
}
