internal import GRDB
internal import HoldfastModel

/// Pain scores outside the sessions.
enum CheckInTable: RecordTable {
  static let name: StaticString = "check_in"

  static var columns: String {
    "\(head), day, at, offset_minutes, moment, pain, medicated, flare, site, note"
  }

  static var imageColumns: String {
    """
    \(imageHead), json_extract(image, '$.day'), json_extract(image, '$.at'), NULL, json_extract(image, '$.moment'), json_extract(image, '$.pain'), \
    json_extract(image, '$.medicated'), json_extract(image, '$.flare'), json_extract(image, '$.site'), json_extract(image, '$.note')
    """
  }

  static func content(of row: RowReader, from source: RowSource) throws -> CheckIn {
    try checkIn(of: row, moments: ChoiceReader(), sites: ChoiceReader())
  }

  /// The check-in of a row.
  static func checkIn(
    of row: RowReader, moments: ChoiceReader<CheckInMoment>, sites: ChoiceReader<Site>
  ) throws -> CheckIn {
    CheckIn(
      day: try row.day(5), at: try row.zonedInstant(6, offset: 7), moment: try moments.choice(row, 8),
      pain: try row.number(9), isMedicated: try row.bool(10), isFlare: try row.bool(11),
      site: try sites.choice(row, 12), note: try row.optionalText(13))
  }

  static func insert(_ record: Record<CheckIn>, key: Int64?, into database: Database) throws {
    let checkIn = record.content
    try database.insert(
      into: name,
      [
        "key": key, "id": record.id.text, "created": record.created.milliseconds,
        "updated": record.updated.milliseconds, "deleted": record.isDeleted, "day": checkIn.day.iso,
        "at": checkIn.at?.seconds, "offset_minutes": checkIn.at?.offsetMinutes,
        "moment": checkIn.moment.rawValue, "pain": checkIn.pain.value, "medicated": checkIn.isMedicated,
        "flare": checkIn.isFlare, "site": checkIn.site.rawValue, "note": checkIn.note,
      ])
  }
}
