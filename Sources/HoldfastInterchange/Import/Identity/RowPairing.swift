internal import HoldfastModel

/// Which rows of a file are which of those that came in before.
struct RowPairing {
  private let known: [Row]
  private let file: [Row]
  /// For each row of the file the known one that it is.
  private var partners: [Int?]
  private var isPaired: [Bool]
  /// Rows of the file that are told by the name of a refused row, with the known ones; and those.
  private var named: [Int: Int] = [:]
  private var isNamed: [Bool]

  /// A row, taken apart for comparing.
  private struct Row {
    let row: BroughtSets.Row
    let content: SetContent.Weighed?

    init(_ row: BroughtSets.Row) {
      self.row = row
      content = row.content.map(SetContent.weighed)
    }
  }

  init(known: [BroughtSets.Row], file: [BroughtSets.Row]) {
    self.known = known.map(Row.init)
    self.file = file.map(Row.init)
    partners = Array(repeating: nil, count: file.count)
    isPaired = Array(repeating: false, count: known.count)
    isNamed = isPaired
    pairNames()
    pairSame()
  }

  /// The known row that a row of the file is; nil for one that is new.
  func known(of row: Int) -> Int? { partners[row] }

  /// Known rows that no row of the file is.
  var unpairedKnown: [Int] { known.indices.filter { !isPaired[$0] } }

  /// Rows of the file that are no known one.
  var unpairedFile: [Int] { file.indices.filter { partners[$0] == nil } }

  private mutating func pair(_ one: Int, _ row: Int) {
    partners[row] = one
    isPaired[one] = true
  }

  /// Pairs rows that the file still has refused with what is known of them, by their names.
  private mutating func pairNames() {
    for row in file.indices where file[row].row.isOpen {
      let refusal = file[row].row.refusal
      guard
        let one = known.indices.first(where: { !isPaired[$0] && known[$0].row.refusal == refusal })
          ?? known.indices.first(where: { !isPaired[$0] && known[$0].row.isOpen && known[$0].row.refusal == "" })
      else { continue }
      pair(one, row)
      named[row] = one
      isNamed[one] = true
    }
  }

  /// Pairs rows that say the same, wherever they stand: to the letter first, then but for the rounding of a weight.
  private mutating func pairSame() {
    for isExact in [true, false] {
      var places: [String: [Int]] = [:]
      for one in unpairedKnown.reversed() {
        guard let content = known[one].content else { continue }
        places[isExact ? content.text : content.rest, default: []].append(one)
      }
      for row in unpairedFile {
        guard let content = file[row].content else { continue }
        let key = isExact ? content.text : content.rest
        guard let candidates = places[key],
          let index = candidates.lastIndex(where: { known[$0].content.map { $0.isSame(as: content) } ?? false })
        else { continue }
        places[key]?.remove(at: index)
        pair(candidates[index], row)
      }
    }
  }
}

extension RowPairing {
  /// Pairs rows that were refused with sets that stand in their place now, and sets with rows that are refused now.
  mutating func pairOpenRows() {
    for isOpen in [true, false] {
      let ones = unpairedKnown.filter { known[$0].row.isOpen == isOpen }
      let rows = unpairedFile.filter { file[$0].row.isOpen != isOpen }
      for (one, row) in zip(ones, rows) { pair(one, row) }
    }
  }

  /// Pairs what lies between rows that are the same, in its order.
  /// - Returns: whether those rows are in order; nothing is paired where they are not.
  mutating func pairGaps() -> Bool {
    let same = longestCommon()
    guard same.count == partners.filter({ $0 != nil }).count else { return false }
    partners = Array(repeating: nil, count: file.count)
    isPaired = Array(repeating: false, count: known.count)
    var begin = (one: 0, row: 0)
    for (one, row) in same + [(known.count, file.count)] {
      for (left, right) in zip(begin.one..<one, begin.row..<row) { pair(left, right) }
      if one < known.count { pair(one, row) }
      begin = (one + 1, row + 1)
    }
    return true
  }

  /// So many pairs of rows that two sessions of the most sets have; more are not looked at.
  private static let mostPairs = 4_000_000

  /// The most rows that are the same in the same order; none of more rows than a session has.
  private func longestCommon() -> [(one: Int, row: Int)] {
    guard known.count * file.count <= RowPairing.mostPairs else { return [] }
    let width = file.count + 1
    var lengths = [Int32](repeating: 0, count: (known.count + 1) * width)
    for one in known.indices.reversed() {
      for row in file.indices.reversed() {
        lengths[one * width + row] =
          isSame(one, row)
          ? lengths[(one + 1) * width + row + 1] + 1
          : max(lengths[(one + 1) * width + row], lengths[one * width + row + 1])
      }
    }
    var common: [(Int, Int)] = []
    var (one, row) = (0, 0)
    while one < known.count, row < file.count {
      if isSame(one, row) {
        common.append((one, row))
        (one, row) = (one + 1, row + 1)
      } else if lengths[(one + 1) * width + row] >= lengths[one * width + row + 1] {
        one += 1
      } else {
        row += 1
      }
    }
    return common
  }

  private func isSame(_ one: Int, _ row: Int) -> Bool {
    if let partner = named[row] { return partner == one }
    guard let content = file[row].content, !isNamed[one] else { return false }
    return known[one].content.map { $0.isSame(as: content) } ?? false
  }
}
