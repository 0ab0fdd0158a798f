import HoldfastModel
@testable import HoldfastProgression

/// A lifter's life under a rule, with the records of every day and the state at its end.
struct LabCourse {
  private(set) var days: [LabDay] = []
  private(set) var states: [LadderState] = []
  let outcome: LifterOutcome
  let lifter: Lifter

  /// The course of a lifter under one of the laboratory's rules, the first unless told otherwise.
  init(_ laboratory: Laboratory, _ number: Int, rule: Int = 0) {
    lifter = laboratory.lifter(number)
    var life = LabLife(lifter, number: number, rule: laboratory.rules[rule])
    for day in lifter.days.indices {
      days.append(life.live(through: day))
      states.append(life.state.ladder)
    }
    outcome = life.outcome
  }

  /// All records, as a log holds them.
  var log: TrainingLog { days.reduce(into: TrainingLog()) { $0.add($1.log) } }

  /// The plank sessions by day.
  var plankDays: [Int] { days.indices.filter { days[$0].session?.plankSets.isEmpty == false } }
}
