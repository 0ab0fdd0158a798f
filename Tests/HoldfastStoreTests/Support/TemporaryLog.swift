import Foundation
import GRDB
import HoldfastModel

@testable import HoldfastStore

/// A directory of its own for one test, gone with it.
final class TemporaryLog {
  let directory: String
  /// Where the log is to be; nothing is there yet.
  var path: String { directory + "/log.db" }

  init() throws {
    directory = FileManager.default.temporaryDirectory.path + "/holdfast-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }

  func open(
    _ access: LogStore.Access = .writing, schema: Schema = .current, patience: Double = 5
  ) throws -> LogStore {
    let store = try LogStore.open(path: path, for: access, schema: schema, patience: patience)
    // The tables come with the first use.
    if store.isNew { _ = try store.read { _ in } }
    return store
  }

  /// The file as another program sees it.
  func asOtherProgram<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: path)
    let value = try queue.inDatabase(body)
    try queue.close()
    return value
  }

  /// Puts a text in the place of the log.
  func fill(with text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// The names of the files in the directory.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }

  /// Where Linux lists the files that this process has open.
  static let openFiles = "/proc/self/fd"

  /// How many times this process has the log open.
  func timesOpen() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: TemporaryLog.openFiles).count { name in
      // What other tests opened may be closed by now.
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: TemporaryLog.openFiles + "/" + name)
      return target == path
    }
  }

  static func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

extension LogStore {
  /// Everything in the log, in id order.
  func everything() throws -> [LogRecord] {
    try read { reader in
      var records: [LogRecord] = []
      try reader.forEachRecord { records.append($0) }
      return records
    }
  }
}
