internal import GRDB

/// What a database is made of, as words: comments, spaces and the double quotes that ALTER TABLE writes don't count, so
/// that a migrated log is like a fresh one.
struct SchemaFingerprint: Equatable {
  /// The words of each table, index and view, by its kind and name: `table session`.
  let parts: [String: [String]]

  init(of database: Database) throws {
    let statement = try database.makeStatement(sql: "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema")
    let row = try RowReader(statement, table: "sqlite_schema", idColumn: 0)
    var parts: [String: [String]] = [:]
    while try row.next() { parts[try row.text(0)] = SchemaFingerprint.words(of: try row.text(1)) }
    self.parts = parts
  }

  /// The fingerprint of a log of this version.
  static func expected() throws -> SchemaFingerprint {
    try LogStore.emptyLog(path: ":memory:", schema: .current).queue.inDatabase { try SchemaFingerprint(of: $0) }
  }

  /// The words and signs of a statement. A text in single quotes is one word.
  static func words(of sql: String) -> [String] {
    var words: [String] = []
    var word = ""
    var rest = sql.unicodeScalars[...]
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    while let scalar = rest.popFirst() {
      switch scalar {
      case "-" where rest.first == "-":
        end()
        rest = rest.drop { $0 != "\n" }
      case "'":
        end()
        let text = rest.prefix { $0 != "'" }
        words.append("'" + String(text) + "'")
        rest = rest.dropFirst(text.count + 1)
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_":
        word.unicodeScalars.append(scalar)
      case "\"": end()
      case _ where scalar.properties.isWhitespace: end()
      default:
        end()
        words.append(String(scalar))
      }
    }
    end()
    return words
  }
}
