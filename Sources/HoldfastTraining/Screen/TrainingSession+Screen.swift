extension TrainingSession {
  /// The screen of the phase, with the line that announces the phase. Notices and cues are not in it.
  func shown(at now: MonotonicTime) -> TrainingScreen {
    switch phase {
    case .painBefore: painBeforeScreen
    case .redFlags(let list): redFlagScreen(list)
    case .stopped(let cause): stopScreen(cause)
    case .waiting(let timed): waitingScreen(timed)
    case .counting(let counting): countingScreen(counting)
    case .ready(let ready): readyScreen(ready, at: now)
    case .holding(let effort): effortScreen(effort, at: now)
    case .spending(let open): openScreen(open, at: now)
    case .rating(let rating): ratingScreen(rating)
    case .resting(let rest): restScreen(rest, at: now)
    case .advice(let advice): adviceScreen(advice)
    case .leaving: leavingScreen
    case .nothing:
      TrainingScreen(
        title: "Nothing to do", lines: lines([]), keys: [.init("any key", "leave")],
        announcement: ([remark].compactMap(\.self) + ["Nothing is left to do. Any key leaves."])
          .joined(separator: " "))
    case .over: TrainingScreen(title: "The session is over", announcement: "The session is over.")
    }
  }

  /// The sentence that stays, then others.
  func lines(_ more: [TrainingScreen.Line]) -> [TrainingScreen.Line] {
    (remark.map { [TrainingScreen.Line($0, .attention)] } ?? []) + more
  }
}
