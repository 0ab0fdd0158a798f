public import HoldfastModel

/// The days of a log that have a record, oldest first, each merged to its facts.
public struct FactsByDay: Hashable, Sendable {
  /// The days with a record, ascending.
  public private(set) var days: [Day] = []
  /// The facts of each of `days`, in the same order.
  public private(set) var facts: [DayFacts] = []

  /// Merges a log. The order of its records does not matter.
  public init(_ log: TrainingLog, support: SupportRules) {
    var merge = Merge()
    merge.reserve(log.sessions.count + log.checkIns.count)
    for session in log.sessions {
      merge.change(session.day) { $0.add(session, support: support) }
    }
    for checkIn in log.checkIns {
      merge.change(checkIn.day) { $0.add(checkIn) }
    }
    for report in log.redFlags {
      merge.change(report.day) { $0.redFlags.formUnion(report.symptoms) }
    }
    for directive in log.directives {
      merge.change(directive.day) { $0.directives.add(directive.order) }
    }
    (days, facts) = merge.ordered
  }

  /// The same days with one more session: merging is the same in any order, so that only its own day changes.
  func adding(_ session: Session, support: SupportRules) -> FactsByDay {
    var changed = self
    let index = firstIndex(from: session.day)
    if index == days.count || days[index] != session.day {
      changed.days.insert(session.day, at: index)
      changed.facts.insert(DayFacts(), at: index)
    }
    changed.facts[index].add(session, support: support)
    return changed
  }

  /// The facts of a day; empty facts for a day without a record.
  public subscript(day: Day) -> DayFacts {
    let index = firstIndex(from: day)
    return index < days.count && days[index] == day ? facts[index] : DayFacts()
  }

  /// The place in `days` of the first day that is `day` or later.
  func firstIndex(from day: Day) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Days in the order in which they first came, with their facts.
private struct Merge {
  private var places: [Day: Int] = [:]
  private var days: [Day] = []
  private var facts: [DayFacts] = []

  mutating func reserve(_ count: Int) {
    places.reserveCapacity(count)
    days.reserveCapacity(count)
    facts.reserveCapacity(count)
  }

  mutating func change(_ day: Day, _ body: (inout DayFacts) -> Void) {
    if let place = places[day] {
      body(&facts[place])
    } else {
      places[day] = days.count
      days.append(day)
      facts.append(DayFacts())
      body(&facts[facts.count - 1])
    }
  }

  /// The days ascending, each with its facts.
  var ordered: ([Day], [DayFacts]) {
    let order = days.indices.sorted { days[$0] < days[$1] }
    return (order.map { days[$0] }, order.map { facts[$0] })
  }
}

extension DayFacts {
  /// Merges a session of the day.
  mutating func add(_ session: Session, support: SupportRules) {
    daytime = highest(daytime, session.before)
    peak = highest(highest(peak, session.during), session.after)
    var everyPlankHasPain = true
    var hasPlank = false
    for set in session.sets {
      peak = highest(peak, set.pain)
      if let level = set.exercise.plankLevel {
        hasPlank = true
        if set.pain == nil { everyPlankHasPain = false }
        addPlank(set, level: level, form: session.form(of: set))
      } else if FactsByDay.isPreparation(set.exercise) {
        preparation.insert(set.exercise)
      }
    }
    if hasPlank, session.isMedicated || (session.during == nil && !everyPlankHasPain) {
      isPeakKnown = false
    }
    if !hasSupport { hasSupport = session.hasSupport(by: support) }
  }

  private mutating func addPlank(_ set: ExerciseSet, level: PlankLevel, form: Form?) {
    var merged = planks ?? Planks(form: .clean)
    // Let go of the stored value, so that the holds grow in place.
    planks = nil
    if let seconds = set.work.holdSeconds {
      merged.holds.append(Planks.Hold(level: level, seconds: seconds))
    }
    if form == .broken { merged.hasBrokenForm = true }
    if let known = merged.form, let form {
      merged.form = max(known, form)
    } else {
      merged.form = nil
    }
    planks = merged
  }

  /// Merges a check-in of the day.
  mutating func add(_ checkIn: CheckIn) {
    guard checkIn.site.isOfTheBack else { return }
    if checkIn.isFlare { isFlare = true }
    switch checkIn.moment {
    case .morning:
      morning = highest(morning, checkIn.pain)
      if checkIn.isMedicated { isMorningMasked = true }
    case .other:
      daytime = highest(daytime, checkIn.pain)
    }
  }

  private func highest(_ known: Int?, _ score: Score?) -> Int? {
    guard let score else { return known }
    return max(known ?? 0, score.value)
  }
}

extension DayFacts.Directives {
  /// Merges a directive of the day.
  mutating func add(_ order: Directive.Order) {
    switch order {
    case .start(let level, let usual, _):
      start = Start(
        level: min(start?.level ?? level.plank, level.plank), usual: min(start?.usual ?? usual.value, usual.value))
    case .clear: hasClearance = true
    case .unlock: hasUnlock = true
    case .override(let level): overrideLevel = min(overrideLevel ?? level, level)
    case .advice: break
    }
  }
}

extension FactsByDay {
  /// The four stretches and the warm-up.
  static let preparations: [Exercise] = Catalogue.builtIn.filter { $0.kind == .stretch || $0.kind == .warmUp }

  /// An array, for five short names are compared sooner than one is hashed.
  private static let preparationIDs = preparations.map(\.id)

  fileprivate static func isPreparation(_ exercise: ExerciseID) -> Bool { preparationIDs.contains(exercise) }
}
