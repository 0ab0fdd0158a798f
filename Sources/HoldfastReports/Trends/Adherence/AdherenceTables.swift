import HoldfastModel
import HoldfastProgression

extension AdherenceReport {
  /// A row for each week, or for several: what `--csv` writes.
  public var table: ReportTable {
    let resolution = period.resolution
    return ReportTable(
      caption: resolution.weeks == 1 ? "Done, week by week" : "Done, \(resolution.weeks) weeks a row",
      columns: [
        ReportTable.spanColumn(resolution), ReportTable.Column("days", id: "days"),
        ReportTable.Column("plank days", id: "plank_days"), ReportTable.Column("that count", id: "qualifying_days"),
        ReportTable.Column("rest days done", id: "rest_days"),
        ReportTable.Column("planks on a rest day", id: "planks_on_rest_days"),
        ReportTable.Column("support days", id: "support_days"), ReportTable.Column("mornings", id: "mornings"),
      ],
      rows: spans.map { summary in
        [
          summary.span.cell(resolution), .number(summary.span.days.count), .number(summary.plankDays),
          .number(summary.qualifying), .number(summary.restDays), .number(summary.planksOnRestDays),
          .number(summary.supportDays), .number(summary.mornings?.count ?? 0),
        ]
      })
  }

  /// A row for each reason for which sessions did not count.
  var reasonTable: ReportTable {
    ReportTable(
      caption: "Why sessions did not count; one can have several reasons",
      columns: [ReportTable.Column("reason", id: "reason"), ReportTable.Column("sessions", id: "sessions")],
      rows: reasons.map { [.own($0.failure.words), .number($0.sessions)] })
  }
}

extension Judgement.Failure {
  /// What kept sessions from counting, a phrase.
  var words: String {
    switch self {
    case .stopped: "training was stopped"
    case .tooFewSets: "too few sets reached the target of the level in force"
    case .painUnknown: "pain was not recorded, or under painkillers"
    case .painAboveCap: "pain was above the cap"
    case .formUnknown: "form was not recorded"
    case .formNotClean: "form was not clean"
    case .triggerFired: "a trigger fired that day"
    case .morningNotLogged: "the morning after was not logged"
    case .morningMasked: "the morning after was under painkillers"
    case .morningAboveCap: "pain on the morning after was above the cap"
    }
  }
}
