internal import GRDB
internal import HoldfastModel

/// Which protocols were adopted, each with its text.
enum ProtocolAdoptionTable: RecordTable {
  static let name: StaticString = "protocol_adoption"

  static var columns: String {
    "\(head), day, at, offset_minutes, given_by, reason, text"
  }

  static var imageColumns: String {
    """
    \(imageHead), json_extract(image, '$.day'), json_extract(image, '$.at'), NULL, json_extract(image, '$.by'), \
    json_extract(image, '$.why'), json_extract(image, '$.text')
    """
  }

  /// What follows the table's name to find the adoption in force: `Sequence.inForce` of the Model, in SQL. The texts are
  /// long, so that only the small columns are sorted.
  static let inForce = """
    WHERE key = (SELECT key FROM protocol_adoption WHERE deleted = 0 ORDER BY created DESC, id DESC LIMIT 1)
    """

  static func content(of row: RowReader, from source: RowSource) throws -> ProtocolAdoption {
    ProtocolAdoption(
      day: try row.day(5), at: try row.zonedInstant(6, offset: 7), by: try row.optionalText(8),
      why: try row.optionalText(9), text: try row.optionalText(10))
  }

  static func insert(_ record: Record<ProtocolAdoption>, key: Int64?, into database: Database) throws {
    let adoption = record.content
    try database.insert(
      into: name,
      [
        "key": key, "id": record.id.text, "created": record.created.milliseconds,
        "updated": record.updated.milliseconds, "deleted": record.isDeleted, "day": adoption.day.iso,
        "at": adoption.at?.seconds, "offset_minutes": adoption.at?.offsetMinutes, "given_by": adoption.by,
        "reason": adoption.why, "text": adoption.text,
      ])
  }
}
