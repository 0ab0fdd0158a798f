import HoldfastModel

/// The keys of the ways out.
extension TrainingSession {
  mutating func answerLeaving(_ key: Key, _ frozen: Frozen, _ out: inout Outbox) {
    let reason: StopReason?
    switch key {
    case .character("p"): reason = .pain
    case .character("f"): reason = .form
    case .character("c"): reason = .choice
    case .enter: reason = nil
    case .escape:
      phase = frozen.thawed(at: now)
      return
    default:
      notice = "Type p, f or c, or Enter to end without a reason. Escape goes on."
      return
    }
    saveRunning(in: frozen.phase, &out)
    end(.early(reason), &out)
  }

  /// Goes on after the advice, or ends with it.
  mutating func goOn(after advice: Advice, _ out: inout Outbox) {
    if advice.endsSession {
      end(advice.isStop ? .stopped : .early(.pain), &out)
    } else {
      goOn(advice.then, &out)
    }
  }
}
