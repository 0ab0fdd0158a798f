internal import GRDB
public import HoldfastModel

/// What a merge would do, decided and not yet done.
public struct MergePlan: Hashable, Sendable {
  /// A record that takes the place of an older one with its id.
  public struct Replacement: Hashable, Sendable {
    /// What the log holds.
    public let old: LogRecord
    /// What it will hold.
    public let new: LogRecord
  }

  /// Records whose id the log does not have, tombstones included.
  public internal(set) var added: [LogRecord] = []
  /// Records that win over the log's.
  public internal(set) var replaced: [Replacement] = []
  /// How many the log already has, to the byte.
  public var unchanged = 0
  /// How many lose against the log's.
  public internal(set) var older = 0
  /// How many of those are deleted in the log.
  public internal(set) var deletedHere = 0
}

extension LogReader {
  /// What merging `incoming` into the log would do.
  ///
  /// For each id the newer `updated` wins; on a tie a tombstone, then the larger canonical text, byte by byte. So the
  /// outcome is the same in whatever order logs are merged, and however often.
  /// - Parameter reviving: when the command runs, where a record comes back though it is older: one that is deleted here
  ///   because the import which brought it was undone. Without it such a one loses as any other.
  /// - Throws: a problem of kind `data` when an id belongs to records of two kinds, or to two exercises.
  public func plan(
    merging incoming: some Sequence<LogRecord>, reviving now: Instant? = nil
  ) throws -> MergePlan {
    var plan = MergePlan()
    var winners: [RecordID: LogRecord] = [:]
    var order: [RecordID] = []
    for record in incoming {
      guard let known = winners[record.id] else {
        winners[record.id] = record
        order.append(record.id)
        continue
      }
      try known.requireSameIdentity(as: record)
      if known.isSame(as: record) { plan.unchanged += 1 } else { plan.older += 1 }
      if record.wins(over: known) { winners[record.id] = record }
    }
    for id in order {
      guard let new = winners[id] else { continue }
      guard let old = try record(id) else {
        plan.added.append(new)
        continue
      }
      try old.requireSameIdentity(as: new)
      if new.isSame(as: old) {
        plan.unchanged += 1
      } else if new.wins(over: old) {
        plan.replaced.append(MergePlan.Replacement(old: old, new: new))
      } else if old.isDeleted, !new.isDeleted, let now, try isOfUndoneImport(id) {
        var back = new
        back.updated = old.stampAfter(now)
        plan.replaced.append(MergePlan.Replacement(old: old, new: back))
      } else {
        plan.older += 1
        if old.isDeleted, !new.isDeleted { plan.deletedHere += 1 }
      }
    }
    return plan
  }
}

extension LogReader {
  /// What bringing in records of another app would do: a record whose id is new is added, one that says something else
  /// than the log's takes its place.
  ///
  /// A record that was deleted stays deleted, and counts as `older`; unless the deletion was the undoing of an import.
  /// - Parameters:
  ///   - records: in the order in which they are to be written, each id once.
  ///   - merging: puts an incoming record together with the live one of the log; nil when that has it all.
  ///   - now: when the command runs.
  /// - Throws: a problem of kind `data` when an id belongs to a record of another kind.
  public func plan(
    bringing records: some Sequence<LogRecord>, now: Instant,
    merging: (_ incoming: LogRecord, _ present: LogRecord) -> LogRecord?
  ) throws -> MergePlan {
    var plan = MergePlan()
    let isNew = try isEmpty()
    for incoming in records {
      guard let present = try isNew ? nil : record(incoming.id) else {
        plan.added.append(incoming)
        continue
      }
      try present.requireSameKind(as: incoming)
      // An exercise that the sessions need comes back with them.
      if present.isDeleted, present.kind != .exercise, try !isOfUndoneImport(incoming.id) {
        plan.older += 1
        continue
      }
      guard var new = present.isDeleted ? incoming : merging(incoming, present) else {
        plan.unchanged += 1
        continue
      }
      new = new.withStamps(of: present)
      new.updated = present.stampAfter(now)
      plan.replaced.append(MergePlan.Replacement(old: present, new: new))
    }
    return plan
  }

  /// Whether the last that happened to a record is that the import which brought it was undone.
  private func isOfUndoneImport(_ id: RecordID) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT t.state <> 'done' FROM change AS c JOIN step AS s ON s.seq = c.step
        JOIN step AS t ON t.seq = coalesce(s.target, s.seq) JOIN import_batch AS b ON b.step = t.seq
        WHERE c.record_id = ? AND c.seq = (SELECT max(seq) FROM change WHERE record_id = c.record_id)
        """, arguments: [id.text]) ?? false
  }
}

extension LogRecord {
  /// Throws when the other record with this id is of another kind, or another exercise: sets name an exercise for ever.
  fileprivate func requireSameIdentity(as other: LogRecord) throws {
    try requireSameKind(as: other)
    guard case .exercise(let mine) = self, case .exercise(let theirs) = other,
      mine.content.exercise.id != theirs.content.exercise.id
    else { return }
    throw Problem(
      .data,
      "the exercise \(mine.content.exercise.id.slug) can't become \(theirs.content.exercise.id.slug): id \(id.text)",
      why: "Its sets name it by that, and would be of no exercise. Nothing was written.",
      remedy: "Give the other exercise a record with an id of its own.")
  }

  /// Whether a merge takes this record rather than the other one with its id.
  func wins(over other: LogRecord) -> Bool {
    if updated != other.updated { return updated > other.updated }
    if isDeleted != other.isDeleted { return isDeleted }
    return other.canonicalText.utf8.lexicographicallyPrecedes(canonicalText.utf8)
  }
}
