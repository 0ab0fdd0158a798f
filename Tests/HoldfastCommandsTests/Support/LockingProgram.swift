import GRDB

/// Another program that keeps the log for itself.
final class LockingProgram {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  func lock() throws { try queue.unsafeReentrantWrite { try $0.execute(sql: "BEGIN EXCLUSIVE") } }

  func unlock() throws { try queue.unsafeReentrantWrite { try $0.execute(sql: "COMMIT") } }
}
