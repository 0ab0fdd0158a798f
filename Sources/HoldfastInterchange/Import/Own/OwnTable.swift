internal import HoldfastModel

/// A table of `holdfast export csv`, by the names of its columns.
struct OwnTable {
  let name: CSVTable
  private let header: CSVHeader

  init?(_ header: CSVHeader) {
    self.header = header
    if header.has("session_id", "day", "set", "exercise", "side", "hold_s", "reps") {
      name = .sets
    } else if header.has("session_id", "day", "before_0_10", "during_0_10", "after_0_10", "origin") {
      name = .sessions
    } else if header.has("checkin_id", "day", "kind", "pain_0_10", "symptoms") {
      name = .checkins
    } else if header.has("directive_id", "day", "directive", "level") {
      name = .directives
    } else {
      return nil
    }
  }

  func receiver(_ options: ImportOptions) -> any RowReceiver {
    let today = options.zone.localDay(at: options.now)
    return switch name {
    case .sets: SetsTableReader(header, options.catalogue, today: today)
    case .sessions: SessionsTableReader(header, today: today)
    case .checkins: CheckInsTableReader(header, today: today)
    case .directives: DirectivesTableReader(header, today: today)
    }
  }
}

/// The cells of a row of our own tables, by the names of their columns.
struct OwnCells {
  let row: ForeignRow
  let header: CSVHeader
  /// What is later did not happen yet.
  let today: Day

  /// The words of the user, without the one apostrophe that keeps a spreadsheet from running them.
  func text(_ name: String) throws -> String? {
    guard let raw = row.raw(header[name]) else { return nil }
    if let forbidden = NoteText.forbiddenCharacter(in: raw) {
      throw RowFault(
        what: "\(name) holds the control character \(forbidden)",
        why: "Control characters can upset the terminal that shows it.", remedy: "Take it out.", column: header[name])
    }
    return raw.unicodeScalars.first == "'" ? String(String.UnicodeScalarView(raw.unicodeScalars.dropFirst())) : raw
  }

  /// The same where it says something.
  func words(_ name: String) throws -> String? {
    try text(name).flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  /// A value; nil when the cell is empty.
  func value<Value>(_ name: String, _ kind: String, _ read: (String) -> Value?) throws -> Value? {
    guard let words = row.words(header[name]) else { return nil }
    guard let value = read(words) else {
      throw RowFault(what: "\(name) is \(kind), not \(NameMapEntry.shown(words))", column: header[name])
    }
    return value
  }

  /// A value that has to be there.
  func required<Value>(_ name: String, _ kind: String, _ read: (String) -> Value?) throws -> Value {
    guard let value = try value(name, kind, read) else {
      throw RowFault(what: "\(name) is missing", why: "It is \(kind).", column: header[name])
    }
    return value
  }

  func number<Number: BoundedNumber>(_ name: String) throws -> Number? {
    try value(name, "a whole number from \(Number.range.lowerBound) to \(Number.range.upperBound)") {
      Int($0).flatMap { Number($0) }
    }
  }

  func choice<Choice: CaseIterable & RawRepresentable<String>>(_ name: String) throws -> Choice? {
    try row.choice(header[name])
  }

  func flag(_ name: String) throws -> Bool? {
    try value(name, "yes or no") { ["yes": true, "no": false][$0.lowercased()] }
  }

  func day() throws -> Day {
    let day = try required("day", "a date as 2026-11-20") { Day(iso: $0) }
    guard day <= today else {
      throw RowFault(
        what: "\(day.iso) is in the future", why: "A log records what happened.", remedy: "Check the date.",
        column: header["day"])
    }
    return day
  }

  func moment(_ name: String) throws -> ZonedInstant? {
    try value(name, "a time with its offset as 2026-11-20T18:30:00+01:00") { ZonedInstant(iso: $0) }
  }

  /// The id of the record: the file's where it is whole, else one made of it.
  func id(_ name: String) throws -> (id: RecordID, key: String) {
    let words = try required(name, "the id of the record") { $0 }
    let key = "\(ForeignFormatID.holdfastCSV.rawValue) \(words.lowercased())"
    return (RecordID(words) ?? ImportIdentity.session(key), key)
  }

  func exertion(_ name: String) throws -> Exertion? {
    try value(name, "a number from 0 to 10 in halves") { words in
      DecimalNumber.thousandths(words).flatMap { $0 % 500 == 0 ? Exertion($0 / 500) : nil }
    }
  }
}
