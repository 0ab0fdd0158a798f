internal import HoldfastModel

/// Gathers what is worth knowing, with the first lines that it is about and how many there are.
struct RemarkList {
  private struct Entry {
    let words: @Sendable (Int) -> String
    var count = 0
    var lines: [Int] = []
  }

  private var entries: [String: Entry] = [:]
  private var order: [String] = []

  /// Notes a line.
  /// - Parameter words: the sentence for so many.
  mutating func note(_ id: String, line: Int, _ words: @escaping @Sendable (Int) -> String) {
    if entries[id] == nil {
      entries[id] = Entry(words: words)
      order.append(id)
    }
    entries[id]?.count += 1
    if let count = entries[id]?.lines.count, count < 3 { entries[id]?.lines.append(line) }
  }

  var remarks: [ImportRemark] {
    order.compactMap { entries[$0] }.map { ImportRemark($0.words($0.count), lines: $0.lines) }
  }
}

/// `1 row`, `2 rows`.
func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
