public import HoldfastModel

extension Session {
  /// Whether one clean set of the session reaches the minimum of its exercise.
  ///
  /// Where the sides were told apart, both sides of one set number have to reach it: the minimum is per side.
  func hasSupport(by rules: SupportRules) -> Bool {
    hasSupport(by: rules) { reaches($0, rules) }
  }

  /// Whether a set of the session is long enough for its exercise, however it looked.
  public func hasEnoughSupport(by rules: SupportRules) -> Bool {
    hasSupport(by: rules) { isEnough($0, rules) }
  }

  private func hasSupport(by rules: SupportRules, reaches: (ExerciseSet) -> Bool) -> Bool {
    sets.contains { set in
      guard reaches(set) else { return false }
      switch set.side {
      case .none: return true
      case .right: return false
      case .left:
        return sets.contains { other in
          other.side == .right && other.number == set.number && other.exercise == set.exercise
            && reaches(other)
        }
      }
    }
  }

  private func reaches(_ set: ExerciseSet, _ rules: SupportRules) -> Bool {
    // Most sets are planks, which have no repetitions: they need no look into the rules.
    set.work.reps != nil && form(of: set) == .clean && isEnough(set, rules)
  }

  private func isEnough(_ set: ExerciseSet, _ rules: SupportRules) -> Bool {
    guard let reps = set.work.reps else { return false }
    guard let least = rules.minimums[set.exercise], reps >= least.reps else { return false }
    return least.holdSeconds == 0 || (set.work.holdSeconds ?? 0) >= least.holdSeconds
  }
}
