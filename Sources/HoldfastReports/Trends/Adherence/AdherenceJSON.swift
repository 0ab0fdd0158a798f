public import HoldfastModel
import HoldfastProgression

extension AdherenceReport {
  /// The report in the form of `holdfast report adherence --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "report": .string("adherence"), "period": period.json, "total": total,
      "reasons": .array(
        reasons.map { reason in
          .object([
            "reason": .string(reason.failure.rawValue), "words": .string(reason.failure.words),
            "sessions": .int(reason.sessions),
          ])
        }),
      "missed_mornings": .array(missedMornings.map { .string(($0 + 1).iso) }),
      "weeks": table.json,
      "days": .array(
        days.map { done in
          .object([
            "day": .string(done.day.iso), "mark": .string(done.mark.rawValue), "waiting": .bool(done.isWaiting),
            "morning_logged": .bool(done.hasMorning),
          ])
        }),
    ])
  }

  private var total: JSONValue {
    guard let whole else { return .null }
    return .object([
      "days": .int(whole.span.days.count), "plank_days": .int(whole.plankDays),
      "plank_days_a_week": plankDaysAWeek.map { .decimal(fixed($0, decimals: 1)) } ?? .null,
      "qualifying_days": .int(whole.qualifying), "waiting": .int(waiting), "rest_days": .int(whole.restDays),
      "rest_days_with_other_training": .int(activeRestDays),
      "planks_on_rest_days": .int(whole.planksOnRestDays), "support_days": .int(whole.supportDays),
      "mornings": .int(whole.mornings?.count ?? 0), "mornings_after_planks": .int(morningsAfter),
      "mornings_after_planks_logged": .int(morningsAfterLogged), "stopped_days": .int(stoppedDays),
      "longest_gap": longestGap.map { gap in
        .object([
          "days": .int(gap.count - 1), "from": .string(gap.lowerBound.iso), "to": .string(gap.upperBound.iso),
        ])
      } ?? .null, "last_plank_day": .optional(lastPlankDay?.iso), "days_since_last": .optional(daysSinceLast),
    ])
  }
}
