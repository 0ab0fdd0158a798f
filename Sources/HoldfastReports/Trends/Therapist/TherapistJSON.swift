public import HoldfastModel
import HoldfastProgression

extension TherapistReport {
  /// The report in the form of `holdfast report therapist --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "report": .string("therapist"), "period": period.json,
      "assessment": assessment?.json() ?? .null, "adopted": adoption.map(json) ?? .null,
      "start": start.map(json) ?? .null, "pain": pain.json, "holds": holds.json, "adherence": adherence.json,
      "weeks": table.json, "earlier_weeks": earlierJSON, "changes": .array(moves.map(\.json)),
      "stops": .array(stops.map(\.json)), "directives": .array(directives.map(json)),
      "caution_days": .array(cautionDays.map(json)), "late_entries": .int(lateEntries),
      "notes": .array(notes.map { .object(["day": .string($0.day.iso), "text": .string($0.text)]) }),
      "disclaimer": .string(firstContactWords),
    ])
  }

  /// What the page shows of the weeks that it does not show one by one.
  private var earlierJSON: JSONValue {
    let shown = layout.weeks
    guard let earlier = weeks(before: shown) else { return .null }
    var table = table
    table.rows = [row(earlier, .week(earlier.span.monday))]
    var members = table.objects.first ?? [:]
    members["weeks"] = .int(weeks.count - shown)
    return .object(members)
  }

  private func json(_ adoption: ProtocolAdoption) -> JSONValue {
    .object([
      "day": .string(adoption.day.iso), "by": .optional(adoption.by), "why": .optional(adoption.why),
      "is_default": .bool(adoption.text == nil),
    ])
  }

  private func json(_ directive: Directive) -> JSONValue {
    var bare = directive
    bare.by = nil
    bare.why = nil
    return .object([
      "day": .string(directive.day.iso), "directive": .string(directive.order.id), "words": .string(bare.words),
      "by": .optional(directive.by), "why": .optional(directive.why),
    ])
  }

  private func json(_ day: CautionDay) -> JSONValue {
    .object([
      "day": .string(day.day.iso), "exercises": .array(day.exercises.map { .string($0.slug) }),
      "cautions": .array(day.cautions.map { .string($0.id) }), "morning_0_10": .optional(day.morning),
      "worst_0_10": .optional(day.worst), "next_morning_0_10": .optional(day.nextMorning),
    ])
  }
}
