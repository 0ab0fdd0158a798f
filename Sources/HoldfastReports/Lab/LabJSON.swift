public import HoldfastModel
import HoldfastProgression

extension LabReport {
  /// The run and its findings as machine output, described in Documentation/Formats.md.
  public var json: JSONValue { .object(members) }

  var members: [String: JSONValue] {
    [
      "version": .int(1), "caution": .string(LabReport.caution), "lifters": .int(lifters),
      "days": .int(laboratory.days), "seed": .decimal(String(laboratory.seed)),
      "phenotype": .optional(laboratory.phenotype?.name),
      "rules": .array(
        laboratory.rules.map { .object(["rule": .string($0.name), "asks": .string($0.meaning)]) }),
      "intervals": LabReport.intervals, "groups": .array(findings.groups.map(\.json)),
    ]
  }

  private static let intervals: JSONValue = {
    let ratio = "95 %, ratio of sums over lifters"
    let wilson = "95 %, Wilson"
    return .object([
      "not_ready_percent": .string(ratio), "load_not_borne_percent": .string(ratio),
      "lifters_not_ready_percent": .string(wilson), "overloads_per_100_sessions": .string(ratio),
      "delay_days": .string("95 %, order statistics of the median"), "never_percent": .string(wilson),
      "against_first": .string("95 %, differences within lifters"),
    ])
  }()
}

extension LabFindings.Group {
  fileprivate var json: JSONValue {
    .object([
      "phenotype": .optional(phenotype?.name), "lifters": .int(lifters), "rules": .array(rules.map(\.json)),
      "against_first": .array(comparisons.map(\.json)),
    ])
  }
}

extension RuleFindings {
  fileprivate var json: JSONValue {
    .object([
      "rule": .string(rule), "advances": .int(advances), "sessions": .int(sessions), "overloads": .int(overloads),
      "stops": .int(stops), "steps_down": .int(stepsDown),
      "final_levels": .object(
        Dictionary(uniqueKeysWithValues: ["stop", "knee", "toe", "unstable"].map { ($0, .int(finalLevels[$0] ?? 0)) })),
      "not_ready_percent": early.json(scale: 100), "load_not_borne_percent": earlyLoad.json(scale: 100),
      "lifters_not_ready_percent": liftersEarly.json(scale: 100),
      "overloads_per_100_sessions": overloadsPer100.json(), "toe": toToe.json, "unstable": toUnstable.json,
    ])
  }
}

extension RuleFindings.StepFindings {
  fileprivate var json: JSONValue {
    .object([
      "advances": .int(advances), "not_ready_percent": early.json(scale: 100), "lifters_ready": .int(ready),
      "delay_days": delay.json(), "lifters_delayed": .int(delayed), "never_percent": never.json(scale: 100),
    ])
  }
}

extension RuleComparison {
  fileprivate var json: JSONValue {
    .object([
      "rule": .string(rule), "lifters_not_ready_points": liftersEarly.json(scale: 100),
      "overloads_per_100_sessions": overloadsPer100.json(),
    ])
  }
}
