public import HoldfastModel
public import HoldfastProgression

/// What to do about a stop, gravest first.
public struct StopAdvice: Hashable, Sendable {
  /// The sentences to show, each a paragraph of its own.
  public let sentences: [String]

  /// The advice for the causes of a stop that is in force.
  public init(_ causes: [FiredTrigger], beside day: Day) {
    var sentences: [String] = []
    let symptoms = causes.compactMap { trigger -> RedFlagSymptom? in
      if case .redFlag(let symptom) = trigger.cause { return symptom }
      return nil
    }
    if symptoms.contains(where: { $0.tier == .emergency }) {
      sentences.append("Go to an emergency department now.")
    } else if !symptoms.isEmpty {
      sentences.append("See a clinician before training again.")
    } else {
      sentences.append("Talk to a clinician before training again.")
    }
    sentences += causes.map { "Reason: \($0.words(beside: day))." }
    self.sentences = sentences
  }

  /// How a stop ends.
  public static let clearance =
    "Training stays stopped until a clinician clears you. Record it then: holdfast clear --by WHO. "
    + "A clearance counts from the day after the stop."
}
