internal import GRDB
public import HoldfastModel

extension LogReader {
  /// What a user types for a record: the last 5 hex digits of its id, or as many more as tell it from every other
  /// live record.
  public func shortID(of id: RecordID) throws -> String {
    let tail = String(id.digits.suffix(LogReader.shortest))
    let alike = "substr(id, -\(LogReader.shortest)) = ?"
    // The index of ids alone answers this; whether the others are live is asked only where there are any.
    var others = try knownIDs("WHERE \(alike)", [tail])
    if others.contains(where: { $0 != id }) { others = try knownIDs("WHERE deleted = 0 AND \(alike)", [tail]) }
    return LogReader.shortest(of: id, among: others)
  }

  /// The short ids of several records at once, for a list.
  public func shortIDs(of ids: some Sequence<RecordID>) throws -> [RecordID: String] {
    let byTail = Dictionary(grouping: try knownIDs("WHERE deleted = 0", [])) { $0.text.suffix(LogReader.shortest) }
    var short: [RecordID: String] = [:]
    for id in ids {
      short[id] = LogReader.shortest(of: id, among: byTail[id.text.suffix(LogReader.shortest)] ?? [])
    }
    return short
  }

  /// The fewest digits that a short id has. The last group of a UUID has 12, so that no hyphen is among them.
  private static let shortest = 5

  private func knownIDs(_ clause: String, _ arguments: StatementArguments) throws -> [RecordID] {
    let statement = try database.cachedStatement(sql: "SELECT id FROM record \(clause)")
    let row = try RowReader(statement, arguments, table: "record", idColumn: 0)
    var ids: [RecordID] = []
    while try row.next() { ids.append(try row.value(0) { RecordID($0) }) }
    return ids
  }

  private static func shortest(of id: RecordID, among others: [RecordID]) -> String {
    let digits = id.digits
    var length = shortest
    for other in others where other != id {
      let common = zip(digits.utf8.reversed(), other.digits.utf8.reversed()).prefix { $0 == $1 }.count
      length = max(length, common + 1)
    }
    return String(digits.suffix(length))
  }
}
