import HoldfastModel

/// One set of a plan, or one side of it.
struct PlannedSet: Hashable, Sendable {
  /// Its place among all sets of the plan, from 0.
  let index: Int
  /// The place of its exercise in the plan, from 0.
  let item: Int
  /// What its exercise asks for.
  var planned: PlannedExercise
  /// Which set of its exercise it is, from 1. Both sides share it.
  let number: Int
  /// The side that works.
  let side: Side

  /// Whether the other is the same set of the same exercise: itself or its other side.
  func isSameSet(as other: PlannedSet) -> Bool { item == other.item && number == other.number }

  /// Whether it is a rung of the plank ladder.
  var isPlank: Bool {
    if case .plank = planned.exercise.kind { return true }
    return false
  }

  /// The sets of a plan in their order, without those, and without the left sides, that were done before.
  static func all(of plan: TrainingPlan) -> [PlannedSet] {
    var sets: [PlannedSet] = []
    for (item, planned) in plan.items.enumerated() {
      // A set number goes to 1000; a plan that asks for more asks for as many.
      let last = min(planned.sets, SetNumber.range.upperBound)
      let done = max(0, planned.setsDone)
      guard done < last else { continue }
      for number in (done + 1)...last {
        let isLeftDone = number - done <= planned.leftSidesDone
        for side in planned.sides where side != .left || !isLeftDone {
          sets.append(PlannedSet(index: sets.count, item: item, planned: planned, number: number, side: side))
        }
      }
    }
    return sets
  }
}

extension PlannedExercise {
  /// The sides that do a set one after the other. Where repetitions are held, sides change within the set.
  fileprivate var sides: [Side] {
    if case .repsWithHold = work { return [.none] }
    return exercise.isPerSide ? [.left, .right] : [.none]
  }

  /// Whether so much work is what a set asks for, or more. Something without a number has no target.
  func isReached(by done: Work) -> Bool {
    switch (work, done) {
    case (.hold(let target, _), .hold(let held)): held >= target
    case (.reps(let target), .reps(let count)): count >= target
    case (.repsWithHold(let target, let each), .repsWithHold(let count, let held)): count >= target && held >= each
    default: false
    }
  }
}
