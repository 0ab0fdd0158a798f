extension ProtocolKey {
  static let levels: [ProtocolKey] =
    level("knee", "a knee plank", in: \.knee, hold: .kneeTarget, sets: .kneeTarget)
    + level("toe", "a toe plank", in: \.toe, hold: .toeTarget, sets: .ours)
    + level("unstable", "an unstable plank", in: \.unstable, hold: .ours, sets: .ours)

  private static func level(
    _ name: String, _ plank: String, in target: any WritableKeyPath<LadderProtocol, LevelTarget> & Sendable,
    hold: Evidence, sets: Evidence
  ) -> [ProtocolKey] {
    [
      ProtocolKey(
        "levels.\(name).hold_seconds", "the target hold of \(plank)", .seconds, 1...3600, hold,
        in: target, \.seconds),
      ProtocolKey(
        "levels.\(name).sets", "sets that have to reach the target hold in a session that counts", .sets, 1...20, sets,
        in: target, \.sets),
    ]
  }
}
