import HoldfastModel
import HoldfastTraining

/// Watches the effects of a session as the log and the lifter would, and notes what must not be.
struct Witness {
  private(set) var offences: [String] = []
  /// What the log holds, or should hold, by place.
  private(set) var recorded: [TrainedSet] = []
  /// What each set was when it was first recorded: what was measured.
  private var measured: [TrainedSet] = []
  private var begins = 0
  /// The latest answer before training.
  private var before: Score?
  private var isOver = false
  private var ended: Set<ExerciseID> = []
  /// When the last set was recorded, or the session began: no hold can have begun before.
  private var lastEnd: MonotonicTime

  init(from start: MonotonicTime) { lastEnd = start }

  mutating func see(_ effects: [TrainingEffect], at now: MonotonicTime) {
    if isOver, !effects.isEmpty { offences.append("\(effects) after the end") }
    for (index, effect) in effects.enumerated() {
      switch effect {
      case .begin(let score):
        begins += 1
        before = score
        check(recorded.isEmpty, "begun again after a set")
      case .beginAgain(let score):
        check(begins >= 1 && score == before, "another answer than before: \(effect)")
      case .beginUnasked(let start):
        begins += 1
        check(begins == 1 && recorded.isEmpty, "begun again: \(effect)")
        check(lastEnd <= start && start <= now, "begun before or after its first set: \(effect)")
      case .save(let set): see(set, at: now)
      case .advise(let set): if let set { ended.insert(set.exercise) }
      case .end:
        check(index == effects.count - 2, "something between end and leave")
        check(effects.last == .leave, "no leave after the end")
      case .leave:
        check(index == effects.count - 1 && !isOver, "leave is not last")
        isOver = true
      case .check: check(index == effects.count - 1, "something after the check")
      case .report, .cue: break
      }
    }
  }

  private mutating func see(_ set: TrainedSet, at now: MonotonicTime) {
    check(begins >= 1, "saved before it was begun")
    if set.place == recorded.count + 1 {
      check(!ended.contains(set.exercise), "\(set) after its exercise ended")
      checkPair(of: set)
      checkLength(of: set, since: lastEnd, until: now)
      recorded.append(set)
      measured.append(set)
      lastEnd = now
    } else if recorded.indices.contains(set.place - 1) {
      let index = set.place - 1
      check(isAtMost(set.work, measured[index].work), "\(set) is more than \(measured[index])")
      check(identity(set) == identity(recorded[index]), "\(set) took the place of \(recorded[index])")
      recorded[index] = set
    } else {
      offences.append("a place was left out: \(set)")
    }
    checkReasons(of: set)
  }

  /// Only a right side shares a pair, with the left side of its exercise that was done right before.
  private mutating func checkPair(of set: TrainedSet) {
    guard let last = recorded.last else { return check(set.pair == 1, "the first pair is not 1: \(set)") }
    guard set.pair == last.pair else { return check(set.pair == last.pair + 1, "a pair is left out: \(set)") }
    check(
      set.side == .right && last.side == .left && set.exercise == last.exercise, "\(set) is no other side of \(last)")
  }

  private mutating func checkLength(of set: TrainedSet, since start: MonotonicTime, until now: MonotonicTime) {
    let least: Int64 =
      switch set.work {
      case .hold(let held): Int64(held.value) * 1000
      case .reps: 0
      case .repsWithHold(let reps, let each): Int64(reps.value * each.value + (reps.value - 1) * 3) * 1000
      }
    check(least <= now - start, "\(set) is longer than the \(now - start) ms since the set before")
  }

  private mutating func checkReasons(of set: TrainedSet) {
    check(set.stopped != .pain || set.pain != nil, "stopped by pain without a score: \(set)")
    check(set.stopped != .form || (set.form ?? .clean) > .clean, "stopped by form that is not shaky: \(set)")
  }

  private func isAtMost(_ work: Work, _ most: Work) -> Bool {
    switch (work, most) {
    case (.hold(let held), .hold(let most)): held <= most
    case (.reps, .reps): true
    case (.repsWithHold(let reps, let each), .repsWithHold(let most, let held)): reps <= most && each == held
    default: false
    }
  }

  private func identity(_ set: TrainedSet) -> [String] {
    ["\(set.place)", "\(set.pair)", set.exercise.slug, set.side.rawValue]
  }

  private mutating func check(_ holds: Bool, _ offence: String) {
    if !holds { offences.append(offence) }
  }
}
