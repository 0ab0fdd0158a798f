import HoldfastModel

/// The keys of the countdown, of a hold and of the rest.
extension TrainingSession {
  mutating func getReady(_ key: Key, _ ready: GetReady, _ out: inout Outbox) {
    guard ready.clock.isRunning else { return phase.resume(at: now) }
    switch key {
    case .enter, .character(" "):
      phase = .holding(Effort(timed: ready.timed, clock: Stopwatch(from: now)))
    case .character("p"): togglePause()
    default: move(key, ready.timed.set, else: "Enter begins at once, p pauses, s skips, q ends.", &out)
    }
  }

  /// Any key stops a hold: with the arms under load nobody looks for one.
  mutating func hold(_ key: Key, _ effort: Effort, _ out: inout Outbox) {
    switch key {
    case .character("p"): togglePause()
    case .character(" ") where !effort.clock.isRunning: togglePause()
    case .character("x"):
      finish(effort, at: now, &out)
      guard case .rating(let rating) = phase else {
        return endExercise(of: effort.timed.set, pain: nil, then: .after(effort.timed.set), &out)
      }
      ask(.painAtEnd, rating)
    default: finish(effort, at: now, &out)
    }
  }

  mutating func rest(_ key: Key, _ rest: Rest, _ out: inout Outbox) {
    switch key {
    case .enter, .character(" "): enter(rest.next, byItself: true, at: now)
    case .character("+"):
      var rest = rest
      rest.seconds = min(rest.seconds + TrainingSession.moreRest, 3600)
      phase = .resting(rest)
    case .character("p"): togglePause()
    case .character("s"): skipWhole(rest, &out)
    default: move(key, rest.next, else: "Enter goes on now, + adds 15 s, p pauses, q ends.", &out)
    }
  }

  /// What one key adds to a rest, in seconds.
  static let moreRest = 15

  /// Leaves out the set after a rest, both sides of it. The rest goes on before the one that follows.
  private mutating func skipWhole(_ rest: Rest, _ out: inout Outbox) {
    let last = sets.last { $0.isSameSet(as: rest.next) } ?? rest.next
    guard let next = next(after: last), next.item == rest.next.item else { return skip(last, &out) }
    phase = .resting(
      Rest(next: next, seconds: rest.seconds, readySeconds: rest.readySeconds, clock: rest.clock))
  }
}
