public import HoldfastModel

/// The table `checkins`: morning scores, other pain entries and red-flag reports.
public enum CheckInsTable {
  /// The names of the columns. `kind` is `morning`, `other` or `red-flag`; a red-flag report has symptoms and no score.
  public static let header = [
    "checkin_id", "day", "at", "kind", "pain_0_10", "medicated", "flare", "site", "symptoms", "note", "entered_later",
  ]

  /// The row of a check-in.
  public static func row(of record: Record<CheckIn>) -> [CSVCell] {
    let entry = record.content
    return [
      .plain(record.id.text), .plain(entry.day.iso), .optional(entry.at?.iso), .plain(entry.moment.rawValue),
      .optional(entry.pain.value), .flag(entry.isMedicated), .flag(entry.isFlare), .plain(entry.site.rawValue), .empty,
      .optionalText(entry.note), .enteredLater(record, entry.day),
    ]
  }

  /// The row of a red-flag report, its symptoms by their ids with spaces between.
  public static func row(of record: Record<RedFlagReport>) -> [CSVCell] {
    let report = record.content
    return [
      .plain(record.id.text), .plain(report.day.iso), .optional(report.at?.iso), .plain(RecordKind.redFlags.rawValue),
      .empty, .empty, .empty, .empty, .plain(report.symptoms.map(\.rawValue).joined(separator: " ")),
      .optionalText(report.note), .enteredLater(record, report.day),
    ]
  }
}
