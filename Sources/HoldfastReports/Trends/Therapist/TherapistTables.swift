import HoldfastModel
import HoldfastProgression

extension TherapistReport {
  /// A row for each week: what `--csv` writes.
  public var table: ReportTable {
    ReportTable(
      caption: "Week by week", columns: TherapistReport.columns, rows: weeks.map { row($0, .week($0.span.monday)) })
  }

  /// The latest weeks, with all earlier ones in one row above: fewer columns, so narrow that two of them stand side by
  /// side on a printed page.
  /// - Parameter count: the latest weeks that have a row each.
  func shortTable(_ count: Int) -> ReportTable {
    let shown = weeks.suffix(count)
    var table = ReportTable(
      caption: "Scores 0-10; planks and red in days; tension is time under tension",
      columns: [
        ReportTable.Column("week", id: "week"), ReportTable.Column("logged", id: "mornings"),
        ReportTable.Column("median", id: "morning_median"), ReportTable.Column("worst", id: "morning_worst"),
        ReportTable.Column("peak", id: "peak_worst"), ReportTable.Column("daytime", id: "daytime_worst"),
        ReportTable.Column("planks", id: "plank_days"), ReportTable.Column("tension, s", id: "tension_s"),
        ReportTable.Column("red", id: "red_days"),
      ],
      rows: shown.map { shortRow($0, $0.span.monday.shortDateWords + ($0.span.isCutOff ? "*" : "")) })
    if shown.contains(where: \.span.isCutOff) { table.caption += "; * is a part of a week" }
    if let earlier = weeks(before: count) {
      table.caption += "; the first row sums \(HoldfastReports.count(weeks.count - count, "earlier week"))"
      table.rows.insert(shortRow(earlier, "earlier"), at: 0)
    }
    return table
  }

  private func shortRow(_ summary: SpanSummary, _ first: String) -> [ReportTable.Cell] {
    [
      .own(first), .number(summary.mornings?.count ?? 0), ReportTable.Cell(summary.mornings?.median),
      ReportTable.Cell(summary.mornings?.greatest), ReportTable.Cell(summary.peaks?.greatest),
      ReportTable.Cell(summary.daytimes?.greatest), .number(summary.plankDays),
      ReportTable.Cell(summary.tensionSeconds),
      .number(summary.reds),
    ]
  }

  private static let columns = [
    ReportTable.Column("week", id: "from"), ReportTable.Column("mornings", id: "mornings"),
    ReportTable.Column("median, 0-10", id: "morning_median"), ReportTable.Column("worst, 0-10", id: "morning_worst"),
    ReportTable.Column("session, worst, 0-10", id: "peak_worst"),
    ReportTable.Column("daytime, worst, 0-10", id: "daytime_worst"), ReportTable.Column("plank days", id: "plank_days"),
    ReportTable.Column("that count", id: "qualifying_days"), ReportTable.Column("tension, s", id: "tension_s"),
    ReportTable.Column("red, days", id: "red_days"), ReportTable.Column("stop, days", id: "stop_days"),
  ]

  func row(_ summary: SpanSummary, _ first: ReportTable.Cell) -> [ReportTable.Cell] {
    [
      first, .number(summary.mornings?.count ?? 0), ReportTable.Cell(summary.mornings?.median),
      ReportTable.Cell(summary.mornings?.greatest), ReportTable.Cell(summary.peaks?.greatest),
      ReportTable.Cell(summary.daytimes?.greatest), .number(summary.plankDays), .number(summary.qualifying),
      ReportTable.Cell(summary.tensionSeconds), .number(summary.reds),
      .number(summary.stops),
    ]
  }
}
