internal import GRDB
internal import HoldfastModel

/// Dated instructions to the rules.
enum DirectiveTable: RecordTable {
  static let name: StaticString = "directive"

  static var columns: String {
    "\(head), day, at, offset_minutes, directive, level, usual_pain, clinician, given_by, reason, about"
  }

  static var imageColumns: String {
    """
    \(imageHead), json_extract(image, '$.day'), json_extract(image, '$.at'), NULL, json_extract(image, '$.directive'), json_extract(image, '$.level'), \
    json_extract(image, '$.usual_pain'), json_extract(image, '$.clinician'), json_extract(image, '$.by'), json_extract(image, '$.why'), json_extract(image, '$.about')
    """
  }

  static func content(of row: RowReader, from source: RowSource) throws -> Directive {
    Directive(
      day: try row.day(5), at: try row.zonedInstant(6, offset: 7), order: try order(of: row),
      by: try row.optionalText(12), why: try row.optionalText(13))
  }

  private static func order(of row: RowReader) throws -> Directive.Order {
    switch try row.text(8) {
    case "start":
      .start(
        level: try row.choice(9), usual: try row.number(10), clinicianConsulted: try row.optionalBool(11))
    case "clear": .clear
    case "unlock": .unlock
    case "override": .override(try row.choice(9))
    case "advice": .advice(about: try row.choice(14))
    default: throw row.refusal(of: 8)
    }
  }

  static func insert(_ record: Record<Directive>, key: Int64?, into database: Database) throws {
    let directive = record.content
    var level: String?
    var usual: Int?
    var clinician: Bool?
    var about: String?
    switch directive.order {
    case .start(let startLevel, let usualPain, let clinicianConsulted):
      level = startLevel.rawValue
      usual = usualPain.value
      clinician = clinicianConsulted
    case .override(let plank): level = plank.rawValue
    case .advice(let subject): about = subject.rawValue
    case .clear, .unlock: break
    }
    try database.insert(
      into: name,
      [
        "key": key, "id": record.id.text, "created": record.created.milliseconds,
        "updated": record.updated.milliseconds, "deleted": record.isDeleted, "day": directive.day.iso,
        "at": directive.at?.seconds, "offset_minutes": directive.at?.offsetMinutes,
        "directive": directive.order.id, "level": level, "usual_pain": usual, "clinician": clinician,
        "given_by": directive.by, "reason": directive.why, "about": about,
      ])
  }
}
