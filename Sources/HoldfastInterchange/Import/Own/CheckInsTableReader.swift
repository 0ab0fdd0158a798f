internal import HoldfastModel

/// Reads the table `checkins` back: pain entries and red-flag reports.
struct CheckInsTableReader: RowReceiver {
  private let header: CSVHeader
  private let today: Day
  private var entries: [ImportedEntry] = []
  private var ids: Set<RecordID> = []
  /// The rows of the entries.
  private var ranges: [Range<Int>] = []
  /// Days of which a morning score may have been refused, or by which one may count that should not.
  private var doubtfulMornings: Set<Day> = []
  /// Whether a row was refused of which not even the day is known.
  private var hasLostRow = false

  init(_ header: CSVHeader, today: Day) {
    self.header = header
    self.today = today
  }

  mutating func take(_ row: ForeignRow) throws -> SkippedRows? {
    let cells = OwnCells(row: row, header: header, today: today)
    let (id, _) = try cells.id("checkin_id")
    let content = try content(cells)
    guard ids.insert(id).inserted else { throw RowFault.twice(header["checkin_id"]) }
    entries.append(ImportedEntry(id: id, line: row.row.line, content: content))
    ranges.append(row.row.range)
    return nil
  }

  /// A row that can't be taken may be a morning of its day, or what happened on the day of the session before a morning.
  mutating func noteRefused(_ row: ForeignRow, _ refusal: Refusal) {
    if refusal.isWhole, row.words(header["kind"])?.lowercased() == RecordKind.redFlags.rawValue { return }
    guard refusal.isWhole, let day = try? OwnCells(row: row, header: header, today: today).day() else {
      hasLostRow = true
      return
    }
    doubtfulMornings.formUnion([day, day + 1])
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
          day: try cells.day(), at: try cells.moment("at"), symptoms: symptoms, note: try cells.text("note"))
      else { throw RowFault(what: "a red-flag report needs a symptom", column: header["symptoms"]) }
      return .redFlags(report)
    }
    guard let moment = CheckInMoment(rawValue: kind) else {
      throw RowFault(
        what: "kind is morning, other or red-flag, not \(NameMapEntry.shown(kind))", column: header["kind"])
    }
    let isFlare = try cells.flag("flare") ?? false
    let site: Site = try cells.choice("site") ?? .back
    if FlareRule.isBroken(isFlare, at: site) {
      throw RowFault(what: FlareRule.what("site other"), why: FlareRule.why, column: header["flare"])
    }
    return .checkIn(
      CheckIn(
        day: try cells.day(), at: try cells.moment("at"), moment: moment,
        pain: try cells.required("pain_0_10", "a whole number from 0 to 10") { Int($0).flatMap { Score($0) } },
        isMedicated: try cells.flag("medicated") ?? false, isFlare: isFlare, site: site, note: try cells.text("note")))
  }

  mutating func finish(into reading: inout ImportReading) {
    for (entry, range) in zip(entries, ranges) {
      if entry.isMorning, hasLostRow || doubtfulMornings.contains(entry.day) {
        reading.refuse(line: entry.line, range, Self.faultOfMorning)
      } else {
        reading.entries.append(entry)
      }
    }
    if hasLostRow || !doubtfulMornings.isEmpty { reading.refused.sort { $0.line < $1.line } }
  }

  private static let faultOfMorning = RowFault(
    what: "a row that can't be taken may go with this morning score",
    why: "It may be of the same morning or of the day before, and worse: by this one alone a session would count.",
    remedy: "Mend the other row, and keep this one with it.")
}

extension ImportedEntry {
  fileprivate var day: Day {
    switch content {
    case .checkIn(let checkIn): checkIn.day
    case .redFlags(let report): report.day
    case .directive(let directive): directive.day
    }
  }

  /// Whether it is a morning score by which a session of the day before might count: it does not stop by itself.
  fileprivate var isMorning: Bool {
    if case .checkIn(let checkIn) = content { checkIn.moment == .morning && checkIn.pain.value < 8 } else { false }
  }
}
