extension ProtocolKey {
  /// Where a default comes from, and how strong that is. The same, with more words, stands in Documentation/Evidence.md.
  ///
  /// No study validates any numeric gate from knee to toe to unstable plank in back pain.
  public struct Evidence: Hashable, Sendable {
    /// How strong the basis is.
    public let strength: Strength
    /// What it rests on, in one or two sentences.
    public let basis: String
  }

  /// How strong the basis of a number is.
  public enum Strength: String, CaseIterable, Sendable {
    case strong
    case moderate
    /// The opinion of experts, or existing practice.
    case expert
    /// Holdfast's own choice.
    case ours
  }
}

extension ProtocolKey.Evidence {
  static let kneeTarget = Self(
    strength: .expert,
    basis: "Common practice. People with chronic low back pain held a toe plank for 28.3 s on average, SD 26.8 s "
      + "(Schellenberg 2007).")
  static let toeTarget = Self(
    strength: .ours,
    basis: "About the 20th percentile of controls without back pain, who held 72.5 s on average, SD 32.6 s "
      + "(Schellenberg 2007).")
  static let ours = Self(strength: .ours, basis: "Holdfast's own choice; no study gives this number.")
  static let sessionCount = Self(
    strength: .ours,
    basis: "A hold time is noisy: the smallest change beyond noise (95 %) is about 42 s, so one good session shows "
      + "little.")
  static let phases = Self(
    strength: .expert,
    basis: "Trials of stabilisation training last about 7 weeks; staged protocols have phases of about 4 weeks. The "
      + "number itself is Holdfast's choice.")
  static let painCap = Self(
    strength: .ours,
    basis: "From moderate inputs: many raters call up to 3 of 10 mild (Boonstra 2016); the standard error of a score "
      + "is 1.02 (Childs 2005); a change that matters is 2 points or 30 % (Farrar 2001; Ostelo 2008).")
  static let painMonitoring = Self(
    strength: .expert,
    basis: "The pain-monitoring model: up to 5 of 10 is acceptable, more is not (Thomee 1997; Silbernagel 2007). It is "
      + "moderate evidence for kneecap and tendon pain, expert opinion here.")
  static let redMorning = Self(
    strength: .moderate,
    basis: "The smallest change of a score beyond noise: 1.96 x sqrt(2) x 1.02 = 2.83 points (Childs 2005).")
  static let raisedMorning = Self(
    strength: .moderate,
    basis: "A flare is often defined as 2 points or more above one's average. One such day is ordinary, about 1 in 10 "
      + "days of a person.")
  static let severe = Self(strength: .expert, basis: "Severe pain (Boonstra 2016).")
  static let absence = Self(
    strength: .expert,
    basis: "Two weeks off begin a transition period (CSCCa and NSCA); strength falls the longer training stops "
      + "(Bosquet 2013). The day itself is Holdfast's choice.")
  static let support = Self(
    strength: .ours, basis: "Half of the lowest dose that the article Holdfast is built on asks for.")
  static let bosu = Self(
    strength: .moderate,
    basis: "On a Bosu the muscles work about as on the floor, on a ball harder (Sekir 2022). The number of sessions is "
      + "Holdfast's choice.")
}
