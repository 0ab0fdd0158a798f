public import HoldfastModel

/// What comes of a session of a file beside the one that the log has under its id.
public struct SessionMerge: Hashable, Sendable {
  /// The log's session with what is new; nil when nothing is.
  public var session: Session?
  /// What was left as it is because it is unclear which of the sets are new.
  public var doubts: [Doubt] = []
  /// What the file has other than it is known here, where it stays as it is.
  public var differences: [Difference] = []
  /// Whether the form of sets stays open for refused rows, and nothing else of the file tells it.
  public var isFormOpen = false

  /// Sets of a name of which it is unclear which are new.
  public struct Doubt: Hashable, Sendable {
    /// The file's name of the exercise in stable form; nil for the whole session.
    public var name: ExerciseID?
    /// Why.
    public var reason: Reason
  }

  /// Why it is unclear which sets are new.
  public enum Reason: String, Hashable, Sendable {
    /// The file says something else of sets that came in before, and it is unclear of which.
    case differs
    /// Refused rows, which may have come in already.
    case mended
    /// The log has sets of it from elsewhere, or edited ones of an origin of old.
    case edited
    /// Sets of our own table that the log does not have: refused before, or deleted here.
    case deleted
    /// There is no room: a session has at most 1000 sets.
    case full
  }

  /// What the file has other than it is known here.
  public enum Difference: Hashable, Sendable {
    /// A set of a name in stable form, as `60s`: what came in before, and what the file says now.
    case set(ExerciseID, was: String, now: String)
    /// A set of our own table, by its number.
    case row(SetNumber)
    /// What our own tables say of the record as a whole.
    case record

    /// It for people.
    public var words: String {
      switch self {
      case .set(let name, let was, let now):
        "\(name.slug): \(SetContent.words(now)) in the file, \(SetContent.words(was)) when it came in"
      case .row(let number): "set \(number.value) is another one in the file"
      case .record: "the file says something else"
      }
    }
  }
}

extension ImportedSession {
  /// The log's session with what the file has and the log did not get yet. What is there keeps its numbers and all
  /// edits; new sets come behind.
  public func merge(into existing: Session) -> SessionMerge {
    let format = ImportOrigin(session.origin).format
    return format == ForeignFormatID.holdfastCSV.rawValue || names.isEmpty ? filled(existing) : appended(to: existing)
  }

  private func appended(to existing: Session) -> SessionMerge {
    let incoming = ImportOrigin(session.origin)
    let before = ImportOrigin(existing.origin)
    var origin = before
    let isFromElsewhere = origin.brought.isEmpty
    // No number of a set that was deleted is given again: a row may still name it.
    let latest = max(existing.sets.map(\.number.value).max() ?? 0, before.latestOpened)
    var pool = KnownSets(existing.sets)
    if isFromElsewhere { origin.format = incoming.format }
    var merge = SessionMerge()
    var new: [ExerciseID: Set<Int>] = [:]
    var gone = isOfRefusedRows ? [:] : contentsGone(of: before, in: incoming)
    // A file whose columns are named is often one of several, each with other exercises of the same days. There only sets
    // of the same content are taken for those of another name (`moved`).
    let hasGoneNames = !gone.isEmpty && incoming.format != ForeignFormatID.generic.rawValue
    var isWhole = !isOfRefusedRows
    for name in names + incoming.brought.keys.sorted() where new[name] == nil {
      guard let sets = incoming.brought[name].map({ numbered($0, of: name, behind: latest) }) else { continue }
      new[name] = []
      let known: BroughtSets?
      if let brought = origin.brought[name], brought.oldCount == nil {
        known = brought
      } else if isFromElsewhere || origin.brought[name] != nil {
        let count = origin.brought[name]?.oldCount
        // What was refused of it was not remembered then.
        known = isOfRefusedRows ? nil : pool.known(of: rows(of: name), as: sets, count: count)
        if isFromElsewhere { origin.brought[name] = known }
      } else if hasGoneNames, sets.rows.contains(where: { !$0.isOpen }) {
        // An exercise that got another name in the app would come a second time.
        merge.doubts.append(SessionMerge.Doubt(name: name, reason: .differs))
        continue
      } else {
        known = BroughtSets()
      }
      guard let known else {
        merge.doubts.append(SessionMerge.Doubt(name: name, reason: isOfRefusedRows ? .mended : .edited))
        continue
      }
      let comparison = BroughtComparison(
        known: known, file: sets, isOfRefusedRows: isOfRefusedRows, lost: before.lost)
      new[name] = comparison.new
      gone[name] = comparison.gone
      if comparison.isOfMendedRows { isWhole = false }
      if comparison.isOtherThanKnown { origin.brought[name] = comparison.after }
      merge.differences += comparison.changed.map { .set(name, was: $0.was, now: $0.now) }
      if let reason = comparison.doubt { merge.doubts.append(SessionMerge.Doubt(name: name, reason: reason)) }
    }
    if isWhole, !isFromElsewhere {
      for name in moved(incoming, new, gone, before) {
        new[name] = []
        origin.brought[name] = before.brought[name]
        merge.doubts.append(SessionMerge.Doubt(name: name, reason: .differs))
      }
    }
    // Of a session from elsewhere all is known from now on, or nothing is written.
    let hasNew = new.values.contains { !$0.isEmpty }
    if isFromElsewhere, !hasNew || !merge.doubts.isEmpty { return merge }
    guard let (appended, numbers) = existing.appending(newSets(new), behind: latest) else {
      merge.doubts.append(SessionMerge.Doubt(reason: .full))
      return merge
    }
    var merged = appended
    if hasNew { origin.add(incoming, of: self) }
    // What stays out of the session because it is unclear may be the row for which its form is open.
    let isAllTaken = isWhole && isComplete && merge.doubts.isEmpty && merge.differences.isEmpty
    if isAllTaken, let open = origin.openForm, open.isShown(by: fileRows) { origin.openForm = nil }
    merged.settleForms(&origin, new: numbers, behind: latest)
    merged.origin = origin.text
    merge.session = merged == existing ? nil : merged
    // A file with refused rows of its own tells it otherwise.
    merge.isFormOpen = (isOfRefusedRows || isComplete) && merged.hasOpenForms(origin)
    return merge
  }

  /// What sets say that came in under names which a whole file does not have.
  private func contentsGone(of known: ImportOrigin, in file: ImportOrigin) -> [ExerciseID: [String]] {
    known.brought.filter { file.brought[$0.key] == nil }.mapValues { $0.rows.compactMap(\.content) }
      .filter { !$0.value.isEmpty }
  }

  /// The names of new sets that say what sets of another name said which the file has no more.
  private func moved(
    _ file: ImportOrigin, _ new: [ExerciseID: Set<Int>], _ gone: [ExerciseID: [String]], _ known: ImportOrigin
  ) -> [ExerciseID] {
    new.filter { name, places in
      // Rows that were refused have their places.
      let open = known.brought[name]?.rows.lazy.filter(\.isOpen).count ?? 0
      guard places.count > open else { return false }
      let others = Set(gone.filter { $0.key != name }.flatMap(\.value))
      guard !others.isEmpty else { return false }
      let contents = file.brought[name]?.rows.compactMap(\.content) ?? []
      return places.contains { contents.indices.contains($0) && others.contains(contents[$0]) }
    }.keys.sorted()
  }

  /// The rows of a name, each with the number of its set behind those of the log.
  private func numbered(_ brought: BroughtSets, of name: ExerciseID, behind latest: Int) -> BroughtSets {
    var brought = brought
    var numbers = rows(of: name).map(\.number.value)[...]
    for place in brought.rows.indices where !brought.rows[place].isOpen {
      brought.rows[place].opened = numbers.popFirst().map { latest + $0 }
    }
    return brought
  }

  private func rows(of name: ExerciseID) -> [ExerciseSet] {
    zip(places, session.sets).filter { names.indices.contains(Int($0.0)) && names[Int($0.0)] == name }.map(\.1)
  }

  private func newSets(_ new: [ExerciseID: Set<Int>]) -> [ExerciseSet] {
    zip(keys, session.sets).filter { key, _ in new[key.name]?.contains(key.ordinal - 1) ?? false }.map(\.1)
  }

  /// Of our own tables one has the sets and another the origin; each fills in what came without it.
  private func filled(_ existing: Session) -> SessionMerge {
    var filled = existing
    var merge = SessionMerge()
    if existing.sets.isEmpty {
      filled.sets = session.sets
    } else {
      let known = Dictionary(grouping: existing.sets, by: \.number)
      let new = session.sets.filter { set in (known[set.number] ?? []).allSatisfy { set.isOtherSide(of: $0) } }
      if isOfRefusedRows {
        filled.sets = (filled.sets + new).inOrder
      } else if !new.isEmpty {
        merge.doubts.append(SessionMerge.Doubt(reason: .deleted))
      }
      let others = session.sets.filter { set in !new.contains(set) && !existing.sets.contains(set) }
      merge.differences += Set(others.map(\.number)).sorted { $0.value < $1.value }.map { .row($0) }
    }
    var mine = session
    mine.sets = existing.sets
    mine.origin = existing.origin
    if mine != existing { merge.differences.append(.record) }
    if existing.origin == ForeignFormatID.holdfastCSV.rawValue { filled.origin = session.origin }
    merge.session = filled == existing ? nil : filled
    return merge
  }
}

extension ExerciseSet {
  fileprivate func isOtherSide(of other: ExerciseSet) -> Bool {
    exercise == other.exercise && side != .none && other.side != .none && side != other.side
  }
}

extension Session {
  /// The session with more sets behind its own, and the numbers that these got; nil when there is no room for all.
  fileprivate func appending(
    _ new: [ExerciseSet], behind latest: Int
  ) -> (Session, [SetNumber: SetNumber])? {
    var session = self
    var numbers: [SetNumber: SetNumber] = [:]
    var latest = latest
    for set in new {
      if numbers[set.number] == nil {
        latest += 1
        numbers[set.number] = SetNumber(latest)
      }
      guard let number = numbers[set.number] else { return nil }
      var set = set
      set.number = number
      session.sets.append(set)
    }
    return (session, numbers)
  }
}
