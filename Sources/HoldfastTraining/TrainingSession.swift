public import HoldfastModel

/// A guided session as a value: events go in, a screen and effects come out. It reads no clock and touches nothing.
public struct TrainingSession: Hashable, Sendable {
  let plan: TrainingPlan
  /// All sets of the plan in their order.
  var sets: [PlannedSet]
  /// The indexes of those that fell out: by pain, or by the lifter's word.
  var fallenOut: Set<Int> = []
  var phase: Phase
  var ledger = Ledger()
  /// When the last event happened.
  var now: MonotonicTime
  /// The answer before training; nil when none was given.
  var before: BeforeEntry?
  /// A sentence that stays with every set, as that only support work is left.
  var remark: String?
  /// Whether the rules forbid planks by now, whatever the lifter goes back to.
  var forbidsPlanks = false
  /// The question that a 1 has just answered: a 0 makes it 10.
  var firstDigit: FirstDigit?
  /// The red flags that were reported; nil when none were.
  var report: RedFlagEntry?
  /// What the last key led to, where that is not plain to see.
  var notice: String?
  /// The latest line for a screen reader.
  var said = ""

  /// A session that is about to begin.
  public init(_ plan: TrainingPlan, at now: MonotonicTime) {
    self.plan = plan
    self.now = now
    sets = PlannedSet.all(of: plan)
    remark = plan.remark
    phase = plan.asksBefore ? .painBefore : .nothing
    if !plan.asksBefore { enterNext(after: nil) }
    said = shown(at: now).announcement
  }

  /// Takes in what happened and says what is to be done about it.
  /// - Parameters:
  ///   - event: what happened.
  ///   - now: when it happened; never earlier than the event before, else it counts as that moment.
  public mutating func handle(_ event: TrainingEvent, at now: MonotonicTime) -> [TrainingEffect] {
    var out = Outbox()
    let before = Announced(self)
    let begun = phase.beginning
    pass(until: max(now, self.now), &out)
    react(to: event, &out)
    // A key may begin something whose first cue is due at once.
    pass(until: self.now, &out)
    if let next = phase.beginning, next != begun { out.add(.check) }
    announce(since: before, cue: out.cue)
    return out.all
  }

  /// What to show at a moment.
  public func screen(at now: MonotonicTime) -> TrainingScreen {
    let moved = moved(to: now)
    var screen = moved.shown(at: moved.now)
    screen.announcement = moved.said
    let notices = [moved.notice, moved.unsavedNotice].compactMap(\.self)
    screen.notice = notices.isEmpty ? nil : notices.joined(separator: " ")
    return screen
  }

  /// When something changes by itself next: a cue, the second that a clock shows, the end of a countdown. Nil when
  /// nothing happens until a key is pressed; `now` when something is due that was not taken in yet.
  public func nextChange(after now: MonotonicTime) -> MonotonicTime? {
    if isOver { return nil }
    var moved = self
    guard moved.handle(.timePassed, at: now).isEmpty else { return now }
    return [moved.phase.clock?.nextSecond(after: moved.now), moved.nextTry].compactMap(\.self).min()
  }

  /// Whether the session is over and its last effect was given.
  public var isOver: Bool { phase == .over }

  /// The sets that were done and are not known to be in the log.
  public var unsaved: [TrainedSet] { ledger.unsaved }

  /// The pain before training, where a score was given that is not known to be in the log.
  public var unsavedBefore: Score? { before.flatMap { $0.isSaved ? nil : $0.score } }

  /// The red flags that were reported and are not known to be in the log.
  public var unreported: [RedFlagSymptom] { report.map { $0.isSaved ? [] : $0.symptoms } ?? [] }

  /// All sets that were done, in the order of their places, as they are recorded now.
  public var done: [TrainedSet] { ledger.entries.map(\.set) }

  /// What the session will be at a moment if nothing but time happens.
  private func moved(to now: MonotonicTime) -> TrainingSession {
    var copy = self
    _ = copy.handle(.timePassed, at: now)
    return copy
  }
}
