internal import GRDB
internal import HoldfastModel

/// Red-flag reports; their symptoms stand in a table of their own.
enum RedFlagTable: RecordTable {
  static let name: StaticString = "red_flag_report"

  static var columns: String {
    """
    \(head), day, at, offset_minutes, \
    (SELECT group_concat(symptom, ' ') FROM red_flag_symptom WHERE report_key = key) AS symptoms, note
    """
  }

  static var imageColumns: String {
    """
    \(imageHead), json_extract(image, '$.day'), json_extract(image, '$.at'), NULL, \
    (SELECT group_concat(value, ' ') FROM json_each(image, '$.symptoms')), json_extract(image, '$.note')
    """
  }

  static func content(of row: RowReader, from source: RowSource) throws -> RedFlagReport {
    let report = RedFlagReport(
      day: try row.day(5), at: try row.zonedInstant(6, offset: 7),
      symptoms: try row.words(8) { RedFlagSymptom(rawValue: String($0)) }, note: try row.optionalText(9))
    guard let report else {
      throw row.refusal(
        ": the report names no symptom", why: "What was reported is lost, or another program changed the log.")
    }
    return report
  }

  static func insert(_ record: Record<RedFlagReport>, key: Int64?, into database: Database) throws {
    let report = record.content
    try database.insert(
      into: name,
      [
        "key": key, "id": record.id.text, "created": record.created.milliseconds,
        "updated": record.updated.milliseconds, "deleted": record.isDeleted, "day": report.day.iso,
        "at": report.at?.seconds, "offset_minutes": report.at?.offsetMinutes, "note": report.note,
      ])
    let reportKey = key ?? database.lastInsertedRowID
    for symptom in report.symptoms {
      try database.insert(
        into: "red_flag_symptom", ["report_key": reportKey, "symptom": symptom.rawValue])
    }
  }
}
