internal import GRDB
internal import HoldfastModel

/// A copy of a damaged log, opened as far as it can be. The log itself is only copied.
struct SalvageCopy {
  let queue: DatabaseQueue
  /// Whether the list of tables was lost, and taken to be that of a fresh log.
  let isListGuessed: Bool
  private let path: String

  /// Copies the file and opens the copy: with what its journal takes back, with its header mended, and at last with the
  /// list of tables of a fresh log.
  /// - Parameter lost: the log, where nothing but its journal is left of it.
  /// - Returns: nil when no table can be found in it.
  init?(of source: String, lost: LostLog? = nil, beside place: String) throws {
    let copy = try Disk.temporary(beside: place + ".salvage")
    Disk.remove(copy)
    do {
      let file = Journal.file(of: source)
      try Journal.refuseStrange(ofLogAt: source)
      if let lost, let bytes = lost.journalledBytes {
        // SQLite takes a journal beside an empty file for nobody's, and removes it.
        try Disk.makeZeros(copy, count: bytes)
      } else {
        try Disk.copy(source, to: copy)
      }
      for end in ["-journal", "-wal"] where Disk.facts(file + end) != nil {
        try Disk.copy(file + end, to: copy + end)
        if let queue = SalvageCopy.open(copy) { try queue.close() }
        Disk.remove(copy + end)
      }
      let own = SalvageCopy.open(copy) ?? SalvageCopy.openWithMendedHeader(copy)
      guard let queue = own ?? SalvageCopy.openWithFreshList(copy) else {
        UntouchedLog.remove(copy)
        return nil
      }
      self.queue = queue
      isListGuessed = own == nil
      path = copy
    } catch {
      UntouchedLog.remove(copy)
      throw error
    }
  }

  /// Closes and removes the copy.
  func close() {
    try? queue.close()
    UntouchedLog.remove(path)
  }

  /// The copy, when a table of ours can be found in it.
  private static func open(_ path: String) -> DatabaseQueue? {
    guard let queue = try? LogStore.connect(to: path, readOnly: false, patience: 0),
      let count = try? queue.inDatabase({
        try Int.fetchOne(
          $0, sql: "SELECT count(*) FROM sqlite_schema WHERE name IN ('session', 'check_in', 'directive')")
      }), count == 3
    else { return nil }
    return queue
  }

  private static func openWithMendedHeader(_ path: String) -> DatabaseQueue? {
    let bytes = Disk.facts(path)?.bytes ?? 0
    let head = Disk.head(of: path, count: 100)
    guard bytes >= 512, head.count == 100 else { return nil }
    let given = Int(head[16]) << 8 | Int(head[17])
    let sizes = [4096, given == 1 ? 65_536 : given, 1024, 8192, 16_384, 32_768, 2048, 512, 65_536]
    var tried: Set<Int> = []
    for size in sizes where size >= 512 && size & (size - 1) == 0 && size <= 65_536 && tried.insert(size).inserted {
      guard Disk.overwriteStart(of: path, by: DatabaseHeader.mended(head, pageSize: size, bytes: bytes)) else {
        return nil
      }
      if let queue = open(path) { return queue }
    }
    return nil
  }

  /// With the list of tables lost: a log that was never migrated nor vacuumed has its tables where a fresh one has them.
  private static func openWithFreshList(_ path: String) -> DatabaseQueue? {
    let bytes = Disk.facts(path)?.bytes ?? 0
    let head = Disk.head(of: path, count: 100)
    guard head.count == 100 else { return nil }
    let first = DatabaseHeader.mended(head, pageSize: 4096, bytes: bytes) + DatabaseHeader.emptyLeaf(pageSize: 4096)
    guard bytes >= 4096, Disk.overwriteStart(of: path, by: first), (try? writeSchema(of: path)) != nil else {
      return nil
    }
    return open(path)
  }

  /// Writes the list of tables of a fresh log into an empty one (sqlite.org/pragma.html#pragma_writable_schema).
  private static func writeSchema(of path: String) throws {
    let rows = try LogStore.emptyLog(path: ":memory:", schema: .current).queue.inDatabase {
      try Row.fetchAll($0, sql: "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema")
    }
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA writable_schema = ON")
      try database.transaction(.immediate) {
        for row in rows {
          try database.execute(
            sql: "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)",
            arguments: StatementArguments(row.databaseValues))
        }
      }
    }
    try queue.close()
  }
}
