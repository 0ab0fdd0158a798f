public import HoldfastModel

extension TensionReport {
  /// The report in the form of `holdfast report tension --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "report": .string("tension"), "period": period.json, "exercise": .optional(exercise?.slug),
      "total": total, "exercises": exerciseTable.json, "muscles": muscleTable.json,
      "muscles_without_sets": .array(musclesWithoutWork.map { .string($0.name) }), "weeks": spanTable.json,
      "exercises_by_week": table.json,
    ])
  }

  private var total: JSONValue {
    guard let whole else { return .null }
    return .object([
      "tension_s": .int(whole.totalSeconds), "tension_s_a_week": .optional(whole.secondsAWeek),
      "sessions": .int(whole.sessions), "plank_sessions": .int(whole.plankSessions),
      "plank_load": whole.plankLoad.map { .decimal($0.text) } ?? .null,
      "plank_sessions_with_load": .int(whole.plankSessionsWithLoad),
      "session_load": whole.sessionLoad.map { .decimal($0.text) } ?? .null,
      "sessions_with_load": .int(whole.sessionsWithLoad),
    ])
  }
}
