internal import GRDB
internal import HoldfastModel

/// The sets of the sessions.
enum SetTable {
  static let name: StaticString = "exercise_set"

  /// The columns that a `SetReader` reads.
  static let columns = """
    session_key, number, exercise, side, seconds, reps, weight_kg, device, variation, pain, form, stopped, note
    """

  private static let imageColumns = """
    NULL, json_extract(value, '$.set'), json_extract(value, '$.exercise'), json_extract(value, '$.side'), json_extract(value, '$.seconds'), json_extract(value, '$.reps'), \
    json_extract(value, '$.weight_kg'), json_extract(value, '$.device'), json_extract(value, '$.variation'), json_extract(value, '$.pain'), json_extract(value, '$.form'), \
    json_extract(value, '$.stopped'), json_extract(value, '$.note')
    """

  /// The sets of one session in their order.
  /// - Parameter named: the id of the session, for a problem.
  static func sets(
    _ source: RowSource, sessionKey: Int?, named: @escaping () -> String
  ) throws -> [ExerciseSet] {
    let statement: Statement
    let argument: any DatabaseValueConvertible
    switch source {
    case .table(let database):
      guard let sessionKey else { return [] }
      statement = try database.cachedStatement(
        sql: "SELECT \(columns) FROM exercise_set WHERE session_key = ? ORDER BY number, side")
      argument = sessionKey
    case .image(let image, let database):
      statement = try database.cachedStatement(
        sql: "SELECT \(imageColumns) FROM json_each(?, '$.sets') ORDER BY json_each.key")
      argument = image
    }
    let row = try RowReader(statement, [argument], table: name, recordID: named)
    var reader = SetReader(row)
    var sets: [ExerciseSet] = []
    while try row.next() { sets.append(try reader.set()) }
    return sets
  }

  /// Writes the sets of a session that has none yet.
  static func insert(_ sets: [ExerciseSet], sessionKey: Int64, into database: Database) throws {
    var rest = sets[...]
    while !rest.isEmpty {
      // Several sets a statement: an import has them by the hundred thousand.
      let some = rest.prefix(rest.count >= 6 ? 6 : 1)
      rest = rest.dropFirst(some.count)
      var arguments: [(any DatabaseValueConvertible)?] = []
      for set in some {
        try Database.refuseNUL(in: set.note, of: name, "note")
        arguments += [
          sessionKey, set.number.value, set.exercise.slug, set.side.rawValue, set.work.holdSeconds, set.work.reps,
          set.weight.map { Double($0.value) / 1000 }, set.device?.rawValue, set.variation?.slug, set.pain?.value,
          set.form?.rawValue, set.stopped?.rawValue, set.note,
        ]
      }
      let statement = try database.cachedStatement(sql: some.count == 1 ? insertOne : insertSix)
      try statement.execute(arguments: StatementArguments(arguments))
    }
  }

  private static let places = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
  private static let insertOne = "INSERT INTO exercise_set (\(columns)) VALUES \(places)"
  private static let insertSix =
    insertOne + String(repeating: ", \(places)", count: 5)
}
