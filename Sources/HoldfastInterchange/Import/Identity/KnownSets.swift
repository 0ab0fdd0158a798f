internal import HoldfastModel

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
  ///   - sets: the file's sets of the name, as the log would have them.
  ///   - brought: the rows of the name as the file has them.
  ///   - count: how many came in before; nil when that is not known.
  /// - Returns: nil when it is unclear.
  mutating func known(of sets: [ExerciseSet], as brought: BroughtSets, count: Int?) -> BroughtSets? {
    let rows = brought.rows.filter { !$0.isOpen }.map { row in
      var row = row
      row.opened = nil
      return row
    }
    var known = BroughtSets()
    for (set, row) in zip(sets, rows) where self.sets[set.exercise]?.take(SetContent.text(set)) ?? false {
      known.rows.append(row)
    }
    if let count {
      let isAllHere = known.rows.count == rows.count && rows.count < count
      if isAllHere || rows.count == count { return BroughtSets(rows) }
      return known.rows.count == count ? known : nil
    }
    // A set that the file does not have may be one of its sets that was edited here.
    let isEdited = known.rows.count < rows.count && sets.contains { !(self.sets[$0.exercise]?.isEmpty ?? true) }
    return isEdited ? nil : known
  }
}

/// How often each of several texts is there.
private struct Tally {
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
