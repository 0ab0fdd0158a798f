import HoldfastModel

/// The records of one day in the laboratory: what a log would hold of it, and all that a rule ever sees.
struct LabDay: Sendable {
  let day: Day
  var orders: [Directive.Order] = []
  var morning: CheckIn?
  var entry: CheckIn?
  var session: Session?
  var evening: CheckIn?

  init(_ day: Day) {
    self.day = day
  }

  /// The records merged as those of a log are.
  func facts(support: SupportRules) -> DayFacts {
    var facts = DayFacts()
    for order in orders { facts.directives.add(order) }
    if let morning { facts.add(morning) }
    if let entry { facts.add(entry) }
    if let session { facts.add(session, support: support) }
    if let evening { facts.add(evening) }
    return facts
  }

  /// The records as a log holds them.
  var log: TrainingLog {
    TrainingLog(
      sessions: [session].compactMap { $0 }, checkIns: [morning, entry, evening].compactMap { $0 },
      directives: orders.map { Directive(day: day, order: $0, by: "the laboratory") })
  }
}
