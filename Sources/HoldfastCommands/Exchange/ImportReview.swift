import HoldfastModel
import HoldfastProgression
import HoldfastStore

/// Finds the records of an import that could lift a stop or raise the level, so that a file never does it silently.
///
/// - A directive is always found.
/// - The adoption of a protocol is found when it is not deleted, and when its deletion would change which protocol is in
///   force.
/// - A newer version of a record is found when it takes away what stopped training, and when it would raise the level of
///   any day, past or to come, or bring the earliest date nearer.
/// - A new record is found when it would raise the level of today or of a day to come, also with mornings of 0 until then.
///   Sets that a session gains are as new: a session with another id could bring the same.
///
/// What is found is looked at again beside what was taken in, until nothing more can be taken in: so the same file brought
/// once more brings nothing of it.
struct ImportReview {
  /// A record that is left out.
  struct Withheld {
    var record: LogRecord
    /// Why; nil for the adoption of a protocol that would not be in force.
    var reason: Reason?
  }

  /// Why a record is left out.
  enum Reason: Hashable {
    /// Today's level before and after taking it in: it is guarded whatever it does.
    case guarded(before: PermittedLevel, after: PermittedLevel)
    /// It takes away what stopped training on a day, with today's level before and after.
    case takesStopAway(Day, before: PermittedLevel, after: PermittedLevel)
    /// It would permit more.
    case rise(LogCourse.Rise)
  }

  private(set) var withheld: [Withheld] = []

  /// A review that finds nothing.
  init() {}

  /// - Parameters:
  ///   - adoption: the adoption in force in the log; nil when there is none.
  ///   - revivedAreNew: whether what was deleted and comes back counts as new: after the undoing of an import.
  init(
    _ plan: MergePlan, into view: LogView, adoption: Record<ProtocolAdoption>?, today: Day, revivedAreNew: Bool
  ) {
    let candidates = ImportCandidates(plan, revivedAreNew: revivedAreNew, stop: view.engine.rules.triggers.stop)
    var course = LogCourse(view, today: today, days: candidates.judged.flatMap(\.days))
    let present = course.level(on: today)
    for record in candidates.adoptions where !record.isDeleted || record.id == adoption?.id {
      withheld.append(Withheld(record: record, reason: Self.reason(record, adoption, view, present, today)))
    }
    for change in candidates.guarded {
      let after = course.levelToday(in: course.trial([change]))
      let stopDay = change.daysOfStopsTaken(from: view.engine.rules.triggers.stop).min()
      withheld.append(
        Withheld(
          record: change.new,
          reason: stopDay.map { .takesStopAway($0, before: present, after: after) }
            ?? .guarded(before: present, after: after)))
    }
    withheld += course.takeIn(candidates.judged).map { Withheld(record: $0.change.new, reason: .rise($0.rise)) }
    withheld.sort { ($0.record.day?.number ?? 0, $0.record.id.text) < ($1.record.day?.number ?? 0, $1.record.id.text) }
  }

  private static func reason(
    _ record: LogRecord, _ adoption: Record<ProtocolAdoption>?, _ view: LogView, _ present: PermittedLevel, _ today: Day
  ) -> Reason? {
    guard case .protocolAdoption(let new) = record, !new.isDeleted,
      [adoption, new].compactMap(\.self).inForce == new, let rules = try? new.content.rules
    else { return nil }
    return .guarded(before: present, after: LogView(view.log, rules: rules).engine.state(on: today).permitted)
  }
}

extension LogCourse {
  /// Takes in what permits no more, and gives back the rest, each with what it would permit.
  ///
  /// What was refused is tried again beside all that was taken in, until a whole round takes in nothing: the same changes
  /// tried once more are refused once more.
  fileprivate mutating func takeIn(
    _ changes: [RecordChangeOnTrial]
  ) -> [(change: RecordChangeOnTrial, rise: Rise)] {
    var waiting = changes
    while true {
      let refused = refused(of: waiting[...])
      if refused.count == waiting.count { break }
      waiting = refused
    }
    return waiting.compactMap { change in
      let trial = trial([change])
      return (change.isNew ? riseFromToday(in: trial) : rise(in: trial)).map { (change, $0) }
    }
  }

  /// One round: all together, else each half by itself. So a long history with a few that permit more is reviewed in little
  /// more than one look at the whole.
  private mutating func refused(of changes: ArraySlice<RecordChangeOnTrial>) -> [RecordChangeOnTrial] {
    if changes.isEmpty || takeIn(changes, areNew: changes.allSatisfy(\.isNew)) { return [] }
    if changes.count == 1 { return Array(changes) }
    let middle = changes.startIndex + changes.count / 2
    return refused(of: changes[..<middle]) + refused(of: changes[middle...])
  }
}
