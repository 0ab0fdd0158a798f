public import HoldfastModel
public import HoldfastProgression

/// The answer of `holdfast ready` as text.
public enum ReadyText {
  /// One screen: the verdict, every clause on a line, what to do next.
  /// - Parameter today: the day on which the command runs.
  public static func short(_ assessment: Assessment, today: Day, on page: inout Page) {
    head(assessment, isShort: true, on: &page)
    if let first = fired(assessment).first {
      let others = fired(assessment).count - 1
      page.write(
        "Fired: \(first.words(beside: assessment.day))\(others > 0 ? ", and \(others) more" : "").", .attention)
    }
    referral(assessment, on: &page)
    clauses(assessment, on: &page) { _, _ in }
    page.gap()
    if let next = nextStep(assessment, today: today) {
      page.write("Next: \(next.beginningInLowerCase)")
    }
    page.write("\(protocolLine(assessment)) All of it: holdfast ready --explain", .faint)
  }

  /// Everything: each clause with its evidence and what would satisfy it, the lock, stretches, and what the rules are.
  public static func full(_ assessment: Assessment, on page: inout Page) {
    head(assessment, isShort: false, on: &page)
    for trigger in fired(assessment) { page.write("Fired: \(trigger.words(beside: assessment.day)).", .attention) }
    referral(assessment, on: &page)
    clauses(assessment, on: &page) { clause, page in
      if !clause.evidence.isEmpty {
        let days = clause.evidence.map { $0.words(beside: assessment.day) }
        page.write("on \(list(days))", .faint, indent: 11)
      }
      if let remedy = clause.remedy { page.write(remedy, indent: 11) }
    }
    if assessment.clauses.contains(where: { $0.id == .unlocked }) {
      page.gap()
      page.write(
        "The article that Holdfast is built on lists work on unstable surfaces among the things to avoid, and a plank "
          + "on a Bosu or ball as the hardest plank. Both can be true in sequence: locked is the default, unstable is "
          + "the last rung.")
    }
    page.gap()
    page.write("For information, days in the last 14", .strong)
    for entry in assessment.preparation {
      page.write(label: entry.exercise.name, count(entry.days, "day"), column: 30)
    }
    page.gap()
    if let since = assessment.since {
      page.write("The count and the clock last restarted on \(since.words(beside: assessment.day)).")
    }
    page.write("\(protocolLine(assessment)) \(firstContactWords)", .faint)
  }

  private static func head(_ assessment: Assessment, isShort: Bool, on page: inout Page) {
    page.write(
      "\(assessment.day.weekdayName) \(assessment.day.words). Permitted: \(assessment.permitted.words).", .strong)
    if assessment.verdict == .stop {
      let advice = StopAdvice(assessment.stopCauses, beside: assessment.day)
      page.write("Stop. \(advice.advice)", .danger)
      for reason in isShort ? advice.fewReasons : advice.reasons { page.write(reason) }
      page.write(StopAdvice.clearance)
    } else {
      page.write(assessment.verdictSentence, assessment.verdict == .advance ? .good : .plain)
      if assessment.verdict == .advance || assessment.verdict == .stepBack, !assessment.earliestSentence.isEmpty {
        page.write(assessment.earliestSentence)
      }
    }
  }

  /// What fired beside a stop, which is told as its reason.
  private static func fired(_ assessment: Assessment) -> [FiredTrigger] {
    assessment.fired.filter { $0.severity != .stop }
  }

  private static func referral(_ assessment: Assessment, on page: inout Page) {
    if !assessment.referralDays.isEmpty {
      let days = assessment.referralDays.map { $0.words(beside: assessment.day) }
      page.write("Talk to your therapist: red days on \(list(days)).", .attention)
    }
  }

  private static func clauses(
    _ assessment: Assessment, on page: inout Page, details: (Clause, inout Page) -> Void
  ) {
    guard assessment.verdict != .stop, let above = assessment.permitted.plank?.above else { return }
    page.gap()
    page.write("The rules for the \(above.plankName)", .strong)
    for clause in assessment.clauses {
      page.write(
        label: clause.status.mark, clause.line(beside: assessment.day), column: 9, clause.status.emphasis)
      details(clause, &page)
    }
  }

  /// The remedy that can be acted on first.
  private static func nextStep(_ assessment: Assessment, today: Day) -> String? {
    guard assessment.verdict != .stop else { return nil }
    if let command = assessment.owedMorning(today: today) {
      return "log the pain of \(assessment.day == today ? "this" : "that") morning: \(command)"
    }
    let open = assessment.clauses.filter { $0.status != .met }
    let first = open.first { $0.id == .latestQualifies && $0.status == .notMet } ?? open.first { !$0.id.isWaiting }
    return first?.remedy ?? (open.isEmpty ? nil : "train as holdfast today says, and log every morning.")
  }

  private static func protocolLine(_ assessment: Assessment) -> String {
    "Rules: \(assessment.protocolWords)."
  }
}

extension Assessment {
  /// The command that logs a morning that is owed; nil where none is, or it is still to come.
  func owedMorning(today: Day) -> String? {
    guard owesMorning, day <= today else { return nil }
    return "holdfast morning N" + (day == today ? "" : " --at \(day.iso)")
  }
}

extension Clause.ID {
  /// Whether only time can meet the clause.
  fileprivate var isWaiting: Bool {
    switch self {
    case .daysOnClock, .daysSinceFirst, .redFreeDays: true
    case .latestQualifies, .qualifyingSessions, .peakCap, .morningCap, .supportDays, .morningsLogged, .unlocked: false
    }
  }
}
