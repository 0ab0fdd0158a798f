internal import HoldfastModel

/// Reads the table `directives` back.
struct DirectivesTableReader: RowReceiver {
  private let header: CSVHeader
  private let today: Day
  private var entries: [ImportedEntry] = []
  private var ids: Set<RecordID> = []

  init(_ header: CSVHeader, today: Day) {
    self.header = header
    self.today = today
  }

  mutating func take(_ row: ForeignRow) throws -> SkippedRows? {
    let cells = OwnCells(row: row, header: header, today: today)
    let (id, _) = try cells.id("directive_id")
    let order = try order(cells)
    let directive = Directive(
      day: try cells.day(), at: try cells.moment("at"), order: order, by: try cells.text("by"),
      why: try cells.text("why"))
    if try order.id != "start" && cells.words("by") == nil { throw missing("by", order) }
    if try order.id == "override" && cells.words("why") == nil { throw missing("why", order) }
    guard ids.insert(id).inserted else { throw RowFault.twice(header["directive_id"]) }
    entries.append(ImportedEntry(id: id, line: row.row.line, content: .directive(directive)))
    return nil
  }

  private func order(_ cells: OwnCells) throws -> Directive.Order {
    let kind = try cells.required("directive", "start, clear, unlock, override or advice") { $0.lowercased() }
    switch kind {
    case "start":
      return .start(
        level: try cells.required("level", "knee or toe") { StartLevel(rawValue: $0) },
        usual: try cells.required("usual_pain_0_3", "a whole number from 0 to 3") { Int($0).flatMap { UsualPain($0) } },
        clinicianConsulted: try cells.flag("clinician"))
    case "override": return .override(try cells.required("level", "knee, toe or unstable") { PlankLevel(rawValue: $0) })
    case "advice": return .advice(about: try cells.required("about", "hamstrings") { AdviceSubject(rawValue: $0) })
    case "clear": return .clear
    case "unlock": return .unlock
    default:
      throw RowFault(
        what: "directive is start, clear, unlock, override or advice, not \(NameMapEntry.shown(kind))",
        column: header["directive"])
    }
  }

  private func missing(_ name: String, _ order: Directive.Order) -> RowFault {
    RowFault(what: "\(name) is missing", why: "A directive of the kind \(order.id) has it.", column: header[name])
  }

  mutating func finish(into reading: inout ImportReading) { reading.entries = entries }
}
