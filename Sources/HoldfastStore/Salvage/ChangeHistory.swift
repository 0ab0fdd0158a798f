internal import GRDB
internal import HoldfastModel

/// What the history of changes of a damaged log still knows of records.
struct ChangeHistory {
  /// The last change of a record.
  struct Change {
    let recordID: String
    /// What kind of record it is; nil where that can't be read.
    let kind: RecordKind?
    fileprivate let seq: Int
  }

  /// What the last change of a record left.
  enum Image {
    /// Nothing is known of the record.
    case unknown
    /// What is known can't be read.
    case unreadable
    case record(LogRecord)
  }

  private let source: Database
  private let reader: Database
  private var last: [String: Change] = [:]
  /// Whether every change can be read, so that none is later than the last one of a record.
  private(set) var isWhole = true

  /// - Parameters:
  ///   - source: the damaged log.
  ///   - reader: a sound database, to read images with.
  init(of source: Database, readWith reader: Database) throws {
    self.source = source
    self.reader = reader
    let hasTable = "SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'change'"
    guard try Bool.fetchOne(source, sql: hasTable) ?? false else { return }
    do { try collect("") } catch {
      isWhole = false
      try? collect("DESC")
    }
    if isWhole, hasLostChanges { isWhole = false }
  }

  /// Whether the index of the changes, which lies on other pages, knows more of them than the table has.
  private var hasLostChanges: Bool {
    let sql = """
      SELECT EXISTS (SELECT seq FROM change INDEXED BY sqlite_autoindex_change_1
      EXCEPT SELECT seq FROM change NOT INDEXED)
      """
    return (try? Bool.fetchOne(source, sql: sql)) ?? false
  }

  /// The images are left where they are: they may be long, and on other pages.
  private mutating func collect(_ order: String) throws {
    let statement = try source.makeStatement(
      sql: "SELECT seq, record_id, kind FROM change NOT INDEXED ORDER BY seq \(order)")
    let row = try RowReader(statement, table: "change", idColumn: 1)
    while try row.next() {
      guard let seq = try? row.int(0), let id = try? row.text(1) else {
        isWhole = false
        continue
      }
      guard seq >= last[id]?.seq ?? seq else { continue }
      last[id] = Change(recordID: id, kind: try? row.choice(2), seq: seq)
    }
  }

  /// The last changes of all records that are named, besides some, in their order.
  func lastChanges(besides known: Set<String>) -> [Change] {
    last.values.filter { !known.contains($0.recordID) }.sorted { $0.seq < $1.seq }
  }

  /// What the last change of a record left.
  func image(of recordID: String) -> Image {
    guard let change = last[recordID] else { return .unknown }
    guard let kind = change.kind, let text = try? text(of: change),
      let record = try? RecordStorage.record(kind, image: text, in: reader), record.id.text == recordID
    else { return .unreadable }
    return .record(record)
  }

  private func text(of change: Change) throws -> String? {
    let statement = try source.cachedStatement(sql: "SELECT after_image FROM change WHERE seq = ?")
    let row = try RowReader(statement, [change.seq], table: "change", recordID: { change.recordID })
    return try row.next() ? row.text(0) : nil
  }
}
