extension ProtocolKey {
  static let dose: [ProtocolKey] = [
    ProtocolKey(
      "dose.start_tenths", "the share of the target hold to begin with", .tenths, 1...10, .ours,
      in: \.dose, \.startTenths),
    ProtocolKey(
      "dose.step_tenths", "what each session without a trigger adds", .tenths, 0...10, .ours, in: \.dose, \.stepTenths),
    ProtocolKey(
      "dose.rounding_seconds", "holds are rounded down to a multiple of this", .seconds, 1...60, .ours,
      in: \.dose, \.roundingSeconds),
    ProtocolKey(
      "dose.least_hold_seconds", "the shortest hold that is advised", .seconds, 1...3600, .ours,
      in: \.dose, \.leastSeconds),
    ProtocolKey(
      "dose.rest_seconds", "rest between sets", .seconds, 0...3600, .ours, in: \.dose, \.restSeconds),
    ProtocolKey(
      "dose.support_only_daytime", "pain in the daytime from here on means support work only", .score, 1...10, .ours,
      in: \.dose, \.supportOnlyDaytime),
    ProtocolKey(
      "dose.bosu_sessions", "qualifying unstable sessions on a Bosu before the ball", .sessions, 0...100, .bosu,
      in: \.dose, \.bosuSessions),
    ProtocolKey(
      "dose.unstable_days", "days with unstable planks at most, in the window of the next key", .days, 1...28, .ours,
      in: \.dose, \.unstableDays),
    ProtocolKey(
      "dose.unstable_window_days", "the window of the days with unstable planks", .days, 1...28, .ours,
      in: \.dose, \.unstableWindowDays),
  ]
}
