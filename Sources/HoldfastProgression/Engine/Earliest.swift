import HoldfastModel

extension Assessment.Earliest {
  /// How far ahead is looked, in days.
  private static let horizon = 365

  /// Lives on from `before` through an imagined log in which all goes well, and finds the first day on which the
  /// level is above the one that `reached` has.
  ///
  /// The same function decides as for the real log. Where nothing but an unlock could be missing, the imagined log holds
  /// one ("The answer" in Documentation/Protocol.md).
  init?(from before: LadderState, asOf day: Day, _ known: DayFacts, reached: LadderState, rules: LadderProtocol) {
    guard !reached.isStopped, reached.level.above != nil else { return nil }
    var facts = known
    if facts.morning == nil { facts.morning = 0 }
    let needsUnlock = rules.gate(from: reached.level)?.needsUnlock == true && !reached.isUnlocked
    if needsUnlock { facts.directives.hasUnlock = true }
    var nextSession = day
    if let latest = reached.latestPlankDay, day - latest < 2 { nextSession = latest + 2 }
    var state = before
    var today = day
    while today - day <= Self.horizon {
      if today == nextSession {
        facts.addGoodSession(at: reached.level, rules: rules)
        nextSession = nextSession + 2
      }
      state.live(through: today, facts, rules: rules)
      if !state.isStopped, state.level > reached.level {
        self.init(day: today, needsUnlock: needsUnlock)
        return
      }
      today = today + 1
      facts = DayFacts()
      facts.morning = 0
    }
    return nil
  }
}

extension DayFacts {
  /// Adds a clean session at the target of `level` with peak 0, and support work.
  fileprivate mutating func addGoodSession(at level: PlankLevel, rules: LadderProtocol) {
    let target = rules.target(at: level)
    var merged = planks ?? Planks(form: .clean)
    merged.holds += Array(repeating: Planks.Hold(level: level, seconds: target.seconds), count: target.sets)
    planks = merged
    peak = peak ?? 0
    hasSupport = true
  }
}
