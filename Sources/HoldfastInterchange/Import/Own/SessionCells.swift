internal import HoldfastModel

/// Reads what a row of our tables says about its session.
struct SessionCells {
  let cells: OwnCells
  /// What stands in front of the names of the columns: `session_` in the table of sets.
  let prefix: String

  func session(origin: String) throws -> Session {
    Session(
      day: try cells.day(), startedAt: try cells.moment("started_at"), before: try cells.number("\(prefix)before_0_10"),
      during: try cells.number("\(prefix)during_0_10"), after: try cells.number("\(prefix)after_0_10"),
      isMedicated: try cells.flag("\(prefix)medicated") ?? false, form: try cells.choice("\(prefix)form"),
      exertion: try cells.exertion("\(prefix)rpe"), minutes: try cells.number("\(prefix)minutes"),
      note: try cells.text("\(prefix)note"), origin: origin, sets: [])
  }
}
