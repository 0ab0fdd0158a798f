internal import GRDB
internal import HoldfastModel

/// What comes of reading the history of changes, and of holding the last change of each record against the record.
struct HistoryReading {
  /// The records of which a change can't be read, one for each such change.
  private(set) var unreadable: [String] = []
  /// The records that are not what their last change left.
  private(set) var differing: [Differing] = []
  /// The records whose last change can be read.
  private(set) var known: Set<String> = []
  private let database: Database

  /// A record that is not what its last change left.
  struct Differing {
    /// As the change left it.
    let record: LogRecord
    /// How it differs now.
    let words: String
    /// Whether it is there at all.
    let isThere: Bool
  }

  /// Where the tables have each record, by its id: the index of the ids may lack some, and it is the tables that count.
  private var places: [String: RecordPlace] = [:]

  /// - Parameter lastOnly: whether only the last change of each record is read.
  init(of database: Database, lastOnly: Bool = false) throws {
    self.database = database
    for kind in RecordKind.allCases {
      let statement = try database.makeStatement(sql: "SELECT ?, key, id FROM \(kind.table) NOT INDEXED")
      let row = try RowReader(statement, [kind.rawValue], table: "record", idColumn: 2)
      while try row.next() {
        if let id = try? row.text(2) { places[id] = try RecordPlace(row) }
      }
    }
    let last = try Set(Int.fetchAll(database, sql: "SELECT max(seq) FROM change GROUP BY record_id"))
    let statement = try database.makeStatement(
      sql: "SELECT seq, record_id, kind, before_image, after_image FROM change ORDER BY seq")
    let row = try RowReader(statement, table: "change", idColumn: 1)
    while try row.next() {
      let isLast = try last.contains(row.int(0))
      if lastOnly, !isLast { continue }
      guard let id = try? row.text(1), let kind: RecordKind = try? row.choice(2), let after = try? row.text(4) else {
        unreadable.append(row.recordID())
        continue
      }
      let isRead = isLast ? try compare(id, kind, after) : record(id, kind, after) != nil
      let isWhole = lastOnly || row.isNull(3) || record(id, kind, try? row.text(3)) != nil
      if !isRead || !isWhole { unreadable.append(id) }
    }
  }

  /// Holds what the last change of a record left against what the tables have.
  /// - Returns: whether the change can be read.
  private mutating func compare(_ id: String, _ kind: RecordKind, _ after: String) throws -> Bool {
    let present: LogRecord?
    do {
      present = try places[id].flatMap { try LogReader(database: database).record(at: $0) }
      // Most are the same to the byte: then the image need not be read.
      if let present, present.kind == kind, present.canonicalText.utf8.elementsEqual(after.utf8) {
        known.insert(id)
        return true
      }
    } catch is Problem {
      // That the record can't be read is told by who reads the records.
      return record(id, kind, after) != nil
    }
    guard let image = record(id, kind, after) else { return false }
    known.insert(id)
    if let words = RecordDifference.words(of: present, from: image) {
      differing.append(Differing(record: image, words: words, isThere: present != nil))
    }
    return true
  }

  /// The record of an image; nil when it can't be read, or is another one's.
  private func record(_ id: String, _ kind: RecordKind, _ image: String?) -> LogRecord? {
    guard let image, let record = try? RecordStorage.record(kind, image: image, in: database), record.id.text == id
    else { return nil }
    return record
  }
}
