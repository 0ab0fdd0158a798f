internal import HoldfastModel

/// The rows of one name of a session, in the order of the file: the sets that came in, and rows that were refused.
public struct BroughtSets: Hashable, Sendable {
  /// A row as the file had it.
  public struct Row: Hashable, Sendable {
    /// What it says, see `SetContent`; nil for a row that was refused and has not come in.
    public var content: String?
    /// Of a row that was refused, by what it is known again when it comes mended; empty where that is not known.
    public var refusal: String?
    /// Whether it came into a session that was there already.
    public var isLater = false
    /// The number of the set whose form was left open here, while the row says that it was clean; nil for any other.
    public var opened: Int?

    /// Whether it is a row that was refused and has not come in.
    public var isOpen: Bool { content == nil }
  }

  /// The rows.
  public var rows: [Row]
  /// How many sets came where that alone is known: in origins of old.
  public var oldCount: Int?

  init(_ rows: [Row] = []) {
    self.rows = rows
  }

  /// Reads `60s,2*45s,30s+0a1b2c3d,50s',?1b2c3d4e`, or the bare number of old; nil for anything else and for more rows than
  /// `most`.
  init?(_ text: some StringProtocol, most: Int) {
    self.init()
    if let count = Int(text) {
      guard count > 0 else { return nil }
      oldCount = count
      return
    }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let (row, times) = BroughtSets.row(part), times <= most - rows.count else { return nil }
      rows += Array(repeating: row, count: times)
    }
  }

  private static func row(_ text: some StringProtocol) -> (Row, times: Int)? {
    let halves = text.split(separator: "*", omittingEmptySubsequences: false)
    guard let marked = halves.last, halves.count <= 2, let times = halves.count == 2 ? Int(halves[0]) : 1, times > 0
    else { return nil }
    let marks = marked.split(separator: "~", omittingEmptySubsequences: false)
    guard let word = marks.first, marks.count <= 2 else { return nil }
    let opened = marks.dropFirst().first.flatMap { Int($0) }.flatMap { SetNumber($0) }?.value
    guard marks.count == 1 || opened.map({ String($0) == marks[1] && word.last != "?" && word.first != "?" }) ?? false
    else { return nil }
    if word.first == "?" {
      let refusal = word.dropFirst()
      return RowName.isDigest(refusal) ? (Row(refusal: String(refusal)), times) : nil
    }
    // Rows that were refused, of which only the number was kept.
    if word.last == "?" {
      return halves.count == 1 ? Int(word.dropLast()).flatMap { $0 > 0 ? (Row(refusal: ""), $0) : nil } : nil
    }
    let isLater = word.last == "'"
    let parts = word.dropLast(isLater ? 1 : 0).split(separator: "+", omittingEmptySubsequences: false)
    guard let content = parts.first, parts.count <= 2, SetContent.isOne(content),
      parts.dropFirst().allSatisfy({ $0.isEmpty || RowName.isDigest($0) })
    else { return nil }
    let refusal = parts.dropFirst().first.map { String($0) }
    return (Row(content: String(content), refusal: refusal, isLater: isLater, opened: opened), times)
  }

  var text: String {
    if let oldCount { return "\(oldCount)" }
    var parts: [String] = []
    var index = 0
    while index < rows.count {
      let row = rows[index]
      let times = rows[index...].prefix { $0 == row }.count
      parts.append(BroughtSets.text(row, times: times))
      index += times
    }
    return parts.joined(separator: ",")
  }

  private static func text(_ row: Row, times: Int) -> String {
    guard let content = row.content else {
      let refusal = row.refusal ?? ""
      if refusal.isEmpty { return "\(times)?" }
      return (times > 1 ? "\(times)*" : "") + "?" + refusal
    }
    return (times > 1 ? "\(times)*" : "") + content + (row.refusal.map { "+\($0)" } ?? "") + (row.isLater ? "'" : "")
      + (row.opened.map { "~\($0)" } ?? "")
  }
}
