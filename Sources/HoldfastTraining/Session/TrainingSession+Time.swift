import HoldfastModel

extension TrainingSession {
  /// Lets time pass. Whatever ends on the way ends at its own moment, not when somebody looks: how often and how late
  /// this is called makes no hold longer or shorter.
  mutating func pass(until now: MonotonicTime, _ out: inout Outbox) {
    self.now = now
    repeat {
      if let cue = phase.cue(at: now) { out.cue = cue }
    } while endsByItself(until: now, &out)
    if let due = nextTry, due <= now { saveFailed(&out) }
  }

  /// Ends the running phase if its time is up; whether it was.
  private mutating func endsByItself(until now: MonotonicTime, _ out: inout Outbox) -> Bool {
    switch phase {
    case .ready(let ready):
      guard let end = ready.clock.moment(of: ready.end), end <= now else { return false }
      phase = .holding(Effort(timed: ready.timed, clock: Stopwatch(from: end)))
    case .holding(let effort):
      guard let end = effort.clock.moment(of: effort.timed.work.end), end <= now else { return false }
      finish(effort, at: end, &out)
      if case .rating(var rating) = phase {
        rating.settles = end + Rating.settling
        phase = .rating(rating)
      }
    case .resting(let rest):
      guard let end = rest.clock.moment(of: rest.end), end <= now else { return false }
      enter(rest.next, byItself: true, at: end)
    default: return false
    }
    return true
  }
}
