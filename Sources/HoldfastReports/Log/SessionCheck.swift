public import HoldfastModel
public import HoldfastProgression

/// What keeps a session, or its support work, from counting, each with the command that mends it.
public struct SessionCheck: Sendable {
  /// One sentence each; empty when nothing does.
  public let remarks: [String]

  /// Checks a session by the judgement of its day.
  /// - Parameters:
  ///   - judgement: the judgement of the session's day; nil when the day has no plank set.
  ///   - supportCounts: whether support work counts on that day.
  ///   - name: how the session is named in a command.
  public init(
    _ session: Session, judgement: Judgement?, supportCounts: Bool, rules: LadderProtocol, usual: Int, name: String
  ) {
    var remarks: [String] = []
    if let judgement, !session.plankSets.isEmpty {
      for failure in judgement.failures.all {
        switch failure {
        case .formUnknown: remarks.append("Form is not recorded: holdfast edit \(name) --form clean")
        case .painUnknown:
          remarks.append(
            session.isMedicated
              ? "Pain under painkillers is not a pass: this session can't count."
              : "Pain during is not recorded: holdfast edit \(name) --during N")
        default: break
        }
      }
      var rest = judgement
      rest.failures = rest.failures.subtracting([.formUnknown, .painUnknown, .morningNotLogged])
      if !rest.failures.isEmpty {
        remarks.append("It does not count: \(rest.reasons(rules: rules, usual: usual).joined(separator: "; ")).")
      }
    }
    let support = session.sets.filter { rules.support.minimums[$0.exercise] != nil }
    if !support.isEmpty, !supportCounts {
      if support.contains(where: { session.form(of: $0) == nil }) {
        if !remarks.contains(where: { $0.hasPrefix("Form is not recorded") }) {
          remarks.append("Support work does not count yet. Form is not recorded: holdfast edit \(name) --form clean")
        }
      } else {
        remarks.append(
          "Support work does not count: it needs one clean set of half the lowest dose "
            + "(bird dog 5 reps of 5 s, toe tap 5 a side, mega clam 8 a side).")
      }
    }
    self.remarks = remarks
  }
}
