import HoldfastModel

/// The keys of the questions after a set.
extension TrainingSession {
  mutating func rate(_ key: Key, _ rating: Rating, _ out: inout Outbox) {
    guard let entry = ledger[rating.place] else { return goOn(rating.then, &out) }
    if key == .enter, let settles = rating.settles, now < settles {
      notice = "It had ended by itself: that key is not taken as an answer."
      return
    }
    switch key {
    case .escape: phase = .leaving(Frozen(phase, at: now))
    case .backspace: askBefore(rating)
    case .character("x") where entry.set.pain == nil && rating.question != .painAtEnd: ask(.painAtEnd, rating)
    case .character("x"): endExercise(of: entry.planned, pain: nil, then: rating.then, &out)
    default: answer(key, rating, entry, &out)
    }
  }

  private mutating func answer(_ key: Key, _ rating: Rating, _ entry: Ledger.Entry, _ out: inout Outbox) {
    switch rating.question {
    case .pain: answerPain(key, rating, entry, &out)
    case .form: answerForm(key, rating, entry, &out)
    case .reason: answerReason(key, rating, entry, &out)
    case .painThatStopped: answerPainThatStopped(key, rating, entry, &out)
    case .painAtEnd: answerPainAtEnd(key, rating, entry, &out)
    }
  }

  private mutating func answerPain(_ key: Key, _ rating: Rating, _ entry: Ledger.Entry, _ out: inout Outbox) {
    if let score = Score(key) {
      note(rating, &out) { $0.pain = score }
      if !endsExercise(score, entry.planned, rating, &out) { ask(.form, rating) }
    } else if key == .enter {
      ask(.form, rating)
    } else if !trim(key, rating, entry, &out) {
      notice = "Type the pain, 0-9, or w for 10. Enter leaves it open."
    }
  }

  private mutating func endsExercise(
    _ score: Score, _ set: PlannedSet, _ rating: Rating, _ out: inout Outbox
  ) -> Bool {
    guard score.value >= min(plan.limits.endsExercise, plan.limits.stop) else { return false }
    endExercise(of: set, pain: score, then: rating.then, &out)
    return true
  }

  private mutating func answerForm(_ key: Key, _ rating: Rating, _ entry: Ledger.Entry, _ out: inout Outbox) {
    let form: Form
    switch key {
    case .character("c"): form = .clean
    case .character("s"): form = .shaky
    case .character("b"): form = .broken
    case .enter: return ask(.reason, rating)
    default:
      if !trim(key, rating, entry, &out) {
        notice = "Type c for clean, s for shaky or b for broken. Enter leaves it open."
      }
      return
    }
    note(rating, &out) { set in
      set.form = form
      // Clean form did not stop a set: the reason is asked again.
      if form == .clean, set.stopped == .form { set.stopped = nil }
    }
    ask(.reason, rating)
  }

  private mutating func answerReason(_ key: Key, _ rating: Rating, _ entry: Ledger.Entry, _ out: inout Outbox) {
    let isReached = entry.planned.planned.isReached(by: entry.set.work)
    switch key {
    case .character("p") where entry.set.pain == nil: return ask(.painThatStopped, rating)
    case .character("p"): note(rating, &out) { $0.stopped = .pain }
    case .character("c"): note(rating, &out) { $0.stopped = .choice }
    case .character("f"):
      note(rating, &out) { set in
        set.stopped = .form
        set.form = max(set.form ?? .shaky, .shaky)
      }
      if entry.set.form != ledger[rating.place]?.set.form {
        notice = "Form is recorded as shaky, as it stopped the set."
      }
    case .character("r") where isReached: note(rating, &out) { $0.stopped = .target }
    case .character("r"):
      notice = "The target was not reached."
      return
    case .enter where isReached && entry.set.stopped == nil: note(rating, &out) { $0.stopped = .target }
    case .enter: break
    default:
      notice = "Type p for pain, f for form, c for your choice, r for the target. Enter leaves it open."
      return
    }
    goOn(rating.then, &out)
  }

  private mutating func answerPainThatStopped(
    _ key: Key, _ rating: Rating, _ entry: Ledger.Entry, _ out: inout Outbox
  ) {
    let isAnswered = entry.set.stopped == .pain
    // After a 1, see below.
    let typed = isAnswered && entry.set.pain == Score(1) && key == .character("0") ? Key.character("w") : key
    if let score = Score(typed) {
      note(rating, &out) { set in
        set.pain = score
        set.stopped = .pain
      }
      if endsExercise(score, entry.planned, rating, &out) { return }
      // With the next set, or the end, a 0 that makes it 10 would come too late.
      if score.value == 1 {
        notice = "Pain 1. Enter goes on; 0 makes it 10."
      } else {
        goOn(rating.then, &out)
      }
    } else if key == .enter, isAnswered {
      goOn(rating.then, &out)
    } else if key == .enter {
      ask(.reason, rating)
      notice = "Stopped by pain needs a pain score. The reason is still open."
    } else {
      notice = "Type the pain, 0-9, or w for 10. Enter goes back."
    }
  }

  private mutating func answerPainAtEnd(_ key: Key, _ rating: Rating, _ entry: Ledger.Entry, _ out: inout Outbox) {
    let score = Score(key)
    guard score != nil || key == .enter else {
      if !trim(key, rating, entry, &out) { notice = "Type the pain, 0-9, or w for 10. Enter leaves it open." }
      return
    }
    if let score { note(rating, &out) { $0.pain = score } }
    endExercise(of: entry.planned, pain: score, then: rating.then, &out)
  }

  /// Notes an answer in every set that it is for, and gives them to be saved.
  private mutating func note(_ rating: Rating, _ out: inout Outbox, _ change: (inout TrainedSet) -> Void) {
    for place in rating.places { ledger.change(place) { change(&$0.set) } }
    save(rating.places, &out)
  }

  mutating func ask(_ question: Rating.Question, _ rating: Rating) {
    var rating = rating
    rating.question = question
    rating.settles = nil
    phase = .rating(rating)
  }

  private mutating func askBefore(_ rating: Rating) {
    switch rating.question {
    case .pain: notice = "This is the first question."
    case .form: ask(.pain, rating)
    case .reason: ask(.form, rating)
    case .painThatStopped: ask(.reason, rating)
    case .painAtEnd: ask(.pain, rating)
    }
  }
}
