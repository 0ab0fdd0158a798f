internal import GRDB
internal import HoldfastModel

extension Database {
  /// Inserts one row, each value beside the name of its column.
  /// - Throws: a problem when a text holds NUL: it would be cut there.
  func insert(
    into table: StaticString, _ row: KeyValuePairs<String, (any DatabaseValueConvertible)?>
  ) throws {
    for (column, value) in row { try Database.refuseNUL(in: value as? String, of: table, column) }
    let columns = row.map(\.key).joined(separator: ", ")
    let places = row.map { _ in "?" }.joined(separator: ", ")
    let statement = try cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
    try statement.execute(arguments: StatementArguments(row.map(\.value)))
  }

  /// - Throws: a problem when a text holds NUL: it would be cut there.
  static func refuseNUL(in text: String?, of table: StaticString, _ column: String) throws {
    guard let text, text.utf8.contains(0) else { return }
    throw Problem(
      .data, "a text for \(table).\(column) holds the character NUL",
      why: "SQLite ends a text there, so that the rest would be lost.",
      remedy: "Take the character out. Nothing was written.")
  }
}
