public import HoldfastModel

/// What comes of a session of a file beside the one that the log has under its id.
public struct SessionMerge: Hashable, Sendable {
  /// The log's session with what is new; nil when nothing is.
  public var session: Session?
  /// What was left as it is because it is unclear which of the sets are new.
  public var doubts: [Doubt] = []

  /// Sets of a name of which it is unclear which are new.
  public struct Doubt: Hashable, Sendable {
    /// The file's name of the exercise in stable form; nil for the whole session.
    public var name: ExerciseID?
    /// Why.
    public var reason: Reason
  }

  /// Why it is unclear which sets are new.
  public enum Reason: String, Hashable, Sendable {
    /// The file says something else of sets that came in before.
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
}

extension ImportedSession {
  /// The log's session with what the file has and the log did not get yet. What is there keeps its numbers and all
  /// edits; new sets come behind.
  public func merge(into existing: Session) -> SessionMerge {
    let format = ImportOrigin(session.origin).format
    return format == ForeignFormatID.holdfastCSV.rawValue || names.isEmpty ? filled(existing) : appended(to: existing)
  }

  /// Marks the sets of a file of refused rows.
  /// - Parameter file: by what the file is known again.
  mutating func markRefusedRows(of file: String) {
    rejects = file
    var origin = ImportOrigin(session.origin)
    guard !origin.brought.isEmpty else { return }
    for name in origin.brought.keys { origin.brought[name]?.mark(rejects: file) }
    session.origin = origin.text
  }

  private func appended(to existing: Session) -> SessionMerge {
    let file = ImportOrigin(session.origin).brought
    var origin = ImportOrigin(existing.origin)
    let isFromElsewhere = origin.brought.isEmpty
    var pool = KnownSets(existing.sets)
    if isFromElsewhere { origin.format = ImportOrigin(session.origin).format }
    var merge = SessionMerge()
    var new: [ExerciseID: Set<Int>] = [:]
    for name in names {
      guard let sets = file[name] else { continue }
      let known: BroughtSets?
      if let brought = origin.brought[name], brought.oldCount == nil {
        known = brought
      } else if isFromElsewhere || origin.brought[name] != nil {
        let count = origin.brought[name]?.oldCount
        // What was refused of it was not remembered then.
        known = rejects != nil ? nil : pool.known(of: rows(of: name), as: sets, count: count)
        if isFromElsewhere { origin.brought[name] = known }
      } else {
        known = BroughtSets()
      }
      guard let known else {
        merge.doubts.append(SessionMerge.Doubt(name: name, reason: rejects != nil ? .mended : .edited))
        continue
      }
      switch BroughtComparison(known: known, file: sets, rejects: rejects).result {
      case .nothing: break
      case .new(let indices, let after):
        new[name] = indices
        origin.brought[name] = after
      case .unclear(let reason): merge.doubts.append(SessionMerge.Doubt(name: name, reason: reason))
      }
    }
    // Of a session from elsewhere all is known from now on, or nothing is written.
    guard !new.isEmpty, merge.doubts.isEmpty || !isFromElsewhere else { return merge }
    guard var merged = existing.appending(newSets(new)) else {
      merge.doubts.append(SessionMerge.Doubt(reason: .full))
      return merge
    }
    merged.origin = origin.text
    merge.session = merged == existing ? nil : merged
    return merge
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
      if rejects != nil {
        filled.sets = (filled.sets + new).inOrder
        if session.sets.contains(where: { !filled.sets.contains($0) }) {
          merge.doubts.append(SessionMerge.Doubt(reason: .mended))
        }
      } else if !new.isEmpty {
        merge.doubts.append(SessionMerge.Doubt(reason: .deleted))
      }
    }
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
  /// The session with more sets behind its own; nil when there is no room for all.
  fileprivate func appending(_ new: [ExerciseSet]) -> Session? {
    var session = self
    var numbers: [SetNumber: SetNumber] = [:]
    var latest = sets.map(\.number.value).max() ?? 0
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
    return session
  }
}
