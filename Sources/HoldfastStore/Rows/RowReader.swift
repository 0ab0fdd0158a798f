internal import GRDB
internal import GRDBSQLite
internal import HoldfastModel

/// The rows of a query, one at a time, read by column index without trust: a value that the Model refuses becomes a
/// problem that names the table, the record and the column. It never traps, and nothing is skipped in silence.
///
/// The columns are read through SQLite's own interface: GRDB's `row[index]` traps on a value of another type.
struct RowReader {
  /// The table that the rows come from.
  let table: StaticString
  /// The record that the current row belongs to, read only when there is a problem to tell.
  let recordID: () -> String
  /// The statement, at a row.
  let statement: OpaquePointer
  /// Kept, for it resets the statement when it goes.
  private let rows: RowCursor

  /// The rows of a query whose column `idColumn` holds the id of the record.
  init(
    _ statement: Statement, _ arguments: StatementArguments = [], table: StaticString, idColumn: Int32
  ) throws {
    let pointer = statement.sqliteStatement
    try self.init(statement, arguments, table: table) {
      sqlite3_column_text(pointer, idColumn).map { String(cString: $0) } ?? "without an id"
    }
  }

  /// The rows of a query whose record is named by the caller.
  init(
    _ statement: Statement, _ arguments: StatementArguments = [], table: StaticString,
    recordID: @escaping () -> String
  ) throws {
    self.table = table
    self.recordID = recordID
    self.statement = statement.sqliteStatement
    rows = try Row.fetchCursor(statement, arguments: arguments)
  }

  /// Goes to the next row; false when there is none.
  func next() throws -> Bool {
    try rows.next() != nil
  }

  /// What stands in a column.
  ///
  /// SQLite calls such a value unprotected, for another thread could change it; here the connection has one thread.
  /// Each `sqlite3_column_*` call costs several of the `sqlite3_value_*` ones.
  func cell(_ column: Int32) -> OpaquePointer? {
    sqlite3_column_value(statement, column)
  }

  /// A whole number; nil for null.
  func optionalInt(_ column: Int32) throws -> Int? {
    let cell = cell(column)
    switch sqlite3_value_type(cell) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return Int(exactly: sqlite3_value_int64(cell))
    default: throw refusal(of: column)
    }
  }

  /// A whole number.
  func int(_ column: Int32) throws -> Int {
    guard let value = try optionalInt(column) else { throw refusal(of: column) }
    return value
  }

  /// A truth value, kept as 0 or 1.
  func bool(_ column: Int32) throws -> Bool {
    switch try optionalInt(column) {
    case 0: return false
    case 1: return true
    default: throw refusal(of: column)
    }
  }

  /// A truth value, kept as 0 or 1; nil for null.
  func optionalBool(_ column: Int32) throws -> Bool? {
    isNull(column) ? nil : try bool(column)
  }

  /// A number in the range of what it measures; nil for null.
  func optional<Number: BoundedNumber>(_ column: Int32) throws -> Number? {
    guard let value = try optionalInt(column) else { return nil }
    guard let number = Number(value) else { throw refusal(of: column) }
    return number
  }

  /// A number in the range of what it measures.
  func number<Number: BoundedNumber>(_ column: Int32) throws -> Number {
    guard let number: Number = try optional(column) else { throw refusal(of: column) }
    return number
  }

  /// A text; nil for null.
  func optionalText(_ column: Int32) throws -> String? {
    try withText(column) { bytes in
      // Null-terminated, as SQLite hands it out. A text with a NUL within, or not in UTF-8, nobody wrote here.
      guard let start = bytes.baseAddress else { return "" }
      let text = start.withMemoryRebound(to: CChar.self, capacity: bytes.count + 1) {
        String(validatingCString: $0)
      }
      guard let text, text.utf8.count == bytes.count else { throw refusal(of: column) }
      return text
    }
  }

  /// A text.
  func text(_ column: Int32) throws -> String {
    guard let text = try optionalText(column) else { throw refusal(of: column) }
    return text
  }

  /// Hands the bytes of a text to `body`; nil for null.
  func withText<Value>(
    _ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
  ) throws -> Value? {
    let cell = cell(column)
    switch sqlite3_value_type(cell) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT:
      // "call sqlite3_column_text() first, then sqlite3_column_bytes()" (sqlite.org/c3ref/column_blob.html)
      let start = sqlite3_value_text(cell)
      let count = Int(sqlite3_value_bytes(cell))
      return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    default: throw refusal(of: column)
    }
  }

  /// Whether the column is null.
  func isNull(_ column: Int32) -> Bool {
    sqlite3_value_type(cell(column)) == SQLITE_NULL
  }

  /// The problem with what a column holds.
  func refusal(of column: Int32) -> Problem {
    let name = sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "column \(column)"
    let fault =
      sqlite3_column_text(statement, column).map { "the value '\(String(cString: $0))' can't be read" }
      ?? "the value is missing"
    return refusal(
      ", column \(name): \(fault)", why: "Holdfast never writes it so; another program may have changed the log.")
  }

  /// The problem with the record of the current row.
  /// - Parameter fault: what stands behind its id, with the sign that begins it.
  func refusal(_ fault: String, why: String) -> Problem {
    Problem(
      .data, "\(table), record \(recordID())\(fault)", why: "\(why) Nothing was written.",
      remedy: "See what else is wrong: holdfast doctor. Put back a backup: holdfast restore FILE. "
        + "Or rescue what can be read: holdfast doctor --salvage NEW.db")
  }
}
