internal import GRDBSQLite
internal import HoldfastModel

extension RowReader {
  /// A value of the Model made from a text; nil for null.
  func optional<Value>(_ column: Int32, _ make: (String) -> Value?) throws -> Value? {
    guard let text = try optionalText(column) else { return nil }
    guard let value = make(text) else { throw refusal(of: column) }
    return value
  }

  /// A value of the Model made from a text.
  func value<Value>(_ column: Int32, _ make: (String) -> Value?) throws -> Value {
    guard let value = try optional(column, make) else { throw refusal(of: column) }
    return value
  }

  /// One of the cases of a choice.
  func choice<Choice: RawRepresentable<String>>(_ column: Int32) throws -> Choice {
    try value(column, Choice.init(rawValue:))
  }

  /// The cases of a choice that stand in one text, apart by spaces; empty for null.
  func words<Value>(_ column: Int32, _ make: (Substring) -> Value?) throws -> [Value] {
    guard let text = try optionalText(column) else { return [] }
    return try text.split(separator: " ").map { word in
      guard let value = make(word) else { throw refusal(of: column) }
      return value
    }
  }

  /// A civil day.
  func day(_ column: Int32) throws -> Day {
    try value(column) { Day(iso: $0) }
  }

  /// An instant: milliseconds in a table, ISO 8601 in an image.
  func instant(_ column: Int32) throws -> Instant {
    let cell = cell(column)
    guard sqlite3_value_type(cell) == SQLITE_INTEGER else {
      return try value(column) { Instant(iso: $0) }
    }
    return Instant(milliseconds: sqlite3_value_int64(cell))
  }

  /// An instant with its offset: seconds and minutes in two columns of a table, ISO 8601 in the first of them in an
  /// image; nil for null.
  func zonedInstant(_ column: Int32, offset: Int32) throws -> ZonedInstant? {
    guard sqlite3_value_type(cell(column)) == SQLITE_INTEGER else {
      return try optional(column) { ZonedInstant(iso: $0) }
    }
    guard let instant = ZonedInstant(seconds: try int(column), offsetMinutes: try int(offset)) else {
      throw refusal(of: column)
    }
    return instant
  }

  /// A weight in kilograms, brought to whole grams; nil for null.
  func weight(_ column: Int32) throws -> Weight? {
    let cell = cell(column)
    switch sqlite3_value_type(cell) {
    case SQLITE_NULL: return nil
    case SQLITE_FLOAT, SQLITE_INTEGER:
      let grams = (sqlite3_value_double(cell) * 1000).rounded()
      guard let whole = Int(exactly: grams), let weight = Weight(whole) else { throw refusal(of: column) }
      return weight
    default: throw refusal(of: column)
    }
  }

  /// The parts that every record has, in the columns 1 to 4, around its content.
  func record<Content>(_ content: Content) throws -> Record<Content> {
    Record(
      id: try value(1) { RecordID($0) }, created: try instant(2), updated: try instant(3),
      isDeleted: try bool(4), content: content)
  }
}

extension RowReader {
  /// What a sum of SQLite gives, as a whole number; 0 for what is none.
  func whole(_ column: Int32) -> Int { Int(exactly: sqlite3_value_double(cell(column)).rounded()) ?? 0 }
}
