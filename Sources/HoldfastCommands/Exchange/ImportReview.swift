import HoldfastModel
import HoldfastProgression
import HoldfastStore

/// Finds the records of an import that could lift a stop or raise the level, so that a file never does it silently.
///
/// - A directive is always found.
/// - The adoption of a protocol is found when it is not deleted, and when its deletion would change which protocol is in
///   force.
/// - A newer version of a record is found when, by itself, it would raise the level of any day or bring the earliest
///   date nearer.
/// - A new record is found when it would raise today's level beside those of earlier days that are taken in. The sets of
///   a session that the log has without any are as new: a session with another id could bring the same.
struct ImportReview {
  /// A record that is left out, with today's level before and after taking it in; of an adoption only where it would be
  /// in force.
  struct Withheld {
    var record: LogRecord
    var levels: (before: PermittedLevel, after: PermittedLevel)?
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
    let present = view.engine.state(on: today).permitted
    var log = view.log
    let (revived, others) = plan.replaced.split { revivedAreNew && $0.old.isDeleted && !$0.new.isDeleted }
    let (filled, replaced) = others.split(\.isFilling)
    for replacement in replaced {
      if replacement.new.kind == .protocolAdoption {
        // One that is left out leaves the adoption in force as it is, so that the order of them does not matter.
        let isGuarded = !replacement.new.isDeleted || replacement.new.id == adoption?.id
        if isGuarded { withheld.append(Withheld(record: replacement.new)) }
        continue
      }
      var changed = log
      changed.replace(replacement.old, by: replacement.new)
      let after = view.over(changed)
      if replacement.isDirective || after.isMorePermissive(than: view.over(log), today: today) {
        withheld.append(
          Withheld(record: replacement.new, levels: (present, after.engine.state(on: today).permitted)))
      } else {
        log = changed
      }
    }
    let (adoptions, rest) = (plan.added + revived.map(\.new)).split { $0.kind == .protocolAdoption && !$0.isDeleted }
    withheld += adoptions.map { record in
      var levels: (PermittedLevel, PermittedLevel)?
      if case .protocolAdoption(let new) = record, [adoption, new].compactMap(\.self).inForce == new,
        let rules = try? new.content.rules
      {
        levels = (present, LogView(view.log, rules: rules).engine.state(on: today).permitted)
      }
      return Withheld(record: record, levels: levels)
    }
    let (directives, records) = rest.split { $0.kind == .directive && !$0.isDeleted }
    for directive in directives {
      var changed = log
      changed.add(directive)
      withheld.append(
        Withheld(record: directive, levels: (present, view.over(changed).engine.state(on: today).permitted)))
    }
    let new = records.map { Incoming(record: $0) } + filled.map { Incoming(record: $0.new, old: $0.old) }
    let inOrder = new.sorted {
      ($0.record.day?.number ?? 0, $0.record.id.text) < ($1.record.day?.number ?? 0, $1.record.id.text)
    }
    reviewNew(inOrder[...], into: &log, view.engine.rules, present: present, today: today)
  }

  /// A record that is new, or new but for its id.
  private struct Incoming {
    var record: LogRecord
    /// The session without sets in whose place it comes.
    var old: LogRecord?

    func put(into log: inout TrainingLog) {
      if let old { log.replace(old, by: record) } else { log.add(record) }
    }
  }

  /// Takes the records in together where that does not raise the level, else each half by itself: a long history with a
  /// few that raise it is reviewed in little more than one look at the whole.
  private mutating func reviewNew(
    _ records: ArraySlice<Incoming>, into log: inout TrainingLog, _ rules: LadderProtocol, present: PermittedLevel,
    today: Day
  ) {
    guard let first = records.first else { return }
    var changed = log
    for record in records { record.put(into: &changed) }
    let after = LogView(changed, rules: rules).engine.state(on: today).permitted
    if after <= present {
      log = changed
    } else if records.count == 1 {
      withheld.append(Withheld(record: first.record, levels: (present, after)))
    } else {
      let middle = records.startIndex + records.count / 2
      reviewNew(records[..<middle], into: &log, rules, present: present, today: today)
      reviewNew(records[middle...], into: &log, rules, present: present, today: today)
    }
  }
}

extension MergePlan.Replacement {
  fileprivate var isDirective: Bool { new.kind == .directive }

  /// Whether a session that had no sets gets them, and stays as it is in all else.
  fileprivate var isFilling: Bool {
    guard case .session(let old) = old, case .session(let new) = new, !old.isDeleted, !new.isDeleted,
      old.content.sets.isEmpty
    else { return false }
    var filled = old.content
    filled.sets = new.content.sets
    filled.origin = new.content.origin
    return filled == new.content
  }
}

extension LogView {
  /// Whether this log raises the level of any day up to `today` above the other's, or brings the earliest date nearer.
  fileprivate func isMorePermissive(than other: LogView, today: Day) -> Bool {
    var levels: [Day: PermittedLevel] = [:]
    other.engine.forEachDay(to: today) { day, state, _ in levels[day] = state.permitted }
    var isHigher = false
    engine.forEachDay(to: today) { day, state, _ in
      if state.permitted > levels[day] ?? .plank(.knee) { isHigher = true }
    }
    if isHigher { return true }
    let mine = engine.assess(asOf: today)
    let theirs = other.engine.assess(asOf: today)
    guard mine.permitted == theirs.permitted, let earliest = mine.earliest else { return false }
    return theirs.earliest.map { earliest.day < $0.day } ?? true
  }
}

extension TrainingLog {
  /// Adds a record unless it is deleted.
  mutating func add(_ record: LogRecord) {
    let other = TrainingLog([record])
    sessions += other.sessions
    checkIns += other.checkIns
    redFlags += other.redFlags
    directives += other.directives
  }

  /// Puts a newer version of a record in the place of the old one.
  mutating func replace(_ old: LogRecord, by new: LogRecord) {
    let gone = TrainingLog([old])
    func remove<Content: Equatable>(_ removed: [Content], from contents: inout [Content]) {
      for content in removed {
        if let index = contents.firstIndex(of: content) { contents.remove(at: index) }
      }
    }
    remove(gone.sessions, from: &sessions)
    remove(gone.checkIns, from: &checkIns)
    remove(gone.redFlags, from: &redFlags)
    remove(gone.directives, from: &directives)
    add(new)
  }
}

extension Array {
  /// The elements for which `belongs` holds, and the others.
  fileprivate func split(_ belongs: (Element) -> Bool) -> (matching: [Element], others: [Element]) {
    (filter(belongs), filter { !belongs($0) })
  }
}
