import HoldfastModel

extension TrainingSession {
  /// Does what an event asks for, at the moment to which time has passed.
  mutating func react(to event: TrainingEvent, _ out: inout Outbox) {
    // What the log answers is noted even after the end: a set that could not be saved has to be told about.
    switch event {
    case .saved(let place): return ledger.wasSaved(place)
    case .notSaved(let place, let why): return ledger.wasNotSaved(place, why: why, at: now)
    case .begun: return wasBegun()
    case .notBegun(let why): return wasNotBegun(why: why)
    case .reported: return wasReported()
    case .notReported(let why): return wasNotReported(why: why)
    default: break
    }
    if isOver { return }
    switch event {
    case .key(let key):
      notice = nil
      type(key.lowercased, &out)
    case .pasted: notice = "Pasted text is not an answer."
    case .suspended: phase.pause(at: now)
    case .resumed: tellPause()
    case .interrupted(let interruption):
      saveRunning(in: phase, &out)
      end(.interrupted(interruption), &out)
    case .advised(let sentences, let allowed):
      if allowed != .everything { forbidPlanks() }
      guard case .advice(var advice) = phase else { return }
      advice.answer = Advice.Answer(sentences: sentences, allowsSupport: allowed != .nothing)
      phase = .advice(advice)
    case .forbidden(let advice, let reasons):
      if case .stopped = phase { return }
      saveRunning(in: phase, &out)
      phase = .stopped(.rules(advice: advice, reasons: reasons))
    case .newDay:
      if case .stopped = phase { return }
      phase = .stopped(.newDay)
    case .begun, .notBegun, .saved, .notSaved, .reported, .notReported, .timePassed: break
    }
  }

  private mutating func tellPause() {
    guard let clock = phase.clock, !clock.isRunning else { return }
    notice = "Paused since the program was suspended."
  }

  mutating func take(_ key: Key, _ out: inout Outbox) {
    switch phase {
    case .painBefore: answerBefore(key, &out)
    case .redFlags(let list): mark(key, list, &out)
    case .stopped: leaveStop(key, &out)
    case .waiting(let timed): wait(key, timed, &out)
    case .counting(let counting): count(key, counting, &out)
    case .ready(let ready): getReady(key, ready, &out)
    case .holding(let effort): hold(key, effort, &out)
    case .spending(let work): spend(key, work, &out)
    case .rating(let rating): rate(key, rating, &out)
    case .resting(let rest): self.rest(key, rest, &out)
    case .advice(let advice): goOn(after: advice, &out)
    case .leaving(let frozen): answerLeaving(key, frozen, &out)
    case .nothing: end(.finished, &out)
    case .over: break
    }
  }
}

extension Key {
  /// The key without a shift that was held by mistake, or caps lock.
  fileprivate var lowercased: Key {
    guard case .character(let character) = self, let lower = character.lowercased().first else { return self }
    return .character(lower)
  }
}
