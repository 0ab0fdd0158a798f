internal import GRDB
internal import HoldfastModel

/// Finds the keys of a table that may have damaged pages: forward from the first, backward from the last, through the
/// index of the ids, and key by key in between.
struct KeyWalk {
  let database: Database
  let table: String

  /// What was found.
  struct Found {
    /// Keys of rows that are there, in order.
    var keys: [Int64] = []
    /// Ranges of keys on pages that can't be read; whether there was a row for each of them is not known.
    var gaps: [ClosedRange<Int64>] = []
  }

  /// At most so many keys are tried one by one.
  static let mostProbes: Int64 = 1_000_000
  /// So far above the last known key are keys tried, where the end of the table can't be read.
  static let reach: Int64 = 20_000

  func run() -> Found {
    var keys: Set<Int64> = []
    let forward = collect("SELECT key FROM \(table) ORDER BY key", [], into: &keys)
    if forward.isWhole { return Found(keys: keys.sorted()) }
    let first = forward.last.map { $0 &+ 1 } ?? 1
    var above: Set<Int64> = []
    let backward = collect("SELECT key FROM \(table) ORDER BY key DESC", [], into: &above)
    keys.formUnion(above)
    // The index holds the keys of rows whose own page is lost.
    var indexed: Set<Int64> = []
    for order in ["id", "id DESC"] {
      _ = collect(
        "SELECT key FROM \(table) INDEXED BY sqlite_autoindex_\(table)_1 ORDER BY \(order)", [], into: &indexed)
    }
    let known = indexed.union(keys).max() ?? 0
    let end = backward.last ?? (known > Int64.max - KeyWalk.reach ? known : known + KeyWalk.reach)
    var found = Found()
    probe(from: first, to: end, into: &keys, &found.gaps)
    found.keys = keys.union(indexed).sorted()
    return found
  }

  /// Tries every key of a range, as far as the pages can't be passed in one go.
  private func probe(from start: Int64, to end: Int64, into keys: inout Set<Int64>, _ gaps: inout [ClosedRange<Int64>])
  {
    var key = start
    var probes: Int64 = 0
    while key <= end, probes < KeyWalk.mostProbes {
      probes += 1
      let scan = collect(
        "SELECT key FROM \(table) WHERE key >= ? AND key <= ? ORDER BY key", [key, end], into: &keys)
      if scan.isWhole { return }
      let failed = scan.last.map { $0 &+ 1 } ?? key
      if let gap = gaps.last, gap.upperBound >= failed - 1, gap.lowerBound <= failed {
        gaps[gaps.count - 1] = gap.lowerBound...max(gap.upperBound, failed)
      } else {
        gaps.append(failed...failed)
      }
      guard failed < Int64.max else { return }
      key = failed + 1
    }
    if key <= end { gaps.append(key...end) }
  }

  /// Adds what a query gives until it ends or fails.
  private func collect(
    _ sql: String, _ arguments: StatementArguments, into keys: inout Set<Int64>
  ) -> (last: Int64?, isWhole: Bool) {
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
}
