import GRDB

/// The log as another program sees it.
enum Database {
  static func integrity(of path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    let answer = try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    try queue.close()
    return answer
  }

  /// Changes the file by SQL.
  static func execute(_ sql: String, on path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// Holds the file's lock while `body` runs.
  static func locked<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.inDatabase { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      defer { try? database.execute(sql: "ROLLBACK") }
      return try body()
    }
  }
}
