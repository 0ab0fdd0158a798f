import Foundation
import GRDB
import HoldfastModel
import Testing

@testable import HoldfastStore

extension TemporaryLog {
  /// A log with records of every kind, some deleted, on pages enough to damage one.
  static func filled(seed: UInt64 = 1, records: Int = 60) throws -> TemporaryLog {
    let log = try TemporaryLog()
    var seeded = Seeded(seed: seed)
    try log.open().write(command: "import", now: Instant(milliseconds: 1_800_000_000_000)) { writer in
      for _ in 0..<records { try writer.put(try seeded.record(outOf: 1_000_000)) }
    }
    return log
  }

  /// The pages of a table or index, the first one its root.
  func pages(of table: String) throws -> [Int] {
    let root = try asOtherProgram {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table])
    }
    return [try #require(root)]
  }

  /// Writes nonsense over the root page of a table.
  func damage(_ table: String) throws {
    let page = try pages(of: table)[0]
    try overwrite(at: (page - 1) * 4096, with: [UInt8](repeating: 0xA7, count: 4096))
  }

  func overwrite(at offset: Int, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}
