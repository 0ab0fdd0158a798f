import HoldfastModel

extension TrainingSession {
  /// A hold or held repetitions, running or standing still.
  func effortScreen(_ effort: Effort, at now: MonotonicTime) -> TrainingScreen {
    let set = effort.timed.set
    let isRunning = effort.clock.isRunning
    let shown = effort.timed.work.shown(after: effort.clock.milliseconds(at: now))
    var clock = shown.clock
    if !isRunning {
      clock.kind = .paused
      clock.isCueing = false
    }
    return TrainingScreen(
      title: set.name, position: set.position, clock: clock, facts: shown.facts + (isRunning ? [] : ["paused"]),
      lines: lines([]),
      keys: isRunning
        ? [.init("any key", "stop"), .init("p", "pause"), .init("x", "stop and end exercise")]
        : [.init("p", "go on"), .init("Enter", "stop"), .init("x", "stop and end exercise")],
      announcement: isRunning ? "Hold." : "Paused. \(shown.facts.joined(separator: ", ")). p goes on, Enter stops.")
  }
}

extension TimedWork {
  /// The clock and what stands beside it.
  fileprivate func shown(after milliseconds: Int64) -> (clock: TrainingScreen.Clock, facts: [String]) {
    switch self {
    case .hold(let target, _): shownHold(Int(milliseconds / 1000), target.value)
    case .reps(let held): held.shown(after: milliseconds)
    }
  }

  private func shownHold(_ seconds: Int, _ target: Int) -> (clock: TrainingScreen.Clock, facts: [String]) {
    let left = target - seconds
    let fact = left > 0 ? "\(left) s to go" : left == 0 ? "target reached" : "target reached, \(-left) s over"
    return (
      .init(seconds: seconds, kind: .hold, isCueing: (0...3).contains(left)), ["target \(target) s", fact]
    )
  }
}

extension HeldRepetitions {
  fileprivate func shown(after milliseconds: Int64) -> (clock: TrainingScreen.Clock, facts: [String]) {
    switch moment(after: milliseconds) {
    case .holding(let repetition, let seconds):
      (
        .init(seconds: seconds, kind: .hold),
        [
          "repetition \(repetition) of \(reps.value)", "target \(each.value) s",
          "\(each.value - seconds) s to go",
        ]
      )
    case .changing(let next, let seconds):
      (
        .init(seconds: seconds, kind: .ready, isCueing: true),
        ["change sides", "next: repetition \(next) of \(reps.value)"]
      )
    }
  }
}
