import HoldfastModel

/// Red flags that were reported, and what is known of them in the log.
struct RedFlagEntry: Hashable, Sendable {
  let symptoms: [RedFlagSymptom]
  var isSaved = false
  /// Why they are not saved, and when that is tried again.
  var failure: Ledger.Failure?
}

extension TrainingSession {
  /// Reports red flags: they are stopped for at once, and given to be recorded until they are.
  mutating func report(_ symptoms: [RedFlagSymptom], _ out: inout Outbox) {
    report = RedFlagEntry(symptoms: symptoms)
    out.add(.report(symptoms))
    phase = .stopped(.symptoms(symptoms))
  }

  /// Gives red flags that could not be recorded once more.
  mutating func reportFailed(_ out: inout Outbox) {
    guard let symptoms = report?.symptoms, report?.failure?.again != nil else { return }
    report?.failure?.again = nil
    out.add(.report(symptoms))
  }

  mutating func wasReported() {
    report?.isSaved = true
    report?.failure = nil
  }

  mutating func wasNotReported(why: String) {
    report?.failure = Ledger.Failure(why: why, again: now + Ledger.patience)
  }

  /// What to tell while something that was answered is not in the log; nil when all is.
  var unsavedNotice: String? {
    if let failure = report?.failure { return failure.notice(of: "The red flags are not in the log yet") }
    if let failure = before?.failure { return failure.notice(of: "The answer before training is not in the log yet") }
    return ledger.notice
  }
}
