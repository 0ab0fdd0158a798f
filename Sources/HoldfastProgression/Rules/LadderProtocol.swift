public import HoldfastModel

/// The numbers of the progression protocol for the plank ladder. The engine reads every number from here.
///
/// The protocol is a specification, not advice from a clinician. Where each default comes from, and how strong that
/// source is, stands in Documentation/Evidence.md.
public struct LadderProtocol: Hashable, Sendable {
  /// The name that verdicts are shown with, 1 to 60 characters.
  public var name: String
  /// The version of these numbers, 1...9999.
  public var version: Int
  /// What a session of knee planks has to reach.
  public var knee: LevelTarget
  /// What a session of toe planks has to reach.
  public var toe: LevelTarget
  /// What a session of unstable planks has to reach.
  public var unstable: LevelTarget
  /// When the knee plank may become a toe plank.
  public var kneeToToe: GateRules
  /// When the toe plank may become an unstable plank.
  public var toeToUnstable: GateRules
  /// What stops, steps back or restarts.
  public var triggers: TriggerRules
  /// What days without planks cost.
  public var absence: AbsenceRules
  /// When to advise a talk with the therapist.
  public var referral: ReferralRules
  /// What counts as support work.
  public var support: SupportRules
  /// How today's dose is found.
  public var dose: DoseRules

  /// A protocol from its parts.
  public init(
    name: String, version: Int, knee: LevelTarget, toe: LevelTarget, unstable: LevelTarget,
    kneeToToe: GateRules, toeToUnstable: GateRules, triggers: TriggerRules, absence: AbsenceRules,
    referral: ReferralRules, support: SupportRules, dose: DoseRules
  ) {
    self.name = name
    self.version = version
    self.knee = knee
    self.toe = toe
    self.unstable = unstable
    self.kneeToToe = kneeToToe
    self.toeToUnstable = toeToUnstable
    self.triggers = triggers
    self.absence = absence
    self.referral = referral
    self.support = support
    self.dose = dose
  }

  /// What a session at `level` has to reach.
  public func target(at level: PlankLevel) -> LevelTarget {
    switch level {
    case .knee: knee
    case .toe: toe
    case .unstable: unstable
    }
  }

  /// The gate that leads up from `level`; nil at the top.
  public func gate(from level: PlankLevel) -> GateRules? {
    switch level {
    case .knee: kneeToToe
    case .toe: toeToUnstable
    case .unstable: nil
    }
  }

  /// The rules by which a session at `level` qualifies: those of the gate up from it, at the top those of the gate
  /// that led there.
  public func qualifying(at level: PlankLevel) -> GateRules {
    gate(from: level) ?? toeToUnstable
  }
}
