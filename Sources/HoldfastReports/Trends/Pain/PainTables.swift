import HoldfastModel

extension PainReport {
  /// A row for each day with a score or an event: what `--csv` writes.
  public var table: ReportTable {
    ReportTable(
      caption: "Pain, day by day",
      columns: [
        ReportTable.Column("day", id: "day"), ReportTable.Column("morning, 0-10", id: "morning_0_10"),
        ReportTable.Column("painkillers", id: "morning_medicated"),
        ReportTable.Column("before or daytime, 0-10", id: "daytime_0_10"),
        ReportTable.Column("peak, 0-10", id: "peak_0_10"),
        ReportTable.Column("marks", id: "marks"),
      ],
      rows: days.map { day in
        [
          .day(day.day), ReportTable.Cell(day.morning),
          day.morning == nil ? .unknown : .own(day.isMasked ? "yes" : "no"),
          ReportTable.Cell(day.daytime), ReportTable.Cell(day.peak),
          .own(day.events.map(\.kind.id).joined(separator: " ")),
        ]
      })
  }

  /// A row for each week, or for several, no wider than a terminal of 80 columns.
  var spanTable: ReportTable {
    let resolution = period.resolution
    return ReportTable(
      caption: "Pain, \(resolution.weeks == 1 ? "week by week" : "\(resolution.weeks) weeks a row"): "
        + "scores 0-10, triggers in days",
      columns: [
        ReportTable.spanColumn(resolution), ReportTable.Column("days", id: "days"),
        ReportTable.Column("logged", id: "mornings"), ReportTable.Column("morning median", id: "morning_median"),
        ReportTable.Column("morning worst", id: "morning_worst"), ReportTable.Column("peak worst", id: "peak_worst"),
        ReportTable.Column("daytime worst", id: "daytime_worst"), ReportTable.Column("stop", id: "stop_days"),
        ReportTable.Column("red", id: "red_days"), ReportTable.Column("amber", id: "amber_days"),
        ReportTable.Column("flare", id: "flare_days"),
      ],
      rows: spans.map { summary in
        [
          summary.span.cell(resolution), .number(summary.span.days.count), .number(summary.mornings?.count ?? 0),
          ReportTable.Cell(summary.mornings?.median), ReportTable.Cell(summary.mornings?.greatest),
          ReportTable.Cell(summary.peaks?.greatest), ReportTable.Cell(summary.daytimes?.greatest),
          .number(summary.stops), .number(summary.reds), .number(summary.ambers), .number(summary.flares),
        ]
      })
  }

  /// The weeks in machine output, which has the median of the peaks as well.
  var spansJSON: JSONValue {
    .array(
      zip(spans, spanTable.objects).map { summary, members in
        var members = members
        members["peak_median"] = ReportTable.Cell(summary.peaks?.median).json
        return .object(members)
      })
  }

  /// The mornings that are logged, or over a long period the weeks with one.
  var morningTable: ReportTable {
    let resolution = period.resolution
    guard resolution.step > 1 else {
      return ReportTable(
        caption: "Mornings, day by day",
        columns: [ReportTable.Column("day", id: "day"), ReportTable.Column("morning, 0-10", id: "morning_0_10")],
        rows: days.compactMap { day in day.morning.map { [.day(day.day), .number($0)] } })
    }
    return ReportTable(
      caption: "Mornings, \(resolution.weeks == 1 ? "week by week" : "\(resolution.weeks) weeks a row")",
      columns: [
        ReportTable.spanColumn(resolution), ReportTable.Column("mornings", id: "mornings"),
        ReportTable.Column("median, 0-10", id: "morning_median"),
        ReportTable.Column("worst, 0-10", id: "morning_worst"),
      ],
      rows: spans.compactMap { summary in
        summary.mornings.map { mornings in
          [
            summary.span.cell(resolution), .number(mornings.count), ReportTable.Cell(mornings.median),
            .number(mornings.greatest),
          ]
        }
      })
  }
}
