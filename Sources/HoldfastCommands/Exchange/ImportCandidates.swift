import HoldfastInterchange
import HoldfastModel
import HoldfastStore

/// The records of an import by how they are reviewed.
struct ImportCandidates {
  /// Adoptions of a protocol.
  private(set) var adoptions: [LogRecord] = []
  /// Directives, and what takes away what stopped training: never taken in unasked.
  private(set) var guarded: [RecordChangeOnTrial] = []
  /// All others, each judged by what it would permit: newer versions first, then new ones, by their days.
  private(set) var judged: [RecordChangeOnTrial] = []

  /// - Parameters:
  ///   - revivedAreNew: whether what was deleted and comes back counts as new, after the undoing of an import, and what a
  ///     refused row left open.
  ///   - stop: the score from which on training is stopped.
  init(_ plan: MergePlan, revivedAreNew: Bool, stop: Int) {
    let new = plan.added.map { RecordChangeOnTrial(new: $0, isNew: true) }
    let newer = plan.replaced.map { replacement in
      let isRevived = revivedAreNew && replacement.old.isDeleted && !replacement.new.isDeleted
      return RecordChangeOnTrial(
        old: replacement.old, new: replacement.new, isNew: isRevived || replacement.isGain(fillsForm: revivedAreNew))
    }
    for change in newer + new {
      switch change.new.kind {
      case .protocolAdoption:
        if change.old != nil || !change.new.isDeleted { adoptions.append(change.new) }
      case .directive where change.old != nil || !change.new.isDeleted: guarded.append(change)
      default:
        if change.daysOfStopsTaken(from: stop).isEmpty { judged.append(change) } else { guarded.append(change) }
      }
    }
    judged.sort { $0.order < $1.order }
  }
}

/// A record in the place of another, or beside all others.
struct RecordChangeOnTrial {
  /// What the log has; nil where it has no such record.
  var old: LogRecord?
  var new: LogRecord
  /// Whether it adds to the log and changes nothing of what is there.
  var isNew: Bool

  /// The days that it may change.
  var days: [Day] { [old?.day, new.day].compactMap(\.self) }

  fileprivate var order: (Int, Int, String) { (isNew ? 1 : 0, new.day?.number ?? 0, new.id.text) }

  /// The days on which the old record stopped training by itself, and the new one no more does.
  /// - Parameter stop: the score from which on training is stopped.
  func daysOfStopsTaken(from stop: Int) -> Set<Day> {
    guard let old else { return [] }
    return Set(old.stops(from: stop).subtracting(new.stops(from: stop)).map(\.day))
  }
}

/// What stops training on a day: a symptom, or without one a score.
private struct StopCause: Hashable {
  var day: Day
  var symptom: RedFlagSymptom?
}

extension LogRecord {
  /// What stops training in the record by itself.
  fileprivate func stops(from stop: Int) -> Set<StopCause> {
    guard !isDeleted else { return [] }
    switch self {
    case .redFlags(let report):
      return Set(report.content.symptoms.map { StopCause(day: report.content.day, symptom: $0) })
    case .checkIn(let entry):
      let stops = entry.content.site.isOfTheBack && entry.content.pain.value >= stop
      return stops ? [StopCause(day: entry.content.day)] : []
    case .session(let session):
      let content = session.content
      let scores = [content.before, content.during, content.after] + content.sets.map(\.pain)
      return scores.contains { $0.map { $0.value >= stop } ?? false } ? [StopCause(day: content.day)] : []
    case .directive, .exercise, .protocolAdoption: return []
    }
  }
}

extension MergePlan.Replacement {
  /// Whether a session gets sets that it did not have, and stays as it is in all else but its origin.
  /// - Parameter fillsForm: whether the form of sets may come back too that an import left open for a refused row.
  fileprivate func isGain(fillsForm: Bool) -> Bool {
    guard case .session(let old) = old, case .session(let new) = new, !old.isDeleted, !new.isDeleted
    else { return false }
    let fillsForm = fillsForm && ImportOrigin(old.content.origin).hasOpenedSets
    var rest = new.content.sets
    for set in old.content.sets {
      guard let index = rest.firstIndex(where: { $0 == set || (fillsForm && set.isOpen(beside: $0)) }) else {
        return false
      }
      rest.remove(at: index)
    }
    var gained = old.content
    gained.sets = new.content.sets
    gained.origin = new.content.origin
    return gained == new.content
  }
}

extension ExerciseSet {
  /// Whether it is another set but for a form that it does not have.
  fileprivate func isOpen(beside other: ExerciseSet) -> Bool {
    var open = other
    open.form = nil
    return form == nil && open == self
  }
}
