public import HoldfastModel
import HoldfastProgression

extension SummaryReport {
  /// A row for each figure: what `--csv` writes.
  public var table: ReportTable {
    ReportTable(
      caption: "Figures of the period",
      columns: [
        ReportTable.Column("figure", id: "figure"), ReportTable.Column("value", id: "value"),
        ReportTable.Column("unit", id: "unit"),
      ],
      rows: figures.map { [.own($0.id), $0.value, .own($0.unit)] })
  }

  /// The report in the form of `holdfast report --json`, described in Documentation/Formats.md.
  public var json: JSONValue {
    .object([
      "version": .int(1), "report": .string("summary"), "period": period.json,
      "permitted": .optional(assessment?.permitted.id), "verdict": .optional(assessment?.verdict.rawValue),
      "earliest": .optional(assessment?.earliest?.day.iso),
      "protocol": assessment?.protocolJSON ?? .null,
      "figures": .object(
        Dictionary(figures.map { ($0.id, $0.value.json) }, uniquingKeysWith: { first, _ in first })),
      "trend": pain.trend.json(unit: "points a week"), "change": pain.change?.json ?? .null,
      "muscles_without_sets": .array(tension.musclesWithoutWork.map { .string($0.name) }),
      "mornings": pain.morningTable.json,
    ])
  }

  private struct Figure {
    var id: String
    var value: ReportTable.Cell
    var unit: String
  }

  private var figures: [Figure] {
    guard let whole = adherence.whole else { return [] }
    let mornings = whole.mornings
    var figures = [
      Figure(id: "days", value: .number(whole.span.days.count), unit: "days"),
      Figure(id: "mornings_logged", value: .number(mornings?.count ?? 0), unit: "mornings"),
      Figure(id: "morning_median", value: ReportTable.Cell(mornings?.median), unit: "0-10"),
      Figure(id: "morning_least", value: ReportTable.Cell(mornings?.least), unit: "0-10"),
      Figure(id: "morning_worst", value: ReportTable.Cell(mornings?.greatest), unit: "0-10"),
      Figure(id: "mornings_medicated", value: .number(pain.maskedMornings), unit: "mornings"),
      Figure(id: "peaks_medicated", value: .number(pain.maskedPeaks), unit: "days"),
      Figure(id: "daytimes_medicated", value: .number(pain.maskedDaytimes), unit: "days"),
      Figure(id: "plank_days", value: .number(whole.plankDays), unit: "days"),
      Figure(id: "qualifying_days", value: .number(whole.qualifying), unit: "days"),
      Figure(id: "waiting_days", value: .number(adherence.waiting), unit: "days"),
      Figure(id: "missed_mornings", value: .number(adherence.missedMornings.count), unit: "sessions"),
      Figure(id: "rest_days", value: .number(whole.restDays), unit: "days"),
      Figure(id: "stop_days", value: .number(whole.stops), unit: "days"),
      Figure(id: "red_days", value: .number(whole.reds), unit: "days"),
      Figure(id: "amber_days", value: .number(whole.ambers), unit: "days"),
      Figure(id: "flare_days", value: .number(whole.flares), unit: "days"),
      Figure(id: "tension", value: ReportTable.Cell(whole.tensionSeconds), unit: "s"),
      Figure(id: "tension_a_week", value: ReportTable.Cell(tension.whole?.secondsAWeek), unit: "s"),
    ]
    for variant in holds.variants {
      let id = variant.row.exercise.slug
      figures += [
        Figure(id: "\(id)_longest", value: .number(variant.row.seconds.greatest), unit: "s"),
        Figure(id: "\(id)_median", value: ReportTable.Cell(variant.row.seconds.median), unit: "s"),
      ]
    }
    return figures
  }
}
