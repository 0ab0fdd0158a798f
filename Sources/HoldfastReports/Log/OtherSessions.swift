public import HoldfastModel
public import HoldfastProgression

extension Judgement {
  /// What kept a session of the day from counting, a phrase each: first what came of another session of the day, which is
  /// said of that one, then what came of this one or of the day as a whole.
  /// - Parameter session: a session of the day with planks.
  public func reasons(of session: Session, rules: LadderProtocol, usual: Int) -> [String] {
    let other = ofOthers(than: session, rules: rules)
    var rest = self
    rest.failures = failures.subtracting(other.failures)
    return other.words + rest.reasons(rules: rules, usual: usual)
  }

  /// The failures that came of another session of the day than this one, and a phrase for each.
  func ofOthers(than session: Session, rules: LadderProtocol) -> (failures: Failures, words: [String]) {
    var others: Failures = []
    var words: [String] = []
    func add(_ failure: Failure, _ phrase: String) {
      guard failures.contains(failure) else { return }
      others.insert(failure)
      words.append("another session of the day has \(phrase)")
    }
    let hasPain = session.during != nil || session.plankSets.allSatisfy { $0.pain != nil }
    if !session.isMedicated, hasPain { add(.painUnknown, "planks without pain during, or under painkillers") }
    let cap = rules.qualifying(at: level).peakCap
    if let peak, session.peak ?? 0 <= cap { add(.painAboveCap, "pain \(peak) of 10, above \(cap)") }
    let forms = session.plankSets.map(session.form)
    if !forms.contains(nil) { add(.formUnknown, "planks without form") }
    if forms.allSatisfy({ $0 == nil || $0 == .clean }) { add(.formNotClean, "planks whose form was not clean") }
    return (others, words)
  }
}

extension Session {
  /// The highest pain during or after it, 0-10; nil when none was given.
  fileprivate var peak: Int? { ([during, after] + sets.map(\.pain)).compactMap { $0?.value }.max() }
}
