public import HoldfastModel
public import HoldfastProgression

/// What to do about a stop, gravest first.
public struct StopAdvice: Hashable, Sendable {
  /// What to do, in one sentence.
  public let advice: String
  /// Why, a sentence each, the gravest first.
  public let reasons: [String]

  /// The first of the reasons, and how many more there are, for a screen that must stay short.
  public var fewReasons: [String] {
    guard reasons.count > 3 else { return reasons }
    return reasons.prefix(2) + ["And \(reasons.count - 2) more reasons: holdfast ready --explain"]
  }

  /// The advice for the causes of a stop that is in force.
  public init(_ causes: [FiredTrigger], beside day: Day) {
    let symptoms = causes.compactMap { trigger -> RedFlagSymptom? in
      if case .redFlag(let symptom) = trigger.cause { return symptom }
      return nil
    }
    if symptoms.contains(where: { $0.tier == .emergency }) {
      advice = "Go to an emergency department now."
    } else if !symptoms.isEmpty {
      advice = "See a clinician before training again."
    } else {
      advice = "Talk to a clinician before training again."
    }
    reasons = [0, 1, 2].flatMap { rank in causes.filter { $0.rank == rank } }
      .map { "Reason: \($0.words(beside: day))." }
  }

  /// How a stop ends.
  public static let clearance =
    "Training stays stopped until a clinician clears you. Record it then: holdfast clear --by WHO. "
    + "A clearance counts from the day after the stop."
}

extension FiredTrigger {
  /// 0 for an emergency, 1 for a symptom to show to a clinician, 2 for pain.
  fileprivate var rank: Int {
    guard case .redFlag(let symptom) = cause else { return 2 }
    return symptom.tier == .emergency ? 0 : 1
  }
}
