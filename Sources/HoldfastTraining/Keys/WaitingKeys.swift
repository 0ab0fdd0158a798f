import HoldfastModel

/// The keys before a set, and of sets without a clock that leads.
extension TrainingSession {
  mutating func wait(_ key: Key, _ timed: TimedSet, _ out: inout Outbox) {
    switch key {
    case .enter, .character(" "): phase = .ready(getReady(for: timed, at: now))
    default: move(key, timed.set, else: "Enter begins, s skips, b goes back, q ends.", &out)
    }
  }

  mutating func count(_ key: Key, _ counting: Counting, _ out: inout Outbox) {
    switch key {
    case .enter, .character(" "): finish(counting, &out)
    case .backspace where counting.typed != nil:
      var counting = counting
      counting.typed = counting.typed.flatMap { Repetitions($0.value / 10) }
      phase = .counting(counting)
    case .character(let character) where Int(String(character)) != nil: type(character, counting)
    default: move(key, counting.set, else: "Enter when done, or type the number. s skips, q ends.", &out)
    }
  }

  private mutating func type(_ character: Character, _ counting: Counting) {
    let text = (counting.typed.map { "\($0.value)" } ?? "") + String(character)
    guard let reps = Int(text).flatMap(Repetitions.init) else {
      notice = "Repetitions are 1-1000."
      return
    }
    var counting = counting
    counting.typed = reps
    phase = .counting(counting)
  }

  /// A counted set is done. One rating after the second side is for both.
  private mutating func finish(_ counting: Counting, _ out: inout Outbox) {
    let set = counting.set
    let left = ledger.left(of: set)?.set.place
    // The lifter counted: a slip of the finger can be mended in both directions.
    let most = Repetitions(Repetitions.range.upperBound) ?? counting.reps
    let place = record(set, .reps(counting.reps), measured: .reps(most), &out)
    if set.side == .left, let next = next(after: set), next.isSameSet(as: set) {
      enter(next, at: now)
    } else {
      phase = .rating(Rating(place: place, left: left, then: .after(set)))
    }
  }

  mutating func spend(_ key: Key, _ open: OpenWork, _ out: inout Outbox) {
    switch key {
    case .enter, .character(" "):
      saveOpen(open, &out)
      goOn(after: open.set, &out)
    case .character("p"): togglePause()
    case .character("x"):
      saveOpen(open, &out)
      endExercise(of: open.set, pain: nil, then: .after(open.set), &out)
    default: move(key, open.set, else: "Enter when done, s skips, p pauses, q ends.", &out)
    }
  }

  mutating func togglePause() {
    if phase.clock?.isRunning == true { phase.pause(at: now) } else { phase.resume(at: now) }
  }

  /// The keys that every set has before it begins.
  mutating func move(_ key: Key, _ set: PlannedSet, else help: String, _ out: inout Outbox) {
    switch key {
    case .character("s"): skip(set, &out)
    case .character("b"): goBack(from: set)
    case .character("x"): endExercise(of: set, pain: nil, then: .after(set), &out)
    case .character("d") where set.takesDevice: changeDevice(of: set)
    case .character("e"): edit()
    case .backspace: askBeforeAgain()
    case .character("q"), .escape: phase = .leaving(Frozen(phase, at: now))
    default: notice = help
    }
  }

  /// Asks again about the set that was done last.
  mutating func edit() {
    guard let last = ledger.last else {
      notice = "No set is done yet."
      return
    }
    phase = .rating(Rating(place: last.set.place, left: leftOfBoth(last), then: .back(Frozen(phase, at: now))))
  }

  /// The left side that shares its answers with a right one.
  private func leftOfBoth(_ entry: Ledger.Entry) -> Int? {
    guard case .reps = entry.planned.planned.work, entry.set.side == .right else { return nil }
    return ledger[entry.set.place - 1].flatMap { $0.set.pair == entry.set.pair ? $0.set.place : nil }
  }
}
