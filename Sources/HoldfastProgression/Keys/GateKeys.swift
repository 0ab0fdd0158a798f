extension ProtocolKey {
  static let kneeToToe = gate("knee_to_toe", in: \.kneeToToe)

  static let toeToUnstable =
    gate("toe_to_unstable", in: \.toeToUnstable) + [
      ProtocolKey(
        "gates.toe_to_unstable.needs_unlock",
        "whether a clinician has to unlock unstable work first; that is the last rung, and locked by default", .yesNo,
        0...1, .ours, none: nil, get: { $0.toeToUnstable.needsUnlock ? 1 : 0 },
        set: { rules, value in rules.toeToUnstable.needsUnlock = value == 1 })
    ]

  private static func gate(
    _ name: String, in part: any WritableKeyPath<LadderProtocol, GateRules> & Sendable
  ) -> [ProtocolKey] {
    let path = "gates.\(name)."
    return [
      ProtocolKey(
        path + "qualifying_sessions", "sessions that have to qualify", .sessions, 1...100, .sessionCount,
        in: part, \.sessions),
      ProtocolKey(
        path + "sessions_window_days", "how far back a session counts: less than so many days ago", .days, 1...730,
        .ours, in: part, \.windowDays),
      ProtocolKey(
        path + "sessions_spacing_days", "the least days between two sessions that both count", .days, 1...60, .ours,
        in: part, \.spacingDays),
      ProtocolKey(
        path + "days_at_level", "days since the count and the clock last restarted", .days, 1...730, .phases,
        in: part, \.daysAtLevel),
      ProtocolKey(
        path + "peak_cap", "the highest pain during or right after a session that qualifies", .score, 0...9, .painCap,
        in: part, \.peakCap),
      ProtocolKey(
        path + "morning_cap",
        "the highest pain on the morning after it; this or the next key, whichever allows more", .score, 0...9,
        .painCap, in: part, \.morningCap),
      ProtocolKey(
        path + "morning_cap_above_usual", "the same as points above the usual morning pain", .points, -3...9, .painCap,
        in: part, \.morningCapAboveUsual),
      ProtocolKey(
        path + "support_days", "days with support work, in the window of the next key", .days, 0...365, .ours,
        in: part, \.supportDays),
      ProtocolKey(
        path + "support_window_days", "how many days before today the days with support work may lie", .days, 1...365,
        .ours, in: part, \.supportWindowDays),
      ProtocolKey(
        path + "days_since_first_session", "days since the first plank session", .days, 1...730, .phases,
        none: "not asked for", in: part, \.daysSinceFirstSession),
      ProtocolKey(
        path + "days_without_red", "days without a red trigger, today included", .days, 1...365, .ours,
        none: "not asked for", in: part, \.redFreeDays),
      ProtocolKey(
        path + "mornings_logged", "mornings with a score, in the window of the next key", .mornings, 1...365, .ours,
        none: "not asked for", in: part, \.morningsLogged),
      ProtocolKey(
        path + "mornings_window_days", "the window of the mornings, today included", .days, 1...365, .ours,
        in: part, \.morningsWindowDays),
    ]
  }
}
