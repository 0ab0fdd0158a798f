import HoldfastModel

extension HoldsReport {
  /// A row for each day and exercise with a hold: what `--csv` writes.
  public var table: ReportTable {
    ReportTable(
      caption: "\(title), day by day",
      columns: [ReportTable.Column("day", id: "day")] + HoldsReport.columns
        + [ReportTable.Column("level in force", id: "level_in_force")],
      rows: days.map { [.day($0.from)] + $0.cells + [.own($0.inForce.id)] })
  }

  /// A row for each week, or for several, and exercise with a hold.
  var spanTable: ReportTable {
    let resolution = period.resolution
    return ReportTable(
      caption: "\(title), \(resolution.weeks == 1 ? "week by week" : "\(resolution.weeks) weeks a row")",
      columns: [ReportTable.spanColumn(resolution)] + HoldsReport.columns,
      rows: spans.map { row in
        [resolution.weeks == 1 ? .week(row.from) : .day(row.from)] + row.cells
      })
  }

  /// A row for each exercise, over the whole period.
  var variantTable: ReportTable {
    ReportTable(
      caption: "\(title) of the whole period",
      columns: HoldsReport.columns + [
        ReportTable.Column("longest on", id: "best_day"), ReportTable.Column("target, s", id: "target_s"),
      ],
      rows: variants.map { $0.row.cells + [.day($0.bestDay), ReportTable.Cell($0.target)] })
  }

  private static let columns = [
    ReportTable.Column("exercise", id: "exercise"), ReportTable.Column("holds", id: "holds"),
    ReportTable.Column("longest, s", id: "best_s"), ReportTable.Column("median, s", id: "median_s"),
    ReportTable.Column("total, s", id: "total_s"), ReportTable.Column("at the target", id: "at_target"),
    ReportTable.Column("ended", id: "ended"), ReportTable.Column("no reason", id: "without_reason"),
  ]
}

extension HoldRow {
  fileprivate var cells: [ReportTable.Cell] {
    [
      .own(exercise.slug), .number(seconds.count), .number(seconds.greatest), ReportTable.Cell(seconds.median),
      .number(total), .number(atTarget), .number(ended), .number(withoutReason),
    ]
  }
}
