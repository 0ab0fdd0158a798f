internal import GRDB
public import HoldfastModel

extension LogReader {
  /// Everything that the engine can read: the contents of the live records.
  public func trainingLog() throws -> TrainingLog {
    TrainingLog(
      sessions: try liveSessions(), checkIns: try liveCheckIns(),
      redFlags: try RedFlagTable.all("WHERE deleted = 0", in: database).map(\.content),
      directives: try DirectiveTable.all("WHERE deleted = 0", in: database).map(\.content))
  }

  /// Sessions and sets are read side by side, both in the order of the session's key: ten years are 25,000 sets, and
  /// a query for each session would cost more than all the rest.
  private func liveSessions() throws -> [Session] {
    let session = try RowReader(
      database.makeStatement(sql: "SELECT \(SessionTable.columns) FROM session ORDER BY key"),
      table: SessionTable.name, idColumn: 1)
    let set = try RowReader(
      database.makeStatement(
        sql: "SELECT \(SetTable.columns) FROM exercise_set ORDER BY session_key, number, side"),
      table: SetTable.name, recordID: session.recordID)
    var setReader = SetReader(set)
    let forms = ChoiceReader<Form>()
    var hasSet = try set.next()
    var sessions: [Session] = []
    while try session.next() {
      let key = try session.int(0)
      let isLive = try !session.bool(4)
      var sets: [ExerciseSet] = []
      // Room for a usual session: growing set by set would copy them several times.
      sets.reserveCapacity(8)
      while hasSet, try set.int(0) <= key {
        if isLive { sets.append(try setReader.set()) }
        hasSet = try set.next()
      }
      guard isLive else { continue }
      sessions.append(try SessionTable.session(of: session, forms: forms, sets: sets))
    }
    return sessions
  }

  private func liveCheckIns() throws -> [CheckIn] {
    let row = try RowReader(
      database.makeStatement(sql: "SELECT \(CheckInTable.columns) FROM check_in WHERE deleted = 0"),
      table: CheckInTable.name, idColumn: 1)
    let moments = ChoiceReader<CheckInMoment>()
    let sites = ChoiceReader<Site>()
    var checkIns: [CheckIn] = []
    while try row.next() {
      checkIns.append(try CheckInTable.checkIn(of: row, moments: moments, sites: sites))
    }
    return checkIns
  }
}
