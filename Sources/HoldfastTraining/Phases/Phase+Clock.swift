extension Phase {
  /// The clock of a phase that has one.
  var clock: Stopwatch? {
    switch self {
    case .ready(let ready): ready.clock
    case .holding(let effort): effort.clock
    case .spending(let work): work.clock
    case .resting(let rest): rest.clock
    default: nil
    }
  }

  /// The set of the plan that it is before or in; nil for a question.
  var set: PlannedSet? {
    switch self {
    case .waiting(let timed): timed.set
    case .counting(let counting): counting.set
    case .ready(let ready): ready.timed.set
    case .holding(let effort): effort.timed.set
    case .spending(let work): work.set
    case .resting(let rest): rest.next
    default: nil
    }
  }

  /// The index of the set that it begins or goes through, from the countdown on; nil before that, and for a question.
  var beginning: Int? {
    switch self {
    case .ready(let ready): ready.timed.set.index
    case .holding(let effort): effort.timed.set.index
    case .counting(let counting): counting.set.index
    case .spending(let work): work.set.index
    default: nil
    }
  }

  /// Whether a hold runs, or one begins by itself before a try to save may be over.
  func isPressing(at now: MonotonicTime) -> Bool {
    switch self {
    case .holding(let effort): effort.clock.isRunning
    case .ready(let ready): ready.clock.isRunning
    case .resting(let rest): rest.clock.moment(of: rest.end).map { $0 < now + Ledger.patience } ?? false
    default: false
    }
  }

  /// Lets its clock stand still.
  mutating func pause(at now: MonotonicTime) { changeClock { $0.pause(at: now) } }

  /// Lets its clock run again.
  mutating func resume(at now: MonotonicTime) { changeClock { $0.resume(at: now) } }

  /// The cue that came due since it was last asked.
  mutating func cue(at now: MonotonicTime) -> Cue? {
    let cues: [DueCue]
    switch self {
    case .ready(let ready): cues = ready.cues
    case .holding(let effort): cues = effort.timed.work.cues
    case .resting(let rest): cues = [DueCue(milliseconds: rest.end, cue: .restOver)]
    default: return nil
    }
    var cue: Cue?
    changeClock { cue = $0.cue(of: cues, at: now) }
    return cue
  }

  private mutating func changeClock(_ change: (inout Stopwatch) -> Void) {
    switch self {
    case .ready(var ready):
      change(&ready.clock)
      self = .ready(ready)
    case .holding(var effort):
      change(&effort.clock)
      self = .holding(effort)
    case .spending(var work):
      change(&work.clock)
      self = .spending(work)
    case .resting(var rest):
      change(&rest.clock)
      self = .resting(rest)
    default: break
    }
  }
}
