import HoldfastInterchange
import HoldfastModel
import HoldfastProgression
import HoldfastReports
import HoldfastTraining

extension TrainingPlan {
  /// A guided session through the plan of a day.
  /// - Parameters:
  ///   - view: the log, which may hold what was done of the plan today.
  ///   - rest: rest between sets in seconds; nil leaves it to the rules.
  ///   - asksBefore: whether the pain before training is asked first.
  init(of plan: TodaysPlan, in view: LogView, ready: Int, rest: Int?, asksBefore: Bool) {
    let rules = view.engine.rules
    let done = SetsDone(of: view.log.sessions.filter { $0.day == plan.day })
    let pause = rest ?? rules.dose.restSeconds
    func items(_ exercises: [Exercise]) -> [PlannedExercise] {
      exercises.compactMap { exercise in
        guard let dose = exercise.guidedDose, let work = PlannedWork(dose.work) else { return nil }
        let caution = Caution.of(
          exercise, permitted: .plank(.knee), hasHamstringAdvice: view.hasHamstringAdvice(on: plan.day))
        return PlannedExercise(
          exercise: exercise, work: work, sets: dose.sets, setsDone: done.count(of: exercise.id),
          leftSidesDone: done.leftSides(of: exercise.id), restSeconds: pause,
          caution: caution?.words(permitted: .plank(.knee)))
      }
    }
    var all = items(plan.warmUp)
    if case .planks(let dose) = plan.dose, let exercise = Catalogue()[ExerciseID(dose.level)],
      let target = HoldSeconds(dose.seconds)
    {
      all.append(
        PlannedExercise(
          exercise: exercise, work: .hold(target: target), sets: dose.sets, setsDone: dose.setsDone,
          restSeconds: rest ?? dose.restSeconds, device: dose.device))
    }
    all += items(plan.support) + items(plan.stretches)
    self.init(
      items: all.filter { $0.setsDone < $0.sets }, asksBefore: asksBefore, limits: PainLimits(of: rules),
      remark: plan.dose.reasonForNoPlanks(beside: plan.day), readySeconds: ready)
  }
}

extension Dose {
  /// What `today` says where the day has no planks; nil where it has.
  fileprivate func reasonForNoPlanks(beside day: Day) -> String? {
    switch self {
    case .planks, .done: nil
    case .stopped, .redToday, .supportOnly, .restDay, .unstableLimit: words(beside: day)
    }
  }
}

/// How many sets of each exercise were done.
private struct SetsDone {
  private var sets: [ExerciseID: [Side: Int]] = [:]

  init(of sessions: [Session]) {
    for set in sessions.flatMap(\.sets) { sets[set.exercise, default: [:]][set.side, default: 0] += 1 }
  }

  /// The sets that are done, with both sides where there are two. One whose left side was left out is done too.
  func count(of exercise: ExerciseID) -> Int { sides(.none, exercise) + sides(.right, exercise) }

  /// The sets that were broken off between their sides.
  func leftSides(of exercise: ExerciseID) -> Int { max(0, sides(.left, exercise) - sides(.right, exercise)) }

  private func sides(_ side: Side, _ exercise: ExerciseID) -> Int { sets[exercise]?[side] ?? 0 }
}

extension PainLimits {
  /// The scores at which the rules give up planks, an exercise, or training.
  init(of rules: LadderProtocol) {
    self.init(
      supportOnly: rules.dose.supportOnlyDaytime, endsExercise: rules.triggers.redPeak, stop: rules.triggers.stop)
  }
}

extension PlannedWork {
  /// The work of the catalogue; nil where a number lies outside what can be recorded.
  init?(_ work: GuidedWork) {
    switch work {
    case .hold(let seconds):
      guard let target = HoldSeconds(seconds) else { return nil }
      self = .hold(target: target)
    case .reps(let reps):
      guard let reps = Repetitions(reps) else { return nil }
      self = .reps(reps)
    case .repsWithHold(let reps, let seconds):
      guard let reps = Repetitions(reps), let each = HoldSeconds(seconds) else { return nil }
      self = .repsWithHold(reps, each: each)
    case .open: self = .open
    }
  }

  /// A hold that counts on after its target: to twice its length, at least a minute more, so that nobody who walks away
  /// from the clock has held for an hour.
  static func hold(target: HoldSeconds) -> PlannedWork {
    let most = min(HoldSeconds.range.upperBound, target.value + max(target.value, 60))
    return .hold(target: target, limit: HoldSeconds(most) ?? target)
  }
}
