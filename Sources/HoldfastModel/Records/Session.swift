/// One training session: what was done, with the pain before, during and after.
public struct Session: Hashable, Sendable {
  /// The civil day that it was lived on; never recomputed.
  public var day: Day
  /// When it was, if that was given; nil when only the day is known.
  public var startedAt: ZonedInstant?
  /// Pain before the session, 0-10; nil when not given.
  public var before: Score?
  /// The worst pain during the session, 0-10; nil when not given.
  public var during: Score?
  /// Pain right after the session, 0-10; nil when not given.
  public var after: Score?
  /// Whether painkillers were at work, so that the scores may be lower than the pain.
  public var isMedicated: Bool
  /// The form of all sets that name none of their own; nil when not given.
  public var form: Form?
  /// The perceived exertion; nil when not given.
  public var exertion: Exertion?
  /// How long it took; nil when not given.
  public var minutes: SessionMinutes?
  /// A remark in the user's words.
  public var note: String?
  /// How it came into the log: `log`, `train`, or the import that brought it.
  public var origin: String
  /// The sets in the order of their numbers, the left side before the right.
  public var sets: [ExerciseSet]

  /// A session from its parts.
  public init(
    day: Day, startedAt: ZonedInstant? = nil, before: Score? = nil, during: Score? = nil,
    after: Score? = nil, isMedicated: Bool = false, form: Form? = nil, exertion: Exertion? = nil,
    minutes: SessionMinutes? = nil, note: String? = nil, origin: String = "log",
    sets: [ExerciseSet]
  ) {
    self.day = day
    self.startedAt = startedAt
    self.before = before
    self.during = during
    self.after = after
    self.isMedicated = isMedicated
    self.form = form
    self.exertion = exertion
    self.minutes = minutes
    self.note = note
    self.origin = origin
    self.sets = sets
  }

  /// The form of a set: its own, else the session's; nil when neither is given.
  public func form(of set: ExerciseSet) -> Form? { set.form ?? form }

  /// The sets of the plank ladder.
  public var plankSets: [ExerciseSet] { sets.filter { $0.exercise.plankLevel != nil } }

  /// The time under tension of all sets, in seconds. Repetitions without a hold have none.
  public var tensionSeconds: Int { sets.reduce(0) { $0 + ($1.work.tensionSeconds ?? 0) } }
}

/// The work of one set. A set without any work can't be written.
public enum Work: Hashable, Sendable {
  /// A position held.
  case hold(HoldSeconds)
  /// Repetitions without a hold.
  case reps(Repetitions)
  /// Repetitions, each held.
  case repsWithHold(Repetitions, each: HoldSeconds)

  /// The seconds of the hold, of each repetition where there are several; nil without a hold.
  public var holdSeconds: Int? {
    switch self {
    case .hold(let seconds), .repsWithHold(_, each: let seconds): seconds.value
    case .reps: nil
    }
  }

  /// The repetitions; nil for a plain hold.
  public var reps: Int? {
    switch self {
    case .hold: nil
    case .reps(let reps), .repsWithHold(let reps, _): reps.value
    }
  }

  /// Time under tension in seconds: hold seconds, or repetitions times hold; nil without a hold.
  public var tensionSeconds: Int? {
    switch self {
    case .hold(let seconds): seconds.value
    case .reps: nil
    case .repsWithHold(let reps, let seconds): reps.value * seconds.value
    }
  }
}

/// One set, or one side of it.
public struct ExerciseSet: Hashable, Sendable {
  /// The number within the session; both sides of one set share it.
  public var number: SetNumber
  /// What was done.
  public var exercise: ExerciseID
  /// The side that worked.
  public var side: Side
  /// How long or how often.
  public var work: Work
  /// The added weight; nil when none was given.
  public var weight: Weight?
  /// What an unstable plank was done on; nil when not given.
  public var device: Device?
  /// The named variation; nil when none was given.
  public var variation: ExerciseID?
  /// Pain in this set; nil when not given.
  public var pain: Score?
  /// The form of this set; nil leaves it to the session's.
  public var form: Form?
  /// Why it ended; nil when not given.
  public var stopped: StopReason?
  /// A remark in the user's words.
  public var note: String?

  /// A set from its parts.
  public init(
    number: SetNumber, exercise: ExerciseID, side: Side = .none, work: Work, weight: Weight? = nil,
    device: Device? = nil, variation: ExerciseID? = nil, pain: Score? = nil, form: Form? = nil,
    stopped: StopReason? = nil, note: String? = nil
  ) {
    self.number = number
    self.exercise = exercise
    self.side = side
    self.work = work
    self.weight = weight
    self.device = device
    self.variation = variation
    self.pain = pain
    self.form = form
    self.stopped = stopped
    self.note = note
  }
}
