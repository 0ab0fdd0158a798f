/// A symptom that stops training until a clinician has cleared it.
///
/// The list and its two tiers follow the cauda equina cards and guideline lists (BASS 2018; Finucane 2020): strong
/// reason to ask, weak accuracy of a single answer (Downie 2013).
public enum RedFlagSymptom: String, CaseIterable, Sendable {
  case saddleNumbness = "saddle-numbness"
  case urineTrouble = "urine-trouble"
  case bladderBowelLoss = "bladder-bowel-loss"
  case sexualFunctionLoss = "sexual-function-loss"
  case bothLegsWeak = "both-legs-weak"
  case majorTrauma = "major-trauma"
  case feverIll = "fever-ill"
  case weightLoss = "weight-loss"
  case cancerHistory = "cancer-history"
  case nightRestPain = "night-rest-pain"
  case legWeaknessNumbness = "leg-weakness-numbness"
  case steroidsOsteoporosis = "steroids-osteoporosis"

  /// How fast help is needed.
  public enum Tier: String, Sendable {
    /// Go to an emergency department now.
    case emergency
    /// See a clinician before training again.
    case clinician
  }

  /// How fast help is needed for this symptom.
  public var tier: Tier {
    switch self {
    case .saddleNumbness, .urineTrouble, .bladderBowelLoss, .sexualFunctionLoss, .bothLegsWeak, .majorTrauma:
      .emergency
    case .feverIll, .weightLoss, .cancerHistory, .nightRestPain, .legWeaknessNumbness, .steroidsOsteoporosis:
      .clinician
    }
  }

  /// The symptom in plain words, to be read after "Does this apply to you:".
  public var words: String {
    switch self {
    case .saddleNumbness: "numbness or tingling around the saddle, the genitals or the anus"
    case .urineTrouble: "trouble starting, stopping or feeling urine"
    case .bladderBowelLoss: "loss of control over bladder or bowel"
    case .sexualFunctionLoss: "a new loss of sexual function or sensation"
    case .bothLegsWeak: "weakness or numbness in both legs, or one that is getting worse"
    case .majorTrauma: "a major fall, crash or blow before the pain"
    case .feverIll: "fever or feeling ill together with the pain"
    case .weightLoss: "weight loss that you can't explain"
    case .cancerHistory: "a history of cancer and back pain that is new"
    case .nightRestPain: "constant pain at night or at rest that no position eases"
    case .legWeaknessNumbness: "pain spreading down a leg with numbness or weakness"
    case .steroidsOsteoporosis: "long use of steroids, or osteoporosis with a new injury"
    }
  }
}
