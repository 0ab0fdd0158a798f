import HoldfastModel

extension Gate {
  /// One sentence that says what would satisfy a clause that is not met.
  func remedy(for id: Clause.ID, _ reading: Reading) -> String {
    let missing = reading.required - (reading.observed ?? 0)
    switch id {
    case .latestQualifies: return latestRemedy
    case .qualifyingSessions:
      return "\(count(missing, "more session")) that \(missing == 1 ? "qualifies" : "qualify"), "
        + "at least \(count(gate.spacingDays, "day")) apart."
    case .daysOnClock:
      guard let since = state.since else { return "The clock starts with the first plank session." }
      return "Reached on \(words(since + gate.daysAtLevel)) if nothing restarts the clock."
    case .peakCap:
      return reading.observed == nil
        ? "Log a plank session with its pain, \(gate.peakCap) of 10 or less."
        : "The next plank session with pain \(gate.peakCap) of 10 or less."
    case .morningCap:
      let cap = gate.morningCap(usual: state.usual)
      guard let latest = state.latest, reading.observed == nil else {
        return "The next plank session with pain \(cap) of 10 or less on the morning after."
      }
      return latest.isPending || waitsForMorning
        ? "Log the morning of \(words(latest.day + 1)): pain \(cap) of 10 or less."
        : "The next plank session with the morning after logged, pain \(cap) of 10 or less."
    case .supportDays:
      return "Clean support work on \(count(missing, "more day")); it counts from the day after."
    case .daysSinceFirst:
      guard let first = state.firstPlankDay else { return "It counts from the first plank session." }
      return "Reached on \(words(first + reading.required))."
    case .redFreeDays:
      guard let last = state.redDays.last else { return "No red trigger." }
      return "Reached on \(words(last + reading.required)) if no red trigger fires."
    case .morningsLogged:
      return "Log the pain on \(count(missing, "more morning")) within \(gate.morningsWindowDays) days."
    case .unlocked:
      return "A clinician's word, recorded with: holdfast unlock --by WHO."
    }
  }

  private var latestRemedy: String {
    let target = rules.target(at: level)
    let goal =
      "\(count(target.sets, "clean set")) of \(target.seconds) s, pain \(gate.peakCap) of 10 or less, "
      + "and a logged morning after"
    guard let latest = state.latest else {
      guard let dropped = state.latestPlankDay else { return "Log a plank session: \(goal)." }
      return "An override took the session of \(words(dropped)) out of the count. The next one counts with \(goal)."
    }
    if waitsForMorning {
      return "Log the morning of \(words(latest.day + 1)) so that the session of \(words(latest.day)) can count."
    }
    guard !latest.failures.isEmpty else {
      return "The session of \(words(latest.day)) no longer counts. The next one counts with \(goal)."
    }
    let reasons = latest.reasons(rules: rules, usual: state.usual).joined(separator: "; ")
    return "The session of \(words(latest.day)) did not count: \(reasons). The next one counts with \(goal)."
  }

  private func words(_ other: Day) -> String { other.words(beside: day) }
}

extension Judgement {
  /// What kept the session from qualifying, a phrase each, with the numbers.
  public func reasons(rules: LadderProtocol, usual: Int) -> [String] {
    let target = rules.target(at: level)
    let gate = rules.qualifying(at: level)
    return failures.all.map { failure in
      switch failure {
      case .stopped: "training was stopped"
      case .tooFewSets:
        "\(setsReached) of \(target.sets) sets at the \(level.rawValue) level reached \(target.seconds) s"
      case .painUnknown: "its pain is not recorded, or was taken under painkillers"
      case .painAboveCap: "pain \(peak.map(String.init) ?? "unknown") of 10, above \(gate.peakCap)"
      case .formUnknown: "its form is not recorded"
      case .formNotClean: "its form was not clean"
      case .triggerFired: "a trigger fired that day"
      case .morningNotLogged: "the morning after was not logged"
      case .morningMasked: "the morning after was taken under painkillers"
      case .morningAboveCap:
        "pain \(nextMorning.map(String.init) ?? "unknown") of 10 on the morning after, "
          + "above \(gate.morningCap(usual: usual))"
      }
    }
  }
}

/// A number with its noun, as `1 day` or `3 days`.
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
