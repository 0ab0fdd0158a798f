/// A rule that the laboratory tries: a protocol, or a simple rule with or without the step back of the default protocol.
public struct LabRule: Hashable, Sendable {
  /// The name in reports, as `default` or `two-for-two+step-back`.
  public let name: String
  /// The numbers that the engine applies.
  public let rules: LadderProtocol
  /// What opens the gate instead of the protocol's clauses; nil for a protocol.
  public let naive: NaiveRule?
  /// Whether triggers and absence cost a simple rule's lifter what they cost by the default protocol; without it the
  /// level only rises.
  public let hasStepBack: Bool

  /// A protocol, tried as it is.
  public init(name: String, _ rules: LadderProtocol) {
    self.name = name
    self.rules = rules
    naive = nil
    hasStepBack = true
  }

  /// A simple rule. With the step back, triggers, stops, absence and clearances are those of the default protocol.
  public init(_ naive: NaiveRule, stepBack hasStepBack: Bool) {
    name = naive.rawValue + (hasStepBack ? LabRule.stepBackMark : "")
    rules = hasStepBack ? .standard : .onlyUp
    self.naive = naive
    self.hasStepBack = hasStepBack
  }

  /// What follows the name of a simple rule that has the step back.
  public static let stepBackMark = "+step-back"

  /// The default protocol.
  public static let standard = LabRule(name: "default", .standard)

  /// The simple rules, first without and then with the step back.
  public static let naive: [LabRule] = [false, true].flatMap { hasStepBack in
    NaiveRule.allCases.map { LabRule($0, stepBack: hasStepBack) }
  }

  /// What the rule asks, a phrase without a full stop.
  public var meaning: String {
    guard let naive else { return "\(rules.name), version \(rules.version)" }
    return naive.meaning + (hasStepBack ? "; with the step back" : "")
  }
}

extension LadderProtocol {
  /// The default protocol with triggers that no score reaches and absences that never come: the level only rises. No
  /// protocol file may say this.
  static let onlyUp: LadderProtocol = {
    let (never, beyondScores) = (1_000_000, 11)
    var rules = LadderProtocol.standard
    rules.triggers.stop = beyondScores
    rules.triggers.redDaytime = beyondScores
    rules.triggers.redPeak = beyondScores
    rules.triggers.redMorning = beyondScores
    rules.triggers.raisedMorning = beyondScores
    rules.triggers.amberPeak = beyondScores
    rules.absence = AbsenceRules(restartDay: never, oneDownDay: never, kneeDay: never)
    return rules
  }()
}
