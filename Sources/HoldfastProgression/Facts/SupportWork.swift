import HoldfastModel

extension Session {
  /// Whether one clean set of the session reaches the minimum of its exercise.
  ///
  /// Where the sides were told apart, both sides of one set number have to reach it: the minimum is per side.
  func hasSupport(by rules: SupportRules) -> Bool {
    sets.contains { set in
      guard reaches(set, rules) else { return false }
      switch set.side {
      case .none: return true
      case .right: return false
      case .left:
        return sets.contains { other in
          other.side == .right && other.number == set.number && other.exercise == set.exercise
            && reaches(other, rules)
        }
      }
    }
  }

  private func reaches(_ set: ExerciseSet, _ rules: SupportRules) -> Bool {
    // Most sets are planks, which have no repetitions: they need no look into the rules.
    guard let reps = set.work.reps, form(of: set) == .clean else { return false }
    guard let least = rules.minimums[set.exercise], reps >= least.reps else { return false }
    return least.holdSeconds == 0 || (set.work.holdSeconds ?? 0) >= least.holdSeconds
  }
}
