import HoldfastModel
@testable import HoldfastProgression

/// A log lived through once, with the state at the end of each day, so that a change on one day needs only the days
/// from there on, and only until it makes no difference any more.
struct Timeline {
  let log: RandomLog
  let rules: LadderProtocol
  private let facts: [DayFacts]
  private let states: [LadderState]

  init(_ log: RandomLog, rules: LadderProtocol? = nil) {
    let rules = rules ?? log.rules
    var state = LadderState()
    var facts: [DayFacts] = []
    var states: [LadderState] = []
    for (index, records) in log.days.enumerated() {
      facts.append(FactsByDay(records, support: rules.support)[dayZero + index])
      state.live(through: dayZero + index, facts[index], rules: rules)
      states.append(state)
    }
    self.log = log
    self.rules = rules
    self.facts = facts
    self.states = states
  }

  var indices: Range<Int> { states.indices }

  /// The state at the end of a day; that before the first record for -1.
  func state(_ index: Int) -> LadderState { index < 0 ? LadderState() : states[index] }

  func permitted(_ index: Int) -> PermittedLevel { state(index).permitted }

  func facts(_ index: Int) -> DayFacts { facts[index] }

  /// The days on which the gate opened. Close to them a change on one day is most likely to tell.
  var rises: [Int] { indices.filter { states[$0].moves.contains { $0.cause == .gate } } }

  /// The first day on which the level would be higher if these were the records of the day at `index`.
  func firstDayHigher(with changed: TrainingLog, at index: Int) -> Int? {
    var state = state(index - 1)
    var today = FactsByDay(changed, support: rules.support)[dayZero + index]
    for later in index..<states.count {
      if later > index { today = facts[later] }
      state.live(through: dayZero + later, today, rules: rules)
      if state.permitted > states[later].permitted { return later }
      // From equal states on, equal days follow.
      if state == states[later] { return nil }
    }
    return nil
  }

  /// The first day on which the level would be higher by other rules.
  func firstDayHigher(by other: LadderProtocol) -> Int? {
    var state = LadderState()
    for index in states.indices {
      // What counts as support work is the only rule that the facts of a day depend on.
      let today =
        other.support == rules.support
        ? facts[index] : FactsByDay(log.days[index], support: other.support)[dayZero + index]
      state.live(through: dayZero + index, today, rules: other)
      if state.permitted > states[index].permitted { return index }
    }
    return nil
  }
}
