import HoldfastModel

/// The way through the sets of the plan.
extension TrainingSession {
  /// The set that follows in the plan; the first for nil.
  func next(after set: PlannedSet?) -> PlannedSet? {
    sets.first { $0.index > (set?.index ?? -1) && !fallenOut.contains($0.index) }
  }

  /// The set before in the plan.
  private func previous(before set: PlannedSet) -> PlannedSet? {
    sets.last { $0.index < set.index && !fallenOut.contains($0.index) }
  }

  /// Leaves all planks out, for good: the rules forbid them by now.
  mutating func forbidPlanks() {
    forbidsPlanks = true
    fallenOut.formUnion(sets.filter(\.isPlank).map(\.index))
  }

  /// Goes to a set. `byItself`: a set that runs by a clock gets its countdown without a key.
  mutating func enter(_ set: PlannedSet, byItself: Bool = false, at start: MonotonicTime) {
    let work: TimedWork
    switch set.planned.work {
    case .open:
      phase = .spending(OpenWork(set: set, clock: Stopwatch(from: start)))
      return
    case .reps(let reps):
      phase = .counting(Counting(set: set, planned: reps))
      return
    case .hold(let target, let limit): work = .hold(target: target, limit: limit)
    case .repsWithHold(let reps, let each): work = .reps(HeldRepetitions(reps: reps, each: each))
    }
    let timed = TimedSet(set: set, work: work)
    phase = byItself ? .ready(getReady(for: timed, at: start)) : .waiting(timed)
  }

  /// The countdown before a set.
  func getReady(for timed: TimedSet, at start: MonotonicTime) -> GetReady {
    GetReady(timed: timed, seconds: readySeconds, clock: Stopwatch(from: start))
  }

  var readySeconds: Int { min(max(0, plan.readySeconds), 60) }

  /// Goes to the set that follows in the plan, without rest; whether there is one.
  @discardableResult
  mutating func enterNext(after set: PlannedSet?) -> Bool {
    guard let next = next(after: set) else { return false }
    enter(next, at: now)
    return true
  }

  /// What follows a set that was just done: its other side, a rest, the next exercise, or the end.
  mutating func goOn(after set: PlannedSet, _ out: inout Outbox) {
    guard let next = next(after: set) else { return end(.finished, &out) }
    if next.item != set.item {
      enter(next, at: now)
    } else if next.isSameSet(as: set) {
      // Without a countdown there would be no time to turn to the other side: then a key begins.
      enter(next, byItself: readySeconds > 0, at: now)
    } else {
      rest(before: next)
    }
  }

  /// The rest before a set. Its last seconds are the countdown.
  private mutating func rest(before next: PlannedSet) {
    let seconds = min(max(0, next.planned.restSeconds), 3600)
    let ready = next.isTimed ? readySeconds : 0
    if seconds > ready {
      phase = .resting(Rest(next: next, seconds: seconds, readySeconds: ready, clock: Stopwatch(from: now)))
    } else {
      enter(next, byItself: ready > 0, at: now)
    }
  }

  mutating func goOn(_ next: Next, _ out: inout Outbox) {
    switch next {
    case .after(let set): goOn(after: set, &out)
    case .back(let frozen):
      phase = frozen.thawed(at: now)
      // The set that was to come may have fallen out meanwhile.
      guard let set = phase.set, fallenOut.contains(set.index) else { return }
      if !enterNext(after: set) { end(.finished, &out) }
    }
  }

  /// Leaves a set out.
  mutating func skip(_ set: PlannedSet, _ out: inout Outbox) {
    // Its left side was done and waits for the questions of both.
    if case .reps = set.planned.work, let left = ledger.left(of: set) {
      phase = .rating(Rating(place: left.set.place, then: .after(set)))
    } else if !enterNext(after: set) {
      end(.finished, &out)
    }
  }

  /// Goes back to the set before in the plan. What was recorded of it stays.
  mutating func goBack(from set: PlannedSet) {
    guard let previous = previous(before: set) else {
      notice = "This is the first set."
      return
    }
    enter(previous, at: now)
  }
}

extension PlannedSet {
  /// Whether it runs by a clock, after a countdown.
  var isTimed: Bool {
    switch planned.work {
    case .hold, .repsWithHold: true
    case .reps, .open: false
    }
  }
}
