internal import GRDB
internal import HoldfastModel

/// Exercises that the user added; their other names and their muscles stand in tables of their own.
enum OwnExerciseTable: RecordTable {
  static let name: StaticString = "own_exercise"

  // group_concat takes the rows in the order of the subquery.
  static var columns: String {
    """
    \(head), exercise, name, \
    (SELECT group_concat(alias, ' ') FROM \
    (SELECT alias FROM own_exercise_alias WHERE exercise_key = key ORDER BY ordinal)) AS aliases, \
    measure, per_side, \
    (SELECT group_concat(muscle, ' ') FROM \
    (SELECT muscle FROM own_exercise_target WHERE exercise_key = key ORDER BY ordinal)) AS targets
    """
  }

  static var imageColumns: String {
    """
    \(imageHead), json_extract(image, '$.exercise'), json_extract(image, '$.name'), \
    (SELECT group_concat(value, ' ') FROM (SELECT value FROM json_each(image, '$.aliases') ORDER BY key)), \
    json_extract(image, '$.measure'), json_extract(image, '$.per_side'), \
    (SELECT group_concat(value, ' ') FROM (SELECT value FROM json_each(image, '$.targets') ORDER BY key))
    """
  }

  static func content(of row: RowReader, from source: RowSource) throws -> OwnExercise {
    OwnExercise(
      id: try row.value(5) { ExerciseID(slug: $0) }, name: try row.text(6),
      aliases: try row.words(7) { ExerciseID(slug: $0) }, measure: try row.choice(8),
      isPerSide: try row.bool(9), targets: try row.words(10) { Muscle(rawValue: String($0)) })
  }

  static func insert(_ record: Record<OwnExercise>, key: Int64?, into database: Database) throws {
    let exercise = record.content.exercise
    try database.insert(
      into: name,
      [
        "key": key, "id": record.id.text, "created": record.created.milliseconds,
        "updated": record.updated.milliseconds, "deleted": record.isDeleted, "exercise": exercise.id.slug,
        "name": exercise.name, "measure": exercise.measure.rawValue, "per_side": exercise.isPerSide,
      ])
    let exerciseKey = key ?? database.lastInsertedRowID
    for (index, alias) in exercise.aliases.enumerated() {
      try database.insert(
        into: "own_exercise_alias",
        ["exercise_key": exerciseKey, "ordinal": index + 1, "alias": alias.slug])
    }
    for (index, muscle) in exercise.targets.enumerated() {
      try database.insert(
        into: "own_exercise_target",
        ["exercise_key": exerciseKey, "ordinal": index + 1, "muscle": muscle.rawValue])
    }
  }
}
