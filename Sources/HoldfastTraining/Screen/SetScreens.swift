import HoldfastModel

extension TrainingSession {
  /// The keys before a set, after those that do it.
  private var moves: [TrainingScreen.KeyHint] {
    [.skip, .back] + (ledger.last == nil ? [] : [.init("e", "edit last set")]) + [.endExercise, .end]
  }

  private func deviceKey(of set: PlannedSet) -> [TrainingScreen.KeyHint] { set.takesDevice ? [.device] : [] }

  private func cueLines(of set: PlannedSet) -> [TrainingScreen.Line] {
    let caution = set.planned.caution.map { [TrainingScreen.Line($0, .attention)] } ?? []
    return lines(caution + set.planned.exercise.cues.map { .init($0) })
  }

  /// What comes before the summary of a set when it is announced.
  private func announced(_ set: PlannedSet, _ keys: String) -> String {
    ([remark, "\(set.summary)."] + [set.planned.caution, keys]).compactMap(\.self).joined(separator: " ")
  }

  func waitingScreen(_ timed: TimedSet) -> TrainingScreen {
    let set = timed.set
    return TrainingScreen(
      title: set.name, position: set.position, facts: facts(of: set), lines: cueLines(of: set),
      keys: [.init("Enter", "begin")] + deviceKey(of: set) + moves,
      announcement: announced(set, set.takesDevice ? "Enter begins, d changes the device." : "Enter begins."))
  }

  func countingScreen(_ counting: Counting) -> TrainingScreen {
    let set = counting.set
    let typed = counting.typed.map { "typed: \($0.words)" }
    return TrainingScreen(
      title: set.name, position: set.position, facts: facts(of: set) + [typed].compactMap(\.self),
      lines: cueLines(of: set),
      keys: [.init("Enter", "\(counting.reps.words) done"), .init("0-9", "another number")]
        + (counting.typed == nil ? [] : [.init("Backspace", "correct")]) + moves,
      announcement: counting.typed.map { "\($0.words). Enter when done." }
        ?? announced(set, "Enter when done, or type the number."))
  }

  func readyScreen(_ ready: GetReady, at now: MonotonicTime) -> TrainingScreen {
    let set = ready.timed.set
    let left = wholeSeconds(left: ready.end - ready.clock.milliseconds(at: now))
    let isRunning = ready.clock.isRunning
    return TrainingScreen(
      title: set.name, position: set.position,
      clock: .init(seconds: left, kind: .ready, isCueing: isRunning && (1...3).contains(left)),
      facts: [isRunning ? "get ready" : "paused"] + facts(of: set), lines: cueLines(of: set),
      keys: isRunning
        ? [.init("Enter", "begin now"), .init("p", "pause")] + deviceKey(of: set) + [.skip, .back, .endExercise, .end]
        : [.init("any key", "go on")],
      announcement: isRunning ? "Get ready: \(set.summary)." : "Paused, \(left) s before the begin. Any key goes on.")
  }

  func openScreen(_ open: OpenWork, at now: MonotonicTime) -> TrainingScreen {
    let isRunning = open.clock.isRunning
    return TrainingScreen(
      title: open.set.name, position: open.set.position,
      clock: .init(seconds: open.clock.seconds(at: now), kind: isRunning ? .open : .paused),
      facts: isRunning ? [] : ["paused"], lines: cueLines(of: open.set),
      keys: [.init("Enter", "done"), .init("p", isRunning ? "pause" : "go on")] + moves,
      announcement: isRunning ? announced(open.set, "Enter when done.") : "Paused. p goes on, Enter when done.")
  }

  func facts(of set: PlannedSet) -> [String] { set.planned.work.words.map { ["target \($0)"] } ?? [] }
}
