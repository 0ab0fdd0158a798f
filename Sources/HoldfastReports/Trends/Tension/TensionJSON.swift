public import HoldfastModel

extension TensionReport {
  /// The report in the form of `holdfast report tension --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "report": .string("tension"), "period": period.json, "exercise": .optional(exercise?.slug),
      "total": total, "exercises": exerciseTable.json, "muscles": muscleTable.json,
      "muscles_without_sets": .array(musclesWithoutWork.map { .string($0.name) }), "weeks": weeks,
      "exercises_by_week": table.json,
    ])
  }

  /// The weeks. The seconds of the exercises stand in an object of their own, for somebody can call an exercise anything.
  private var weeks: JSONValue {
    .array(
      zip(spans, spanTable.objects).map { span, members in
        var members = members
        var exercises: [String: JSONValue] = [:]
        for part in parts {
          guard case .exercise(let exercise) = part.kind else { continue }
          exercises[exercise.slug] = members.removeValue(forKey: part.columnID)
        }
        members["exercises_s"] = .object(exercises)
        members["tension_s"] = .optional(span.knownSeconds)
        return .object(members)
      })
  }

  private var total: JSONValue {
    guard let whole else { return .null }
    return .object([
      "tension_s": .optional(whole.knownSeconds), "tension_s_a_week": .optional(whole.secondsAWeek),
      "sessions": .int(whole.sessions), "plank_sessions": .int(whole.plankSessions),
      "plank_load": whole.plankLoad.map { .decimal($0.text) } ?? .null,
      "plank_sessions_with_load": .int(whole.plankSessionsWithLoad),
      "session_load": whole.sessionLoad.map { .decimal($0.text) } ?? .null,
      "sessions_with_load": .int(whole.sessionsWithLoad),
    ])
  }
}
