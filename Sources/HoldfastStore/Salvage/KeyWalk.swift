internal import GRDB
internal import HoldfastModel

/// Finds the keys of a table that may have damaged pages: forward from the first, backward from the last, through the
/// index of the ids, and by trying keys in between.
struct KeyWalk {
  private let database: Database
  private let table: String
  private var keys: Set<Int64> = []
  private var gaps: [Gap] = []
  private var probes = 0

  /// What was found.
  struct Found {
    /// Keys of rows that are there, or that the index knows, in order.
    var keys: [Int64] = []
    /// The ids that the index has, by key.
    var ids: [Int64: String] = [:]
    /// Stretches of the table that can't be read, where the index can't say what was in them.
    var gaps: [Gap] = []
  }

  /// Keys on pages that can't be read; whether there was a row for each of them is not known.
  struct Gap: Equatable {
    var keys: ClosedRange<Int64>
    /// The first key that was not tried any more, or not each of those from it on; nil when all were tried.
    var untriedFrom: Int64?
  }

  /// At most so many keys of a table are tried: some seconds.
  static let mostProbes = 20_000
  /// So many keys of a stretch that can't be read are tried one by one, then ever fewer.
  static let oneByOne = 2000
  /// So far above the last known key are keys tried, where the end of the table can't be read.
  static let reach: Int64 = 20_000

  private init(_ database: Database, _ table: String) {
    self.database = database
    self.table = table
  }

  /// Walks a table of records.
  static func run(_ table: String, in database: Database) -> Found {
    var walk = KeyWalk(database, table)
    return walk.run()
  }

  private mutating func run() -> Found {
    let forward = collect("SELECT key FROM \(table) NOT INDEXED ORDER BY key", [])
    var below: (last: Int64?, isWhole: Bool) = (nil, true)
    if !forward.isWhole { below = collect("SELECT key FROM \(table) NOT INDEXED ORDER BY key DESC", []) }
    let index = readIndex()
    // An index that is whole, and knows every row that is there, knows those that are not there as well.
    let indexIsTrusted = index.isWhole && keys.allSatisfy { index.ids[$0] != nil }
    if !forward.isWhole, !indexIsTrusted {
      let known = keys.union(index.ids.keys)
      let first = forward.last.map(KeyWalk.after) ?? min(known.min() ?? 1, 1)
      let reach = (known.max() ?? 0).addingReportingOverflow(KeyWalk.reach)
      let end = below.last ?? (reach.overflow ? Int64.max : reach.partialValue)
      if let first { probe(from: first, to: end) }
    }
    return Found(keys: keys.union(index.ids.keys).sorted(), ids: index.ids, gaps: gaps)
  }

  /// The key after another; nil after the last that there can be.
  private static func after(_ key: Int64) -> Int64? { key == Int64.max ? nil : key + 1 }

  /// Tries the keys of a range, as far as the pages can't be passed in one go.
  private mutating func probe(from start: Int64, to end: Int64) {
    var key = start
    while key <= end {
      probes += 1
      let scan = collect(
        "SELECT key FROM \(table) NOT INDEXED WHERE key >= ? AND key <= ? ORDER BY key", [key, end])
      guard !scan.isWhole, let failed = scan.last.map(KeyWalk.after) ?? key, failed <= end else { return }
      let (next, untried) = passDamage(from: failed, to: end)
      gaps.append(Gap(keys: failed...(next.map { $0 - 1 } ?? end), untriedFrom: untried))
      guard let next else { return }
      key = next
    }
  }

  /// The first key after one that can't be read, as far as it can be found, from which reading goes on; and where trying
  /// each ended.
  private mutating func passDamage(from failed: Int64, to end: Int64) -> (next: Int64?, untried: Int64?) {
    var last = failed
    var stride: Int64 = 1
    var tried = 0
    var untried: Int64?
    while last < end {
      guard probes < KeyWalk.mostProbes else { return (nil, untried ?? last + 1) }
      let (sum, isTooFar) = last.addingReportingOverflow(stride)
      let candidate = isTooFar ? end : min(sum, end)
      if canRead(from: candidate, to: end) { return (boundary(between: last, and: candidate, end), untried) }
      last = candidate
      tried += 1
      if tried >= KeyWalk.oneByOne, stride < 1 << 61 {
        untried = untried ?? KeyWalk.after(last)
        stride *= 2
      }
    }
    return (nil, untried)
  }

  /// The first key that can be read, after one that can't be.
  private mutating func boundary(between bad: Int64, and good: Int64, _ end: Int64) -> Int64 {
    var bad = bad
    var good = good
    while bad < good - 1 {
      // Halfway, where the difference itself may be too large.
      let middle = (bad >> 1) + (good >> 1) + (bad & good & 1)
      if canRead(from: middle, to: end) { good = middle } else { bad = middle }
    }
    return good
  }

  private mutating func canRead(from key: Int64, to end: Int64) -> Bool {
    probes += 1
    let sql = "SELECT key FROM \(table) NOT INDEXED WHERE key >= ? AND key <= ? ORDER BY key LIMIT 1"
    return collect(sql, [key, end]).isWhole
  }

  /// Adds the keys that a query gives until it ends or fails.
  private mutating func collect(_ sql: String, _ arguments: StatementArguments) -> (last: Int64?, isWhole: Bool) {
    var last: Int64?
    do {
      let statement = try database.cachedStatement(sql: sql)
      let row = try RowReader(statement, arguments, table: "record", recordID: { "without an id" })
      while try row.next() {
        let key = Int64(try row.int(0))
        keys.insert(key)
        last = key
      }
      return (last, true)
    } catch {
      return (last, false)
    }
  }

  /// What the index of the ids knows: it is kept on other pages than the table.
  private func readIndex() -> (ids: [Int64: String], isWhole: Bool) {
    var ids: [Int64: String] = [:]
    for order in ["id", "id DESC"] {
      do {
        let statement = try database.makeStatement(
          sql: "SELECT key, id FROM \(table) INDEXED BY sqlite_autoindex_\(table)_1 ORDER BY \(order)")
        let row = try RowReader(statement, table: "record", recordID: { "without an id" })
        while try row.next() { ids[Int64(try row.int(0))] = try row.text(1) }
        return (ids, true)
      } catch {
        continue
      }
    }
    return (ids, false)
  }
}
