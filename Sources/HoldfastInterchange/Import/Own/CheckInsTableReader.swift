internal import HoldfastModel

/// Reads the table `checkins` back: pain entries and red-flag reports.
struct CheckInsTableReader: RowReceiver {
  private let header: CSVHeader
  private var entries: [ImportedEntry] = []
  private var ids: Set<RecordID> = []

  init(_ header: CSVHeader) {
    self.header = header
  }

  mutating func take(_ row: ForeignRow) throws -> SkippedRows? {
    let cells = OwnCells(row: row, header: header)
    let (id, _) = try cells.id("checkin_id")
    let content = try content(cells)
    guard ids.insert(id).inserted else { throw RowFault.twice(header["checkin_id"]) }
    entries.append(ImportedEntry(id: id, line: row.row.line, content: content))
    return nil
  }

  private func content(_ cells: OwnCells) throws -> ImportedEntry.Content {
    let kind = try cells.required("kind", "morning, other or red-flag") { $0.lowercased() }
    if kind == RecordKind.redFlags.rawValue {
      let symptoms = try cells.required("symptoms", "ids of symptoms with spaces between") { words in
        let ids = words.split(separator: " ").map { RedFlagSymptom(rawValue: String($0)) }
        return ids.contains(nil) ? nil : ids.compactMap { $0 }
      }
      guard
        let report = RedFlagReport(
          day: try cells.day(), at: try cells.moment("at"), symptoms: symptoms, note: cells.text("note"))
      else { throw RowFault(what: "a red-flag report needs a symptom", column: header["symptoms"]) }
      return .redFlags(report)
    }
    guard let moment = CheckInMoment(rawValue: kind) else {
      throw RowFault(
        what: "kind is morning, other or red-flag, not \(NameMapEntry.shown(kind))", column: header["kind"])
    }
    return .checkIn(
      CheckIn(
        day: try cells.day(), at: try cells.moment("at"), moment: moment,
        pain: try cells.required("pain_0_10", "a whole number from 0 to 10") { Int($0).flatMap { Score($0) } },
        isMedicated: try cells.flag("medicated") ?? false, isFlare: try cells.flag("flare") ?? false,
        site: try cells.choice("site") ?? .back, note: cells.text("note")))
  }

  mutating func finish(into reading: inout ImportReading) { reading.entries = entries }
}
