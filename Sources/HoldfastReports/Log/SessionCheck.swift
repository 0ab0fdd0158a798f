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
  ///   - obstacle: what keeps planks out of the count that nothing else keeps from it.
  ///   - name: how the session is named in a command; nil where it is not recorded.
  public init(
    _ session: Session, judgement: Judgement?, supportCounts: Bool, obstacle: CountObstacle?, rules: LadderProtocol,
    usual: Int, name: String?
  ) {
    var remarks: [String] = []
    func add(_ option: String) -> String { name.map { "holdfast edit \($0) \(option)" } ?? "add \(option)" }
    if let judgement, !session.plankSets.isEmpty {
      let other = judgement.ofOthers(than: session, rules: rules)
      let own = judgement.failures.subtracting(other.failures)
      if own.contains(.painUnknown) {
        remarks.append(
          session.isMedicated
            ? "Pain under painkillers is not a pass: this session can't count."
            : "Pain during is not recorded: \(add("--during N"))")
      }
      if own.contains(.formUnknown) { remarks.append("Form is not recorded: \(add("--form clean"))") }
      var rest = judgement
      rest.failures = own.subtracting([.formUnknown, .painUnknown, .morningNotLogged])
      let reasons = other.words + rest.reasons(rules: rules, usual: usual)
      if !reasons.isEmpty {
        remarks.append(
          "It does not count: \(reasons.joined(separator: "; "))."
            + (other.words.isEmpty ? "" : " See: holdfast history --from \(session.day.iso)"))
      }
    }
    if let obstacle, !session.plankSets.isEmpty { remarks.append("It does not count: \(obstacle.words).") }
    let support = session.sets.filter { rules.support.minimums[$0.exercise] != nil }
    if !support.isEmpty, !supportCounts {
      if session.hasEnoughSupport(by: rules.support), support.contains(where: { session.form(of: $0) == nil }) {
        if !remarks.contains(where: { $0.hasPrefix("Form is not recorded") }) {
          remarks.append("Support work does not count yet. Form is not recorded: \(add("--form clean"))")
        }
      } else {
        remarks.append(
          "Support work does not count: it needs one clean set of at least \(list(rules.support.phrases, "or")).")
      }
    }
    self.remarks = remarks
  }
}

extension CountObstacle {
  /// Why the session does not count, behind a colon.
  public var words: String {
    switch self {
    case .beganAgain(let day): "you began again on \(day.words)"
    case .restarted(let day): "the count began anew on \(day.words)"
    case .tooClose(let other, let spacing):
      "the session of \(other.words) does, and two that count are at least \(count(spacing, "day")) apart"
    case .tooOld(let window): "only sessions of the last \(count(window, "day")) do"
    }
  }
}

extension SupportRules {
  /// The least set of each exercise, as `bird dog 5 reps of 5 s`, by name.
  fileprivate var phrases: [String] {
    Catalogue.builtIn.compactMap { exercise in
      guard let least = minimums[exercise.id] else { return nil }
      let amount =
        least.holdSeconds > 0
        ? "\(least.reps) reps of \(least.holdSeconds) s"
        : exercise.isPerSide ? "\(least.reps) a side" : "\(least.reps) reps"
      return "\(exercise.name.prefix(1).lowercased())\(exercise.name.dropFirst()) \(amount)"
    }.sorted()
  }
}
