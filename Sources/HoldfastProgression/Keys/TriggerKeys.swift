extension ProtocolKey {
  static let triggers: [ProtocolKey] = [
    ProtocolKey(
      "triggers.stop_score", "any score from here on stops all training until a clearance", .score, 1...10, .severe,
      in: \.triggers, \.stop),
    ProtocolKey(
      "triggers.red_daytime", "pain in the daytime from here on is red", .score, 1...10, .painMonitoring,
      in: \.triggers, \.redDaytime),
    ProtocolKey(
      "triggers.red_peak", "pain during or right after a session from here on is red", .score, 1...10, .painMonitoring,
      in: \.triggers, \.redPeak),
    ProtocolKey(
      "triggers.red_morning", "a morning from here on is red, if it also reaches the next key", .score, 1...10,
      .redMorning, in: \.triggers, \.redMorning),
    ProtocolKey(
      "triggers.red_morning_above_usual", "how far above the usual morning pain a red morning lies", .points, 0...10,
      .redMorning, in: \.triggers, \.redMorningAboveUsual),
    ProtocolKey(
      "triggers.raised_morning", "a morning from here on is raised, if it also reaches the next key", .score, 1...10,
      .raisedMorning, in: \.triggers, \.raisedMorning),
    ProtocolKey(
      "triggers.raised_morning_above_usual", "how far above the usual morning pain a raised morning lies", .points,
      0...10, .raisedMorning, in: \.triggers, \.raisedMorningAboveUsual),
    ProtocolKey(
      "triggers.raised_days", "so many raised mornings in the window of the next key are red", .days, 1...28,
      .raisedMorning, in: \.triggers, \.raisedDays),
    ProtocolKey(
      "triggers.raised_window_days", "the window of the raised mornings, today included", .days, 1...28,
      .raisedMorning, in: \.triggers, \.raisedWindowDays),
    ProtocolKey(
      "triggers.amber_peak", "pain during or right after a session from here on, below red, is amber", .score, 1...10,
      .painMonitoring, in: \.triggers, \.amberPeak),
    ProtocolKey(
      "triggers.step_back_spacing_days", "the least days between two steps back by a red trigger", .days, 1...60,
      .ours, in: \.triggers, \.stepBackSpacingDays),
  ]

  static let referral: [ProtocolKey] = [
    ProtocolKey(
      "referral.red_days", "so many red days carry the advice to talk to a therapist", .redDays, 1...28, .ours,
      in: \.referral, \.redDays),
    ProtocolKey(
      "referral.spacing_days", "the least days between two of them that both count", .days, 1...60, .ours,
      in: \.referral, \.spacingDays),
    ProtocolKey(
      "referral.window_days", "the window they lie in, today included", .days, 1...365, .ours,
      in: \.referral, \.windowDays),
  ]

  static let absence: [ProtocolKey] = [
    ProtocolKey(
      "absence.restart_day", "on this day without planks the count and the clock restart", .days, 1...365, .absence,
      in: \.absence, \.restartDay),
    ProtocolKey(
      "absence.one_level_down_day", "on this day without planks the level goes down by one", .days, 1...365, .absence,
      in: \.absence, \.oneDownDay),
    ProtocolKey(
      "absence.knee_day", "on this day without planks the level is the knee plank", .days, 1...365, .absence,
      in: \.absence, \.kneeDay),
  ]
}
