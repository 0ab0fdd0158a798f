internal import HoldfastModel

/// Tells which sets of a name in a file are new to a session. Sets are counted by what they say: a set that the file has
/// more often than it came in is new. So it does not matter in which order the file lists them, nor what was edited or
/// deleted in the log since.
struct BroughtComparison {
  enum Result: Hashable {
    case nothing
    /// The places in the file of the sets that are new, and what has come in with them.
    case new(Set<Int>, after: BroughtSets)
    case unclear(SessionMerge.Reason)
  }

  let known: BroughtSets
  let file: BroughtSets
  /// By what a file of refused rows is known again; nil for any other file.
  let rejects: String?

  var result: Result {
    if rejects != nil || mayBeMendedRows { return mended }
    return file.refused > 0 && known.items.contains { $0.rejects != nil } ? wholeWithRefused : whole
  }

  /// A file of refused rows has no more of them than were refused. A whole file has those, and what came in, too.
  private var mayBeMendedRows: Bool {
    !known.items.isEmpty && known.refused > 0 && file.items.count + file.refused <= known.refused
  }

  private var whole: Result {
    let (new, missing) = file.beyond(known.items)
    // An older file has nothing new.
    guard missing.isEmpty else { return new.isEmpty ? .nothing : .unclear(.differs) }
    return brought(new, refused: max(file.refused, known.refused - new.count))
  }

  /// Rows that were refused came in mended, and the file may still have them as they were.
  private var wholeWithRefused: Result {
    let mended = known.items.filter { $0.rejects != nil }
    let (new, missing) = file.beyond(known.items.filter { $0.rejects == nil })
    guard missing.isEmpty else { return new.isEmpty ? .nothing : .unclear(.differs) }
    let contents = Set(mended.map(\.content))
    guard new.allSatisfy({ !contents.contains(file.items[$0].content) }) else { return .unclear(.mended) }
    return brought(new, refused: max(0, file.refused - mended.count))
  }

  private var mended: Result {
    let before = known.items.filter { rejects != nil && $0.rejects == rejects }
    let (new, _) = file.beyond(before)
    // As many rows as were refused before, and are not refused again, can be among these.
    let open = known.refused - file.refused
    let isSameFile = file.items.count + file.refused == before.count + known.refused
    if new.count < file.items.count, new.count < open, !isSameFile { return .unclear(.mended) }
    if new.isEmpty { return .nothing }
    var others = Tally(known.items.filter { rejects == nil || $0.rejects != rejects }.map(\.content))
    let isLikeAnother = new.reduce(false) { others.take(file.items[$1].content) || $0 }
    let fits = new.count <= open
    guard rejects != nil ? fits || !isLikeAnother : fits && !isLikeAnother else { return .unclear(.mended) }
    return brought(new, refused: max(file.refused, known.refused - new.count), as: rejects ?? "")
  }

  private func brought(_ new: Set<Int>, refused: Int, as rejects: String? = nil) -> Result {
    guard !new.isEmpty || refused > known.refused else { return .nothing }
    var after = known
    after.items += new.sorted().map { BroughtSets.Item(content: file.items[$0].content, rejects: rejects) }
    after.refused = refused
    return .new(new, after: after)
  }
}

extension BroughtSets {
  /// The places of the sets that others do not have, and what the others have and these do not.
  fileprivate func beyond(_ others: [Item]) -> (new: Set<Int>, missing: Tally) {
    var missing = Tally(others.map(\.content))
    let new = items.indices.filter { !missing.take(items[$0].content) }
    return (Set(new), missing)
  }
}

/// The sets of a session whose origin does not say what came in, by their exercise.
struct KnownSets {
  private var sets: [ExerciseID: Tally] = [:]

  init(_ sets: [ExerciseSet]) {
    for (exercise, sets) in Dictionary(grouping: sets, by: \.exercise) {
      self.sets[exercise] = Tally(sets.map(SetContent.text))
    }
  }

  /// Which sets of a name the log has.
  /// - Parameters:
  ///   - rows: the file's sets of the name, as the log would have them.
  ///   - brought: the same as the file has them.
  ///   - count: how many came in before; nil when that is not known.
  /// - Returns: nil when it is unclear.
  mutating func known(of rows: [ExerciseSet], as brought: BroughtSets, count: Int?) -> BroughtSets? {
    var known = BroughtSets()
    for (row, item) in zip(rows, brought.items) where sets[row.exercise]?.take(SetContent.text(row)) ?? false {
      known.items.append(item)
    }
    if let count {
      let isAllHere = known.items.count == brought.items.count && brought.items.count < count
      if isAllHere || brought.items.count == count { return brought }
      return known.items.count == count ? known : nil
    }
    // A set that the file does not have may be one of its sets that was edited here.
    let isEdited = known.items.count < brought.items.count && rows.contains { !(sets[$0.exercise]?.isEmpty ?? true) }
    return isEdited ? nil : known
  }
}
