internal import GRDB
internal import HoldfastModel

/// How one kind of record is kept: the columns in their order, and the same row made from an image.
///
/// Both begin with key, id, created, updated, deleted, so that one decoder reads rows and images alike.
protocol RecordTable {
  associatedtype Content: Hashable & Sendable
  /// The name of the table.
  static var name: StaticString { get }
  /// What to select from the table.
  static var columns: String { get }
  /// What to select from `image`, the JSON of a record, to get the same columns.
  static var imageColumns: String { get }
  /// The content of a record from its row.
  static func content(of row: RowReader, from source: RowSource) throws -> Content
  /// Writes a record that has no row; `key` nil lets the database choose one.
  static func insert(_ record: Record<Content>, key: Int64?, into database: Database) throws
}

/// Where a row comes from, for a table whose records have rows of their own below them.
enum RowSource {
  /// The table itself.
  case table(Database)
  /// The JSON of a record.
  case image(String, Database)
}

extension RecordTable {
  /// The first five columns of every table.
  static var head: String { "key, id, created, updated, deleted" }

  /// The first five columns of every image.
  static var imageHead: String {
    "NULL AS key, json_extract(image, '$.id') AS id, json_extract(image, '$.created') AS created, "
      + "json_extract(image, '$.updated') AS updated, json_extract(image, '$.deleted') AS deleted"
  }

  /// Hands each record of a query to `body`, one at a time.
  /// - Parameter clause: what follows `FROM` and the table's name.
  static func forEach(
    _ clause: String, _ arguments: StatementArguments = [], in database: Database,
    _ body: (Record<Content>) throws -> Void
  ) throws {
    // Not a cached statement: `body` may run the same query.
    let statement = try database.makeStatement(sql: "SELECT \(columns) FROM \(name) \(clause)")
    let row = try RowReader(statement, arguments, table: name, idColumn: 1)
    while try row.next() {
      try body(row.record(content(of: row, from: .table(database))))
    }
  }

  /// The records of a query.
  static func all(
    _ clause: String, _ arguments: StatementArguments = [], in database: Database
  ) throws -> [Record<Content>] {
    var records: [Record<Content>] = []
    try forEach(clause, arguments, in: database) { records.append($0) }
    return records
  }

  /// The record of a row; nil when there is none.
  static func record(key: Int64, in database: Database) throws -> Record<Content>? {
    try first(
      sql: "SELECT \(columns) FROM \(name) WHERE key = ?", [key], from: .table(database), in: database)
  }

  /// The record that an image keeps.
  static func record(image: String, in database: Database) throws -> Record<Content>? {
    try first(
      sql: "SELECT \(imageColumns) FROM (SELECT ? AS image)", [image], from: .image(image, database),
      in: database)
  }

  private static func first(
    sql: String, _ arguments: StatementArguments, from source: RowSource, in database: Database
  ) throws -> Record<Content>? {
    let statement = try database.cachedStatement(sql: sql)
    let row = try RowReader(statement, arguments, table: name, idColumn: 1)
    return try row.next() ? row.record(content(of: row, from: source)) : nil
  }
}
