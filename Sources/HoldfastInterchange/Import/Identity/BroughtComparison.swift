internal import HoldfastModel

/// Tells which rows of a name in a file are new to a session.
///
/// A row is known by its place among the rows of its name. What the rows say helps where places moved: what a file has as
/// it came in is known wherever it stands, and what has changed is told apart from what is new by the rows around it.
struct BroughtComparison {
  /// The places of the new sets among those of the file.
  private(set) var new: Set<Int> = []
  /// What has come in with them.
  private(set) var after: BroughtSets
  /// Sets that the file has other than they came in, with what it says of each.
  private(set) var changed: [(was: String, now: String)] = []
  /// Why it is unclear whether some are new.
  private(set) var doubt: SessionMerge.Reason?

  private let known: [BroughtSets.Row]
  private let file: [BroughtSets.Row]

  /// - Parameter isOfRefusedRows: whether the file holds rows that were refused before, and no others.
  init(known: BroughtSets, file: BroughtSets, isOfRefusedRows: Bool) {
    self.known = known.rows
    self.file = file.rows
    after = known
    if isOfRefusedRows {
      compareRefusedRows()
    } else if mayBeMendedRows {
      compareMendedRows()
    } else {
      compareWhole()
    }
  }

  /// Whether other rows are known afterwards; that a file lists them in another order is nothing to write down.
  var isOtherThanKnown: Bool {
    func counts(_ rows: [BroughtSets.Row]) -> [BroughtSets.Row: Int] {
      Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +)
    }
    return !new.isEmpty || counts(after.rows) != counts(known)
  }

  /// The place among the sets of the file of a row of it.
  private func setPlace(_ row: Int) -> Int { file[..<row].reduce(0) { $0 + ($1.isOpen ? 0 : 1) } }

  private mutating func leave(_ reason: SessionMerge.Reason) {
    new = []
    after.rows = known
    changed = []
    doubt = reason
  }
}

// MARK: - A whole file

extension BroughtComparison {
  private mutating func compareWhole() {
    var pairing = RowPairing(known: known, file: file)
    let hasGone = pairing.unpairedKnown.contains { !known[$0].isOpen }
    if hasGone, pairing.unpairedFile.contains(where: { !file[$0].isOpen }) {
      // What was changed is told from what is new by the rows around it; and of no more rows than there were none is new.
      guard pairing.pairGaps(),
        pairing.unpairedFile.filter({ !file[$0].isOpen }).count <= max(0, file.count - known.count)
      else { return leave(.differs) }
    } else {
      pairing.pairOpenRows()
    }
    take(pairing)
  }

  /// Brings the rows in the order of the file, with what it does not have behind.
  private mutating func take(_ pairing: RowPairing) {
    var rows: [BroughtSets.Row] = []
    for (place, row) in file.enumerated() {
      guard let partner = pairing.known(of: place) else {
        rows.append(row.isOpen ? row : BroughtSets.Row(content: row.content, isLater: true))
        if !row.isOpen { new.insert(setPlace(place)) }
        continue
      }
      var kept = known[partner]
      if let content = row.content {
        if let was = kept.content {
          if !SetContent.isSame(was, content) { changed.append((was, content)) }
        } else {
          kept.content = content
          kept.isLater = true
          new.insert(setPlace(place))
        }
      } else if !kept.isOpen {
        // It came in and is refused now: when it comes mended, it is the same.
        kept.refusal = kept.refusal ?? row.refusal
      }
      rows.append(kept)
    }
    after.rows = rows + pairing.unpairedKnown.map { known[$0] }
  }
}

// MARK: - Rows that were refused

extension BroughtComparison {
  /// A file without names of its rows that has no more of them than were refused. A whole file has those, and what came in,
  /// too.
  private var mayBeMendedRows: Bool {
    let open = known.filter(\.isOpen)
    guard open.count < known.count, file.count <= open.count, file.contains(where: { !$0.isOpen }) else { return false }
    let names = Set(open.compactMap(\.refusal))
    return !file.contains { $0.isOpen && names.contains($0.refusal ?? "") }
  }

  private mutating func compareMendedRows() {
    for (place, row) in file.enumerated() {
      guard let content = row.content else { continue }
      if known.contains(where: { SetContent.isSame($0.content ?? "", content) }) { return leave(.mended) }
      bringIn(content, refusal: nil, place)
    }
  }

  private mutating func compareRefusedRows() {
    var claimed: Set<Int> = []
    for (place, row) in file.enumerated() {
      let refusal = row.refusal ?? ""
      let namesakes = after.rows.indices.filter { index in
        // Without names only the same is the same.
        after.rows[index].refusal == refusal
          && (!refusal.isEmpty || SetContent.isSame(after.rows[index].content ?? "", row.content ?? ""))
      }
      guard let content = row.content else {
        if namesakes.isEmpty { after.rows.append(row) }
        continue
      }
      let there = namesakes.filter { !after.rows[$0].isOpen && !claimed.contains($0) }
      if let index = there.first(where: { SetContent.isSame(after.rows[$0].content ?? "", content) }) ?? there.first {
        claimed.insert(index)
        if let was = after.rows[index].content, !SetContent.isSame(was, content) { changed.append((was, content)) }
        continue
      }
      // A row that nobody could place may have come in with a whole file that was mended. One without a name may be any.
      let isLikeAnother = known.indices.contains { index in
        !claimed.contains(index) && SetContent.isSame(known[index].content ?? "", content)
          && (refusal.isEmpty || (known[index].isLater && known[index].refusal == nil))
      }
      if namesakes.allSatisfy({ !after.rows[$0].isOpen }), isLikeAnother {
        doubt = .mended
      } else {
        claimed.insert(bringIn(content, refusal: refusal, place))
      }
    }
  }

  /// Brings a row in, in the place that was left open for it.
  /// - Returns: the place in which it is.
  @discardableResult
  private mutating func bringIn(_ content: String, refusal: String?, _ place: Int) -> Int {
    new.insert(setPlace(place))
    let refusal = refusal ?? ""
    let open =
      after.rows.firstIndex { $0.isOpen && (refusal.isEmpty || $0.refusal == refusal) }
      ?? after.rows.firstIndex { $0.isOpen && $0.refusal == "" }
    guard let open else {
      after.rows.append(BroughtSets.Row(content: content, refusal: refusal, isLater: true))
      return after.rows.count - 1
    }
    after.rows[open].content = content
    after.rows[open].isLater = true
    if !refusal.isEmpty { after.rows[open].refusal = refusal }
    return open
  }
}
