internal import GRDB
public import HoldfastModel

extension LogReader {
  /// For each day, how many live records of it were made more than 36 hours after it, as `Instant.isEnteredLater` says.
  public func lateEntries() throws -> [Day: Int] {
    var counts: [Day: Int] = [:]
    for table in [SessionTable.name, CheckInTable.name, RedFlagTable.name, DirectiveTable.name] {
      let statement = try database.makeStatement(sql: "SELECT id, day, created FROM \(table) WHERE deleted = 0")
      let row = try RowReader(statement, table: table, idColumn: 0)
      while try row.next() {
        let day = try row.day(1)
        if try row.instant(2).isEnteredLater(than: day) { counts[day, default: 0] += 1 }
      }
    }
    return counts
  }
}
