public import HoldfastModel

extension PainReport {
  /// The report in the form of `holdfast report pain --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "report": .string("pain"), "period": period.json,
      "mornings": scores(mornings, days: period.dayCount, masked: maskedMornings),
      "peaks": scores(peaks, masked: maskedPeaks), "daytimes": scores(daytimes, masked: maskedDaytimes),
      "entries_elsewhere": .int(entriesElsewhere),
      "trend": trend.json(unit: "points a week"), "change": change?.json ?? .null,
      "event_days": .object(
        Dictionary(
          uniqueKeysWithValues: DayChart.Event.Kind.allCases.map { kind in
            (kind.id, .int(events.count { $0.kind == kind }))
          })),
      "events": .array(events.map(\.json)), "days": table.json, "weeks": spansJSON,
    ])
  }

  private func scores(_ spread: Spread?, days: Int? = nil, masked: Int) -> JSONValue {
    var members: [String: JSONValue] = [
      "n": .int(spread?.count ?? 0), "least": .optional(spread?.least), "greatest": .optional(spread?.greatest),
      "median": spread.map { .decimal($0.median.text) } ?? .null,
      "lower_quartile": spread.map { .decimal($0.lowerQuartile.text) } ?? .null,
      "upper_quartile": spread.map { .decimal($0.upperQuartile.text) } ?? .null, "medicated": .int(masked),
    ]
    if let days { members["of_days"] = .int(days) }
    return .object(members)
  }
}
