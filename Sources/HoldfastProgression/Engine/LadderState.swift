public import HoldfastModel

/// Where the log stands at the end of a day. A value: tomorrow's is made from today's and tomorrow's facts alone.
public struct LadderState: Hashable, Sendable {
  /// The rung of the ladder; the knee plank while stopped.
  public private(set) var level: PlankLevel = .knee
  /// Whether a stop is in force.
  public private(set) var isStopped = false
  /// What made the stop that is in force; empty without one.
  public private(set) var stopCauses: [FiredTrigger] = []
  /// The usual morning pain in force, 0...3.
  public private(set) var usual = 0
  /// The day on which the count and the clock last restarted; nil before the first plank session.
  public private(set) var since: Day?
  /// The first day with a plank set since the latest start.
  public private(set) var firstPlankDay: Day?
  /// The latest day with a plank set since the latest start.
  public private(set) var latestPlankDay: Day?
  /// The latest plank session's judgement; nil before the first one, and where an override dropped it.
  public private(set) var latest: Judgement?
  /// The latest judgement as the day's morning left it: planks of the day itself put theirs in its place only later.
  public private(set) var latestByMorning: Judgement?
  /// The level in force when the latest plank session was judged.
  public private(set) var judgedLevel: PlankLevel?
  /// Whether the latest plank session qualifies and nothing has restarted since.
  public private(set) var latestQualifies = false
  /// The days of the qualifying sessions since the count last restarted, oldest first.
  public private(set) var qualifyingDays: [Day] = []
  /// Qualifying sessions at the unstable level since the latest start.
  public private(set) var qualifiedUnstable = 0
  /// The day of the last step back; nil when none counts.
  public private(set) var lastStepBack: Day?
  /// Days with a red trigger, oldest first, as far back as a rule reads them.
  public private(set) var redDays: [Day] = []
  /// Days with a raised morning, oldest first, as far back as a rule reads them.
  public private(set) var raisedDays: [Day] = []
  /// Days with support work, oldest first, as far back as a rule reads them.
  public private(set) var supportDays: [Day] = []
  /// Days with a morning score, oldest first, as far back as a rule reads them.
  public private(set) var morningDays: [Day] = []
  /// The day from which unstable work is unlocked; nil while it is locked.
  public private(set) var unlockedOn: Day?
  /// The level in force when the day's training was judged: after its morning, before its sessions.
  public private(set) var inForce: PermittedLevel = .plank(.knee)
  /// What fired on the day.
  private(set) var triggers = DayTriggers.none
  /// The day of the override that set the present level; nil where something else did, or it moved since.
  public private(set) var overriddenOn: Day?
  /// What changed the permitted level on the day, in order.
  public private(set) var moves: [LevelMove] = []

  /// The state before the first record: the knee plank, usual pain 0.
  public init() {}

  /// Whether unstable work is unlocked.
  public var isUnlocked: Bool { unlockedOn != nil }

  /// What the log has earned.
  public var permitted: PermittedLevel { isStopped ? .stop : .plank(level) }

  /// Goes on by one day. Days must come in order without a gap.
  public mutating func live(through day: Day, _ facts: DayFacts, rules: LadderProtocol) {
    live(through: day, facts, rules: rules) { state in
      // Most days fail here, before anything is counted.
      guard state.latestQualifies, let gate = Gate(state, on: day, rules: rules) else { return false }
      return gate.isOpen
    }
  }

  /// Goes on by one day, with something else than the gate of the protocol to say when the level goes up: the
  /// laboratory compares the protocol with such rules, and everything but the gate is the same for all of them.
  /// - Parameter opensGate: asked in the morning, with the state as it stands there, and only where there is a level
  ///   above and no stop.
  // Inlined, so that the protocol's own gate costs no call through a closure.
  @inline(__always)
  mutating func live(
    through day: Day, _ facts: DayFacts, rules: LadderProtocol, opensGate: (LadderState) -> Bool
  ) {
    moves = []
    if let start = facts.directives.start { usual = start.usual }
    // A start forgets earlier raised mornings; today's own counts with the new usual pain.
    if facts.directives.start != nil { raisedDays = [] }
    while let first = raisedDays.first, day - first >= rules.triggers.raisedWindowDays { raisedDays.removeFirst() }
    if let morning = facts.morning,
      morning >= max(rules.triggers.raisedMorning, usual + rules.triggers.raisedMorningAboveUsual)
    {
      raisedDays.append(day)
    }
    triggers = DayTriggers(facts, usual: usual, raised: raisedDays, rules: rules.triggers, on: day)
    liveMorning(of: day, facts, rules: rules, opensGate: opensGate)
    inForce = permitted
    liveSessions(of: day, facts, rules: rules)
    forgetOldDays(on: day, rules: rules)
  }

  // The numbers are those of "The order of a day" in Documentation/Protocol.md.
  @inline(__always)
  private mutating func liveMorning(
    of day: Day, _ facts: DayFacts, rules: LadderProtocol, opensGate: (LadderState) -> Bool
  ) {
    // 1. Red flag, or morning or daytime pain at the stop.
    if !triggers.stopInMorning.isEmpty { stop(on: day, triggers.stopInMorning) }
    // 2. Absence.
    applyAbsence(on: day, rules.absence)
    // 3. Clearance, then a start.
    if facts.directives.hasClearance, isStopped, triggers.stopInMorning.isEmpty {
      isStopped = false
      stopCauses = []
      level = .knee
      restart(on: day)
      overriddenOn = nil
      moves.append(LevelMove(day: day, from: .stop, to: permitted, cause: .clearance))
    }
    if let start = facts.directives.start {
      let before = permitted
      begin(at: start.level)
      noteMove(on: day, from: before, .start)
    }
    // 4. Override, then an unlock; neither works on a stopped day.
    if !isStopped {
      if let overrideLevel = facts.directives.overrideLevel {
        let before = permitted
        level = overrideLevel
        noteMove(on: day, from: before, .override)
        overriddenOn = day
        lastStepBack = nil
        if latest?.isPending == true { latest = nil }
        restart(on: day)
      }
      if facts.directives.hasUnlock { unlockedOn = unlockedOn ?? day }
    }
    // 5. The pending session against this morning.
    resolvePending(on: day, facts, rules: rules)
    latestByMorning = latest
    if facts.morning != nil { morningDays.append(day) }
    // 6. Red from flare, daytime or morning.
    if !triggers.redInMorning.isEmpty {
      redDays.append(day)
      stepBack(on: day, triggers.redInMorning, rules.triggers)
    }
    // 7. While stopped the count never begins.
    if isStopped { holdAtStop(on: day) }
    // 8. The gate.
    if !isStopped, let above = level.above, opensGate(self) {
      let before = permitted
      level = above
      restart(on: day)
      noteMove(on: day, from: before, .gate)
    }
  }

  private mutating func liveSessions(of day: Day, _ facts: DayFacts, rules: LadderProtocol) {
    // 9. Pain at the stop.
    if !triggers.stopInSession.isEmpty { stop(on: day, triggers.stopInSession) }
    // 10. Judge the plank session.
    if let planks = facts.planks {
      if firstPlankDay == nil {
        firstPlankDay = day
        since = day
      }
      latestPlankDay = day
      latestQualifies = false
      let judged = isStopped ? .knee : level
      judgedLevel = judged
      latest = Judgement(
        facts, planks: planks, on: day, level: judged, isStopped: isStopped, triggers: triggers, rules: rules)
    }
    // 11. Red from peak, otherwise amber.
    if !triggers.redInSession.isEmpty {
      // The gate of this morning did not know of it yet.
      if redDays.last != day { redDays.append(day) }
      stepBack(on: day, triggers.redInSession, rules.triggers)
    } else if !triggers.amber.isEmpty {
      if level == .unstable {
        let before = permitted
        level = .toe
        lastStepBack = day
        noteMove(on: day, from: before, .amber(triggers.amber))
      }
      restart(on: day)
    }
    // 12. Support work.
    if facts.hasSupport { supportDays.append(day) }
    if isStopped { holdAtStop(on: day) }
  }

  private mutating func stop(on day: Day, _ causes: [FiredTrigger.Cause]) {
    let before = permitted
    isStopped = true
    unlockedOn = nil
    noteMove(on: day, from: before, .stop(causes))
    stopCauses += causes.map { FiredTrigger(day: day, severity: .stop, cause: $0) }
  }

  private mutating func holdAtStop(on day: Day) {
    level = .knee
    restart(on: day)
  }

  private mutating func applyAbsence(on day: Day, _ rules: AbsenceRules) {
    guard let latestPlankDay else { return }
    let away = day - latestPlankDay
    let before = permitted
    if away == rules.restartDay { restart(on: day) }
    if away == rules.oneDownDay {
      level = level.oneDown
      restart(on: day)
    }
    if away == rules.kneeDay {
      level = .knee
      restart(on: day)
    }
    noteMove(on: day, from: before, .absence(days: away))
  }

  /// Notes what changed the permitted level, if it did.
  private mutating func noteMove(on day: Day, from before: PermittedLevel, _ cause: LevelMove.Cause) {
    guard permitted != before else { return }
    overriddenOn = nil
    moves.append(LevelMove(day: day, from: before, to: permitted, cause: cause))
  }

  /// Begins again: everything earlier is forgotten except a stop in force.
  private mutating func begin(at startLevel: PlankLevel) {
    let stopped = isStopped
    var fresh = LadderState()
    fresh.level = stopped ? .knee : startLevel
    fresh.isStopped = stopped
    fresh.stopCauses = stopCauses
    fresh.usual = usual
    fresh.raisedDays = raisedDays
    fresh.triggers = triggers
    fresh.moves = moves
    self = fresh
  }

  private mutating func resolvePending(on day: Day, _ facts: DayFacts, rules: LadderProtocol) {
    guard var judgement = latest, judgement.isPending else { return }
    judgement.resolve(against: facts, usual: usual, rules: rules)
    latest = judgement
    guard judgement.qualifies else { return }
    latestQualifies = true
    qualifyingDays.append(judgement.day)
    if judgement.level == .unstable { qualifiedUnstable += 1 }
  }

  private mutating func stepBack(on day: Day, _ causes: [FiredTrigger.Cause], _ rules: TriggerRules) {
    if lastStepBack.map({ day - $0 >= rules.stepBackSpacingDays }) ?? true {
      let before = permitted
      level = level.oneDown
      lastStepBack = day
      noteMove(on: day, from: before, .red(causes))
    }
    restart(on: day)
  }

  private mutating func restart(on day: Day) {
    qualifyingDays = []
    latestQualifies = false
    if firstPlankDay != nil { since = day }
  }

  private mutating func forgetOldDays(on day: Day, rules: LadderProtocol) {
    func forget(_ days: inout [Day], window: Int) {
      // The oldest come first, and on most days at most one has grown too old.
      while let first = days.first, day - first >= window { days.removeFirst() }
    }
    let (knee, toe) = (rules.kneeToToe, rules.toeToUnstable)
    forget(&redDays, window: max(rules.referral.windowDays, knee.redFreeDays ?? 0, toe.redFreeDays ?? 0))
    // Support work counts from the day after, so that the oldest day that counts lies a whole window back.
    forget(&supportDays, window: 1 + max(knee.supportWindowDays, toe.supportWindowDays))
    forget(&morningDays, window: max(knee.morningsWindowDays, toe.morningsWindowDays))
    forget(&qualifyingDays, window: rules.qualifying(at: level).windowDays)
  }
}
