public import HoldfastModel

extension HoldsReport {
  /// The report in the form of `holdfast report holds --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "report": .string("holds"), "period": period.json, "exercise": .optional(exercise?.slug),
      "exercises": .array(
        zip(variants, variantTable.objects).map { variant, members in
          var members = members
          members["name"] = .string(variant.name)
          members["shortest_s"] = .int(variant.row.seconds.least)
          members["days_at_target"] = .int(variant.censoredDays)
          members["days_without_reason"] = .int(variant.unknownDays)
          members["trend"] = variant.trend.json(unit: "s a week")
          members["change"] = variant.change?.json ?? .null
          return .object(members)
        }),
      "levels": .array(
        levels.map { span in
          .object([
            "from": .string(span.days.lowerBound.iso), "to": .string(span.days.upperBound.iso),
            "level": .string(span.level.id),
          ])
        }),
      "days": table.json, "weeks": spanTable.json,
    ])
  }
}
