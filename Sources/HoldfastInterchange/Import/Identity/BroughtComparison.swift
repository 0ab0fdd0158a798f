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
  /// What sets say that came in before and that a whole file does not have any more.
  private(set) var gone: [String] = []
  /// Whether the file was taken for one of refused rows, though nothing says so.
  private(set) var isOfMendedRows = false

  private let known: [BroughtSets.Row]
  private let file: [BroughtSets.Row]
  /// For each row of the file how many sets stand before it.
  private let setPlaces: [Int]

  /// - Parameters:
  ///   - isOfRefusedRows: whether the file holds rows that were refused before, and no others.
  ///   - lost: the names of rows that were refused and of which it was not known where they belong.
  init(known: BroughtSets, file: BroughtSets, isOfRefusedRows: Bool, lost: [String]) {
    self.known = known.rows
    self.file = file.rows
    var sets = 0
    setPlaces = file.rows.map { row in
      defer { sets += row.isOpen ? 0 : 1 }
      return sets
    }
    after = known
    if isOfRefusedRows {
      compareRefusedRows(lost: Set(lost))
    } else if mayBeMendedRows {
      isOfMendedRows = true
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
  private func setPlace(_ row: Int) -> Int { setPlaces[row] }

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
        rows.append(row.isOpen ? row : BroughtSets.Row(content: row.content, isLater: true, opened: row.opened))
        if !row.isOpen { new.insert(setPlace(place)) }
        continue
      }
      var kept = known[partner]
      if let content = row.content {
        if let was = kept.content {
          if !SetContent.isSame(was, content) {
            changed.append((was, content))
            // What it said of its form no longer holds.
            kept.opened = nil
          }
        } else {
          kept.content = content
          kept.isLater = true
          kept.opened = row.opened
          new.insert(setPlace(place))
        }
      } else if !kept.isOpen {
        // It came in and is refused now: when it comes mended, it is the same.
        kept.refusal = kept.refusal ?? row.refusal
      }
      rows.append(kept)
    }
    after.rows = rows + pairing.unpairedKnown.map { known[$0] }
    gone = pairing.unpairedKnown.compactMap { known[$0].content }
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
    let weighed = known.map { $0.content.map(SetContent.weighed) }
    for (place, row) in file.enumerated() {
      guard let content = row.content.map(SetContent.weighed) else { continue }
      if weighed.contains(where: { $0?.isSame(as: content) ?? false }) { return leave(.mended) }
      bringIn(row, refusal: nil, place)
    }
  }

  private mutating func compareRefusedRows(lost: Set<String>) {
    var claimed: Set<Int> = []
    let weighed = known.map { $0.content.map(SetContent.weighed) }
    for (place, row) in file.enumerated() {
      let refusal = row.refusal ?? ""
      // Without names only the same is the same.
      let namesakes = after.rows.indices.filter { index in
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
        if let was = after.rows[index].content, !SetContent.isSame(was, content) {
          changed.append((was, content))
          after.rows[index].opened = nil
        }
        continue
      }
      if namesakes.allSatisfy({ !after.rows[$0].isOpen }),
        isLikeAnother(SetContent.weighed(content), refusal, weighed, claimed, lost)
      {
        doubt = .mended
      } else {
        claimed.insert(bringIn(row, refusal: refusal, place))
      }
    }
  }

  /// Whether a row that no place was left open for is like one that may be it: a file that had it mended may have come in
  /// before, or only that one.
  ///
  /// A row that was lost when the session came in can't be among those that came with it.
  private func isLikeAnother(
    _ content: SetContent.Weighed, _ refusal: String, _ weighed: [SetContent.Weighed?], _ claimed: Set<Int>,
    _ lost: Set<String>
  ) -> Bool {
    let isLost = lost.contains(refusal)
    return known.indices.contains { index in
      let mayBeIt = refusal.isEmpty || (known[index].refusal == nil && (known[index].isLater || !isLost))
      return mayBeIt && weighed[index]?.isSame(as: content) ?? false && !claimed.contains(index)
    }
  }

  /// Brings a row in, in the place that was left open for it.
  /// - Returns: the place in which it is.
  @discardableResult
  private mutating func bringIn(_ row: BroughtSets.Row, refusal: String?, _ place: Int) -> Int {
    new.insert(setPlace(place))
    let refusal = refusal ?? ""
    let open =
      after.rows.firstIndex { $0.isOpen && (refusal.isEmpty || $0.refusal == refusal) }
      ?? after.rows.firstIndex { $0.isOpen && $0.refusal == "" }
    guard let open else {
      after.rows.append(BroughtSets.Row(content: row.content, refusal: refusal, isLater: true, opened: row.opened))
      return after.rows.count - 1
    }
    after.rows[open].content = row.content
    after.rows[open].isLater = true
    after.rows[open].opened = row.opened
    if !refusal.isEmpty { after.rows[open].refusal = refusal }
    return open
  }
}
