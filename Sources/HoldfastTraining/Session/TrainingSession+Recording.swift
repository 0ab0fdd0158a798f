import HoldfastModel

/// What is recorded, and how it reaches the log.
extension TrainingSession {
  /// Gives a set to be saved as it is now, and with it what could not be saved before.
  mutating func save(_ places: [Int], _ out: inout Outbox) {
    beginFailed(&out)
    for place in ledger.failed where !places.contains(place) { give(place, &out) }
    for place in places { give(place, &out) }
  }

  /// Gives what could not be saved once more.
  mutating func saveFailed(_ out: inout Outbox) {
    beginFailed(&out)
    reportFailed(&out)
    for place in ledger.failed { give(place, &out) }
  }

  /// When what could not be saved is given again by itself. Nil where nothing waits, and while saving would be in the
  /// way: a log that another program keeps can hold the screen up for seconds, and a key that stops a hold must count
  /// from when it was pressed.
  var nextTry: MonotonicTime? {
    if isOver || phase.isPressing(at: now) { return nil }
    return [ledger.nextTry, report?.failure?.again, before?.failure?.again].compactMap(\.self).min()
  }

  private mutating func give(_ place: Int, _ out: inout Outbox) {
    if let set = ledger.give(place) { out.add(.save(set)) }
  }

  /// Records a set that was just done; its place.
  /// - Parameter start: when it began, where a clock tells.
  mutating func record(
    _ set: PlannedSet, _ work: Work, measured: Work, since start: MonotonicTime? = nil, _ out: inout Outbox
  ) -> Int {
    if ledger.last == nil, before == nil { out.add(.beginUnasked(since: start ?? now)) }
    let place = ledger.add(set, work, measured: measured)
    save([place], &out)
    return place
  }

  /// Ends a hold at a moment: it is recorded at once, then the questions begin. What is shorter than a second is not
  /// recorded; its set waits again.
  mutating func finish(_ effort: Effort, at end: MonotonicTime, _ out: inout Outbox) {
    let set = effort.timed.set
    guard let work = effort.timed.work.done(after: effort.clock.milliseconds(at: end)) else {
      phase = .waiting(effort.timed)
      notice = "Shorter than a second: not recorded."
      return
    }
    let place = record(set, work, measured: work, since: effort.clock.start, &out)
    phase = .rating(Rating(place: place, then: .after(set)))
  }

  /// Records what runs or stands still in a phase, because nothing comes after it.
  mutating func saveRunning(in phase: Phase, _ out: inout Outbox) {
    switch phase {
    case .holding(let effort):
      guard let work = effort.timed.work.done(after: effort.clock.milliseconds(at: now)) else { return }
      _ = record(effort.timed.set, work, measured: work, since: effort.clock.start, &out)
    case .spending(let work): saveOpen(work, &out)
    case .leaving(let frozen): saveRunning(in: frozen.phase, &out)
    default: break
    }
  }

  /// Records the time spent at something without a number; its place.
  @discardableResult
  mutating func saveOpen(_ open: OpenWork, _ out: inout Outbox) -> Int? {
    guard let work = open.done(at: now) else { return nil }
    return record(open.set, work, measured: work, since: open.clock.start, &out)
  }

  /// The end. What is not saved is given once more.
  mutating func end(_ end: SessionEnd, _ out: inout Outbox) {
    saveFailed(&out)
    out.add(.end(end))
    out.add(.leave)
    phase = .over
  }

  /// Ends an exercise early, by a score or by the lifter's word: what is left of it falls out, and with a plank all
  /// planks.
  mutating func endExercise(of set: PlannedSet, pain: Score?, then: Next, _ out: inout Outbox) {
    for other in sets where other.item == set.item || (set.isPlank && other.isPlank) {
      fallenOut.insert(other.index)
    }
    out.add(.advise(ledger.last(of: set.item)?.set))
    phase = .advice(
      Advice(
        pain: pain, exercise: set.name, stops: pain.map { $0.value >= plan.limits.stop } ?? false,
        then: then))
  }
}
