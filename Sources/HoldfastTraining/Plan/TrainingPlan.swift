public import HoldfastModel

/// What is to be done in a guided session, in its order.
public struct TrainingPlan: Hashable, Sendable {
  /// The exercises in their order.
  public var items: [PlannedExercise]
  /// Whether the pain before training and red flags are asked first.
  public var asksBefore: Bool
  /// The scores that end an exercise or a session.
  public var limits: PainLimits
  /// What has to be known about the whole session, as that the day has no planks, and why; nil when there is nothing.
  public var remark: String?
  /// The countdown before each hold, in seconds, 0...60.
  public var readySeconds: Int

  /// A plan from its parts.
  public init(
    items: [PlannedExercise], asksBefore: Bool, limits: PainLimits, remark: String? = nil, readySeconds: Int = 5
  ) {
    self.items = items
    self.asksBefore = asksBefore
    self.limits = limits
    self.remark = remark
    self.readySeconds = readySeconds
  }
}

/// An exercise of a plan with its sets.
public struct PlannedExercise: Hashable, Sendable {
  /// The exercise.
  public var exercise: Exercise
  /// What each set is. Of an exercise that is counted per side, each side.
  public var work: PlannedWork
  /// The sets, 1 or more.
  public var sets: Int
  /// How many of them were done before: a session that goes on begins after them.
  public var setsDone: Int
  /// Of an exercise that is done side by side, how many of the sets that come next were begun before, with their left
  /// side done.
  public var leftSidesDone: Int
  /// Rest after each set but the last, in seconds, 0...3600.
  public var restSeconds: Int
  /// What an unstable plank is done on, unless the lifter changes it before a set; nil leaves it open.
  public var device: Device?
  /// A caution to show with it.
  public var caution: String?

  /// A planned exercise from its parts.
  public init(
    exercise: Exercise, work: PlannedWork, sets: Int, setsDone: Int = 0, leftSidesDone: Int = 0, restSeconds: Int,
    device: Device? = nil, caution: String? = nil
  ) {
    self.exercise = exercise
    self.work = work
    self.sets = sets
    self.setsDone = setsDone
    self.leftSidesDone = leftSidesDone
    self.restSeconds = restSeconds
    self.device = device
    self.caution = caution
  }
}

/// What one set of a plan asks for.
public enum PlannedWork: Hashable, Sendable {
  /// A position held for so long. It counts on after the target, up to `limit` seconds.
  case hold(target: HoldSeconds, limit: HoldSeconds)
  /// Repetitions at the lifter's own pace.
  case reps(Repetitions)
  /// Repetitions, each held for so long, sides in turn.
  case repsWithHold(Repetitions, each: HoldSeconds)
  /// Something without a number, as the warm-up: it lasts until a key is pressed, and its time is recorded.
  case open
}

/// The scores, 0-10, that end an exercise or a session, from the protocol in force.
public struct PainLimits: Hashable, Sendable {
  /// Pain before training from here on: support work only.
  public var supportOnly: Int
  /// Pain in a set from here on ends its exercise.
  public var endsExercise: Int
  /// Any score from here on stops.
  public var stop: Int

  /// Limits from their parts.
  public init(supportOnly: Int, endsExercise: Int, stop: Int) {
    self.supportOnly = supportOnly
    self.endsExercise = endsExercise
    self.stop = stop
  }
}
