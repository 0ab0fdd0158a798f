import HoldfastModel

extension LadderProtocol {
  /// The default protocol. No clinician has reviewed it; every number's source is in Documentation/Evidence.md.
  public static let standard = LadderProtocol(
    name: "Holdfast default",
    version: 1,
    knee: LevelTarget(seconds: 30, sets: 3),
    toe: LevelTarget(seconds: 45, sets: 3),
    unstable: LevelTarget(seconds: 30, sets: 3),
    kneeToToe: GateRules(
      sessions: 4, windowDays: 28, spacingDays: 2, daysAtLevel: 10, peakCap: 2, morningCap: 2,
      morningCapAboveUsual: 0, supportDays: 2, supportWindowDays: 14, morningsWindowDays: 14, needsUnlock: false),
    toeToUnstable: GateRules(
      sessions: 6, windowDays: 42, spacingDays: 2, daysAtLevel: 21, peakCap: 1, morningCap: 1,
      morningCapAboveUsual: -1, supportDays: 4, supportWindowDays: 14, daysSinceFirstSession: 42,
      redFreeDays: 28, morningsLogged: 10, morningsWindowDays: 14, needsUnlock: true),
    triggers: TriggerRules(
      stop: 8, redDaytime: 6, redPeak: 6, redMorning: 4, redMorningAboveUsual: 3, raisedMorning: 3,
      raisedMorningAboveUsual: 2, raisedDays: 2, raisedWindowDays: 3, amberPeak: 4, stepBackSpacingDays: 7),
    absence: AbsenceRules(restartDay: 8, oneDownDay: 14, kneeDay: 28),
    referral: ReferralRules(redDays: 3, spacingDays: 7, windowDays: 28),
    support: SupportRules(minimums: [
      .birdDog: .init(reps: 5, holdSeconds: 5), .toeTap: .init(reps: 5), .megaClam: .init(reps: 8),
    ]),
    dose: DoseRules(
      startTenths: 5, stepTenths: 1, roundingSeconds: 5, leastSeconds: 10, restSeconds: 60,
      supportOnlyDaytime: 4, bosuSessions: 3, unstableDays: 2, unstableWindowDays: 7))
}
