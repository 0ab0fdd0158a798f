public import HoldfastModel

/// The numbers of the progression protocol for the plank ladder. The engine reads every number from here.
///
/// The protocol is a specification, not advice from a clinician. Where each default comes from, and how strong that
/// source is, stands in Documentation/Evidence.md.
public struct LadderProtocol: Hashable, Sendable {
  /// The name that verdicts are shown with.
  public var name: String
  /// The version of these numbers.
  public var version: Int
  /// What a session at each level has to reach.
  public var knee: LevelTarget
  public var toe: LevelTarget
  public var unstable: LevelTarget
  /// When the knee plank may become a toe plank.
  public var kneeToToe: GateRules
  /// When the toe plank may become an unstable plank.
  public var toeToUnstable: GateRules
  /// What stops, steps back or restarts.
  public var triggers: TriggerRules
  /// What days without planks cost.
  public var absence: AbsenceRules
  /// When to advise a talk with the therapist.
  public var referral: ReferralRules
  /// What counts as support work.
  public var support: SupportRules
  /// How today's dose is found.
  public var dose: DoseRules

  /// A protocol from its parts.
  public init(
    name: String, version: Int, knee: LevelTarget, toe: LevelTarget, unstable: LevelTarget,
    kneeToToe: GateRules, toeToUnstable: GateRules, triggers: TriggerRules, absence: AbsenceRules,
    referral: ReferralRules, support: SupportRules, dose: DoseRules
  ) {
    self.name = name
    self.version = version
    self.knee = knee
    self.toe = toe
    self.unstable = unstable
    self.kneeToToe = kneeToToe
    self.toeToUnstable = toeToUnstable
    self.triggers = triggers
    self.absence = absence
    self.referral = referral
    self.support = support
    self.dose = dose
  }

  /// What a session at `level` has to reach.
  public func target(at level: PlankLevel) -> LevelTarget {
    switch level {
    case .knee: knee
    case .toe: toe
    case .unstable: unstable
    }
  }

  /// The gate that leads up from `level`; nil at the top.
  public func gate(from level: PlankLevel) -> GateRules? {
    switch level {
    case .knee: kneeToToe
    case .toe: toeToUnstable
    case .unstable: nil
    }
  }

  /// The rules by which a session at `level` qualifies: those of the gate up from it, at the top those of the gate
  /// that led there.
  public func qualifying(at level: PlankLevel) -> GateRules {
    gate(from: level) ?? toeToUnstable
  }
}

/// What a session at a level has to reach to qualify.
public struct LevelTarget: Hashable, Sendable {
  /// The hold, in seconds, 1...3600.
  public var seconds: Int
  /// The sets that reach it, at least 1.
  public var sets: Int

  /// A target from its parts.
  public init(seconds: Int, sets: Int) {
    self.seconds = seconds
    self.sets = sets
  }
}

/// The clauses of one gate. A clause that is nil is not asked for.
public struct GateRules: Hashable, Sendable {
  /// Qualifying sessions needed.
  public var sessions: Int
  /// How far back they count: `today - day < windowDays`.
  public var windowDays: Int
  /// The least days between two that both count.
  public var spacingDays: Int
  /// Days since the count and the clock last restarted.
  public var daysAtLevel: Int
  /// The highest pain during or after a qualifying session, 0-10.
  public var peakCap: Int
  /// The highest pain on the next morning of a qualifying session: the larger of `morningCap` and usual pain plus
  /// `morningCapAboveUsual`.
  public var morningCap: Int
  /// What is added to the usual pain for the cap on the next morning; may be negative.
  public var morningCapAboveUsual: Int
  /// Days with support work needed in the days before today.
  public var supportDays: Int
  /// How many days before today those may lie.
  public var supportWindowDays: Int
  /// Days since the first plank session.
  public var daysSinceFirstSession: Int?
  /// Days without a red trigger, today included.
  public var redFreeDays: Int?
  /// Mornings logged in the window, today included.
  public var morningsLogged: Int?
  /// The window of `morningsLogged`, in days.
  public var morningsWindowDays: Int
  /// Whether a directive must have unlocked the next level.
  public var needsUnlock: Bool

  /// Gate rules from their parts.
  public init(
    sessions: Int, windowDays: Int, spacingDays: Int, daysAtLevel: Int, peakCap: Int, morningCap: Int,
    morningCapAboveUsual: Int, supportDays: Int, supportWindowDays: Int,
    daysSinceFirstSession: Int? = nil, redFreeDays: Int? = nil, morningsLogged: Int? = nil,
    morningsWindowDays: Int, needsUnlock: Bool
  ) {
    self.sessions = sessions
    self.windowDays = windowDays
    self.spacingDays = spacingDays
    self.daysAtLevel = daysAtLevel
    self.peakCap = peakCap
    self.morningCap = morningCap
    self.morningCapAboveUsual = morningCapAboveUsual
    self.supportDays = supportDays
    self.supportWindowDays = supportWindowDays
    self.daysSinceFirstSession = daysSinceFirstSession
    self.redFreeDays = redFreeDays
    self.morningsLogged = morningsLogged
    self.morningsWindowDays = morningsWindowDays
    self.needsUnlock = needsUnlock
  }

  /// The highest next-morning score with which a session qualifies, for a usual morning pain of `usual`.
  public func morningCap(usual: Int) -> Int { max(morningCap, usual + morningCapAboveUsual) }
}

/// When pain or form stops, steps back or restarts. Scores are 0-10.
public struct TriggerRules: Hashable, Sendable {
  /// Any score from here on stops.
  public var stop: Int
  /// Daytime pain from here on is red.
  public var redDaytime: Int
  /// Pain during or after a session from here on is red.
  public var redPeak: Int
  /// A morning is red from the larger of `redMorning` and usual pain plus `redMorningAboveUsual`.
  public var redMorning: Int
  public var redMorningAboveUsual: Int
  /// A morning is raised from the larger of `raisedMorning` and usual pain plus `raisedMorningAboveUsual`.
  public var raisedMorning: Int
  public var raisedMorningAboveUsual: Int
  /// This many raised mornings within `raisedWindowDays`, today included, are red.
  public var raisedDays: Int
  public var raisedWindowDays: Int
  /// Pain during or after a session from here on, below red, is amber.
  public var amberPeak: Int
  /// The least days between two step-backs by a red trigger.
  public var stepBackSpacingDays: Int

  /// Trigger rules from their parts.
  public init(
    stop: Int, redDaytime: Int, redPeak: Int, redMorning: Int, redMorningAboveUsual: Int,
    raisedMorning: Int, raisedMorningAboveUsual: Int, raisedDays: Int, raisedWindowDays: Int,
    amberPeak: Int, stepBackSpacingDays: Int
  ) {
    self.stop = stop
    self.redDaytime = redDaytime
    self.redPeak = redPeak
    self.redMorning = redMorning
    self.redMorningAboveUsual = redMorningAboveUsual
    self.raisedMorning = raisedMorning
    self.raisedMorningAboveUsual = raisedMorningAboveUsual
    self.raisedDays = raisedDays
    self.raisedWindowDays = raisedWindowDays
    self.amberPeak = amberPeak
    self.stepBackSpacingDays = stepBackSpacingDays
  }
}

/// What days without a plank set cost, counted from the last day with one.
public struct AbsenceRules: Hashable, Sendable {
  /// On this day the count and the clock restart.
  public var restartDay: Int
  /// On this day the level goes down by one.
  public var oneDownDay: Int
  /// On this day the level is the knee plank.
  public var kneeDay: Int

  /// Absence rules from their parts.
  public init(restartDay: Int, oneDownDay: Int, kneeDay: Int) {
    self.restartDay = restartDay
    self.oneDownDay = oneDownDay
    self.kneeDay = kneeDay
  }
}

/// When several red days carry the advice to talk to a therapist.
public struct ReferralRules: Hashable, Sendable {
  /// Red days needed.
  public var redDays: Int
  /// The least days between two that both count.
  public var spacingDays: Int
  /// The window they lie in, in days, today included.
  public var windowDays: Int

  /// Referral rules from their parts.
  public init(redDays: Int, spacingDays: Int, windowDays: Int) {
    self.redDays = redDays
    self.spacingDays = spacingDays
    self.windowDays = windowDays
  }
}

/// The least clean set that counts as support work, by exercise.
public struct SupportRules: Hashable, Sendable {
  /// The least of each exercise; an exercise that is not listed never counts.
  public var minimums: [ExerciseID: Minimum]

  /// The least repetitions, for each side where sides are counted, and the least hold of each repetition.
  public struct Minimum: Hashable, Sendable {
    /// Repetitions.
    public var reps: Int
    /// Seconds that each repetition is held; 0 asks for no hold.
    public var holdSeconds: Int

    /// A minimum from its parts.
    public init(reps: Int, holdSeconds: Int = 0) {
      self.reps = reps
      self.holdSeconds = holdSeconds
    }
  }

  /// Support rules from their parts.
  public init(minimums: [ExerciseID: Minimum]) {
    self.minimums = minimums
  }
}

/// How today's dose is found. It is advice, not state.
public struct DoseRules: Hashable, Sendable {
  /// The share of the target hold to begin with, in tenths.
  public var startTenths: Int
  /// What each session without a trigger adds, in tenths.
  public var stepTenths: Int
  /// Holds are rounded down to this many seconds.
  public var roundingSeconds: Int
  /// The shortest hold that is advised, in seconds.
  public var leastSeconds: Int
  /// Rest between sets, in seconds.
  public var restSeconds: Int
  /// Daytime pain from here on means support work only.
  public var supportOnlyDaytime: Int
  /// Qualifying unstable sessions on a Bosu before the ball.
  public var bosuSessions: Int
  /// Days with unstable planks at most, in `unstableWindowDays`.
  public var unstableDays: Int
  public var unstableWindowDays: Int

  /// Dose rules from their parts.
  public init(
    startTenths: Int, stepTenths: Int, roundingSeconds: Int, leastSeconds: Int, restSeconds: Int,
    supportOnlyDaytime: Int, bosuSessions: Int, unstableDays: Int, unstableWindowDays: Int
  ) {
    self.startTenths = startTenths
    self.stepTenths = stepTenths
    self.roundingSeconds = roundingSeconds
    self.leastSeconds = leastSeconds
    self.restSeconds = restSeconds
    self.supportOnlyDaytime = supportOnlyDaytime
    self.bosuSessions = bosuSessions
    self.unstableDays = unstableDays
    self.unstableWindowDays = unstableWindowDays
  }
}
