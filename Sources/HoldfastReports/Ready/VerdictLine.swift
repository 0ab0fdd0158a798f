import HoldfastModel
public import HoldfastProgression

extension Assessment {
  /// The verdict in one line, with the earliest date where there is one: the permitted level is always said first.
  /// Rules other than the default's are named, for the verdict is theirs.
  public var verdictLine: String {
    "Permitted: \(permitted.words). \(verdictSentence)" + (isByDefaultRules ? "" : " (Rules: \(protocolWords).)")
  }

  private var isByDefaultRules: Bool {
    protocolName == LadderProtocol.standard.name && protocolVersion == LadderProtocol.standard.version
  }

  /// What the verdict means, in plain words.
  public var verdictSentence: String {
    switch verdict {
    case .stop: return "Stop: \(StopAdvice(stopCauses, beside: day).advice)"
    case .notStarted: return "No plank session yet. \(earliestSentence)"
    case .advance:
      // An override needs no rule to be met.
      if let overriddenOn { return "Advance: a clinician set the level on \(overriddenOn.words(beside: day))." }
      return "Advance: the rules for the \(permitted.words) are met."
    case .stepBack:
      let from = judgedLevel.map { " from the \($0.plankName)" } ?? ""
      if let overriddenOn {
        return "Step back\(from): a clinician set the level on \(overriddenOn.words(beside: day))."
      }
      return "Step back\(from): the rules ask for the \(permitted.words) for now."
    case .maintain:
      return "Maintain: the plank ladder is done. Holdfast has no rule for heavy lifting; "
        + "take the therapist's page to whoever plans the loading."
    case .hold: return "Not yet: \(openReason). \(earliestSentence)"
    }
  }

  /// The first clause that keeps the gate closed and can be counted, else the first open one.
  private var openReason: String {
    let open = clauses.filter { $0.status != .met }
    if open.allSatisfy({ $0.status == .unknown }), let latest {
      return "the morning of \((latest.day + 1).words(beside: day)) is not logged"
    }
    let counted: [Clause.ID] = [
      .qualifyingSessions, .daysOnClock, .supportDays, .daysSinceFirst, .redFreeDays, .morningsLogged, .unlocked,
    ]
    let reason =
      counted.lazy.compactMap { id in open.first { $0.id == id && $0.status == .notMet } }.first
      ?? open.first { $0.status == .notMet } ?? open.first
    return reason?.shortReason() ?? "the rules are not met"
  }

  /// When the level could rise at the earliest.
  public var earliestSentence: String {
    guard let above = permitted.plank?.above else { return "" }
    guard let earliest else { return "The \(above.plankName) is more than a year away by these rules." }
    let date = earliest.day == day ? "today" : earliest.day.words(beside: day)
    let unlock = earliest.needsUnlock ? " (an unlock is missing)" : ""
    return "Earliest \(date) for the \(above.plankName)\(unlock)."
  }
}
