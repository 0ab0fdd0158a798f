public import HoldfastModel
public import HoldfastProgression

extension Assessment {
  /// The assessment in the form of `holdfast ready --json`, described in Documentation/Formats.md.
  /// - Parameter whatIf: what was imagined for it; nil for the log as it is.
  public func json(whatIf: JSONValue? = nil) -> JSONValue {
    .object([
      "version": .int(1), "day": .string(day.iso), "what_if": whatIf ?? .null,
      "protocol": protocolJSON,
      "permitted": .string(permitted.id), "verdict": .string(verdict.rawValue),
      "verdict_line": .string(verdictLine),
      "clauses": .array(clauses.map(\.json)), "fired": .array(fired.map(\.json)),
      "stop_causes": .array(stopCauses.map(\.json)),
      "refer": .bool(!referralDays.isEmpty), "refer_days": .array(referralDays.map { .string($0.iso) }),
      "earliest": .optional(earliest?.day.iso), "earliest_needs_unlock": .bool(earliest?.needsUnlock ?? false),
      "since": .optional(since?.iso), "owes_morning": .bool(owesMorning),
      "latest_session": latest?.json(asOf: day) ?? .null,
      "preparation_days_of_14": .object(
        Dictionary(uniqueKeysWithValues: preparation.map { ($0.exercise.id.slug, .int($0.days)) })),
    ])
  }
}

extension Clause {
  fileprivate var json: JSONValue {
    .object([
      "clause": .string(id.rawValue), "required": .int(required), "observed": .optional(observed),
      "status": .string(status.rawValue), "evidence": .array(evidence.map { .string($0.iso) }),
      "remedy": .optional(remedy),
    ])
  }
}

extension FiredTrigger {
  /// The trigger in machine output.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "trigger": .string(severity.rawValue), "cause": .string(cause.id), "day": .string(day.iso), "value": .null,
    ]
    switch cause {
    case .morning(let score), .daytime(let score), .peak(let score): members["value"] = .int(score)
    case .redFlag(let symptom): members["value"] = .string(symptom.rawValue)
    case .raisedMornings(let days): members["value"] = .array(days.map { .string($0.iso) })
    case .flare, .brokenForm: break
    }
    return .object(members)
  }
}

extension Judgement {
  /// - Parameter asOf: on the very next day a morning that is not logged is still to come.
  fileprivate func json(asOf: Day) -> JSONValue {
    let waits = isPending || (nextMorning == nil && day == asOf - 1)
    let failures = waits ? failures.subtracting([.morningNotLogged]) : failures
    return .object([
      "day": .string(day.iso), "level": .string(level.rawValue), "qualifies": .bool(qualifies),
      "pending": .bool(waits), "peak": .optional(peak), "next_morning": .optional(nextMorning),
      "sets_reached": .int(setsReached),
      "failures": .array(failures.all.map { .string($0.rawValue) }),
    ])
  }
}
