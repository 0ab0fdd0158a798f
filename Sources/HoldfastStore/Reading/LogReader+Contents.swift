internal import GRDB
internal import HoldfastModel

extension LogReader {
  /// What the log holds, in numbers.
  public func contents() throws -> LogContents {
    var records = 0
    var deleted = 0
    var days: ClosedRange<Day>?
    var changed: Instant?
    // A backup of an older log is counted as it is, without the tables that came later.
    for table in LogReader.tables where try database.tableExists(table) {
      let day = table == OwnExerciseTable.name.description ? "NULL" : "day"
      let statement = try database.makeStatement(
        sql: """
          SELECT count(*) - total(deleted), total(deleted), min(\(day)) FILTER (WHERE NOT deleted), \
          max(\(day)) FILTER (WHERE NOT deleted), max(updated) FROM \(table)
          """)
      let row = try RowReader(statement, table: "record", recordID: { "of the table \(table)" })
      guard try row.next() else { continue }
      records += row.whole(0)
      deleted += row.whole(1)
      if let first: Day = try row.optional(2, { Day(iso: $0) }), let last: Day = try row.optional(3, { Day(iso: $0) }),
        first <= last
      {
        days = days.map { min($0.lowerBound, first)...max($0.upperBound, last) } ?? first...last
      }
      if let latest = try row.optionalInt(4).map({ Instant(milliseconds: Int64($0)) }) {
        changed = changed.map { max($0, latest) } ?? latest
      }
    }
    return LogContents(records: records, deleted: deleted, days: days, changed: changed)
  }

  /// The tables whose rows are records, one for each kind.
  static let tables = [
    SessionTable.name, CheckInTable.name, RedFlagTable.name, DirectiveTable.name, OwnExerciseTable.name,
    ProtocolAdoptionTable.name,
  ].map(\.description)
}
