import HoldfastModel

extension TrainingSession {
  func restScreen(_ rest: Rest, at now: MonotonicTime) -> TrainingScreen {
    let left = wholeSeconds(left: Int64(rest.seconds) * 1000 - rest.clock.milliseconds(at: now))
    let isRunning = rest.clock.isRunning
    return TrainingScreen(
      title: "Rest", position: "next: \(rest.next.heading)",
      clock: .init(seconds: left, kind: .rest, isCueing: isRunning && left <= 3),
      facts: (isRunning ? [] : ["paused"]) + facts(of: rest.next), lines: lines([]),
      keys: [
        .init("Enter", "go on now"), .init("+", "\(TrainingSession.moreRest) s more"),
        .init("p", isRunning ? "pause" : "go on resting"),
      ] + (rest.next.takesDevice ? [.device] : []) + [
        .init("e", "edit last set"), .skip, .back, .endExercise, .end,
      ],
      announcement: isRunning
        ? "Rest \(rest.seconds) s. Next: \(rest.next.summary)." : "Rest paused. p goes on resting, Enter begins.")
  }

  func adviceScreen(_ advice: Advice) -> TrainingScreen {
    let why =
      advice.pain.map { "\(advice.exercise) ends here: pain \($0.value)." } ?? "\(advice.exercise) ends here."
    let sentences = advice.answer?.sentences ?? ["Do no more of it today."]
    let isLast = advice.endsSession
    return TrainingScreen(
      title: advice.isStop ? "Stop" : "Step back",
      lines: [.init(why, advice.isStop ? .danger : .attention)] + sentences.map { .init($0) },
      keys: [.init("any key", isLast ? "leave" : "go on")],
      announcement: ([why] + sentences + [isLast ? "Any key leaves." : "Any key goes on."]).joined(separator: " "))
  }

  var leavingScreen: TrainingScreen {
    TrainingScreen(
      title: "End here?", lines: [.init("What is done is recorded. Why does the session end?", .strong)],
      keys: [
        .init("p", "pain"), .init("f", "form"), .init("c", "my choice"), .init("Enter", "no reason"),
        .init("Escape", "go on"),
      ],
      announcement: "End here? p pain, f form, c my choice, Enter no reason, Escape goes on.")
  }
}
