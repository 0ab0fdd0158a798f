internal import HoldfastModel

/// The sets that came under one name of a session, as the file had them.
public struct BroughtSets: Hashable, Sendable {
  /// A set as the file had it.
  public struct Item: Hashable, Sendable {
    /// What it says, see `SetContent`.
    public var content: String
    /// Of a row that was refused first and came in mended: by what the file of refused rows is known again, empty for
    /// one without a sign.
    public var rejects: String?
  }

  /// The sets, in the order of the file.
  public var items: [Item]
  /// How many more rows were refused.
  public var refused: Int
  /// How many sets came where that alone is known: in origins of old.
  public var oldCount: Int?

  init(_ contents: [String] = [], refused: Int = 0) {
    items = contents.map { Item(content: $0) }
    self.refused = refused
  }

  /// Takes all for rows of a file of refused rows.
  mutating func mark(rejects: String) { for index in items.indices { items[index].rejects = rejects } }

  /// More than a session holds, and less than could fill the memory.
  private static let most = 10_000

  /// Reads `60s,2*45s,30s+,1?`, or the bare number of old; nil for anything else.
  init?(_ text: some StringProtocol) {
    self.init()
    if let count = Int(text) {
      guard count > 0 else { return nil }
      oldCount = count
      return
    }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      if part.last == "?" {
        guard refused == 0, let count = Int(part.dropLast()), (1...BroughtSets.most).contains(count) else { return nil }
        refused = count
        continue
      }
      let halves = part.split(separator: "*", omittingEmptySubsequences: false)
      guard let content = halves.last, halves.count <= 2, let times = halves.count == 2 ? Int(halves[0]) : 1,
        (1...BroughtSets.most).contains(times), items.count + times <= BroughtSets.most
      else { return nil }
      let parts = content.split(separator: "+", omittingEmptySubsequences: false)
      guard parts.count <= 2, SetContent.isOne(parts[0]), parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy(isHex) })
      else { return nil }
      let item = Item(content: String(parts[0]), rejects: parts.count == 2 ? String(parts[1]) : nil)
      items += Array(repeating: item, count: times)
    }
  }

  var text: String {
    if let oldCount { return "\(oldCount)" }
    var parts: [String] = []
    var index = 0
    while index < items.count {
      let item = items[index]
      let times = items[index...].prefix { $0 == item }.count
      parts.append((times > 1 ? "\(times)*" : "") + item.content + (item.rejects.map { "+\($0)" } ?? ""))
      index += times
    }
    if refused > 0 { parts.append("\(refused)?") }
    return parts.joined(separator: ",")
  }
}

private func isHex(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}

/// How often each of several texts is there.
struct Tally {
  private var counts: [String: Int] = [:]

  init(_ texts: [String] = []) { for text in texts { counts[text, default: 0] += 1 } }

  /// Takes one out; false when there is none left.
  mutating func take(_ text: String) -> Bool {
    guard let count = counts[text], count > 0 else { return false }
    counts[text] = count - 1
    return true
  }

  var isEmpty: Bool { counts.values.allSatisfy { $0 == 0 } }
}
