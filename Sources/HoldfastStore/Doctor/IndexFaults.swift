internal import GRDB
internal import HoldfastModel

/// Tells faults of an index that go away when it is built anew from those that are the last trace of a lost row.
///
/// An index that lacks entries loses nothing when it is built anew. One that has entries without a row shows that rows
/// are lost, and what is left of them would be gone with it.
struct IndexFaults {
  let database: Database

  /// Whether every finding of SQLite's check goes away without a loss when the indexes are built anew
  /// (sqlite.org/pragma.html#pragma_integrity_check).
  func canBeRebuilt(_ faults: [String]) -> Bool {
    faults.allSatisfy { fault in
      guard let index = IndexFaults.index(in: fault) else { return false }
      return (try? hasEntriesWithoutRow(index)) == false
    }
  }

  /// The index that a finding says to lack entries; nil for a finding of another kind.
  static func index(in fault: String) -> String? {
    for words in [" missing from index ", "wrong # of entries in index "] {
      if let range = fault.firstRange(of: words) { return String(fault[range.upperBound...]) }
    }
    return nil
  }

  private func hasEntriesWithoutRow(_ index: String) throws -> Bool {
    guard let parts = IndexFaults.parts(of: index) else { return true }
    // Each of the two is read from its own pages only.
    return try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT rowid FROM \(parts.table) INDEXED BY \(index) \(parts.condition)
        EXCEPT SELECT rowid FROM \(parts.table) NOT INDEXED)
        """) ?? true
  }

  /// The table of one of our indexes, and what an index of a part of a table has in it.
  private static func parts(of index: String) -> (table: String, condition: String)? {
    if index == "step_undone" { return ("step", "WHERE state = 'undone'") }
    let tables = RecordKind.allCases.map(\.table.description) + ["change", "import_batch"]
    return tables.first { index == "sqlite_autoindex_\($0)_1" }.map { ($0, "") }
  }
}
