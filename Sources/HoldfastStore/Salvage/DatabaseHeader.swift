/// The first 100 bytes of an SQLite file (sqlite.org/fileformat2.html#the_database_header).
enum DatabaseHeader {
  /// The header with every field that a log has always the same set to that, and no list of free pages.
  static func mended(_ head: [UInt8], pageSize: Int, bytes: Int) -> [UInt8] {
    var header = head
    func put(_ value: Int, _ width: Int, at offset: Int) {
      for index in 0..<width { header[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - index))) }
    }
    for (index, byte) in (Array("SQLite format 3".utf8) + [0]).enumerated() { header[index] = byte }
    put(pageSize == 65_536 ? 1 : pageSize, 2, at: 16)
    // Rollback journal, no reserved space, the three fixed payload fractions.
    for (index, byte) in [1, 1, 0, 64, 32, 32].enumerated() { header[18 + index] = UInt8(byte) }
    put(1, 4, at: 24)
    put(bytes / pageSize, 4, at: 28)
    put(0, 8, at: 32)
    // Schema format 4, no suggested cache, no autovacuum, UTF-8.
    for (value, offset) in [(4, 44), (0, 48), (0, 52), (1, 56), (0, 64), (Schema.applicationID, 68), (1, 92)] {
      put(value, 4, at: offset)
    }
    return header
  }

  /// What follows the header on a first page without any table: an empty leaf of the list of tables
  /// (sqlite.org/fileformat2.html#b_tree_pages).
  static func emptyLeaf(pageSize: Int) -> [UInt8] {
    [13, 0, 0, 0, 0, UInt8(truncatingIfNeeded: pageSize >> 8), UInt8(truncatingIfNeeded: pageSize), 0]
  }
}
