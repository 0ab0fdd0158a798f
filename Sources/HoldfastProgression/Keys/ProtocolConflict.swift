/// Numbers of a protocol that do not fit together, and why.
public struct ProtocolConflict: Hashable, Sendable {
  /// The keys whose numbers do not fit together.
  public let keys: [String]
  /// What is wrong, with the numbers in brackets, a sentence without a full stop.
  public let what: String
  /// Why that is not accepted.
  public let why: String
}

extension LadderProtocol {
  /// All numbers that do not fit together; empty for a valid protocol.
  ///
  /// The conditions of "A protocol of your own" in Documentation/Protocol.md.
  public var conflicts: [ProtocolConflict] {
    ProtocolKey.conditions.filter { !$0.holds(self) }.map { condition in
      ProtocolConflict(keys: condition.keys, what: condition.what(self), why: condition.why)
    }
  }
}

extension ProtocolKey {
  /// A condition that some numbers have to keep.
  struct Condition: Sendable {
    let keys: [String]
    let what: @Sendable (LadderProtocol) -> String
    let why: String
    let holds: @Sendable (LadderProtocol) -> Bool

    /// How one number has to lie to another.
    enum Relation: String, Sendable {
      case below = "has to be below"
      case atMost = "may not be more than"
      case atLeast = "may not be less than"
    }

    init(_ key: String, _ relation: Relation, _ other: String, why: String) {
      keys = [key, other]
      what = { "\(Self.shown(key, $0)) \(relation.rawValue) \(Self.shown(other, $0))" }
      self.why = why
      holds = { rules in
        // A clause that is not asked for fits to everything.
        guard let value = ProtocolKey.of(key)?.value(in: rules), let limit = ProtocolKey.of(other)?.value(in: rules)
        else { return true }
        return switch relation {
        case .below: value < limit
        case .atMost: value <= limit
        case .atLeast: value >= limit
        }
      }
    }

    /// So many days, so far apart, have to lie in a window.
    /// - Parameter rest: how many days of the window lie behind the last of them.
    init(_ count: String, each spacing: String, within window: String, rest: Int, why: String) {
      keys = [count, spacing, window]
      what = { "\(Self.shown(count, $0)), \(Self.shown(spacing, $0)) apart, do not fit into \(Self.shown(window, $0))" }
      self.why = why
      holds = { rules in
        let number = { ProtocolKey.of($0)?.value(in: rules) ?? 1 }
        return (number(count) - 1) * number(spacing) + rest < number(window)
      }
    }

    /// Support work is asked for only where an exercise can be it.
    init(supportDays key: String) {
      let exercises = ProtocolKey.support.map(\.path).filter { $0.hasSuffix(".reps") }
      keys = [key] + exercises
      what = { "\(Self.shown(key, $0)) does not fit: no exercise counts as support work" }
      why = "So many days could never count, so the level could never rise."
      holds = { rules in
        (ProtocolKey.of(key)?.value(in: rules) ?? 0) < 1
          || exercises.contains { ProtocolKey.of($0)?.value(in: rules) != nil }
      }
    }

    private static func shown(_ key: String, _ rules: LadderProtocol) -> String {
      "\(key) (\(ProtocolKey.of(key)?.value(in: rules).map(String.init) ?? "none"))"
    }
  }

  /// The conditions, in the order of their keys.
  static let conditions: [Condition] =
    ["gates.knee_to_toe.", "gates.toe_to_unstable."].flatMap(gateConditions) + triggerConditions + otherConditions

  private static func gateConditions(_ gate: String) -> [Condition] {
    [
      Condition(
        gate + "qualifying_sessions", each: gate + "sessions_spacing_days", within: gate + "sessions_window_days",
        rest: 1,
        why: "So many sessions could never count at once, so the level could never rise."),
      Condition(
        gate + "days_at_level", .atLeast, "triggers.step_back_spacing_days",
        why: "The level could rise again before the next step back is possible: more pain would then lead to a higher "
          + "level."),
      Condition(
        gate + "peak_cap", .below, "triggers.amber_peak",
        why: "A session whose pain is amber would count towards the next level."),
      Condition(
        gate + "morning_cap", .below, "triggers.raised_morning",
        why: "A session whose next morning is raised would count towards the next level."),
      Condition(
        gate + "morning_cap_above_usual", .below, "triggers.raised_morning_above_usual",
        why: "A session whose next morning is raised would count towards the next level."),
      Condition(
        gate + "support_days", .atMost, gate + "support_window_days",
        why: "There are not so many days in the window, so the level could never rise."),
      Condition(supportDays: gate + "support_days"),
      Condition(
        gate + "mornings_logged", .atMost, gate + "mornings_window_days",
        why: "There are not so many mornings in the window, so the level could never rise."),
    ]
  }

  private static let triggerConditions: [Condition] = [
    Condition(
      "triggers.amber_peak", .below, "triggers.red_peak",
      why: "Amber comes before red, and red before the stop: more pain must never cost less."),
    Condition(
      "triggers.red_peak", .below, "triggers.stop_score",
      why: "Red comes before the stop: more pain must never cost less."),
    Condition(
      "triggers.red_daytime", .below, "triggers.stop_score",
      why: "Red comes before the stop: more pain must never cost less."),
    Condition(
      "triggers.red_morning", .below, "triggers.stop_score",
      why: "Red comes before the stop: more pain must never cost less."),
    Condition(
      "triggers.raised_morning", .atMost, "triggers.red_morning",
      why: "A raised morning comes before a red one."),
    Condition(
      "triggers.raised_morning_above_usual", .atMost, "triggers.red_morning_above_usual",
      why: "A raised morning comes before a red one."),
    Condition(
      "triggers.raised_days", .atMost, "triggers.raised_window_days",
      why: "There are not so many days in the window, so raised mornings would never be red."),
  ]

  private static let otherConditions: [Condition] = [
    Condition(
      "referral.red_days", each: "referral.spacing_days", within: "referral.window_days", rest: 0,
      why: "So many red days could never count at once, so the advice could never be given."),
    Condition(
      "absence.restart_day", .atMost, "absence.one_level_down_day",
      why: "The longer the absence, the more it costs."),
    Condition(
      "absence.one_level_down_day", .atMost, "absence.knee_day",
      why: "The longer the absence, the more it costs."),
    Condition(
      "dose.unstable_days", .atMost, "dose.unstable_window_days",
      why: "There are not so many days in the window."),
  ]
}
