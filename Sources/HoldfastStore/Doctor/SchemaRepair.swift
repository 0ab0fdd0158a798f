internal import GRDB
internal import HoldfastModel

/// Makes the indexes and views of a log as schema.sql has them. Tables are never touched.
struct SchemaRepair {
  let database: Database

  /// Whether a part that differs from schema.sql can be made anew without touching a row: an index or a view, whose name
  /// nothing else has, over tables that are as they should be.
  static func canBuild(_ part: String, expected: [String: [String]], found: [String: [String]]) -> Bool {
    guard expected[part] != nil, !part.hasPrefix("table "), !part.contains("sqlite_autoindex") else { return false }
    let tables = expected.keys.filter { $0.hasPrefix("table ") }
    let name = part.drop { $0 != " " }
    return tables.allSatisfy { expected[$0] == found[$0] } && !found.keys.contains { $0 != part && $0.hasSuffix(name) }
  }

  /// Makes what is missing or differs.
  /// - Returns: what was done.
  func run() throws -> [String] {
    let expected = try SchemaFingerprint.expected().parts
    let found = try SchemaFingerprint(of: database).parts
    let fresh = try LogStore.emptyLog(path: ":memory:", schema: .current)
    var done: [String] = []
    for part in expected.keys.sorted()
    where expected[part] != found[part] && SchemaRepair.canBuild(part, expected: expected, found: found) {
      let words = part.split(separator: " ")
      guard let name = words.last.map(String.init), let kind = words.first,
        let sql = try fresh.queue.inDatabase({
          try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name])
        })
      else { continue }
      try database.execute(sql: "DROP \(kind) IF EXISTS \(name)")
      try database.execute(sql: sql)
      done.append("made the \(kind) \(name) as schema.sql has it")
    }
    return done
  }
}
